package io.awsx.resource;

import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import io.awsx.transfer.ObjectId;
import java.util.Map;

/** Versions of the objects of a bucket, and marks of deletion, with what the listing tells of them; see {@link Listed}. */
public final class S3Versions extends Listed<S3Version, S3Versions> {

    private final Bucket bucket;

    S3Versions(Bucket bucket, ResourceCollection collection) {
        super(collection);
        this.bucket = bucket;
    }

    @Override
    S3Versions with(ResourceCollection narrowed) {
        return new S3Versions(bucket, narrowed);
    }

    @Override
    S3Version typed(Resource version) {
        return new S3Version(bucket, version);
    }

    /** Only those whose key begins with something. */
    public S3Versions filter(String prefix) {
        return filter(Map.of("Prefix", prefix));
    }

    /**
     * Deletes them for good, 1,000 a call, while they are listed, as {@link S3Objects#deleteAll} does.
     *
     * @return how many were deleted
     */
    public long deleteAll() {
        Iterable<ObjectId> ids = () -> stream().map(S3Version::objectId).iterator();
        return bucket.s3().transfers().delete(bucket.name(), ids);
    }
}
