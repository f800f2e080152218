package io.awsx.s3x.batch;

import io.awsx.camel.message.CallMetadata;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.verb.S3Request;
import io.awsx.transfer.TransferResult;
import java.util.Map;

/** What a message is told of the object that it is in. */
final class Outcome {

    /** How many names are tried where others took them. */
    static final int MOST_NAMES = 100;

    private Outcome() {}

    static void stored(S3Request request, Map<String, Object> object, TransferResult result) {
        request.produced(object);
        request.done(result.response());
        S3Headers.written(request.message(), result.output());
    }

    static void failed(S3Request request, Exception cause) {
        if (cause instanceof AwsException failure) {
            CallMetadata.set(request.message(), failure);
        }
        request.exchange().setException(cause);
    }

    /** Whether a name is another object's already, which was not to be overwritten. */
    static boolean isTaken(ServiceException failure) {
        return failure.statusCode() == 412 || failure.code().equals("ConditionalRequestConflict");
    }
}
