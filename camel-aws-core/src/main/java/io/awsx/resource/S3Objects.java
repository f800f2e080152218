package io.awsx.resource;

import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import io.awsx.transfer.ObjectId;
import java.util.Map;

/** Objects of a bucket in the order of their keys, with what the listing tells of them; see {@link Listed}. */
public final class S3Objects extends Listed<S3Object, S3Objects> {

    private final Bucket bucket;

    S3Objects(Bucket bucket, ResourceCollection collection) {
        super(collection);
        this.bucket = bucket;
    }

    @Override
    S3Objects with(ResourceCollection narrowed) {
        return new S3Objects(bucket, narrowed);
    }

    @Override
    S3Object typed(Resource summary) {
        return new S3Object(bucket, summary.subResource("Object"), summary.data());
    }

    /** Only those whose key begins with something. */
    public S3Objects filter(String prefix) {
        return filter(Map.of("Prefix", prefix));
    }

    /** Only those whose key comes behind another, which need not exist. */
    public S3Objects startAfter(String key) {
        return filter(Map.of("StartAfter", key));
    }

    /**
     * Deletes them, 1,000 a call, while they are listed. One that cannot be deleted does not keep the others.
     *
     * @return how many were deleted
     * @throws io.awsx.error.ServiceException where any was not; its field {@code Errors} tells {@code Key}, {@code Code}, and {@code
     *     Message} of each, up to 100
     */
    public long deleteAll() {
        Iterable<ObjectId> ids = () -> stream().map(S3Object::id).iterator();
        return bucket.s3().transfers().delete(bucket.name(), ids);
    }
}
