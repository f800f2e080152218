package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import io.awsx.camel.message.CallMetadata;
import io.awsx.error.ServiceException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.NewBucket;
import java.util.Map;

/** The verbs of buckets as such. */
final class BucketVerbs {

    private BucketVerbs() {}

    static void create(S3Request request) {
        Map<String, Object> input = request.input("CreateBucket");
        AwsResponse response = NewBucket.create(request.client(), request.options(), input);
        request.answer("CreateBucket", response, null);
        request.produced(input);
    }

    /** Tells by a header whether the bucket is there; the body is what the API tells of it, and stays where it is not. */
    static void head(S3Request request) {
        try {
            AwsResponse response = request.client().exchange("HeadBucket", request.input("HeadBucket"));
            if (request.options().isIgnoreBody()) {
                request.done(response);
            } else {
                request.answer("HeadBucket", response, null);
            }
            request.message().setHeader(S3Constants.BUCKET_EXISTS, true);
        } catch (ServiceException e) {
            if (e.statusCode() != 404) {
                throw e;
            }
            CallMetadata.set(request.message(), e);
            request.message().setHeader(S3Constants.BUCKET_EXISTS, false);
        }
    }
}
