package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a role, by one of the three operations of STS that assume one. Each question is a call; keeping what it
 * gave is somebody else's work. Thread-safe.
 */
final class StsCredentials implements CredentialsProvider {

    private static final String SESSION_NAME = "RoleSessionName";

    private final Outside outside;
    private final Function<Map<String, Object>, ServiceCalls.Request> request;
    private final Supplier<Map<String, Object>> input;
    private final CredentialsOrigin origin;

    private StsCredentials(
            Outside outside,
            Function<Map<String, Object>, ServiceCalls.Request> request,
            Supplier<Map<String, Object>> input,
            CredentialsOrigin origin) {
        this.outside = outside;
        this.request = request;
        this.input = input;
        this.origin = origin;
    }

    /**
     * By AssumeRole.
     *
     * @param input the operation's input; a session name is made up where it has none, and a code is asked for where it has a
     *     {@code SerialNumber} without a {@code TokenCode}
     * @param source whom to sign the call for
     */
    static StsCredentials assumeRole(
            Outside outside, Map<String, ?> input, CredentialsProvider source, CredentialsOrigin origin) {
        return new StsCredentials(
                outside,
                complete -> ServiceCalls.Request.signed("sts", "AssumeRole", complete, source),
                () -> withSessionName(outside, withCode(outside, input)),
                origin);
    }

    /**
     * By AssumeRoleWithWebIdentity, unsigned.
     *
     * @param token the token as it is now, asked for at each call
     */
    static StsCredentials webIdentity(
            Outside outside, Map<String, ?> input, Supplier<String> token, CredentialsOrigin origin) {
        return new StsCredentials(
                outside,
                complete -> ServiceCalls.Request.unsigned("sts", null, "AssumeRoleWithWebIdentity", complete),
                () -> withSessionName(outside, with(input, "WebIdentityToken", token.get())),
                origin);
    }

    /**
     * By AssumeRoleWithSAML, unsigned.
     *
     * @param assertion the assertion in base64, asked for at each call
     */
    static StsCredentials saml(
            Outside outside, Map<String, ?> input, Supplier<String> assertion, CredentialsOrigin origin) {
        return new StsCredentials(
                outside,
                complete -> ServiceCalls.Request.unsigned("sts", null, "AssumeRoleWithSAML", complete),
                () -> with(input, "SAMLAssertion", assertion.get()),
                origin);
    }

    private static Map<String, Object> with(Map<String, ?> input, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(input);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> withSessionName(Outside outside, Map<String, Object> input) {
        input.computeIfAbsent(
                SESSION_NAME, missing -> "awsx-session-" + outside.clock().millis());
        return input;
    }

    private static Map<String, Object> withCode(Outside outside, Map<String, ?> input) {
        Object device = input.get("SerialNumber");
        if (device == null || input.get("TokenCode") != null) {
            return new LinkedHashMap<>(input);
        }
        if (outside.mfa() == null) {
            throw new ClientException("Role " + input.get("RoleArn") + " asks for a code of " + device
                    + "; give the session an mfaPrompt that gets one");
        }
        return with(input, "TokenCode", outside.mfa().code(device.toString()));
    }

    @Override
    public Credentials resolve() {
        return read(outside.services().call(request.apply(input.get())));
    }

    private Credentials read(Map<String, Object> output) {
        if (!(output.get("Credentials") instanceof Map<?, ?> given)
                || !(given.get("AccessKeyId") instanceof String key)
                || !(given.get("SecretAccessKey") instanceof String secret)) {
            throw new ClientException("STS answered without credentials for " + origin.place());
        }
        return new Credentials(
                key,
                secret,
                (String) given.get("SessionToken"),
                (Instant) given.get("Expiration"),
                account(output.get("AssumedRoleUser")),
                origin);
    }

    private static @Nullable String account(@Nullable Object user) {
        return user instanceof Map<?, ?> map && map.get("Arn") instanceof String arn ? RoleArn.account(arn) : null;
    }

    @Override
    public String describe() {
        return origin.toString();
    }
}
