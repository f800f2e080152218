package io.awsx.camel;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/** Where calls go: the options of endpoints, proxies, and certificates. */
@UriParams
abstract class WhereConfiguration extends WhoConfiguration {

    @UriParam(description = "The region to call, such as eu-west-1; by default that of the environment or the profile")
    private @Nullable String region;

    @UriParam(description = "An endpoint in place of AWS's own, such as http://localhost:9000")
    private @Nullable String uriEndpointOverride;

    @UriParam(
            description =
                    "Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough",
            defaultValue = "false")
    private boolean overrideEndpoint;

    @UriParam(description = "Whether endpoints that conform to FIPS 140 are called", defaultValue = "false")
    private boolean useFips;

    @UriParam(description = "Whether endpoints that speak IPv6 too are called", defaultValue = "false")
    private boolean useDualstack;

    @UriParam(
            description = "How the proxy itself is spoken to",
            label = "proxy",
            defaultValue = "HTTP",
            enums = "HTTP,HTTPS")
    private String proxyProtocol = "HTTP";

    @UriParam(description = "The proxy to go through", label = "proxy")
    private @Nullable String proxyHost;

    @UriParam(description = "The port of the proxy", label = "proxy")
    private @Nullable Integer proxyPort;

    @UriParam(description = "The user for the proxy", label = "proxy", secret = true)
    private @Nullable String proxyUser;

    @UriParam(description = "The password for the proxy", label = "proxy", secret = true)
    private @Nullable String proxyPassword;

    @UriParam(
            description = "Hosts reached without the proxy, separated by comma; a star stands for any text",
            label = "proxy")
    private String nonProxyHosts = "";

    @UriParam(description = "Keys and trusted certificates in place of those of the JVM", label = "security,advanced")
    private @Nullable SSLContextParameters sslContextParameters;

    @UriParam(
            description = "Whether any certificate is accepted for any host; for tests only",
            label = "security",
            defaultValue = "false")
    private boolean trustAllCertificates;

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable String getUriEndpointOverride() {
        return uriEndpointOverride;
    }

    public void setUriEndpointOverride(@Nullable String uriEndpointOverride) {
        this.uriEndpointOverride = uriEndpointOverride;
    }

    public boolean isOverrideEndpoint() {
        return overrideEndpoint;
    }

    public void setOverrideEndpoint(boolean overrideEndpoint) {
        this.overrideEndpoint = overrideEndpoint;
    }

    public boolean isUseFips() {
        return useFips;
    }

    public void setUseFips(boolean useFips) {
        this.useFips = useFips;
    }

    public boolean isUseDualstack() {
        return useDualstack;
    }

    public void setUseDualstack(boolean useDualstack) {
        this.useDualstack = useDualstack;
    }

    public String getProxyProtocol() {
        return proxyProtocol;
    }

    public void setProxyProtocol(String proxyProtocol) {
        this.proxyProtocol = proxyProtocol;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public @Nullable String getProxyUser() {
        return proxyUser;
    }

    public void setProxyUser(@Nullable String proxyUser) {
        this.proxyUser = proxyUser;
    }

    public @Nullable String getProxyPassword() {
        return proxyPassword;
    }

    public void setProxyPassword(@Nullable String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    public String getNonProxyHosts() {
        return nonProxyHosts;
    }

    public void setNonProxyHosts(String nonProxyHosts) {
        this.nonProxyHosts = nonProxyHosts;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public boolean isTrustAllCertificates() {
        return trustAllCertificates;
    }

    public void setTrustAllCertificates(boolean trustAllCertificates) {
        this.trustAllCertificates = trustAllCertificates;
    }
}
