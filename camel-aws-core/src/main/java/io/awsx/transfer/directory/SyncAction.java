package io.awsx.transfer.directory;

import org.jspecify.annotations.Nullable;

/**
 * What is done to one file or object.
 *
 * @param kind what is done
 * @param name its path below the folder and prefix
 * @param key the object's key
 * @param size of what is transferred or deleted, in bytes
 * @param reason why: {@code missing}, {@code size}, {@code time}, {@code checksum}, or {@code all}; for what is deleted {@code missing} on the
 *     other side
 */
public record SyncAction(Kind kind, String name, String key, long size, String reason) {

    /** What is done. */
    public enum Kind {
        /** A file is stored as an object. */
        UPLOAD,
        /** An object is fetched into a file. */
        DOWNLOAD,
        /** An object is deleted. */
        DELETE_OBJECT,
        /** A file is deleted. */
        DELETE_FILE
    }

    /** An action, and the object of the same size that has to differ first. */
    record Candidate(SyncAction action, @Nullable Entry sameSize) {}
}
