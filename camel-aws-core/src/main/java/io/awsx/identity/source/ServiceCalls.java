package io.awsx.identity.source;

import io.awsx.http.HttpRequest;
import io.awsx.identity.CredentialsProvider;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Calls the services that hand out credentials. The session stands behind it, so that sources of credentials need no
 * client. Thread-safe.
 */
@FunctionalInterface
public interface ServiceCalls {

    /**
     * Makes a call and gives its output.
     *
     * @throws io.awsx.error.AwsException where it fails
     */
    Map<String, Object> call(Request request);

    /**
     * One call.
     *
     * @param service the service as boto3 names it
     * @param region where to call it, or null for the session's own region
     * @param operation the operation's name in the API
     * @param input its input by the API's member names; holds secrets, so it is not part of the text form
     * @param credentials whom to sign for, or null not to sign
     * @param finish the last touch to each request before it is sent; unsigned calls only, because it comes after
     *     signing
     */
    record Request(
            String service,
            @Nullable String region,
            String operation,
            Map<String, Object> input,
            @Nullable CredentialsProvider credentials,
            UnaryOperator<HttpRequest> finish) {

        /** A call that is signed. */
        static Request signed(String service, String operation, Map<String, Object> input, CredentialsProvider by) {
            return new Request(service, null, operation, input, by, UnaryOperator.identity());
        }

        /** A call that is not signed. */
        static Request unsigned(String service, @Nullable String region, String operation, Map<String, Object> input) {
            return new Request(service, region, operation, input, null, UnaryOperator.identity());
        }

        @Override
        public String toString() {
            return service + ' ' + operation;
        }
    }
}
