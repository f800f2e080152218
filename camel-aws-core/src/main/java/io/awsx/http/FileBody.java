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

/**
 * A file, or a range of one, opened anew for each attempt. A file that turns out shorter than promised is an error, not
 * a short body.
 */
final class FileBody implements RequestBody {

    private final Path file;
    private final long offset;
    private final long length;

    FileBody(Path file, long offset, long length) {
        this.file = file;
        this.offset = offset;
        this.length = length;
    }

    static FileBody of(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            String kind = Files.isDirectory(file) ? "a directory" : "no regular file";
            throw new NoSuchFileException(file.toString(), null, "is " + kind + "; name a file, or give a stream");
        }
        return new FileBody(file, 0, Files.size(file));
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
        return new FileBody(file, offset + start, count);
    }

    @Override
    public InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            channel.position(offset);
            return new RangeStream(channel, length);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private final class RangeStream extends BulkInputStream {

        private final FileChannel channel;
        private long left;

        RangeStream(FileChannel channel, long left) {
            this.channel = channel;
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
