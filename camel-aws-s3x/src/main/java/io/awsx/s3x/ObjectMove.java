package io.awsx.s3x;

import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.error.ServiceException;
import io.awsx.transfer.ObjectId;
import java.util.Map;

/** Copies objects to a bucket and deletes each when its copy is there, both in the version that was read. Thread-safe. */
record ObjectMove(S3Endpoint endpoint, ReadVersion version, String bucket) {

    static ObjectMove to(S3Endpoint endpoint, String bucket) {
        return new ObjectMove(endpoint, new ReadVersion(endpoint.client(), endpoint.getConfiguration()), bucket);
    }

    /** @param metadata what its metadata get besides what they are */
    Outcome move(S3Object object, String key, Map<String, String> metadata) {
        if (!version.mayBeThere(object)) {
            return Outcome.SUPERSEDED;
        }
        Map<String, Object> target = S3Options.copyMembers(endpoint.getConfiguration());
        target.put("Bucket", bucket);
        target.put("Key", key);
        if (object.etag() != null) {
            target.put("CopySourceIfMatch", object.etag());
        }
        try {
            endpoint.transfer().copy(new ObjectId(object.bucket(), object.key(), null), target, metadata);
        } catch (ServiceException e) {
            if (ReadVersion.isGone(e)) {
                return Outcome.SUPERSEDED;
            }
            throw e;
        }
        return version.delete(object);
    }
}
