package io.awsx.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Signs the events that follow a request signed with {@link PayloadSigning#EVENTS}, each on the signature before it. An event
 * goes out as the payload of a message of its own, whose only header fields are {@code :date} (a timestamp) and {@code
 * :chunk-signature} (bytes). Such a message without payload ends the stream. Follows "Event stream encoding" of the
 * documentation of Amazon Transcribe. Used by one thread at a time.
 */
public final class EventSigner {

    private static final String SIGNATURE = ", Signature=";
    private static final byte[] DATE = ":date".getBytes(US_ASCII);
    private static final byte TIMESTAMP = 8;
    private static final int CAPACITY = 512;

    private final Workbench bench = new Workbench(CAPACITY);
    private final Credentials credentials;
    private final SigningScope scope;
    private SigningKey key;
    private String previous;

    private EventSigner(Credentials credentials, SigningScope scope, SigningKey key, String seed) {
        this.credentials = credentials;
        this.scope = scope;
        this.key = key;
        this.previous = seed;
    }

    /**
     * Begins the signatures of the events of one request.
     *
     * @param signed the request as {@link SigV4Signer} signed it
     * @param credentials what it was signed with; they serve for all of its events
     * @param scope what it was signed for
     * @param instant the time it was signed at
     * @throws ClientException where the request has no signature to begin with
     */
    public static EventSigner after(HttpRequest signed, Credentials credentials, SigningScope scope, Instant instant) {
        String authorization = signed.headers().first("Authorization");
        int start = authorization == null ? -1 : authorization.lastIndexOf(SIGNATURE);
        if (authorization == null || start < 0) {
            throw new ClientException("The request has no signature that those of its events could follow; sign it in a"
                    + " header field first");
        }
        return new EventSigner(
                credentials,
                scope,
                SigningAlgorithm.HMAC.key(credentials, SigningTime.of(instant), scope),
                authorization.substring(start + SIGNATURE.length()));
    }

    /**
     * Signs the next event.
     *
     * @param date what its message has as {@code :date}, to the millisecond; it counts for the signature, too
     * @param payload the event as an encoded message, or nothing for the end
     * @return what its message has as {@code :chunk-signature}
     */
    public byte[] sign(Instant date, byte[] payload) {
        SigningTime time = SigningTime.of(date);
        if (!key.isFor(credentials, time, scope)) {
            // Streams outlive days
            key = SigningAlgorithm.HMAC.key(credentials, time, scope);
        }
        bench.text.clear().add(key.algorithm().word()).add("-PAYLOAD\n");
        bench.text
                .add(time.stamp())
                .add('\n')
                .add(key.credentialScope())
                .add('\n')
                .add(previous)
                .add('\n');
        byte[] fields = dateField(date);
        bench.digest(fields, 0, fields.length);
        bench.addDigest();
        bench.text.add('\n');
        bench.digest(payload, 0, payload.length);
        bench.addDigest();
        previous = key.sign(bench);
        return HexFormat.of().parseHex(previous);
    }

    /** The one header field that is signed, encoded as in the message: name, type, and milliseconds since 1970. */
    private static byte[] dateField(Instant date) {
        return ByteBuffer.allocate(1 + DATE.length + 1 + Long.BYTES)
                .put((byte) DATE.length)
                .put(DATE)
                .put(TIMESTAMP)
                .putLong(date.toEpochMilli())
                .array();
    }
}
