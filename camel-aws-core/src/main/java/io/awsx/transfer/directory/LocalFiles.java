package io.awsx.transfer.directory;

import io.awsx.error.ClientException;
import io.awsx.transfer.KeyOrder;
import io.awsx.transfer.KeyPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder in the order of their keys. Holds the names of one folder a level. Symbolic links are passed over, or followed
 * where they do not lead into a folder that is being walked. What cannot be read ends the walk: were it passed over, its objects would look
 * as if their files had been deleted. Used by one thread.
 */
final class LocalFiles extends Lookahead<Entry> {

    /** A name in a folder, as it begins keys. */
    private record Child(Path path, String key, boolean folder) {}

    private record Level(Path folder, @Nullable Object identity, String prefix, Iterator<Child> children) {}

    private final boolean followLinks;
    private final Predicate<String> wanted;
    private final Deque<Level> levels = new ArrayDeque<>();

    /**
     * @param root a folder
     * @param wanted which names are wanted; asked for files only
     * @throws ClientException where it is none
     */
    LocalFiles(Path root, boolean followLinks, Predicate<String> wanted) {
        this.followLinks = followLinks;
        this.wanted = wanted;
        if (!Files.isDirectory(root)) {
            throw new ClientException("There is no folder " + root + "; nothing was done");
        }
        enter(root, "");
    }

    @Override
    @Nullable Entry find() {
        Entry next = null;
        while (next == null && !levels.isEmpty()) {
            Level level = levels.element();
            if (!level.children.hasNext()) {
                levels.remove();
                continue;
            }
            Child child = level.children.next();
            String name = level.prefix + child.key;
            if (child.folder) {
                enter(child.path, name);
            } else if (wanted.test(name)) {
                next = entry(child.path, name);
            }
        }
        return next;
    }

    private void enter(Path folder, String prefix) {
        try {
            Object identity = followLinks ? folder.toRealPath() : null;
            if (identity != null && levels.stream().anyMatch(level -> identity.equals(level.identity))) {
                throw new FileSystemLoopException(folder.toString());
            }
            List<Child> children = new ArrayList<>();
            try (Stream<Path> paths = Files.list(folder)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Child child = child(path);
                    if (child != null) {
                        children.add(child);
                    }
                }
            }
            children.sort(Comparator.comparing(Child::key, KeyOrder.KEYS));
            levels.push(new Level(folder, identity, prefix, children.iterator()));
        } catch (NoSuchFileException e) {
            // It was removed since its parent was read.
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Null for what is neither a file nor a folder, a link that is not followed, or a download that is not whole. */
    private @Nullable Child child(Path path) throws IOException {
        BasicFileAttributes attributes = attributes(path);
        if (attributes == null || !(attributes.isDirectory() || attributes.isRegularFile())) {
            return null;
        }
        boolean folder = attributes.isDirectory();
        String name = path.getFileName().toString();
        if (!folder && KeyPaths.isUnfinished(name)) {
            return null;
        }
        return new Child(path, folder ? name + '/' : name, folder);
    }

    private @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return followLinks
                    ? Files.readAttributes(path, BasicFileAttributes.class)
                    : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** A file as it is now; null where it is gone. */
    static @Nullable Entry entry(Path file, String name) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Entry(
                    name, attributes.size(), attributes.lastModifiedTime().toInstant(), null);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ClientException unreadable(Path path, Exception e) {
        return new ClientException(
                "Cannot read " + path + ", so that it is not known what lies below it; the walk ends here: " + e, e);
    }
}
