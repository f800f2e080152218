package io.awsx.transfer;

import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file in the making: written beside the target under a name of its own and renamed when it is whole, so that nobody ever sees
 * half a file and an older one stays until then. Written from several threads.
 */
final class PartialFile implements AutoCloseable {

    /** Where the bytes go; a test's own may be full. */
    interface Storage extends Closeable {

        /** Writes some of the bytes at a position and tells how many. */
        int write(ByteBuffer bytes, long position) throws IOException;

        /** Reads some of the bytes at a position and tells how many; -1 behind the last. */
        int read(ByteBuffer bytes, long position) throws IOException;

        /** Returns when what was written is on the disk. */
        default void force() throws IOException {}
    }

    /** Makes the storage of a new file. */
    interface Opener {

        /**
         * Makes a file and opens it.
         *
         * @throws FileAlreadyExistsException where there is a file of this name
         */
        Storage create(Path file) throws IOException;

        /** Opens a file that is there. */
        default Storage reopen(Path file) throws IOException {
            return new ChannelStorage(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ));
        }
    }

    /** A file of this computer. */
    private record ChannelStorage(FileChannel channel) implements Storage {

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            return channel.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return channel.read(bytes, position);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Files of this computer. */
    static final Opener FILES = file -> new ChannelStorage(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ));

    /** What {@link #partialName} makes. */
    static final Pattern NAME = Pattern.compile("\\..+\\.\\d+-\\d+\\.part", Pattern.DOTALL);

    private static final AtomicLong COUNT = new AtomicLong();
    /** In the longest encoding, and with what is added, still below the 255 bytes that file systems allow. */
    private static final int LONGEST_NAME = 64;

    private static final int BUFFER = 64 * 1024;

    private final Path target;
    private final Path partial;
    private final Storage storage;
    /** File systems let one thread at a time write to a file; who waits in the kernel spins, and has its bytes driven out of the caches. */
    private final Lock writing = new ReentrantLock();

    private boolean finished;
    private volatile boolean kept;

    private PartialFile(Path target, Path partial, Storage storage) {
        this.target = target;
        this.partial = partial;
        this.storage = storage;
    }

    /**
     * Begins a file.
     *
     * @param createFolders whether missing folders are made
     * @throws ClientException where there can be no such file
     */
    static PartialFile begin(Path target, boolean createFolders, Opener opener) {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null || Files.isDirectory(absolute)) {
            throw new ClientException("Cannot download to " + target + ": it is a folder; name a file");
        }
        try {
            if (createFolders) {
                Files.createDirectories(folder);
            } else if (!Files.isDirectory(folder)) {
                throw new ClientException("Cannot download to " + target + ": there is no folder " + folder
                        + "; create it, or use localDirectory, which creates folders");
            }
            while (true) {
                Path partial = folder.resolve(partialName(name.toString()));
                try {
                    return new PartialFile(absolute, partial, opener.create(partial));
                } catch (FileAlreadyExistsException e) {
                    // Left over by a process that was killed; the next number is free.
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new ClientException("Cannot download to " + target + ": " + e.getFile() + " is no folder", e);
        } catch (IOException e) {
            throw new ClientException("Cannot download to " + target + ": " + reason(e), e);
        }
    }

    /**
     * Goes on with a file that was begun before.
     *
     * @param name what its {@link #name} was
     * @return null where there is none any more
     */
    static @Nullable PartialFile again(Path target, String name, Opener opener) {
        Path absolute = target.toAbsolutePath();
        Path partial = absolute.resolveSibling(name);
        if (!NAME.matcher(name).matches()
                || !absolute.resolveSibling(partial.getFileName()).equals(partial)) {
            return null;
        }
        try {
            return new PartialFile(absolute, partial, opener.reopen(partial));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new ClientException("Cannot go on with the download to " + target + ": " + reason(e), e);
        }
    }

    /** The name under which it is until it is whole. */
    String name() {
        return String.valueOf(partial.getFileName());
    }

    /** From now on what is there stays when this is closed unfinished, or not. */
    void keep(boolean keeping) {
        kept = keeping;
    }

    /** Returns when what was written is on the disk. */
    void force() {
        try {
            storage.force();
        } catch (IOException e) {
            throw failed("Cannot write " + target + ": " + reason(e), e);
        }
    }

    private ClientException failed(String message, IOException cause) {
        return new ClientException(
                message + (kept ? "; download it again to go on" : "; what was written is removed"), cause);
    }

    private static String partialName(String name) {
        int length = Math.min(name.length(), LONGEST_NAME);
        if (length < name.length() && Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        return "." + name.substring(0, length) + '.' + ProcessHandle.current().pid() + '-' + COUNT.incrementAndGet()
                + ".part";
    }

    /** Writes bytes at a position. */
    void write(byte[] bytes, int count, long position) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        writing.lock();
        try {
            long at = position;
            while (buffer.hasRemaining()) {
                at += storage.write(buffer, at);
            }
        } catch (ClosedByInterruptException e) {
            throw failed("The download to " + target + " was interrupted", e);
        } catch (ClosedChannelException e) {
            throw failed("The download to " + target + " was given up", e);
        } catch (IOException e) {
            throw failed("Cannot write " + target + " after " + position + " bytes: " + reason(e), e);
        } finally {
            writing.unlock();
        }
    }

    /** The checksum of a range of what was written. */
    byte[] checksum(ChecksumAlgorithm algorithm, long begin, long end) {
        Checksum checksum = algorithm.start();
        byte[] buffer = new byte[BUFFER];
        try {
            for (long at = begin; at < end; ) {
                int read = storage.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, end - at)), at);
                if (read < 0) {
                    throw new IOException("it is shorter than it was written");
                }
                checksum.update(buffer, 0, read);
                at += read;
            }
        } catch (IOException e) {
            throw new ClientException("Cannot read what was written of " + target + ": " + reason(e), e);
        }
        return checksum.digest();
    }

    /** Puts the whole file in its place. */
    void finish() {
        try {
            storage.close();
            try {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            }
            finished = true;
        } catch (IOException e) {
            throw new ClientException("Cannot put " + target + " in its place: " + reason(e), e);
        }
    }

    /** Removes what there is, unless it was finished or is kept. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            storage.close();
        } catch (IOException e) {
            // What could not be written is removed now.
        }
        if (kept) {
            return;
        }
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new ClientException("Cannot remove the unfinished file " + partial + ": " + reason(e), e);
        }
    }

    /** The messages of some failures are a bare file name. */
    private static @Nullable String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        return e instanceof FileSystemException ? e.toString() : e.getMessage();
    }
}
