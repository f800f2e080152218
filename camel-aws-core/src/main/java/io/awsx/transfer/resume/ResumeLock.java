package io.awsx.transfer.resume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keeps two transfers, of this process or of others on this computer, from going on with the same thing. Ends with its process. */
final class ResumeLock implements AutoCloseable {

    private static final int MOST_TRIES = 10;
    private static final AtomicLong COUNT = new AtomicLong();

    private final Path file;
    private final FileChannel channel;

    private ResumeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or null where another holds it. */
    static @Nullable ResumeLock take(Path file) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                if (channel.tryLock() == null) {
                    return null;
                }
                taken = isAt(file, channel);
                if (taken) {
                    return new ResumeLock(file, channel);
                }
            } catch (OverlappingFileLockException e) {
                return null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        }
        return null;
    }

    /** Whoever held it may have removed the file between opening and locking: then another one is there by now, or none. */
    private static boolean isAt(Path file, FileChannel channel) throws IOException {
        String mark = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Removes the file, and only then lets another one have it. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
