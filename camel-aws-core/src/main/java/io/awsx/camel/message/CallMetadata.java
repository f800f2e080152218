package io.awsx.camel.message;

import io.awsx.AwsResponse;
import io.awsx.camel.AwsxConstants;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.WaiterException;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What is always set beside the outcome of a call: request id, status, and attempts. */
public final class CallMetadata {

    private CallMetadata() {}

    /** Sets what came with an answer. */
    public static void set(Message message, AwsResponse response) {
        set(message, response.requestId(), response.statusCode(), response.attempts());
    }

    /**
     * Sets what came with an error of the service, be it the one that ended a wait; other failures come with nothing, and nothing
     * of a call before stays.
     */
    public static void set(Message message, AwsException failure) {
        Throwable met = failure instanceof WaiterException ? failure.getCause() : failure;
        if (met instanceof ServiceException error) {
            set(message, error.requestId(), error.statusCode(), error.attempts());
        } else {
            none(message);
        }
    }

    /** Nothing was sent, and nothing of a call before stays. */
    public static void none(Message message) {
        message.removeHeader(AwsxConstants.REQUEST_ID);
        message.removeHeader(AwsxConstants.STATUS_CODE);
        message.removeHeader(AwsxConstants.ATTEMPTS);
    }

    private static void set(Message message, @Nullable String requestId, int status, int attempts) {
        message.setHeader(AwsxConstants.REQUEST_ID, requestId);
        message.setHeader(AwsxConstants.STATUS_CODE, status);
        message.setHeader(AwsxConstants.ATTEMPTS, attempts);
    }
}
