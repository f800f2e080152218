package io.awsx.s3x.verb;

import io.awsx.s3x.event.S3EventConfiguration;
import io.awsx.transfer.directory.Comparison;
import io.awsx.transfer.directory.Direction;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options of the verbs for folders: {@code uploadDirectory}, {@code downloadDirectory}, {@code sync}, and {@code deletePrefix}. */
@UriParams
public abstract class S3DirectoryConfiguration extends S3EventConfiguration {

    @UriParam(
            description =
                    "What sync makes like the other: with UP the objects below the prefix like the files of localDirectory, with DOWN the files"
                            + " like the objects",
            label = "producer",
            defaultValue = "UP")
    private Direction syncDirection = Direction.UP;

    @UriParam(
            description = "Whether sync deletes what is on the side that it changes only",
            label = "producer",
            defaultValue = "false")
    private boolean syncDelete;

    @UriParam(
            description =
                    "What sync takes for the same, besides equal sizes: with TIME a file that is not newer than its object, or downwards one"
                            + " that has its object's time; with CHECKSUM equal bytes by what the store tells of them, for which files are read; with SIZE all;"
                            + " with NONE nothing",
            label = "producer",
            defaultValue = "TIME")
    private Comparison syncCompare = Comparison.TIME;

    @UriParam(
            description =
                    "Whether the verbs for folders do nothing: the body becomes an Iterator of what they would do, Maps with Action, Key,"
                            + " Size, and Reason",
            label = "producer",
            defaultValue = "false")
    private boolean dryRun;

    @UriParam(
            description = "Whether symbolic links in a folder that is uploaded are followed; else they are passed over",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean followSymlinks;

    public Direction getSyncDirection() {
        return syncDirection;
    }

    public void setSyncDirection(Direction syncDirection) {
        this.syncDirection = syncDirection;
    }

    public boolean isSyncDelete() {
        return syncDelete;
    }

    public void setSyncDelete(boolean syncDelete) {
        this.syncDelete = syncDelete;
    }

    public Comparison getSyncCompare() {
        return syncCompare;
    }

    public void setSyncCompare(Comparison syncCompare) {
        this.syncCompare = syncCompare;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public boolean isFollowSymlinks() {
        return followSymlinks;
    }

    public void setFollowSymlinks(boolean followSymlinks) {
        this.followSymlinks = followSymlinks;
    }
}
