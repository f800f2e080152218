package io.awsx.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a range of one, opened anew for each attempt. What is sent is of one version of the file, over all attempts and
 * ranges: each stream looks when it is opened and before it gives its last bytes, so that a file that was changed or replaced
 * meanwhile is an error, never a mixture. So is one that turns out shorter than promised.
 */
final class FileBody implements RequestBody {

    private final Path file;
    private final long offset;
    private final long length;
    private volatile @Nullable FileVersion version;

    /** A range of a file, whose version is that which is there when it is first opened. */
    FileBody(Path file, long offset, long length) {
        this(file, offset, length, null);
    }

    private FileBody(Path file, long offset, long length, @Nullable FileVersion version) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.version = version;
    }

    static FileBody of(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            String kind = Files.isDirectory(file) ? "a directory" : "no regular file";
            throw new NoSuchFileException(file.toString(), null, "is " + kind + "; name a file, or give a stream");
        }
        FileVersion version = FileVersion.of(file);
        return new FileBody(file, 0, version.length(), version);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public RequestBody slice(long start, long count) {
        Objects.checkFromIndexSize(start, count, length);
        return new FileBody(file, offset + start, count, version);
    }

    @Override
    public @Nullable FileVersion file() {
        FileVersion seen = version;
        return seen != null && offset == 0 && length == seen.length() ? seen : null;
    }

    @Override
    public InputStream open() throws IOException {
        FileVersion seen = version;
        FileChannel channel = channel(seen);
        try {
            if (seen == null) {
                seen = FileVersion.of(file);
                version = seen;
            } else {
                // Only now that it is open: what was put in its place before would be what is read.
                seen.requireCurrent();
            }
            channel.position(offset);
            return new RangeStream(channel, seen, length);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private FileChannel channel(@Nullable FileVersion seen) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw seen == null ? e : seen.changed();
        }
    }

    private final class RangeStream extends BulkInputStream {

        private final FileChannel channel;
        private final FileVersion opened;
        private long left;

        RangeStream(FileChannel channel, FileVersion opened, long left) {
            this.channel = channel;
            this.opened = opened;
            this.left = left;
        }

        @Override
        public int read(byte[] buffer, int start, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = channel.read(ByteBuffer.wrap(buffer, start, (int) Math.min(count, left)));
            if (read < 0) {
                throw new EOFException(file + " became shorter while it was sent: " + left + " bytes are missing");
            }
            left -= read;
            if (left == 0) {
                opened.requireCurrent();
            }
            return read;
        }

        @Override
        public int available() {
            return (int) Math.min(left, Integer.MAX_VALUE);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
