package io.awsx.camel;

import io.awsx.identity.CredentialsProvider;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Who calls: the options of credentials. */
@UriParams
abstract class WhoConfiguration implements Cloneable {

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
}
