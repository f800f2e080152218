package io.awsx.camel;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.observe.CallObserver;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Who calls, where to, and how: the options that all components share; here how. */
@UriParams
public class AwsxConfiguration extends WhereConfiguration {

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
