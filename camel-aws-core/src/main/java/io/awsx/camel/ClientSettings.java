package io.awsx.camel;

import io.awsx.error.ClientException;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/** Where and how a configuration calls, as settings of a client. Used by one thread at a time. */
final class ClientSettings {

    /** One context for the same parameters, or each client would have connections of its own. */
    private final IdentityHashMap<SSLContextParameters, SSLContext> tls = new IdentityHashMap<>();

    /**
     * The settings that a configuration gives; credentials are none of them.
     *
     * @throws ClientException where one cannot be
     */
    Map<String, Object> of(CamelContext context, AwsxConfiguration configuration) {
        Map<String, Object> settings = new LinkedHashMap<>();
        put(settings, "region", configuration.getRegion());
        put(settings, "endpointUrl", configuration.getUriEndpointOverride());
        put(settings, "useFips", configuration.isUseFips() ? true : null);
        put(settings, "useDualstack", configuration.isUseDualstack() ? true : null);
        put(settings, "connectTimeout", configuration.getConnectTimeout());
        put(settings, "readTimeout", configuration.getReadTimeout());
        put(settings, "callTimeout", configuration.getCallTimeout());
        put(settings, "maxConnections", configuration.getMaxConnections());
        put(settings, "retryMode", configuration.getRetryMode());
        put(settings, "maxAttempts", configuration.getMaxAttempts());
        put(settings, "checksum", configuration.getChecksum());
        put(settings, "responseChecksum", configuration.getResponseChecksum());
        put(settings, "observer", configuration.getObserver());
        put(settings, "proxy", proxy(configuration));
        put(settings, "trustAllCertificates", configuration.isTrustAllCertificates() ? true : null);
        SSLContextParameters parameters = configuration.getSslContextParameters();
        put(settings, "sslContext", parameters == null ? null : sslContext(context, parameters));
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static TransportSettings.@Nullable Proxy proxy(AwsxConfiguration configuration) {
        String host = configuration.getProxyHost();
        if (host == null) {
            return null;
        }
        String scheme = configuration.getProxyProtocol().toLowerCase(Locale.ROOT);
        int port = Objects.requireNonNullElse(configuration.getProxyPort(), scheme.equals("https") ? 443 : 80);
        return new TransportSettings.Proxy(
                scheme,
                host,
                port,
                configuration.getProxyUser(),
                configuration.getProxyPassword(),
                configuration.getNonProxyHosts());
    }

    private SSLContext sslContext(CamelContext context, SSLContextParameters parameters) {
        return tls.computeIfAbsent(parameters, missing -> {
            try {
                return missing.createSSLContext(context);
            } catch (GeneralSecurityException | IOException e) {
                throw new ClientException("sslContextParameters cannot be used: " + e.getMessage(), e);
            }
        });
    }
}
