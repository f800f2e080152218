package io.awsx.s3x.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes in a temporary file that nobody else can read, and that is gone when this object cannot be reached any more. Where the
 * system allows it the file has no name from the beginning, so that nothing stays behind a process that is killed. Thread-safe; an
 * interrupt does not break it, as it would a channel.
 */
final class SpoolFile {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFile.class);
    private static final Cleaner CLEANER = Cleaner.create();

    /** What the disk holds for objects that may be garbage already; beyond it, the collector is asked to look. */
    private static final long MUCH = 1L << 30;

    private static final AtomicLong HELD = new AtomicLong();

    private final RandomAccessFile file;
    private final long length;

    private SpoolFile(RandomAccessFile file, long length) {
        this.file = file;
        this.length = length;
    }

    /** Holds nothing of the object it cleans up after. */
    private record Remains(RandomAccessFile file, @Nullable Path path, long length) implements Runnable {

        @Override
        public void run() {
            HELD.addAndGet(-length);
            try {
                file.close();
                if (path != null) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                LOG.warn("Temporary file {} cannot be removed", path, e);
            }
        }
    }

    /** Reads a stream to its end; the caller closes it. */
    static SpoolFile of(InputStream in) throws IOException {
        Path path = Files.createTempFile("awsx-s3-", ".body");
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        long length = 0;
        Path named = path;
        boolean whole = false;
        try {
            named = unname(path);
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                file.write(buffer, 0, read);
                length += read;
            }
            whole = true;
        } finally {
            if (!whole) {
                file.close();
                Files.deleteIfExists(path);
            }
        }
        if (HELD.addAndGet(length) > MUCH) {
            // Only the collector knows which of them nobody reads any more.
            System.gc();
        }
        SpoolFile spooled = new SpoolFile(file, length);
        CLEANER.register(spooled, new Remains(file, named, length));
        return spooled;
    }

    /** Takes an open file's name away; what is left of it, or null. */
    private static @Nullable Path unname(Path path) {
        try {
            Files.delete(path);
            return null;
        } catch (IOException e) {
            LOG.trace("{} keeps its name until it is done with", path, e);
            return path;
        }
    }

    long length() {
        return length;
    }

    int read(long position, byte[] buffer, int offset, int count) throws IOException {
        synchronized (file) {
            file.seek(position);
            return file.read(buffer, offset, count);
        }
    }
}
