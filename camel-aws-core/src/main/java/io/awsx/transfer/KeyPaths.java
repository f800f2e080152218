package io.awsx.transfer;

import io.awsx.error.ClientException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The files that object keys name below a folder. Keys come from whoever may write to the bucket, so one that would lead out of
 * the folder, by {@code ..}, as an absolute path, or through a symbolic link, is refused; so is one that two keys could share
 * ({@code a//b}), or that is no file ({@code a/}).
 *
 * <p>The folder's content is looked at when it is asked; whoever else may write into the folder may change it afterwards.
 */
public final class KeyPaths {

    private KeyPaths() {}

    /**
     * The file of a key.
     *
     * @param folder the folder; need not exist yet
     * @param key the object's key; its segments between slashes become folders
     * @return the file, below the folder
     * @throws ClientException where the key cannot be such a file
     */
    public static Path resolve(Path folder, String key) {
        return resolve(folder, key, File.separatorChar == '\\');
    }

    /**
     * A file that was put together from a fixed folder and text from elsewhere.
     *
     * @param folder the part that is fixed
     * @param file all of it
     * @return the file, below the folder
     * @throws ClientException where it is not below the folder
     */
    public static Path within(Path folder, String file) {
        Path root = folder.toAbsolutePath().normalize();
        Path target;
        try {
            target = Path.of(file).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new ClientException("Cannot download to " + printable(file) + ": it is no file name here", e);
        }
        if (!target.startsWith(root) || target.equals(root)) {
            throw new ClientException("Cannot download to " + printable(file) + ": it leads out of the folder " + folder
                    + ", which the option fixes; name the file by something else than the key");
        }
        checkLinks(root, target, file);
        return target;
    }

    /** Whether a name in a folder is one that a download's file has until it is whole. */
    public static boolean isUnfinished(String name) {
        return PartialFile.NAME.matcher(name).matches();
    }

    static Path resolve(Path folder, String key, boolean windows) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root;
        try {
            for (String segment : key.split("/", -1)) {
                check(key, segment, windows);
                file = file.resolve(segment);
            }
        } catch (InvalidPathException e) {
            throw refused(key, "it is no file name here: " + e.getReason());
        }
        if (!file.normalize().equals(file) || !file.startsWith(root) || file.equals(root)) {
            throw refused(key, "it leads out of the folder");
        }
        checkLinks(root, file, key);
        return file;
    }

    private static void check(String key, String segment, boolean windows) {
        if (segment.isEmpty()) {
            throw refused(key, "it begins or ends with a slash, or has two in a row");
        } else if (segment.equals(".") || segment.equals("..")) {
            throw refused(key, "it holds the segment " + segment);
        } else if (segment.chars().anyMatch(Character::isISOControl)) {
            throw refused(key, "it holds a control character");
        } else if (windows && (segment.indexOf('\\') >= 0 || segment.indexOf(':') >= 0)) {
            throw refused(key, "it holds a backslash or colon, which lead elsewhere on Windows");
        }
    }

    /** Folders that exist already may be links; none may lead out. */
    private static void checkLinks(Path root, Path file, String key) {
        try {
            if (!Files.exists(root)) {
                return;
            }
            Path existing = file.getParent();
            while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                existing = existing.getParent();
            }
            if (existing == null || !Files.exists(existing)) {
                throw refused(key, "the symbolic link " + existing + " leads nowhere");
            } else if (!existing.toRealPath().startsWith(root.toRealPath())) {
                throw refused(key, "a symbolic link leads out of the folder");
            }
        } catch (IOException e) {
            throw new ClientException("Cannot look at the folder for object key " + printable(key) + ": " + e, e);
        }
    }

    private static ClientException refused(String key, String reason) {
        return new ClientException("Object key \"" + printable(key) + "\" cannot be downloaded into a folder: " + reason
                + "; download it to a localFile");
    }

    private static String printable(String key) {
        return key.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?");
    }
}
