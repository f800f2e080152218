package io.awsx.s3x.object;

import org.jspecify.annotations.Nullable;

/** Entity tags as events have them, without quotes. */
public final class ETag {

    private ETag() {}

    /** The same as answers of S3 have it, so that both can be compared. */
    public static @Nullable String of(@Nullable String told) {
        return told == null || told.startsWith("\"") ? told : '"' + told + '"';
    }
}
