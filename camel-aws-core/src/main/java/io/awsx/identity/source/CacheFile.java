package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.profile.WidePermissions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A JSON file with a token that the AWS command line and other programs share. Read anew each time, because any of them
 * may write it; written so that a reader sees the old state or the new one, never a half. Used by one thread at a time.
 */
final class CacheFile {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);
    private static final int MOST_BYTES = 1 << 18;

    private final Path path;
    private boolean inspected;
    /** What the file held when it was read last. */
    private String seen = "";
    /** What could not be written in place of that, so that at least this program goes on with it. */
    private @Nullable Map<String, Object> unwritten;

    CacheFile(Path path) {
        this.path = path;
    }

    /** A file named by a hash of a text, in hexadecimal. */
    static CacheFile hashed(Path folder, String algorithm, String text) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return new CacheFile(folder.resolve(HexFormat.of().formatHex(hash) + ".json"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has " + algorithm, e);
        }
    }

    /**
     * What the file holds, or null where there is none.
     *
     * @throws ClientException where it cannot be read or is no JSON object
     */
    @Nullable JsonObject read() {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new ClientException("Cannot read " + path + ": " + e, e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new ClientException(path + " is larger than " + MOST_BYTES + " bytes; it is no token");
        }
        if (!inspected) {
            inspected = true;
            WidePermissions.warn(path);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (unwritten != null && text.equals(seen)) {
            return JsonObject.parse(path.toString(), JsonObject.write(unwritten));
        }
        unwritten = null;
        seen = text;
        return JsonObject.parse(path.toString(), text);
    }

    /** Replaces what the file holds. Where that cannot be, logs it and remembers the content for this program. */
    void write(Map<String, Object> members) {
        Path beside = null;
        try {
            beside = Files.createTempFile(path.getParent(), "awsx-", ".tmp", ownerOnly());
            Files.writeString(beside, JsonObject.write(members));
            replace(beside);
            unwritten = null;
        } catch (IOException e) {
            LOG.warn("{} cannot be written; other programs do not see the refreshed token: {}", path, e.toString());
            unwritten = members;
            delete(beside);
        }
    }

    private void replace(Path beside) throws IOException {
        try {
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} holds a token and cannot be deleted: {}", file, e.toString());
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
