package io.awsx.s3x.verb;

import io.awsx.error.ServiceException;
import io.awsx.s3x.S3Constants;
import java.util.Map;

/** Tells whether an object exists, or the bucket where no key is given: the body is true or false. */
final class ExistsVerb implements Verb {

    @Override
    public void process(S3Request request) {
        String operation = request.keyOrNull() == null ? "HeadBucket" : "HeadObject";
        Map<String, Object> input = request.input(operation);
        boolean exists = exists(request, operation, input);
        request.message().setHeader(S3Constants.BUCKET_EXISTS, exists);
        request.message().setBody(exists);
    }

    private static boolean exists(S3Request request, String operation, Map<String, Object> input) {
        try {
            request.done(request.client().exchange(operation, input));
            return true;
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw e;
        }
    }
}
