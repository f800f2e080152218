package io.awsx.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file was when it was looked at: another one that was put in its place, and one that was written to, differ. Writing
 * that changes neither length nor time is not seen.
 *
 * @param file where it is
 * @param key what the file system knows it by, or null where it tells nothing
 * @param length in bytes
 * @param modified when it was last written to
 */
public record FileVersion(Path file, @Nullable Object key, long length, FileTime modified) {

    /**
     * The file that is there now.
     *
     * @throws IOException where there is none or it cannot be looked at
     */
    public static FileVersion of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileVersion(file, attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }

    /**
     * Whether the same is there still.
     *
     * @throws IOException where it cannot be looked at
     */
    public boolean isCurrent() throws IOException {
        try {
            return of(file).equals(this);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** @throws IOException where it is not the same any more */
    void requireCurrent() throws IOException {
        if (!isCurrent()) {
            throw changed();
        }
    }

    /** What tells that it is not the same any more. */
    IOException changed() {
        return new IOException(
                file + " was changed or replaced while it was sent; send it again when nobody writes to it,"
                        + " or give an InputStream to send it as it is read");
    }
}
