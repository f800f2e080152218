package io.awsx.s3x.batch;

import io.awsx.error.ClientException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of one producer's batches, locked for as long as its process lives; beside it are those of other producers of the same objects.
 * Used by one thread.
 */
final class SpoolFolder implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);
    private static final String LOCK = "lock";
    private static final int MOST_TRIES = 10;
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** A process must not open the lock of its own folder again: closing it would unlock the folder. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private SpoolFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes and locks one.
     *
     * @param root the folder below which all are; null for one of this user among the temporary files
     * @param objects what tells producers of the same objects from others
     * @throws ClientException where others than this user can write into the root
     */
    static SpoolFolder open(@Nullable String root, String objects) throws IOException {
        Path top = root == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "awsx-s3-streaming-" + System.getProperty("user.name"))
                : Path.of(root);
        String name =
                UUID.nameUUIDFromBytes(objects.getBytes(StandardCharsets.UTF_8)).toString();
        Path folder = ownFolder(top, name);
        requireOwn(top, folder);
        OURS.add(folder);
        // It gets its name when it is locked, so that nobody takes the folder of a process that begins for that of one
        // that died.
        Path unnamed = folder.resolve("lock.new");
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        SpoolFolder opened = new SpoolFolder(folder, channel, channel.lock());
        Files.move(unnamed, folder.resolve(LOCK));
        return opened;
    }

    private static Path ownFolder(Path top, String name) throws IOException {
        for (int tries = 1; ; tries++) {
            makeFolder(top);
            try {
                return Files.createTempDirectory(makeFolder(top.resolve(name)), "producer-")
                        .toRealPath();
            } catch (NoSuchFileException e) {
                // Another producer of the same objects may have closed just now.
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Path makeFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            return Files.createDirectory(folder, onlyOwner(parent));
        } catch (FileAlreadyExistsException e) {
            return folder;
        }
    }

    private static FileAttribute<?>[] onlyOwner(@Nullable Path parent) throws IOException {
        FileStore store = parent == null ? null : Files.getFileStore(parent);
        return store != null && store.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Bodies are read from there and uploaded: nobody else may put any in. */
    private static void requireOwn(Path top, Path own) throws IOException {
        Set<String> views = own.getFileSystem().supportedFileAttributeViews();
        if (!views.contains("posix")) {
            return;
        }
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(top);
        if (!Files.getOwner(top).equals(Files.getOwner(own))
                || allowed.contains(PosixFilePermission.GROUP_WRITE)
                || allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
            Files.delete(own);
            throw new ClientException(
                    "Others than this user can write into " + top
                            + ", where messages would wait for their upload; set streamingUploadDirectory to a folder of its own");
        }
    }

    Path path() {
        return folder;
    }

    /** Takes over the folders of producers of the same objects whose process is no more; whoever calls this closes them. */
    List<SpoolFolder> takeOver() throws IOException {
        List<SpoolFolder> taken = new ArrayList<>();
        for (Path other : list(Objects.requireNonNull(folder.getParent()))) {
            if (Files.isRegularFile(other.resolve(LOCK), LinkOption.NOFOLLOW_LINKS) && OURS.add(other)) {
                SpoolFolder left = takeOver(other);
                if (left == null) {
                    OURS.remove(other);
                } else {
                    taken.add(left);
                }
            }
        }
        return taken;
    }

    private static @Nullable SpoolFolder takeOver(Path other) throws IOException {
        FileLock lock = null;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            LOG.trace("{} is another's", other, e);
        } finally {
            if (channel != null && lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new SpoolFolder(other, Objects.requireNonNull(channel), lock);
    }

    /** The batches that are in this folder. */
    List<MessageBatch> batches() throws IOException {
        List<MessageBatch> batches = new ArrayList<>();
        for (Path file : list(folder)) {
            if (file.toString().endsWith(MessageBatch.BODIES)) {
                reopen(file, batches);
            }
        }
        return batches;
    }

    private static void reopen(Path file, List<MessageBatch> left) {
        try {
            MessageBatch batch = MessageBatch.reopen(file);
            if (batch == null) {
                MessageBatch.forget(file);
            } else {
                left.add(batch);
            }
        } catch (IOException e) {
            LOG.error("{} holds messages that cannot be uploaded; look after them", file, e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Ends the hold on the folder; what is left in it is for who comes after. */
    @Override
    public void close() throws IOException {
        // Before the lock goes: whoever has it then finds no lock to take.
        if (list(folder).size() == 1) {
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
            removeEmpty(Objects.requireNonNull(folder.getParent()));
        }
        lock.release();
        channel.close();
        OURS.remove(folder);
    }

    private static void removeEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            LOG.trace("{} has others'", folder, e);
        }
    }
}
