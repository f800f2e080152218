package io.awsx.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with an error.
 */
public final class ServiceException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** Of a signature that does not match, services quote what should have been signed, and the token with it. */
    private static final Pattern SESSION_TOKEN = Pattern.compile("(?i)(x-amz-security-token[:=])[^\\s&'\"]+");

    private final String service;
    private final String operation;
    private final String code;
    private final @Nullable String words;
    private final int statusCode;
    private final @Nullable String requestId;
    private final transient Map<String, Object> fields;
    private final int attempts;
    private final String subject;

    /**
     * @param service the service as boto3 names it, such as {@code s3}
     * @param operation the operation's name in the API, such as {@code PutObject}
     * @param code the error code of the API, such as {@code NoSuchKey}
     * @param message the service's own words, or null where it sent none; a session token that they quote is left out
     * @param statusCode the HTTP status of the answer
     * @param requestId the service's id of the request, or null where it sent none
     * @param fields the members of the error, by the names the API gives them; copied
     * @param attempts how often the request was sent, 1 or more
     */
    public ServiceException(
            String service,
            String operation,
            String code,
            @Nullable String message,
            int statusCode,
            @Nullable String requestId,
            Map<String, ?> fields,
            int attempts) {
        this(
                service,
                operation,
                code,
                message == null ? null : quiet(message),
                statusCode,
                requestId,
                quiet(fields),
                attempts,
                "");
    }

    private ServiceException(
            String service,
            String operation,
            String code,
            @Nullable String message,
            int statusCode,
            @Nullable String requestId,
            Map<String, Object> fields,
            int attempts,
            String subject) {
        super(text(service, operation, code, message, statusCode, requestId, attempts) + subject, null);
        this.service = service;
        this.operation = operation;
        this.code = code;
        this.words = message;
        this.statusCode = statusCode;
        this.requestId = requestId;
        this.fields = Collections.unmodifiableMap(fields);
        this.attempts = attempts;
        this.subject = subject;
    }

    private static String quiet(String words) {
        return SESSION_TOKEN.matcher(words).replaceAll("$1***");
    }

    private static Map<String, Object> quiet(Map<String, ?> fields) {
        Map<String, Object> told = new LinkedHashMap<>(fields);
        told.replaceAll((name, value) -> value instanceof String text ? quiet(text) : value);
        return told;
    }

    private static String text(
            String service,
            String operation,
            String code,
            @Nullable String message,
            int statusCode,
            @Nullable String requestId,
            int attempts) {
        StringBuilder text = new StringBuilder(120);
        text.append(service).append(' ').append(operation).append(" failed: ").append(code);
        if (message != null && !message.isBlank()) {
            text.append(": ").append(message);
        }
        text.append(" (HTTP ").append(statusCode);
        if (requestId != null) {
            text.append(", request id ").append(requestId);
        }
        if (attempts > 1) {
            text.append(", after ").append(attempts).append(" attempts");
        }
        return text.append(')').toString();
    }

    /** The service as boto3 names it, such as {@code s3}. */
    public String service() {
        return service;
    }

    /** The operation's name in the API, such as {@code PutObject}. */
    public String operation() {
        return operation;
    }

    /** The error code of the API, such as {@code NoSuchKey}; the status as text where the answer held no code. */
    public String code() {
        return code;
    }

    /** The HTTP status of the answer. */
    public int statusCode() {
        return statusCode;
    }

    /** The service's id of the request, or null where it sent none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The members of the error, by the names the API gives them; unmodifiable. */
    public Map<String, Object> fields() {
        return fields == null ? Map.of() : fields;
    }

    /** How often the request was sent, 1 or more. */
    public int attempts() {
        return attempts;
    }

    /**
     * The same failure with advice behind the service's own words.
     *
     * @param hint what helps, without a full stop
     * @return a copy with this stack trace
     */
    public ServiceException withHint(String hint) {
        String told = words == null || words.isBlank() ? hint : words + "; " + hint;
        ServiceException copy = new ServiceException(
                service, operation, code, told, statusCode, requestId, fields(), attempts, subject);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /**
     * The same failure with a further member.
     *
     * @param name as in {@link #fields()}
     * @return a copy with this stack trace
     */
    public ServiceException withField(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields());
        more.put(name, value);
        ServiceException copy =
                new ServiceException(service, operation, code, words, statusCode, requestId, more, attempts, subject);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /**
     * The same failure, told after a number of attempts.
     *
     * @param attempts how often the request was sent
     * @return a copy with this stack trace
     */
    public ServiceException withAttempts(int attempts) {
        if (attempts == this.attempts) {
            return this;
        }
        return copy(attempts, subject);
    }

    /**
     * The same failure, whose message tells what the call was about.
     *
     * @param what such as {@code Bucket=b, Key=k}, without anything secret; nothing is told where it is empty
     * @return a copy with this stack trace
     */
    public ServiceException about(String what) {
        return what.isEmpty() ? this : copy(attempts, " with " + what);
    }

    private ServiceException copy(int attempts, String subject) {
        ServiceException copy = new ServiceException(
                service, operation, code, words, statusCode, requestId, fields(), attempts, subject);
        copy.setStackTrace(getStackTrace());
        return copy;
    }
}
