package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.http.UriEncoding;
import io.awsx.identity.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 2 with HMAC-SHA-256, for the few services of the query protocol that know nothing newer
 * (SimpleDB): signs the parameters of the form that is the body, and adds the signature to them. Service and region of the
 * scope do not matter. Follows "Signature version 2 signing process" of the AWS General Reference. Stateless.
 */
public final class SigV2Signer implements Signer {

    private static final String HMAC = "HmacSHA256";
    private static final String SIGNATURE = "Signature";

    /** What an earlier signature may have left that this one does not replace. */
    private static final Set<String> OWN = Set.of(SIGNATURE, "SecurityToken");

    /**
     * {@inheritDoc}
     *
     * @throws ClientException where the body can be read only once, or is not a form
     */
    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, SigningScope scope, Instant instant) {
        if (credentials.isAnonymous()) {
            return request;
        }
        // Names in the order of their bytes, which is that of their characters: the parameters of forms are ASCII
        Map<String, String> parameters = new TreeMap<>(form(request.body()));
        parameters.keySet().removeAll(OWN);
        parameters.put("AWSAccessKeyId", credentials.accessKeyId());
        parameters.put("SignatureVersion", "2");
        parameters.put("SignatureMethod", HMAC);
        parameters.put("Timestamp", instant.truncatedTo(ChronoUnit.SECONDS).toString());
        if (credentials.sessionToken() != null) {
            parameters.put("SecurityToken", credentials.sessionToken());
        }
        StringBuilder form = new StringBuilder(256);
        parameters.forEach((name, value) -> add(form, name, value));
        String path = request.path().isEmpty() ? "/" : request.path();
        String text = request.method() + '\n' + request.origin().authority() + '\n' + path + '\n' + form;
        add(form, SIGNATURE, hmac(credentials.secretAccessKey(), text));
        return request.toBuilder()
                .body(RequestBody.ofBytes(form.toString().getBytes(UTF_8)))
                .build();
    }

    /** @throws ClientException always: the services of this version take no links */
    @Override
    public HttpRequest presign(
            HttpRequest request, Credentials credentials, SigningScope scope, Instant instant, Duration expires) {
        throw new ClientException(
                "A service that is signed for by Signature Version 2 takes no links; call the operation instead");
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append(form.length() == 0 ? "" : "&")
                .append(UriEncoding.encode(name))
                .append('=');
        form.append(UriEncoding.encode(value));
    }

    private static Map<String, String> form(RequestBody body) {
        if (!body.repeatable()) {
            throw new ClientException("The body is a stream that can be read only once, but its parameters are needed"
                    + " before it is sent; give bytes or a file");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            body.writeTo(text);
        } catch (IOException e) {
            throw new ClientException("The body cannot be read to sign its parameters: " + e.getMessage(), e);
        }
        Map<String, String> parameters = new TreeMap<>();
        for (Query.Parameter parameter : Query.parse(text.toString(UTF_8)).parameters()) {
            if (parameter.value() == null) {
                throw new ClientException("The body is not a form of names and values, so it cannot be signed");
            }
            parameters.put(parameter.name(), parameter.value());
        }
        return parameters;
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256, with any key; this one does not", e);
        }
    }
}
