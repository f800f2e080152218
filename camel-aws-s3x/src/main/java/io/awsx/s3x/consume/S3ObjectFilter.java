package io.awsx.s3x.consume;

import io.awsx.s3x.object.ByteSize;
import io.awsx.s3x.object.KeyPatterns;
import io.awsx.s3x.object.S3Object;
import org.jspecify.annotations.Nullable;

/** Which listed objects are consumed. */
public final class S3ObjectFilter {

    private final KeyPatterns patterns;
    private final boolean folders;
    private final @Nullable String fileName;
    private final AfterRead afterRead;
    private final long smallest;
    private final long largest;

    /** @throws IllegalArgumentException where an option is no size */
    public S3ObjectFilter(S3ConsumerConfiguration options, AfterRead afterRead) {
        this.fileName = options.getFileName();
        this.afterRead = afterRead;
        this.patterns = new KeyPatterns(options.getInclude(), options.getExclude());
        this.smallest = options.getMinSize() == null ? 0 : ByteSize.of("minSize", options.getMinSize());
        this.largest = options.getMaxSize() == null ? Long.MAX_VALUE : ByteSize.of("maxSize", options.getMaxSize());
        if (smallest > largest) {
            throw new IllegalArgumentException("minSize is above maxSize, so that nothing would ever be consumed");
        }
        this.folders = options.isIncludeFolders();
    }

    public boolean accepts(S3Object object) {
        String key = object.key();
        return (fileName == null || fileName.equals(key))
                && (folders || !key.endsWith("/"))
                && patterns.test(key)
                && hasSize(object.size())
                && !afterRead.made(key);
    }

    private boolean hasSize(long size) {
        return size < 0 || (size >= smallest && size <= largest);
    }
}
