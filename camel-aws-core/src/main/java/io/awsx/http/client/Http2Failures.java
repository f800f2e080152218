package io.awsx.http.client;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Origin;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.apache.hc.core5.http2.impl.nio.ProtocolNegotiationException;
import org.jspecify.annotations.Nullable;

/** Says what happened where HTTP/2 is spoken; what it has in common with HTTP/1.1 is said in the same words. */
final class Http2Failures {

    private final HttpClientFailures common;

    Http2Failures(HttpClientFailures common) {
        this.common = common;
    }

    HttpClientFailures common() {
        return common;
    }

    /** A way that HTTP/2 cannot go, or null where it can. */
    static @Nullable ClientException impassable(Origin origin, HttpRoute route) {
        if (route.getProxyHost() == null) {
            return null;
        } else if (!route.isTunnelled()) {
            return new ClientException("A call to " + origin + " needs HTTP/2, which the proxy "
                    + route.getProxyHost()
                    + " does not forward without TLS; use an https endpoint, or name the host among"
                    + " the nonProxyHosts");
        } else if (route.getProxyHost().getSchemeName().equals("https")) {
            return new ClientException(
                    "A call to " + origin + " needs HTTP/2, which does not go through a proxy that is"
                            + " itself spoken to with TLS (" + route.getProxyHost()
                            + "); use one with http, or name the host among"
                            + " the nonProxyHosts");
        }
        return null;
    }

    /** The failure of an exchange. */
    RuntimeException of(Exception failure, Origin origin, HttpRoute route, boolean sent) {
        if (failure instanceof RuntimeException own && !(own instanceof IllegalStateException)) {
            return own;
        } else if (failure instanceof Http2Tunnel.Refused refused) {
            return HttpClientFailures.refusedTunnel(origin, route, refused.status());
        } else if (failure instanceof Http2Upload.Stalled) {
            return common.stalled(origin, failure);
        } else if (failure instanceof ProtocolNegotiationException) {
            return new TransportException(
                    origin + " does not speak HTTP/2 (" + failure.getMessage()
                            + "), which this call needs: check the endpoint, and whether something on the way ends TLS",
                    failure,
                    sent);
        } else if (failure instanceof H2StreamResetException) {
            return new TransportException(origin + " ended the exchange: " + reason(failure), failure, sent);
        } else if (failure instanceof H2ConnectionException || failure instanceof HttpException) {
            return new TransportException(
                    "The answer of " + origin + " is not understood as HTTP/2: " + failure.getMessage(), failure, sent);
        }
        return !sent && failure instanceof ConnectionClosedException && route.getProxyHost() == null
                ? new TransportException(
                        origin
                                + " closed the connection before anything was sent; does it speak HTTP/2, which this call needs?",
                        failure,
                        false)
                : common.of(failure, origin, route, sent);
    }

    /** What happened, in some words. */
    static String reason(Exception failure) {
        if (failure instanceof H2StreamResetException reset) {
            H2Error error = H2Error.getByCode(reset.getCode());
            return "the stream was reset (" + (error == null ? reset.getCode() : error) + ')';
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
