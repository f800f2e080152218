package io.awsx.quirk;

import io.awsx.error.ServiceException;
import io.awsx.model.Operation;

/**
 * The errors of OAuth 2.0, which tell their code and words by other names than AWS does.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a>
 */
final class SsoOidcQuirks implements ServiceQuirks {

    @Override
    public ServiceException failure(Operation operation, ServiceException failure) {
        Object error = failure.fields().get("error");
        Object words = failure.fields().get("error_description");
        boolean nameless = failure.code().equals(Integer.toString(failure.statusCode()));
        boolean wordless =
                !failure.fields().containsKey("message") && !failure.fields().containsKey("Message");
        if (!(nameless && error instanceof String) && !(wordless && words instanceof String)) {
            return failure;
        }
        return new ServiceException(
                failure.service(),
                failure.operation(),
                nameless && error instanceof String oauth ? shapeName(oauth) : failure.code(),
                words instanceof String text ? text : null,
                failure.statusCode(),
                failure.requestId(),
                failure.fields(),
                failure.attempts());
    }

    /** {@code authorization_pending} is the shape AuthorizationPendingException. */
    private static String shapeName(String error) {
        StringBuilder name = new StringBuilder(40);
        boolean first = true;
        for (int i = 0; i < error.length(); i++) {
            char c = error.charAt(i);
            if (c != '_') {
                name.append(first ? Character.toUpperCase(c) : c);
            }
            first = c == '_';
        }
        return name.append("Exception").toString();
    }
}
