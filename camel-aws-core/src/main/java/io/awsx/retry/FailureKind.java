package io.awsx.retry;

/** How a failed attempt is classed for retrying. */
public enum FailureKind {
    /** The same request would fail again. */
    PERMANENT,
    /** A passing fault of the network or the server. */
    TRANSIENT,
    /** The server asks for fewer requests. */
    THROTTLING
}
