package io.awsx.s3x.verb;

import io.awsx.s3x.object.ObjectLock;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of producers for versions of objects, and for locks on them. */
@UriParams
public abstract class S3VersionConfiguration extends S3DirectoryConfiguration {

    @UriParam(
            description =
                    "Whether list gives all versions and delete markers of objects, by key and the newest first, in place of what is there now; a delete marker"
                            + " has DeleteMarker=true",
            label = "producer",
            defaultValue = "false")
    private boolean versions;

    @UriParam(
            description =
                    "The version of the object that is meant, wherever an operation takes one: by download, exists, delete, copy, presign, and others; a"
                            + " Simple expression such as ${header.CamelAwsS3VersionId} is evaluated for each exchange, and where it finds nothing, what is"
                            + " there now is meant",
            label = "producer")
    private @Nullable String versionId;

    @UriParam(
            description =
                    "How objects that are written are locked: until objectLockRetainUntilDate nobody can delete the version, but with GOVERNANCE those who may"
                            + " bypass that",
            label = "producer,advanced",
            enums = "GOVERNANCE,COMPLIANCE")
    private @Nullable String objectLockMode;

    @UriParam(
            description =
                    "Until when objects that are written are locked: a time such as 2031-01-31T00:00:00Z, or a day; a Simple expression such as"
                            + " ${date-with-timezone:now+30d:UTC:yyyy-MM-dd'T'HH:mm:ss'Z'} is evaluated for each exchange",
            label = "producer,advanced")
    private @Nullable String objectLockRetainUntilDate;

    @UriParam(
            description =
                    "Whether objects that are written are held: nobody can delete the version before that is taken off",
            label = "producer,advanced")
    private @Nullable Boolean objectLockLegalHold;

    public boolean isVersions() {
        return versions;
    }

    public void setVersions(boolean versions) {
        this.versions = versions;
    }

    public @Nullable String getVersionId() {
        return versionId;
    }

    public void setVersionId(@Nullable String versionId) {
        this.versionId = versionId;
    }

    public @Nullable String getObjectLockMode() {
        return objectLockMode;
    }

    /**
     * Sets the mode, in capital letters or not.
     *
     * @throws io.awsx.error.ClientException where it is none
     */
    public void setObjectLockMode(@Nullable String objectLockMode) {
        this.objectLockMode = objectLockMode == null ? null : ObjectLock.mode(objectLockMode);
    }

    public @Nullable String getObjectLockRetainUntilDate() {
        return objectLockRetainUntilDate;
    }

    public void setObjectLockRetainUntilDate(@Nullable String objectLockRetainUntilDate) {
        this.objectLockRetainUntilDate = objectLockRetainUntilDate;
    }

    public @Nullable Boolean getObjectLockLegalHold() {
        return objectLockLegalHold;
    }

    public void setObjectLockLegalHold(@Nullable Boolean objectLockLegalHold) {
        this.objectLockLegalHold = objectLockLegalHold;
    }
}
