package io.awsx.http;

import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a transport connects and how long it waits. Immutable; every duration is positive and at most 24 days.
 *
 * @param connectTimeout for one TCP connection, and again for its TLS handshake. 10 s: enough for three lost SYN packets
 *     (sent again after 1, 3, and 7 s), where 2 s loses to the second one and 60 s keeps a thread from trying elsewhere
 * @param readTimeout the longest silence while an answer is awaited or read; also the longest wait until the server takes
 *     more of a request's body. 60 s
 * @param acquireTimeout how long a call waits for one of {@code maxConnections}. 30 s
 * @param maxConnections open connections altogether, over all hosts. 50
 * @param idleTimeout after this time unused a connection is closed instead of used again. 60 s
 * @param timeToLive after this age a connection is not used again, so that changed DNS answers are seen. 5 min
 * @param proxy the proxy that hosts but its exceptions are reached through with TLS, or null
 * @param plainProxy the same without TLS; mostly the same one
 * @param sslContext keys and trusted certificates, or null for the JVM's default
 * @param tlsFiles files of keys and trusted certificates, or null
 * @param trustAllCertificates whether any certificate is accepted for any host: for tests only
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration acquireTimeout,
        int maxConnections,
        Duration idleTimeout,
        Duration timeToLive,
        @Nullable Proxy proxy,
        @Nullable Proxy plainProxy,
        @Nullable SSLContext sslContext,
        @Nullable TlsFiles tlsFiles,
        boolean trustAllCertificates) {

    /**
     * Settings from all their parts; {@link #builder()} starts with the defaults.
     *
     * @throws IllegalArgumentException where a value is out of its range, or two contradict each other
     */
    public TransportSettings {
        check("connectTimeout", connectTimeout);
        check("readTimeout", readTimeout);
        check("acquireTimeout", acquireTimeout);
        check("idleTimeout", idleTimeout);
        check("timeToLive", timeToLive);
        if (maxConnections < 1 || maxConnections > 10_000) {
            throw new IllegalArgumentException("maxConnections is between 1 and 10000, not " + maxConnections);
        }
        if (trustAllCertificates && sslContext != null) {
            throw new IllegalArgumentException("Give either sslContext or trustAllCertificates, not both");
        }
        if (tlsFiles != null && (trustAllCertificates || sslContext != null)) {
            throw new IllegalArgumentException("Give either files of certificates and keys, or sslContext, or"
                    + " trustAllCertificates, not more than one of them");
        }
    }

    private static void check(String name, Duration duration) {
        if (duration.compareTo(Duration.ofMillis(1)) < 0
                || duration.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(name + " is between 1 ms and 24 days, not " + duration);
        }
    }

    /** Of what differs mostly: the compiler's own, of all parts, costs the first client more than its pool. */
    @Override
    public int hashCode() {
        return Objects.hash(connectTimeout, readTimeout, maxConnections);
    }

    /** The defaults: no proxy, the JVM's certificates. */
    public static TransportSettings defaults() {
        return new Builder().build();
    }

    /** A builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A proxy for all hosts but some.
     *
     * @param scheme how the proxy itself is spoken to, {@code http} or {@code https}
     * @param host its name or address, an IPv6 address without brackets
     * @param port its port
     * @param user for Basic authentication, sent with the first request and to the proxy alone; null for none
     * @param password belongs to {@code user}
     * @param nonProxyHosts hosts reached directly, separated by comma or {@code |}; {@code *} stands for any text, and a
     *     leading dot for all hosts below a domain; ranges of addresses as {@code 10.0.0.0/8}; a port behind a colon where
     *     one is meant only. Empty for none
     */
    public record Proxy(
            String scheme,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password,
            String nonProxyHosts) {

        /**
         * A proxy.
         *
         * @throws IllegalArgumentException where a part cannot be
         */
        public Proxy {
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException("A proxy's scheme is http or https, not " + scheme);
            }
            if (host.isBlank() || port < 1 || port > 65_535) {
                throw new IllegalArgumentException("A proxy needs a host, and a port between 1 and 65535");
            }
            if ((user == null) != (password == null) || (user != null && user.indexOf(':') >= 0)) {
                throw new IllegalArgumentException("A proxy takes user and password, or neither; no colon in the user");
            }
        }

        /** Everything but the password. */
        @Override
        public String toString() {
            return scheme + "://" + (user == null ? "" : user + "@") + host + ':' + port
                    + (nonProxyHosts.isEmpty() ? "" : " but for " + nonProxyHosts);
        }
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {

        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(60);
        private Duration acquireTimeout = Duration.ofSeconds(30);
        private int maxConnections = 50;
        private Duration idleTimeout = Duration.ofSeconds(60);
        private Duration timeToLive = Duration.ofMinutes(5);
        private @Nullable Proxy proxy;
        private @Nullable Proxy plainProxy;
        private @Nullable SSLContext sslContext;
        private @Nullable TlsFiles tlsFiles;
        private boolean trustAllCertificates;

        private Builder() {}

        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = connectTimeout;
            return this;
        }

        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = readTimeout;
            return this;
        }

        public Builder acquireTimeout(Duration acquireTimeout) {
            this.acquireTimeout = acquireTimeout;
            return this;
        }

        public Builder maxConnections(int maxConnections) {
            this.maxConnections = maxConnections;
            return this;
        }

        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = idleTimeout;
            return this;
        }

        public Builder timeToLive(Duration timeToLive) {
            this.timeToLive = timeToLive;
            return this;
        }

        /** The proxy with TLS and without. */
        public Builder proxy(@Nullable Proxy proxy) {
            this.proxy = proxy;
            this.plainProxy = proxy;
            return this;
        }

        /** Another proxy without TLS than with it. */
        public Builder plainProxy(@Nullable Proxy proxy) {
            this.plainProxy = proxy;
            return this;
        }

        public Builder tlsFiles(@Nullable TlsFiles tlsFiles) {
            this.tlsFiles = tlsFiles;
            return this;
        }

        public Builder sslContext(@Nullable SSLContext sslContext) {
            this.sslContext = sslContext;
            return this;
        }

        public Builder trustAllCertificates(boolean trustAllCertificates) {
            this.trustAllCertificates = trustAllCertificates;
            return this;
        }

        /**
         * The settings collected so far.
         *
         * @throws IllegalArgumentException where a value is out of its range, or two contradict each other
         */
        public TransportSettings build() {
            return new TransportSettings(
                    connectTimeout,
                    readTimeout,
                    acquireTimeout,
                    maxConnections,
                    idleTimeout,
                    timeToLive,
                    proxy,
                    plainProxy,
                    sslContext,
                    tlsFiles,
                    trustAllCertificates);
        }
    }
}
