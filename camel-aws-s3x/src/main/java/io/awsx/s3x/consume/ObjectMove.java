package io.awsx.s3x.consume;

import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.S3ObjectConfiguration;
import io.awsx.s3x.object.S3Options;
import io.awsx.s3x.object.Store;
import io.awsx.transfer.ObjectId;
import java.util.Map;

/** Copies objects to a bucket and deletes each when its copy is there, both in the version that was read. Thread-safe. */
record ObjectMove(Store store, S3ObjectConfiguration options, ReadVersion version, String bucket) {

    static ObjectMove to(Store store, S3ObjectConfiguration options, String bucket) {
        return new ObjectMove(store, options, new ReadVersion(store.client(), options), bucket);
    }

    /** @param metadata what its metadata get besides what they are */
    Outcome move(S3Object object, String key, Map<String, String> metadata) {
        return copy(object, key, metadata) == Outcome.DONE ? version.delete(object) : Outcome.SUPERSEDED;
    }

    /** The same, but leaves the object where it is. */
    Outcome copy(S3Object object, String key, Map<String, String> metadata) {
        if (!version.mayBeThere(object)) {
            return Outcome.SUPERSEDED;
        }
        Map<String, Object> target = S3Options.copyMembers(options);
        target.put("Bucket", bucket);
        target.put("Key", key);
        if (object.etag() != null) {
            target.put("CopySourceIfMatch", object.etag());
        }
        try {
            store.transfer().copy(new ObjectId(object.bucket(), object.key(), null), target, metadata);
        } catch (ServiceException e) {
            if (ReadVersion.isGone(e)) {
                return Outcome.SUPERSEDED;
            }
            throw e;
        }
        return Outcome.DONE;
    }
}
