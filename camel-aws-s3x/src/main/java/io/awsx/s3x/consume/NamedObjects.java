package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.S3Options;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects whose keys are known, and which are asked for themselves. */
record NamedObjects(AwsClient client, S3ConsumerConfiguration options) {

    /** An object as HeadObject tells of it; null where there is none. */
    @Nullable S3Object find(String key) {
        String bucket = options.getBucketNameOrArn();
        try {
            Map<String, Object> head = client.call("HeadObject", S3Options.reading(options, bucket, key));
            return new S3Object(
                    bucket,
                    key,
                    head.get("ETag") instanceof String etag ? etag : null,
                    head.get("ContentLength") instanceof Number size ? size.longValue() : -1,
                    head.get("LastModified") instanceof Instant time ? time : null,
                    null,
                    null);
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return null;
            }
            throw e;
        }
    }
}
