package io.awsx.http.client;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Origin;
import io.awsx.http.TransportSettings;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened, to whom, and what to do about it.
 */
final class HttpClientFailures {

    private final TransportSettings settings;

    HttpClientFailures(TransportSettings settings) {
        this.settings = settings;
    }

    /** The transport was closed before or during a call. */
    static ClientException closed() {
        return new ClientException("This transport is closed; calls need an open one");
    }

    /** No connection became free. */
    TransportException exhausted(Origin origin, long waitedMillis) {
        return new TransportException(
                "No connection to " + origin + ": all " + settings.maxConnections()
                        + " (maxConnections) are in use and none came free within " + waitedMillis
                        + " ms. Close every response, or read its body to the end; or raise maxConnections",
                null,
                false);
    }

    /** The calling thread was interrupted. */
    static TransportException interrupted(Origin origin, @Nullable Throwable cause, boolean sent) {
        return new TransportException("Interrupted during a call to " + origin, cause, sent);
    }

    /** The time of the call is over. */
    static TransportException outOfTime(Origin origin, long limitMillis, @Nullable Throwable cause, boolean sent) {
        return new TransportException(
                "No answer from " + origin + " within the " + limitMillis + " ms this call may take", cause, sent);
    }

    /** The server stopped reading. */
    TransportException stalled(Origin origin, @Nullable Throwable cause) {
        return new TransportException(
                origin + " took no more of the request's body for "
                        + settings.readTimeout().toMillis() + " ms (read timeout)",
                cause,
                true);
    }

    /** A proxy did not open a tunnel. */
    static TransportException refusedTunnel(Origin origin, HttpRoute route, int status) {
        return new TransportException(
                "The proxy " + route.getProxyHost() + " opened no tunnel to " + origin + ": HTTP " + status
                        + (status == 407 ? "; check the proxy's user and password" : ""),
                null,
                false);
    }

    /**
     * The failure of one step of an exchange.
     *
     * @param sent whether the request may have reached the server
     */
    TransportException of(Exception failure, Origin origin, HttpRoute route, boolean sent) {
        if (failure instanceof InterruptedIOException
                && !(failure instanceof SocketTimeoutException)
                && Thread.currentThread().isInterrupted()) {
            return interrupted(origin, failure, sent);
        }
        String text = sent ? during(failure, origin) : connecting(failure, origin, peer(origin, route));
        return new TransportException(text, failure, sent);
    }

    private static String peer(Origin origin, HttpRoute route) {
        return route.getProxyHost() == null
                ? origin.host() + ':' + origin.effectivePort()
                : "proxy " + route.getProxyHost().toHostString();
    }

    private String connecting(Exception failure, Origin origin, String peer) {
        if (failure instanceof UnknownHostException) {
            return "Cannot resolve the name of " + peer + " (for " + origin
                    + "): check region and endpoint, and DNS or proxy settings";
        }
        if (failure instanceof SocketTimeoutException) {
            return "No connection to " + peer + " within "
                    + settings.connectTimeout().toMillis()
                    + " ms (connect timeout): check the address, and whether a firewall or a missing proxy is in the way";
        }
        if (failure instanceof SSLException tls) {
            return tls(tls, origin);
        }
        if (failure instanceof NoRouteToHostException || failure instanceof ConnectException) {
            return "Cannot connect to " + peer + ": " + failure.getMessage()
                    + "; is the server running, and the port right?";
        }
        return "No connection to " + peer + ": " + reason(failure);
    }

    private String during(Exception failure, Origin origin) {
        if (failure instanceof SocketTimeoutException) {
            return "No answer from " + origin + " within "
                    + settings.readTimeout().toMillis() + " ms (read timeout)";
        }
        if (failure instanceof NoHttpResponseException) {
            return origin + " closed the connection without an answer";
        }
        if (failure instanceof MessageConstraintException) {
            return "The header section of the answer of " + origin + " is too large: " + failure.getMessage();
        }
        if (failure instanceof HttpException || failure.getCause() instanceof HttpException) {
            return "The answer of " + origin + " is not understood as HTTP/1.1: " + failure.getMessage();
        }
        if (failure instanceof SSLException tls) {
            return tls(tls, origin);
        }
        return "The connection to " + origin + " broke: " + reason(failure);
    }

    private static String tls(SSLException failure, Origin origin) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return "The TLS certificate of " + origin + " was refused: " + cause.getMessage()
                        + "; check the host name, the clock, and the trusted certificates";
            }
        }
        return "TLS with " + origin + " failed: " + failure.getMessage()
                + "; check that the port speaks TLS, and the trusted certificates";
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
