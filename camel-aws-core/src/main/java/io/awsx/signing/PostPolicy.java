package io.awsx.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policy of a form by which a browser uploads to S3, and its signature. Follows "Authenticating requests in
 * browser-based uploads using POST" of the S3 documentation.
 *
 * @param fields the fields of the form, by name
 * @param conditions what each upload must fulfil: maps of a field to its value, or lists such as {@code ["starts-with",
 *     "$key", "in/"]}. A field of the form that none of them names must come as it is
 */
public record PostPolicy(Map<String, String> fields, List<?> conditions) {

    private static final int CAPACITY = 1024;

    public PostPolicy {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        conditions = List.copyOf(conditions);
    }

    /**
     * Signs the policy.
     *
     * @param credentials what to sign with, not anonymous
     * @param scope service and region; nothing else of it counts
     * @param expires how long the form is good for
     * @return all fields of the form but {@code file}, which comes behind them; a secret until it expires
     * @throws io.awsx.error.ClientException where a condition holds what JSON does not
     */
    public Map<String, String> sign(Credentials credentials, SigningScope scope, Instant instant, Duration expires) {
        SigningTime time = SigningTime.of(instant);
        SigningKey key = SigningAlgorithm.HMAC.key(credentials, time, scope);
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("x-amz-algorithm", SigningAlgorithm.HMAC.word());
        form.put("x-amz-credential", credentials.accessKeyId() + '/' + key.credentialScope());
        form.put("x-amz-date", time.stamp());
        if (credentials.sessionToken() != null) {
            form.put("x-amz-security-token", credentials.sessionToken());
        }
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put(
                "expiration",
                instant.plus(expires).truncatedTo(ChronoUnit.SECONDS).toString());
        policy.put("conditions", complete(form));
        String encoded = Base64.getEncoder().encodeToString(JsonText.of(policy).getBytes(US_ASCII));
        Workbench bench = new Workbench(CAPACITY);
        bench.text.add(encoded);
        form.put("policy", encoded);
        form.put("x-amz-signature", key.sign(bench));
        return form;
    }

    private List<Object> complete(Map<String, String> form) {
        List<Object> all = new ArrayList<>(conditions);
        form.forEach((name, value) -> {
            if (conditions.stream().noneMatch(condition -> names(condition, name))) {
                all.add(Map.of(name, value));
            }
        });
        return all;
    }

    /** Whether a condition is about a field; names of fields are compared without regard to case. */
    private static boolean names(Object condition, String field) {
        if (condition instanceof Map<?, ?> exact) {
            return exact.keySet().stream().anyMatch(name -> field.equalsIgnoreCase(String.valueOf(name)));
        }
        return condition instanceof List<?> match
                && match.size() == 3
                && String.valueOf(match.get(1)).equalsIgnoreCase('$' + field);
    }

    /** The names of the fields only. */
    @Override
    public String toString() {
        return "PostPolicy" + fields.keySet();
    }
}
