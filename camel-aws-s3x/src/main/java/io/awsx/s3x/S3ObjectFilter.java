package io.awsx.s3x;

import org.jspecify.annotations.Nullable;

/** Which listed objects are consumed. */
final class S3ObjectFilter {

    private final KeyPatterns patterns;
    private final boolean folders;
    private final @Nullable String fileName;
    private final AfterRead afterRead;

    S3ObjectFilter(S3Configuration options, AfterRead afterRead) {
        this.fileName = options.getFileName();
        this.afterRead = afterRead;
        this.patterns = new KeyPatterns(options.getInclude(), options.getExclude());
        this.folders = options.isIncludeFolders();
    }

    boolean accepts(S3Object object) {
        String key = object.key();
        return (fileName == null || fileName.equals(key))
                && (folders || !key.endsWith("/"))
                && patterns.test(key)
                && !afterRead.made(key);
    }
}
