package io.awsx.s3x.batch;

import io.awsx.http.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of messages that become one object, one behind the other, in a file; and beside it another that tells how much of it counts,
 * and of which object it is. So a process that is killed loses none of the messages that were acknowledged. Guarded by whoever has it.
 */
final class MessageBatch {

    static final String BODIES = ".batch";
    static final String ABOUT = ".about";

    /** The length that counts, and how many messages have it. */
    private static final int COUNTS = Long.BYTES + Integer.BYTES;

    private static final int STEP = 64 * 1024;

    private final Group group;
    private final Map<String, Object> object;
    private final Path path;
    private final RandomAccessFile file;
    private final RandomAccessFile counts;
    private long bytes;
    private int messages;

    private MessageBatch(Group group, Map<String, Object> object, Path path) throws IOException {
        this.group = group;
        this.object = object;
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
        boolean opened = false;
        try {
            this.counts = new RandomAccessFile(about(path).toFile(), "rw");
            opened = true;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static Path about(Path bodies) {
        String name = String.valueOf(bodies.getFileName());
        return bodies.resolveSibling(name.substring(0, name.length() - BODIES.length()) + ABOUT);
    }

    /**
     * Begins one.
     *
     * @param folder where its files are, which nobody else can read
     * @param object the input of PutObject without a body: what the first message says of the object
     */
    static MessageBatch begin(Path folder, Group group, Map<String, Object> object) throws IOException {
        Path path = Files.createTempFile(folder, "", BODIES);
        MessageBatch batch = new MessageBatch(group, object, path);
        boolean begun = false;
        try {
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.write(new byte[COUNTS]);
            ObjectRecord.write(group, object, record);
            batch.counts.write(record.toByteArray());
            begun = true;
            return batch;
        } finally {
            if (!begun) {
                batch.close();
            }
        }
    }

    /**
     * Takes over what another process left.
     *
     * @param bodies the file of the bodies
     * @return null where no message in it counts
     */
    static @Nullable MessageBatch reopen(Path bodies) throws IOException {
        Path about = about(bodies);
        if (!Files.exists(about)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(about)) {
            byte[] counts = in.readNBytes(COUNTS);
            ByteBuffer numbers = ByteBuffer.wrap(Arrays.copyOf(counts, COUNTS));
            long bytes = numbers.getLong();
            int messages = numbers.getInt();
            long there = Files.size(bodies);
            // A process that is killed as it begins leaves a record that is not whole, and no message.
            if (messages == 0 && (counts.length == COUNTS || there == 0)) {
                return null;
            }
            Map<String, Object> object = new LinkedHashMap<>();
            Group group = ObjectRecord.read(in, object);
            if (group == null || counts.length < COUNTS || bytes > there) {
                throw new IOException(about + " does not tell what is in " + bodies);
            }
            MessageBatch batch = new MessageBatch(group, object, bodies);
            batch.bytes = bytes;
            batch.messages = messages;
            return batch;
        }
    }

    Group group() {
        return group;
    }

    Map<String, Object> object() {
        return object;
    }

    int messages() {
        return messages;
    }

    /** How many bytes count. */
    long bytes() {
        return bytes;
    }

    /** Where the bodies are. */
    Path path() {
        return path;
    }

    /** Puts a body behind the others; all of it or, where it cannot be read, nothing. */
    void add(RequestBody body) throws IOException {
        file.seek(bytes);
        // It writes where the file stands, and closing it would close the file.
        body.writeTo(new FileOutputStream(file.getFD()));
        count(file.getFilePointer(), messages + 1);
    }

    /**
     * Puts some bytes of a stream behind the others.
     *
     * @param most how many
     * @param first whether they are the first of their message here
     * @return how many there were; fewer where the stream ended
     */
    long add(InputStream in, long most, boolean first) throws IOException {
        file.seek(bytes);
        byte[] step = new byte[(int) Math.min(STEP, most)];
        long added = 0;
        while (added < most) {
            int read = in.read(step, 0, (int) Math.min(step.length, most - added));
            if (read < 0) {
                break;
            }
            file.write(step, 0, read);
            added += read;
        }
        count(bytes + added, first ? messages + 1 : messages);
        return added;
    }

    /** Goes back to how it was with fewer messages. */
    void takeBack(long bytesBefore, int messagesBefore) throws IOException {
        count(bytesBefore, messagesBefore);
    }

    /** What is behind the length that counts, of a message that broke or was taken back, is written over by the next. */
    private void count(long newBytes, int newMessages) throws IOException {
        counts.seek(0);
        counts.write(ByteBuffer.allocate(COUNTS)
                .putLong(newBytes)
                .putInt(newMessages)
                .array());
        bytes = newBytes;
        messages = newMessages;
    }

    RequestBody body() {
        return RequestBody.ofFile(path, 0, bytes);
    }

    /** Forgets all of it, and its files. */
    void close() throws IOException {
        leave();
        forget(path);
    }

    /** Forgets the files of a batch. */
    static void forget(Path bodies) throws IOException {
        // In this order what is left of a process that is killed between is not stored again.
        Files.deleteIfExists(about(bodies));
        Files.deleteIfExists(bodies);
    }

    /** Leaves the files where they are, for who comes after. */
    void leave() throws IOException {
        file.close();
        counts.close();
    }
}
