package io.awsx.settings;

import io.awsx.error.ClientException;
import io.awsx.http.TlsFiles;
import io.awsx.http.TransportSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How a client connects: times, numbers, proxies, certificates. */
final class ConnectionSettings {

    static final Set<String> NAMES = Set.of(
            "connectTimeout",
            "readTimeout",
            "maxConnections",
            "proxy",
            "sslContext",
            "trustAllCertificates",
            "caBundle",
            "clientCertificate",
            "clientKey");

    private ConnectionSettings() {}

    /**
     * Decides them.
     *
     * @param endpointUrl where all calls go, or null for where the rules say
     * @param mode the defaults that count instead of this project's own, or null
     * @throws ClientException where one is not of its kind, or two contradict each other
     */
    static TransportSettings of(Lookup look, @Nullable String endpointUrl, @Nullable DefaultsMode mode) {
        TransportSettings.Builder transport = TransportSettings.builder();
        Duration connect = look.duration("connectTimeout");
        if (connect == null && mode != null) {
            connect = mode.connectTimeout();
        }
        Duration read = look.duration("readTimeout");
        Object connections = look.given().get("maxConnections");
        try {
            if (connect != null) {
                transport.connectTimeout(connect);
            }
            if (read != null) {
                transport.readTimeout(read);
            }
            if (connections != null) {
                transport.maxConnections(Math.toIntExact(Lookup.number("maxConnections", connections.toString())));
            }
            ProxySettings.put(look, transport);
            SSLContext context = look.object("sslContext", SSLContext.class);
            boolean trusting = look.isSet("trustAllCertificates", List.of());
            // Reading some hundred certificates of the environment's takes longer than a call.
            boolean plain = endpointUrl != null
                    && endpointUrl.startsWith("http:")
                    && transport.build().plainProxy() == null;
            return transport
                    .sslContext(context)
                    .trustAllCertificates(trusting)
                    .tlsFiles(files(look, context != null || trusting || plain))
                    .build();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ClientException("Not a setting that can be used: " + e.getMessage(), e);
        }
    }

    /** @param settled whether code says already what is trusted, or nothing needs to be, so that environment and profile have no say */
    private static @Nullable TlsFiles files(Lookup look, boolean settled) {
        Path bundle = settled
                ? look.file("caBundle", List.of())
                : look.file("caBundle", List.of("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"), "ca_bundle");
        Path certificate = look.file("clientCertificate", List.of());
        Path key = look.file("clientKey", List.of());
        return bundle == null && certificate == null && key == null ? null : new TlsFiles(bundle, certificate, key);
    }
}
