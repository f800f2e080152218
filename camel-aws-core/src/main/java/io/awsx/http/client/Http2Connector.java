package io.awsx.http.client;

import java.util.Objects;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.ClientH2PrefaceHandler;
import org.apache.hc.core5.http2.impl.nio.ClientH2StreamMultiplexerFactory;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOEventHandlerFactory;
import org.apache.hc.core5.reactor.ProtocolIOSession;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Makes a TCP connection one of HTTP/2: through a tunnel where a proxy is in between, with TLS where the origin wants it. */
final class Http2Connector implements IOEventHandlerFactory {

    private static final int MAX_HEADERS = 64 * 1024;

    private static final String[] HTTP_2 = {"h2"};

    private final HttpClientTls tls;
    private final ClientH2StreamMultiplexerFactory streams;

    Http2Connector(HttpClientTls tls) {
        this.tls = tls;
        HttpProcessor nothingAdded = HttpProcessorBuilder.create().build();
        H2Config config = H2Config.custom()
                .setPushEnabled(false)
                .setInitialWindowSize(Http2Download.FIRST)
                .setMaxHeaderListSize(MAX_HEADERS)
                .build();
        this.streams = new ClientH2StreamMultiplexerFactory(nothingAdded, null, config, CharCodingConfig.DEFAULT, null);
    }

    /**
     * What a connection is for.
     *
     * @param target the origin
     * @param secure whether it wants TLS
     * @param tunnel the request that opens the way through a proxy, or null
     * @param patience for a proxy's answer, and again for the handshake of TLS
     */
    record Way(HttpHost target, boolean secure, @Nullable HttpClientMessage tunnel, Timeout patience) {}

    @Override
    public IOEventHandler createHandler(ProtocolIOSession session, @Nullable Object attachment) {
        Way way = (Way) Objects.requireNonNull(attachment);
        return way.tunnel() == null
                ? http2(session, way)
                : new Http2Tunnel(session, way.tunnel(), way.patience(), () -> session.upgrade(http2(session, way)));
    }

    private IOEventHandler http2(ProtocolIOSession session, Way way) {
        IOEventHandler handler = new ClientH2PrefaceHandler(session, streams, true, null);
        if (way.secure()) {
            try {
                session.startTls(
                        tls.context(),
                        way.target(),
                        SSLBufferMode.STATIC,
                        (endpoint, engine) -> prepare(engine),
                        null,
                        way.patience());
            } catch (SSLException e) {
                handler.exception(session, e);
            }
        }
        return handler;
    }

    private void prepare(SSLEngine engine) {
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setApplicationProtocols(HTTP_2);
        if (tls.verifying()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        engine.setSSLParameters(parameters);
    }
}
