package io.awsx.signing;

/** How the body enters a signature. */
public enum PayloadSigning {
    /** By its SHA-256; the body is read once before it is sent, so it must be repeatable. */
    HASHED,
    /** Not at all: {@code UNSIGNED-PAYLOAD}; for encrypted connections. */
    UNSIGNED,
    /**
     * Chunk by chunk as it is sent: {@code STREAMING-AWS4-HMAC-SHA256-PAYLOAD}, or with the name of another algorithm; with
     * {@code -TRAILER} beside a checksum.
     */
    STREAMING,
    /** In chunks without signatures, with a checksum behind them: {@code STREAMING-UNSIGNED-PAYLOAD-TRAILER}. */
    STREAMING_UNSIGNED,
    /** Event by event as they are sent, see {@link EventSigner}: {@code STREAMING-AWS4-HMAC-SHA256-EVENTS}. */
    EVENTS
}
