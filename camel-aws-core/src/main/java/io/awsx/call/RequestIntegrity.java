package io.awsx.call;

import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import io.awsx.http.FramedBody;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.model.ChecksumTrait;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.settings.ClientConfig.ChecksumMode;
import io.awsx.signing.PayloadSigning;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a request's body is protected: which checksum it carries and where, and how it enters the signature.
 *
 * <p>A body that can be read twice carries its checksum as a header field, which every store takes. Only a stream that can
 * be read once carries it behind the body (aws-chunked).
 *
 * @param request the request, with the checksum's header fields
 * @param payload how the body enters the signature
 * @param trailer the checksum to send behind the body, or null
 * @param hash the SHA-256 of the body in hex where it was computed beside a checksum, so that the body is read once for both
 */
record RequestIntegrity(
        HttpRequest request,
        PayloadSigning payload,
        @Nullable ChecksumAlgorithm trailer,
        @Nullable String hash) {

    /** A stream of unknown length that ends within this many bytes is sent from memory. */
    private static final int BUFFERED = 1 << 20;

    private static final String CHECKSUM_PREFIX = "x-amz-checksum-";

    /**
     * How bodies are protected on the way to one endpoint.
     *
     * @param mode when checksums are computed
     * @param takesMd5 whether Content-MD5 will do where a checksum is required and none is named
     * @param secure whether the connection is encrypted
     * @param likeS3 whether the service takes aws-chunked bodies and payloads out of the signature
     * @param signPayload whether bodies enter the signature where the service takes both; null for where nothing else
     *     protects them
     */
    record Rules(
            ChecksumMode mode,
            boolean takesMd5,
            boolean secure,
            boolean likeS3,
            @Nullable Boolean signPayload) {}

    /**
     * Decides for a request.
     *
     * @param request the request as the protocol wrote it
     * @param input the input, for the algorithm the caller wants
     */
    static RequestIntegrity of(HttpRequest request, Operation operation, Map<String, ?> input, Rules rules) {
        RequestBody body = request.body();
        if (body instanceof FramedBody) {
            // Events are made while they are sent, each with a checksum and a signature of its own.
            return new RequestIntegrity(request, PayloadSigning.EVENTS, null, null);
        } else if (body.length() < 0) {
            body = knownLength(body);
        }
        Headers.Builder headers = request.headers().toBuilder();
        boolean given = hasChecksum(request.headers());
        ChecksumAlgorithm algorithm = given ? null : algorithm(operation, input, rules);
        boolean behind = algorithm != null && !body.repeatable();
        boolean covered = given || (algorithm != null && !behind);
        PayloadSigning payload = payload(operation, body, rules, covered, behind);
        String hash = null;
        if (algorithm != null) {
            if (algorithm != ChecksumAlgorithm.MD5) {
                announce(operation, algorithm, headers);
            }
            if (!behind) {
                boolean hashed = payload == PayloadSigning.HASHED;
                Checksum checksum = algorithm.start();
                Checksum sha256 =
                        hashed && algorithm != ChecksumAlgorithm.SHA256 ? ChecksumAlgorithm.SHA256.start() : null;
                feed(body, checksum, sha256);
                byte[] sum = checksum.digest();
                headers.set(headerName(algorithm), Base64.getEncoder().encodeToString(sum));
                hash = hashed ? HexFormat.of().formatHex(sha256 == null ? sum : sha256.digest()) : null;
            }
        }
        HttpRequest protectedRequest =
                request.toBuilder().headers(headers.build()).body(body).build();
        return new RequestIntegrity(protectedRequest, payload, behind ? algorithm : null, hash);
    }

    /** The same decision for a request that was completed. */
    RequestIntegrity with(HttpRequest completed) {
        return new RequestIntegrity(completed, payload, trailer, completed.body() == request.body() ? hash : null);
    }

    private static boolean hasChecksum(Headers headers) {
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            boolean value = name.regionMatches(true, 0, CHECKSUM_PREFIX, 0, CHECKSUM_PREFIX.length())
                    && !name.equalsIgnoreCase("x-amz-checksum-algorithm")
                    && !name.equalsIgnoreCase("x-amz-checksum-mode")
                    && !name.equalsIgnoreCase("x-amz-checksum-type");
            if (value || name.equalsIgnoreCase("content-md5")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ChecksumAlgorithm algorithm(Operation operation, Map<String, ?> input, Rules rules) {
        ChecksumTrait trait = operation.checksum();
        String member = trait.algorithmMember();
        Object wanted = member == null ? null : input.get(member);
        if (wanted != null) {
            ChecksumAlgorithm known = ChecksumAlgorithm.of(wanted.toString());
            if (known == null) {
                throw new ClientException(
                        "Checksum algorithm " + wanted
                                + " cannot be computed here; give the checksum itself, or use CRC32, CRC32C, CRC64NVME, SHA1, SHA256");
            }
            return known;
        }
        boolean compute = trait.required() || (member != null && rules.mode == ChecksumMode.WHEN_SUPPORTED);
        if (!compute) {
            return null;
        }
        // Stores that know no newer checksum ask for Content-MD5 where one is required, and S3 takes it too.
        boolean old = rules.takesMd5 && (member == null || rules.mode == ChecksumMode.WHEN_REQUIRED);
        return old ? ChecksumAlgorithm.MD5 : ChecksumAlgorithm.CRC32;
    }

    /** Tells the service which algorithm it is, by the header that the model binds the algorithm to. */
    private static void announce(Operation operation, ChecksumAlgorithm algorithm, Headers.Builder headers) {
        String name = operation.checksum().algorithmMember();
        Member member = name == null ? null : operation.input().member(name);
        if (member != null && member.location() == Member.Location.HEADER) {
            headers.set(member.locationName(), algorithm.name());
        }
    }

    private static String headerName(ChecksumAlgorithm algorithm) {
        return algorithm == ChecksumAlgorithm.MD5 ? "Content-MD5" : algorithm.header();
    }

    /** Reads the body once for both. */
    private static void feed(RequestBody body, Checksum checksum, @Nullable Checksum sha256) {
        try {
            body.feed(sha256 == null ? checksum.sink() : checksum.sink(sha256));
        } catch (IOException e) {
            throw new ClientException("Cannot read the request body: " + e.getMessage(), e);
        }
    }

    private static PayloadSigning payload(
            Operation operation, RequestBody body, Rules rules, boolean covered, boolean behind) {
        if (operation.unsignedPayload()) {
            return PayloadSigning.UNSIGNED;
        } else if (body.repeatable()) {
            boolean leaveOut = rules.signPayload == null
                    ? rules.secure && covered && operation.streamsInput()
                    : !rules.signPayload;
            return rules.likeS3 && leaveOut ? PayloadSigning.UNSIGNED : PayloadSigning.HASHED;
        } else if (!rules.likeS3) {
            throw new ClientException(
                    "The body of " + operation
                            + " is a stream that can be read once, but it must be read for the signature first; give bytes or a file");
        } else if (rules.signPayload == null ? !rules.secure : rules.signPayload) {
            return PayloadSigning.STREAMING;
        }
        return behind ? PayloadSigning.STREAMING_UNSIGNED : PayloadSigning.UNSIGNED;
    }

    /** Reads the start of a stream of unknown length: if that is all, it is sent from memory. */
    private static RequestBody knownLength(RequestBody body) {
        try {
            InputStream in = body.open();
            byte[] start = in.readNBytes(BUFFERED);
            if (start.length < BUFFERED) {
                in.close();
                return RequestBody.ofBytes(start);
            }
            int next = in.read();
            if (next < 0) {
                in.close();
                return RequestBody.ofBytes(start);
            }
        } catch (IOException e) {
            throw new ClientException("Cannot read the request body: " + e.getMessage(), e);
        }
        throw new ClientException("The length of the body is not known and it has more than " + (BUFFERED >> 20)
                + " MiB; give ContentLength, or use the upload of the S3 component, which takes any length");
    }
}
