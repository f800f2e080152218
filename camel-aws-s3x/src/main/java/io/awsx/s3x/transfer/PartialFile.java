package io.awsx.s3x.transfer;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file in the making: written beside the target under a name of its own and renamed when it is whole, so that nobody ever sees
 * half a file and an older one stays until then. Written from several threads.
 */
final class PartialFile implements AutoCloseable {

    private static final AtomicLong COUNT = new AtomicLong();

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private boolean finished;

    private PartialFile(Path target, Path partial, FileChannel channel) {
        this.target = target;
        this.partial = partial;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @param createFolder whether a missing folder is made
     * @throws ClientException where there can be no such file
     */
    static PartialFile begin(Path target, boolean createFolder) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null || Files.isDirectory(absolute)) {
            throw new ClientException("Cannot download to " + target + ": it is a folder; name a file");
        }
        try {
            if (createFolder) {
                Files.createDirectories(folder);
            } else if (!Files.isDirectory(folder)) {
                throw new ClientException("Cannot download to " + target + ": there is no folder " + folder
                        + "; create it, or use localDirectory, which creates folders");
            }
            while (true) {
                Path partial = folder.resolve(partialName());
                try {
                    FileChannel channel =
                            FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    return new PartialFile(absolute, partial, channel);
                } catch (FileAlreadyExistsException e) {
                    // Left over by a process that was killed; the next number is free.
                }
            }
        } catch (IOException e) {
            throw new ClientException("Cannot download to " + target + ": " + e, e);
        }
    }

    /** Without the target's name, which may be as long as names can be. */
    private static String partialName() {
        return ".awsx-" + ProcessHandle.current().pid() + '-' + COUNT.incrementAndGet() + ".part";
    }

    /** Writes bytes at a position. */
    void write(byte[] bytes, int count, long position) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        try {
            long at = position;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
        } catch (IOException e) {
            throw new ClientException(
                    "Cannot write " + target + " after " + position + " bytes: " + e.getMessage()
                            + "; what was written is removed",
                    e);
        }
    }

    /** Puts the whole file in its place. */
    void finish() {
        try {
            channel.close();
            try {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            }
            finished = true;
        } catch (IOException e) {
            throw new ClientException("Cannot put " + target + " in its place: " + e, e);
        }
    }

    /** Removes what there is, unless it was finished. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new ClientException("Cannot remove the unfinished file " + partial + ": " + e, e);
        }
    }
}
