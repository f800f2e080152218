package io.awsx.s3x.verb;

import io.awsx.s3x.object.ByteSize;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of how whole objects move: what is remembered of it, how fast it may go, and who is told. */
@UriParams
public abstract class S3TransferConfiguration extends S3VersionConfiguration {

    @UriParam(
            description =
                    "A folder that remembers how far uploads of files and downloads to files are that go in parts: one that was broken off, also by"
                            + " the end of the process, goes on when it is made again. By default nothing is remembered",
            label = "producer")
    private @Nullable String resumeDirectory;

    @UriParam(
            description =
                    "Whether all parts of an upload of unknown length but the last have the size partSize, as some stores want it, rather than grow"
                            + " after each 1,000",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean equalParts;

    @UriParam(
            description =
                    "How many bytes a second, such as 10MB, all uploads and downloads to files of this endpoint may take together; by default as many as"
                            + " they can",
            label = "producer,advanced")
    private @Nullable String maxBandwidth;

    @UriParam(
            description =
                    "How often to log how far an upload, a download to a file, a copy, or a verb for folders is; 0 for never",
            label = "producer,advanced",
            defaultValue = "0",
            javaType = "java.time.Duration")
    private long progressLogInterval;

    public @Nullable String getResumeDirectory() {
        return resumeDirectory;
    }

    public void setResumeDirectory(@Nullable String resumeDirectory) {
        this.resumeDirectory = resumeDirectory;
    }

    public boolean isEqualParts() {
        return equalParts;
    }

    public void setEqualParts(boolean equalParts) {
        this.equalParts = equalParts;
    }

    public @Nullable Long getMaxBandwidth() {
        return maxBandwidth == null ? null : ByteSize.of("maxBandwidth", maxBandwidth);
    }

    /**
     * Sets a number of bytes a second, with or without a unit such as MB.
     *
     * @throws IllegalArgumentException where it is none, or 0
     */
    public void setMaxBandwidth(@Nullable String maxBandwidth) {
        if (maxBandwidth != null && ByteSize.of("maxBandwidth", maxBandwidth) == 0) {
            throw new IllegalArgumentException("maxBandwidth=0 lets nothing through; leave it out for no limit");
        }
        this.maxBandwidth = maxBandwidth;
    }

    public void setMaxBandwidth(long maxBandwidth) {
        setMaxBandwidth(Long.toString(maxBandwidth));
    }

    public long getProgressLogInterval() {
        return progressLogInterval;
    }

    public void setProgressLogInterval(long progressLogInterval) {
        this.progressLogInterval = progressLogInterval;
    }
}
