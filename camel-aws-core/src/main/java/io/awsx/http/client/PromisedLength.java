package io.awsx.http.client;

import io.awsx.error.ClientException;

/** How many bytes a request's body was said to have, and how many it gave so far. Used by the thread that writes it. */
final class PromisedLength {

    private final long length;
    private long written;

    /** @param length -1 where it is unknown: then any number will do */
    PromisedLength(long length) {
        this.length = length;
    }

    boolean known() {
        return length >= 0;
    }

    /**
     * Counts bytes before they are sent.
     *
     * @throws ClientException where they are too many
     */
    void count(int more) {
        if (known() && more > length - written) {
            throw new ClientException("The request body is longer than the " + length + " bytes it was said to have");
        }
        written += more;
    }

    /** @throws ClientException where there are too few */
    void requireAll() {
        if (written < length) {
            throw new ClientException(
                    "The request body ended after " + written + " of the " + length + " bytes it was said to have");
        }
    }
}
