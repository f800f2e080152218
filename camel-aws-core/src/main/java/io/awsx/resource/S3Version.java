package io.awsx.resource;

import io.awsx.resource.data.Resource;
import io.awsx.transfer.ObjectId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of an object of S3, or the mark that it was deleted. */
public final class S3Version extends AwsResource<S3Version> {

    private final Bucket bucket;

    S3Version(Bucket bucket, Resource resource) {
        super(bucket.client(), resource);
        this.bucket = bucket;
    }

    /** The key of the object. */
    public String key() {
        return resource().identifier("ObjectKey").toString();
    }

    /** Its id; {@code null} as a text where the bucket had no versions when it was made. */
    public String id() {
        return resource().identifier("Id").toString();
    }

    /** The object. */
    public S3Object object() {
        return bucket.object(key());
    }

    /** Whether it is the latest. */
    public boolean isLatest() {
        return Boolean.TRUE.equals(resource().get("IsLatest"));
    }

    /** Whether it says that the object was deleted. */
    public boolean isDeleteMarker() {
        return resource().get("ETag") == null;
    }

    /** When it was made. */
    public @Nullable Instant lastModified() {
        return instant("LastModified");
    }

    /** How many bytes it has. */
    public long size() {
        return number("Size");
    }

    ObjectId objectId() {
        return new ObjectId(bucket.name(), key(), id());
    }

    /** Deletes it for good. */
    public S3Version delete() {
        return act("Delete", Map.of());
    }
}
