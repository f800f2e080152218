package io.awsx.http.client;

import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * TLS as the JDK does it, with the host name checked as RFC 2818 says: protocols, ciphers, and revocation are the
 * {@link SSLContext}'s business.
 */
final class HttpClientTls implements TlsSocketStrategy {

    /** Null for the JVM's own, which is not made before it is needed: plain connections should not pay for it. */
    private final @Nullable SSLContext given;

    private final boolean verifying;
    private final int handshakeMillis;

    private HttpClientTls(@Nullable SSLContext given, boolean verifying, Duration handshakeTimeout) {
        this.given = given;
        this.verifying = verifying;
        this.handshakeMillis = (int) handshakeTimeout.toMillis();
    }

    /** @throws io.awsx.error.ClientException where a file of certificates or keys cannot be used */
    static HttpClientTls of(TransportSettings settings) {
        SSLContext context = settings.sslContext();
        if (settings.trustAllCertificates()) {
            context = trustingAll();
        } else if (settings.tlsFiles() != null) {
            context = settings.tlsFiles().context();
        }
        return new HttpClientTls(context, !settings.trustAllCertificates(), settings.connectTimeout());
    }

    private static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    /** Keys and trusted certificates. */
    SSLContext context() throws SSLException {
        try {
            return given == null ? SSLContext.getDefault() : given;
        } catch (GeneralSecurityException e) {
            throw new SSLException("The JVM's default TLS configuration cannot be used", e);
        }
    }

    /** Whether the server's name must be that of its certificate. */
    boolean verifying() {
        return verifying;
    }

    @Override
    public SSLSocket upgrade(
            Socket socket, String host, int port, @Nullable Object attachment, @Nullable HttpContext context)
            throws IOException {
        SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(socket, host, port, true);
        try {
            if (verifying) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(parameters);
            }
            int timeout = tls.getSoTimeout();
            tls.setSoTimeout(handshakeMillis);
            tls.startHandshake();
            tls.setSoTimeout(timeout);
            return tls;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** What {@link TransportSettings#trustAllCertificates} asks for. */
    private static final class TrustAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
