package io.awsx.signing;

import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * AWS Signature Version 4, in header fields or in the query: makes the request canonical ({@link CanonicalRequest}),
 * calculates ({@link SignatureCalculation}), and applies the result here. Thread-safe.
 *
 * <p>Host is always signed; Content-Length only where the request has it as a field, since the transport writes it. With
 * {@link Credentials#ANONYMOUS}, requests are returned as they are; only a checksum behind the body is still put there.
 */
public final class SigV4Signer implements Signer {

    /**
     * Signatures of chunks make a body longer by less than a thousandth at this size, and a running upload holds one
     * chunk in memory. The AWS SDKs use it, too: servers know it.
     */
    static final int CHUNK_SIZE = 128 * 1024;

    private static final String PAYLOAD_HEADER = "X-Amz-Content-Sha256";
    private static final String REGION_SET = "X-Amz-Region-Set";
    private static final String SECURITY_TOKEN = "X-Amz-Security-Token";
    private static final String S3_EXPRESS_TOKEN = "X-Amz-S3session-Token";
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Set<String> QUERY_PARAMETERS = Set.of(
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-Date",
            "X-Amz-Expires",
            REGION_SET,
            SECURITY_TOKEN,
            S3_EXPRESS_TOKEN,
            "X-Amz-Signature",
            "X-Amz-SignedHeaders");

    private final SigningAlgorithm algorithm;
    private final int chunkSize;
    private final String tokenName;
    private final SigningKeys keys;
    private final Workbenches benches = new Workbenches();

    /** A signer with an empty cache of keys. */
    public SigV4Signer() {
        this(SigningAlgorithm.HMAC, CHUNK_SIZE);
    }

    SigV4Signer(SigningAlgorithm algorithm, int chunkSize) {
        this(algorithm, chunkSize, SECURITY_TOKEN);
    }

    private SigV4Signer(SigningAlgorithm algorithm, int chunkSize, String tokenName) {
        this.algorithm = algorithm;
        this.chunkSize = chunkSize;
        this.tokenName = tokenName;
        this.keys = new SigningKeys(algorithm);
    }

    /** A signer for the sessions of S3 Express One Zone, whose token goes by a name of its own. */
    static SigV4Signer ofS3Express() {
        return new SigV4Signer(SigningAlgorithm.HMAC, CHUNK_SIZE, S3_EXPRESS_TOKEN);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ClientException where the body must be hashed but can be read only once, or is sent in chunks but has no
     *     known length
     */
    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, SigningScope scope, Instant instant) {
        if (credentials.isAnonymous()) {
            return scope.trailer() == null ? request : chunked(request, scope);
        }
        SigningTime time = SigningTime.of(instant);
        SigningKey key = keys.get(credentials, time, scope);
        Workbench bench = benches.take();

        RequestBody body = AwsChunkedBody.decoded(request.body());
        ChunkLayout layout = layout(scope, body);
        Headers.Builder fields = withoutSignature(request.headers());
        if (layout != null) {
            layout.announce(fields, request.headers().all("Content-Encoding"), body.length());
        }
        String word = PayloadHash.word(scope, algorithm);
        String payload = word == null ? PayloadHash.of(bench.sha256(), request.body()) : word;
        if (scope.payloadHeader()
                || scope.payload() != PayloadSigning.HASHED
                || request.headers().contains(PAYLOAD_HEADER)) {
            fields.add(PAYLOAD_HEADER, payload);
        }
        fields.add("X-Amz-Date", time.stamp());
        if (algorithm == SigningAlgorithm.ECDSA) {
            fields.add(REGION_SET, scope.region());
        }
        if (credentials.sessionToken() != null) {
            fields.add(tokenName, credentials.sessionToken());
        }

        SignedHeaders signed = SignedHeaders.of(fields.build(), request.origin().authority());
        CanonicalRequest canonical = new CanonicalRequest(request, signed, payload, scope.rawPath());
        String signature = SignatureCalculation.signature(bench, canonical, key, time);
        benches.give(bench);

        fields.add(
                "Authorization",
                algorithm.word() + " Credential=" + credentials.accessKeyId() + '/' + key.credentialScope()
                        + ", SignedHeaders=" + signed.names() + ", Signature=" + signature);
        HttpRequest.Builder result = request.toBuilder().headers(fields.build());
        if (layout != null) {
            result.body(new AwsChunkedBody(
                    body,
                    layout,
                    layout.signatureLength() > 0 ? () -> new ChunkSignatures(key, time, signature) : null));
        }
        return result.build();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where the scope hashes and sends no payload header, the link is good for this body only; S3 takes any.
     *
     * @throws ClientException where the time is less than a second or more than 7 days, or the body must be hashed but
     *     can be read only once
     */
    @Override
    public HttpRequest presign(
            HttpRequest request, Credentials credentials, SigningScope scope, Instant instant, Duration expires) {
        if (expires.compareTo(Duration.ofSeconds(1)) < 0 || expires.compareTo(LONGEST) > 0) {
            throw new ClientException("A link is good for 1 second to 7 days, not for " + expires);
        }
        if (credentials.isAnonymous()) {
            return request;
        }
        SigningTime time = SigningTime.of(instant);
        SigningKey key = keys.get(credentials, time, scope);
        Workbench bench = benches.take();

        String payload = scope.payloadHeader() || scope.payload() != PayloadSigning.HASHED
                ? PayloadHash.UNSIGNED
                : PayloadHash.of(bench.sha256(), request.body());
        Headers headers = withoutSignature(request.headers()).build();
        SignedHeaders signed = SignedHeaders.of(headers, request.origin().authority());

        List<Query.Parameter> parameters = new ArrayList<>(request.query().parameters());
        parameters.removeIf(parameter -> QUERY_PARAMETERS.contains(parameter.name()));
        parameters.add(new Query.Parameter("X-Amz-Algorithm", algorithm.word()));
        parameters.add(
                new Query.Parameter("X-Amz-Credential", credentials.accessKeyId() + '/' + key.credentialScope()));
        parameters.add(new Query.Parameter("X-Amz-Date", time.stamp()));
        parameters.add(new Query.Parameter("X-Amz-Expires", Long.toString(expires.toSeconds())));
        if (algorithm == SigningAlgorithm.ECDSA) {
            parameters.add(new Query.Parameter(REGION_SET, scope.region()));
        }
        if (credentials.sessionToken() != null) {
            parameters.add(new Query.Parameter(tokenName, credentials.sessionToken()));
        }
        parameters.add(new Query.Parameter("X-Amz-SignedHeaders", signed.names()));

        HttpRequest prepared =
                request.toBuilder().headers(headers).query(Query.of(parameters)).build();
        CanonicalRequest canonical = new CanonicalRequest(prepared, signed, payload, scope.rawPath());
        String signature = SignatureCalculation.signature(bench, canonical, key, time);
        benches.give(bench);
        return prepared.toBuilder()
                .query(prepared.query().plus(List.of(new Query.Parameter("X-Amz-Signature", signature))))
                .build();
    }

    /** What was signed before is signed anew; the transport writes the host itself. */
    private static Headers.Builder withoutSignature(Headers headers) {
        return headers.toBuilder()
                .remove("Host")
                .remove("Authorization")
                .remove(PAYLOAD_HEADER)
                .remove("X-Amz-Date")
                .remove(REGION_SET)
                .remove(SECURITY_TOKEN)
                .remove(S3_EXPRESS_TOKEN);
    }

    private HttpRequest chunked(HttpRequest request, SigningScope scope) {
        RequestBody body = AwsChunkedBody.decoded(request.body());
        ChunkLayout layout = layout(scope, body, 0);
        Headers.Builder fields = request.headers().toBuilder().set(PAYLOAD_HEADER, PayloadHash.UNSIGNED_CHUNKS);
        layout.announce(fields, request.headers().all("Content-Encoding"), body.length());
        return request.toBuilder()
                .headers(fields.build())
                .body(new AwsChunkedBody(body, layout, null))
                .build();
    }

    private @Nullable ChunkLayout layout(SigningScope scope, RequestBody body) {
        return switch (scope.payload()) {
            case STREAMING -> layout(scope, body, algorithm.chunkSignatureLength());
            case STREAMING_UNSIGNED -> layout(scope, body, 0);
            default -> null;
        };
    }

    private ChunkLayout layout(SigningScope scope, RequestBody body, int signatureLength) {
        if (body.length() < 0) {
            throw new ClientException("The length of the body is unknown, but a body in chunks is sent with its length;"
                    + " give the length, or send parts of known length");
        }
        return new ChunkLayout(chunkSize, signatureLength, scope.trailer());
    }
}
