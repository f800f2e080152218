package io.awsx.transfer.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file or an object.
 *
 * @param name its path below the folder or prefix, with slashes
 * @param size in bytes
 * @param modified when it was last written
 * @param etag the object's entity tag in its quotes; null for files, or where the store tells none
 */
record Entry(
        String name, long size, Instant modified, @Nullable String etag) {}
