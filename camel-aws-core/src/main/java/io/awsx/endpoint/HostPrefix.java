package io.awsx.endpoint;

import io.awsx.error.ClientException;
import io.awsx.http.Origin;
import io.awsx.model.Operation;
import java.util.Locale;
import java.util.Map;

/**
 * What some operations put before the host of their endpoint, such as {@code {RequestRoute}.} of S3's
 * WriteGetObjectResponse.
 *
 * @see <a href="https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait">endpoint trait</a>
 */
public final class HostPrefix {

    private HostPrefix() {}

    /**
     * The endpoint with the operation's prefix before its host; the same where it has none.
     *
     * @throws ClientException where a value in the prefix is missing or cannot be part of a host name
     */
    public static Endpoint apply(Endpoint endpoint, Operation operation, Map<String, ?> input) {
        String pattern = operation.hostPrefix();
        if (pattern == null) {
            return endpoint;
        }
        StringBuilder host = new StringBuilder(80);
        int done = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
            int close = pattern.indexOf('}', open);
            host.append(pattern, done, open).append(label(operation, pattern.substring(open + 1, close), input));
            done = close + 1;
        }
        host.append(pattern, done, pattern.length()).append(endpoint.origin().host());
        Origin origin = new Origin(
                endpoint.origin().scheme(),
                host.toString().toLowerCase(Locale.ROOT),
                endpoint.origin().port());
        return endpoint.at(origin);
    }

    private static String label(Operation operation, String member, Map<String, ?> input) {
        Object value = input.get(member);
        if (value == null || !HostLabel.isValid(value.toString(), false)) {
            throw new ClientException("Input of " + operation + " is not valid: " + member
                    + " is part of the host name and must be 1 to 63 letters, digits, or '-'");
        }
        return value.toString();
    }
}
