package io.awsx.s3x.batch;

import io.awsx.http.RequestBody;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The bodies of messages that become one object, one behind the other, in a temporary file that nobody else can read. Guarded by whoever
 * has it.
 */
final class MessageBatch {

    private final Map<String, Object> object;
    private final Path path;
    private final RandomAccessFile file;
    private int messages;

    private MessageBatch(Map<String, Object> object, Path path, RandomAccessFile file) {
        this.object = object;
        this.path = path;
        this.file = file;
    }

    /** @param object the input of PutObject without a body: what the first message says of the object */
    static MessageBatch of(Map<String, Object> object) throws IOException {
        Path path = Files.createTempFile("awsx-s3-", ".batch");
        return new MessageBatch(object, path, new RandomAccessFile(path.toFile(), "rw"));
    }

    Map<String, Object> object() {
        return object;
    }

    int messages() {
        return messages;
    }

    long bytes() throws IOException {
        return file.length();
    }

    /** Where the bodies are. */
    Path path() {
        return path;
    }

    /** Puts a body behind the others; all of it or, where it cannot be read, nothing. */
    void add(RequestBody body) throws IOException {
        long before = bytes();
        boolean whole = false;
        try {
            file.seek(before);
            // It writes where the file stands, and closing it would close the file.
            body.writeTo(new FileOutputStream(file.getFD()));
            messages++;
            whole = true;
        } finally {
            if (!whole) {
                file.setLength(before);
            }
        }
    }

    /** Forgets the last message, which began at a length. */
    void takeBack(long before) throws IOException {
        file.setLength(before);
        messages--;
    }

    RequestBody body() throws IOException {
        return RequestBody.ofFile(path);
    }

    /** Forgets all of it, and its file. */
    void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }

    /** Leaves the file where it is. */
    void leave() throws IOException {
        file.close();
    }
}
