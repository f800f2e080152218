package io.awsx.camel;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.identity.CredentialsProvider;
import io.awsx.observe.CallObserver;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, where to, and how: the options that all components share.
 */
@UriParams
public class AwsxConfiguration implements Cloneable {

    @UriParam(
            description = "The access key id; with secretKey it takes the place of the default chain of credentials",
            label = "security",
            secret = true)
    private @Nullable String accessKey;

    @UriParam(description = "The secret access key that belongs to accessKey", label = "security", secret = true)
    private @Nullable String secretKey;

    @UriParam(
            description = "The session token, where accessKey and secretKey are temporary",
            label = "security",
            secret = true)
    private @Nullable String sessionToken;

    @UriParam(
            description = "The profile of the AWS configuration files to take credentials, region, and settings from",
            label = "security")
    private @Nullable String profileCredentialsName;

    @UriParam(description = "Where credentials come from, in place of the default chain", label = "security,advanced")
    private @Nullable CredentialsProvider credentialsProvider;

    @UriParam(
            description =
                    "The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is",
            label = "security")
    private @Nullable String assumeRoleArn;

    @UriParam(
            description = "The name that the role's session has in the logs of AWS; made up by default",
            label = "security")
    private @Nullable String assumeRoleSessionName;

    @UriParam(
            description = "The external id that the owner of the role demands, if any",
            label = "security",
            secret = true)
    private @Nullable String assumeRoleExternalId;

    @UriParam(description = "Whether requests are sent without a signature", label = "security", defaultValue = "false")
    private boolean anonymous;

    @UriParam(
            description =
                    "Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given",
            label = "security",
            defaultValue = "false")
    private boolean useDefaultCredentialsProvider;

    @UriParam(
            description =
                    "Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough",
            label = "security",
            defaultValue = "false")
    private boolean useProfileCredentialsProvider;

    @UriParam(
            description = "Accepted so that routes of the aws2 components move over; sessionToken alone is enough",
            label = "security",
            defaultValue = "false")
    private boolean useSessionCredentials;

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

    @UriParam(
            description = "The longest wait for a connection; 10 seconds by default",
            label = "advanced",
            javaType = "java.time.Duration")
    private @Nullable Duration connectTimeout;

    @UriParam(
            description = "The longest silence while an answer is awaited or read; 60 seconds by default",
            label = "advanced",
            javaType = "java.time.Duration")
    private @Nullable Duration readTimeout;

    @UriParam(
            description =
                    "The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default",
            label = "advanced",
            javaType = "java.time.Duration")
    private @Nullable Duration callTimeout;

    @UriParam(description = "Open connections altogether; 50 by default", label = "advanced")
    private @Nullable Integer maxConnections;

    @UriParam(
            description = "How failures are retried; standard by default",
            label = "advanced",
            enums = "standard,adaptive,legacy")
    private @Nullable String retryMode;

    @UriParam(
            description =
                    "How often a call is sent at most, the first time included; by default 3, or what the retry mode has",
            label = "advanced")
    private @Nullable Integer maxAttempts;

    @UriParam(
            description =
                    "Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum",
            label = "advanced",
            enums = "when_supported,when_required")
    private @Nullable String checksum;

    @UriParam(
            description =
                    "Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it",
            label = "advanced",
            enums = "when_supported,when_required")
    private @Nullable String responseChecksum;

    @UriParam(
            description =
                    "Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service",
            label = "advanced")
    private @Nullable String models;

    @UriParam(
            description =
                    "The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own",
            label = "advanced")
    @Metadata(autowired = true)
    private @Nullable AwsSession session;

    @UriParam(
            description =
                    "The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services",
            label = "advanced")
    @Metadata(autowired = true)
    private @Nullable AwsClient client;

    @UriParam(
            description =
                    "Who is told how calls go, besides the observers of the session; without effect where a client is given",
            label = "advanced")
    @Metadata(autowired = true)
    private @Nullable CallObserver observer;

    private boolean clientNamed;
    private boolean sessionNamed;

    public @Nullable String getAccessKey() {
        return accessKey;
    }

    public void setAccessKey(@Nullable String accessKey) {
        this.accessKey = accessKey;
    }

    public @Nullable String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    public @Nullable String getSessionToken() {
        return sessionToken;
    }

    public void setSessionToken(@Nullable String sessionToken) {
        this.sessionToken = sessionToken;
    }

    public @Nullable String getProfileCredentialsName() {
        return profileCredentialsName;
    }

    public void setProfileCredentialsName(@Nullable String profileCredentialsName) {
        this.profileCredentialsName = profileCredentialsName;
    }

    public @Nullable CredentialsProvider getCredentialsProvider() {
        return credentialsProvider;
    }

    public void setCredentialsProvider(@Nullable CredentialsProvider credentialsProvider) {
        this.credentialsProvider = credentialsProvider;
    }

    public @Nullable String getAssumeRoleArn() {
        return assumeRoleArn;
    }

    public void setAssumeRoleArn(@Nullable String assumeRoleArn) {
        this.assumeRoleArn = assumeRoleArn;
    }

    public @Nullable String getAssumeRoleSessionName() {
        return assumeRoleSessionName;
    }

    public void setAssumeRoleSessionName(@Nullable String assumeRoleSessionName) {
        this.assumeRoleSessionName = assumeRoleSessionName;
    }

    public @Nullable String getAssumeRoleExternalId() {
        return assumeRoleExternalId;
    }

    public void setAssumeRoleExternalId(@Nullable String assumeRoleExternalId) {
        this.assumeRoleExternalId = assumeRoleExternalId;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public boolean isUseDefaultCredentialsProvider() {
        return useDefaultCredentialsProvider;
    }

    public void setUseDefaultCredentialsProvider(boolean useDefaultCredentialsProvider) {
        this.useDefaultCredentialsProvider = useDefaultCredentialsProvider;
    }

    public boolean isUseProfileCredentialsProvider() {
        return useProfileCredentialsProvider;
    }

    public void setUseProfileCredentialsProvider(boolean useProfileCredentialsProvider) {
        this.useProfileCredentialsProvider = useProfileCredentialsProvider;
    }

    public boolean isUseSessionCredentials() {
        return useSessionCredentials;
    }

    public void setUseSessionCredentials(boolean useSessionCredentials) {
        this.useSessionCredentials = useSessionCredentials;
    }

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

    public @Nullable Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(@Nullable Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public @Nullable Duration getReadTimeout() {
        return readTimeout;
    }

    public void setReadTimeout(@Nullable Duration readTimeout) {
        this.readTimeout = readTimeout;
    }

    public @Nullable Duration getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(@Nullable Duration callTimeout) {
        this.callTimeout = callTimeout;
    }

    public @Nullable Integer getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(@Nullable Integer maxConnections) {
        this.maxConnections = maxConnections;
    }

    public @Nullable String getRetryMode() {
        return retryMode;
    }

    public void setRetryMode(@Nullable String retryMode) {
        this.retryMode = retryMode;
    }

    public @Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public @Nullable String getChecksum() {
        return checksum;
    }

    public void setChecksum(@Nullable String checksum) {
        this.checksum = checksum;
    }

    public @Nullable String getResponseChecksum() {
        return responseChecksum;
    }

    public void setResponseChecksum(@Nullable String responseChecksum) {
        this.responseChecksum = responseChecksum;
    }

    public @Nullable String getModels() {
        return models;
    }

    public void setModels(@Nullable String models) {
        this.models = models;
    }

    public @Nullable AwsSession getSession() {
        return session;
    }

    public void setSession(@Nullable AwsSession session) {
        this.session = session;
    }

    public @Nullable AwsClient getClient() {
        return client;
    }

    public void setClient(@Nullable AwsClient client) {
        this.client = client;
    }

    public @Nullable CallObserver getObserver() {
        return observer;
    }

    public void setObserver(@Nullable CallObserver observer) {
        this.observer = observer;
    }

    /** Notes which beans a URI names, so that they are not taken for such that were found. */
    void note(Map<String, ?> uri) {
        clientNamed = uri.containsKey("client");
        sessionNamed = uri.containsKey("session");
    }

    boolean namesClient() {
        return clientNamed;
    }

    boolean namesSession() {
        return sessionNamed;
    }

    /** A copy that can be changed by itself; it shares the beans. */
    public AwsxConfiguration copy() {
        try {
            return (AwsxConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
