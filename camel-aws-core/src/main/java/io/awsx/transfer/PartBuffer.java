package io.awsx.transfer;

import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bytes of one part of a stream are until they are sent: in the shared memory or, while that is held by streams that
 * give nothing, in a temporary file. Filled once by one thread; given back once, by any.
 */
sealed interface PartBuffer {

    /** A buffer, after a wait for memory that is not for long. */
    static PartBuffer take(TransferMemory memory, int size) throws IOException, InterruptedException {
        byte[] bytes = memory.take(size);
        return bytes == null
                ? new OnDisk(Files.createTempFile("awsx-s3-", ".part"), size)
                : new InMemory(memory, bytes);
    }

    /** How many bytes it holds at most. */
    int size();

    /**
     * Reads a stream until this is full or it ends, and tells how many bytes there are.
     *
     * @param start what was read of it before
     */
    int fill(byte[] start, InputStream in) throws IOException;

    /** The first bytes, to be sent before this is given back. */
    RequestBody body(int count) throws IOException;

    void giveBack();

    /** Memory that is shared with other uploads. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are the buffer itself
    record InMemory(TransferMemory memory, byte[] bytes) implements PartBuffer {

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public int fill(byte[] start, InputStream in) throws IOException {
            System.arraycopy(start, 0, bytes, 0, start.length);
            return start.length + in.readNBytes(bytes, start.length, bytes.length - start.length);
        }

        @Override
        public RequestBody body(int count) {
            return RequestBody.ofBytes(bytes, 0, count);
        }

        @Override
        public void giveBack() {
            memory.giveBack(bytes);
        }
    }

    /** A temporary file that only its owner can read. */
    record OnDisk(Path file, int size) implements PartBuffer {

        private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);
        private static final int STEP = 16 * 1024;

        @Override
        public int fill(byte[] start, InputStream in) throws IOException {
            byte[] step = new byte[STEP];
            int filled = 0;
            // Not closed: the stream goes on with the next part.
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), in);
            try (OutputStream out = Files.newOutputStream(file)) {
                while (filled < size) {
                    int read = all.read(step, 0, Math.min(step.length, size - filled));
                    if (read < 0) {
                        break;
                    }
                    out.write(step, 0, read);
                    filled += read;
                }
            }
            return filled;
        }

        @Override
        public RequestBody body(int count) throws IOException {
            return RequestBody.ofFile(file);
        }

        @Override
        public void giveBack() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("The temporary file {} cannot be deleted", file, e);
            }
        }
    }
}
