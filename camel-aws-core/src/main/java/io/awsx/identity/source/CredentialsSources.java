package io.awsx.identity.source;

import io.awsx.error.ClientException;
import io.awsx.identity.BearerToken;
import io.awsx.identity.CredentialsChain;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.RefreshingCredentials;
import io.awsx.identity.RefreshingTokens;
import io.awsx.identity.TokenProvider;
import io.awsx.identity.profile.SelectedProfile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All sources of credentials and bearer tokens there are, bound to one session. What is made here keeps its credentials and
 * refreshes them in time; make it once and share it. Thread-safe.
 *
 * <pre>{@code
 * AwsSession.builder()
 *         .credentials(sources -> sources.assumeRole(
 *                 Map.of("RoleArn", "arn:aws:iam::123456789012:role/reports", "ExternalId", "42"),
 *                 sources.process("vault-aws reports")))
 *         .build();
 * }</pre>
 */
public final class CredentialsSources {

    private static final String PREFERRED_BY_TOKEN = "bedrock";

    private final Outside outside;
    private final SelectedProfile profile;
    // Made when they are first asked for: most programs are given keys
    private @Nullable InstanceMetadata metadata;
    private @Nullable CredentialsProvider instance;
    private @Nullable TokenProvider ssoTokens;

    /**
     * @param outside the world around the session
     * @param profile the profile the session works with
     */
    public CredentialsSources(Outside outside, SelectedProfile profile) {
        this.outside = outside;
        this.profile = profile;
    }

    /**
     * The usual sources in the order of boto3 (chapter "Credentials" of its guide): {@code env}, {@code assume-role}, {@code
     * assume-role-with-web-identity}, {@code sso}, {@code shared-credentials-file}, {@code login}, {@code custom-process},
     * {@code config-file}, {@code ec2-credentials-file}, {@code boto-config}, {@code container-role}, {@code iam-role}.
     * What the environment says of keys and web identity does not count where the profile is given in code.
     */
    public CredentialsChain chain() {
        Map<String, CredentialsProvider> sources = new LinkedHashMap<>();
        if (!profile.givenInCode()) {
            sources.put("env", environment());
        }
        addProfile(sources, profile, ssoTokens(), !profile.givenInCode(), true);
        sources.put(
                "ec2-credentials-file", refreshing("AWS_CREDENTIAL_FILE", LegacyFileCredentials.ofEc2Tools(outside)));
        sources.put("boto-config", refreshing("the boto configuration", LegacyFileCredentials.ofBoto(outside)));
        sources.put("container-role", container());
        sources.put("iam-role", instance());
        return CredentialsChain.of(
                sources,
                "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or put aws_access_key_id and aws_secret_access_key"
                        + " under [" + profile.name() + "] in "
                        + profile.profiles().locations().credentialsFile()
                        + ", or give accessKey and secretKey (or a CredentialsProvider) in the configuration");
    }

    /** What a profile of the files says, alone: its role, web identity, single sign-on, keys, login, or process. */
    public CredentialsProvider profile(String name) {
        return ofProfile(SelectedProfile.choose(name, Map.of(), profile.profiles()), true);
    }

    /** The keys in the environment. */
    public CredentialsProvider environment() {
        return refreshing("the environment", new EnvironmentCredentials(outside.environment()));
    }

    /** The server beside a container, as the environment names it (Amazon ECS, Amazon EKS Pod Identity). */
    public CredentialsProvider container() {
        return refreshing("the container", new ContainerCredentials(outside));
    }

    /** The role of the EC2 instance. */
    public synchronized CredentialsProvider instance() {
        if (instance == null) {
            instance = refreshing("the instance", new InstanceCredentials(outside, profile, metadata()));
        }
        return instance;
    }

    private synchronized InstanceMetadata metadata() {
        if (metadata == null) {
            metadata = new InstanceMetadata(outside, profile);
        }
        return metadata;
    }

    private synchronized TokenProvider ssoTokens() {
        if (ssoTokens == null) {
            ssoTokens = tokens(profile);
        }
        return ssoTokens;
    }

    /**
     * The output of a command, split into words, but read by no shell.
     *
     * @param command as {@code credential_process} of a profile has it
     */
    public CredentialsProvider process(String command) {
        return refreshing("a process", ProcessCredentials.ofCommand(outside, command));
    }

    /** A role, assumed by {@link #chain}. */
    public CredentialsProvider assumeRole(Map<String, ?> input) {
        return assumeRole(input, chain());
    }

    /**
     * A role, assumed anew before each session of it ends.
     *
     * @param input the input of the operation AssumeRole of STS by the API's member names: {@code RoleArn}, and what else is
     *     wanted, such as {@code ExternalId}, {@code DurationSeconds}, {@code Policy}, {@code Tags}; a {@code
     *     RoleSessionName} is made up where there is none
     * @param source who assumes it
     */
    public CredentialsProvider assumeRole(Map<String, ?> input, CredentialsProvider source) {
        String role = role(input);
        CredentialsOrigin origin = new CredentialsOrigin("assume-role", "i", role + " given in code");
        return refreshing("role " + role, StsCredentials.assumeRole(outside, input, source, origin));
    }

    /**
     * A role that a token of an identity provider opens.
     *
     * @param input the input of AssumeRoleWithWebIdentity without the token
     * @param token asked each time the role is assumed
     */
    public CredentialsProvider webIdentity(Map<String, ?> input, Supplier<String> token) {
        String role = role(input);
        CredentialsOrigin origin = new CredentialsOrigin("assume-role-with-web-identity", "k", role + " given in code");
        return refreshing("role " + role, StsCredentials.webIdentity(outside, input, token, origin));
    }

    /** As {@link #webIdentity(Map, Supplier)}, with the token that a file holds each time. */
    public CredentialsProvider webIdentity(Map<String, ?> input, Path tokenFile) {
        return webIdentity(input, () -> WebIdentityCredentials.token(tokenFile.toString()));
    }

    /**
     * A role that a SAML assertion opens.
     *
     * @param input the input of AssumeRoleWithSAML without the assertion: {@code RoleArn}, {@code PrincipalArn}, ...
     * @param assertion the assertion in base64, asked each time the role is assumed: it is good for some minutes only
     */
    public CredentialsProvider saml(Map<String, ?> input, Supplier<String> assertion) {
        String role = role(input);
        CredentialsOrigin origin = new CredentialsOrigin("assume-role-with-saml", "j", role + " given in code");
        return refreshing("role " + role, StsCredentials.saml(outside, input, assertion, origin));
    }

    private static String role(Map<String, ?> input) {
        if (!(input.get("RoleArn") instanceof String role) || role.isBlank()) {
            throw new ClientException("A role needs its RoleArn, such as arn:aws:iam::123456789012:role/reports");
        }
        return role;
    }

    /**
     * A source of the application's own, kept and refreshed as the others are.
     *
     * @param name what it is called in messages
     */
    public CredentialsProvider refreshing(String name, CredentialsProvider source) {
        return new RefreshingCredentials(name, source, outside.clock());
    }

    /**
     * The bearer token for a service: {@code AWS_BEARER_TOKEN_} and its signing name, else that of single sign-on.
     *
     * @param signingName the service's name in signatures, such as {@code bedrock}
     */
    public TokenProvider tokens(String signingName) {
        return new TokenProvider() {
            @Override
            public @Nullable BearerToken resolve() {
                BearerToken token = ofEnvironment().resolve();
                return token == null ? ssoTokens().resolve() : token;
            }

            @Override
            public String describe() {
                return ofEnvironment().describe() + "; " + ssoTokens().describe();
            }

            private TokenProvider ofEnvironment() {
                return new EnvironmentTokens(outside, signingName);
            }
        };
    }

    /**
     * Whether a service is to be shown a token although it would take a signature: where the environment has a token for
     * it, and it is the one service for which boto3 does so too.
     */
    public boolean prefersToken(String signingName) {
        return signingName.equals(PREFERRED_BY_TOKEN)
                && outside.variable(EnvironmentTokens.variable(signingName)) != null;
    }

    /** The region of the EC2 instance, or null off an instance; takes a second at most, but asks each time. */
    public @Nullable String instanceRegion() {
        return metadata().region();
    }

    Outside outside() {
        return outside;
    }

    /** The sources of a profile alone, as a chain. */
    CredentialsChain ofProfile(SelectedProfile named, boolean withRole) {
        Map<String, CredentialsProvider> sources = new LinkedHashMap<>();
        addProfile(sources, named, tokens(named), false, withRole);
        return CredentialsChain.of(sources, "Give " + named + " keys or another source of credentials");
    }

    private void addProfile(
            Map<String, CredentialsProvider> sources,
            SelectedProfile named,
            TokenProvider ssoTokens,
            boolean environmentCounts,
            boolean withRole) {
        String name = "profile '" + named.name() + "'";
        if (withRole) {
            sources.put("assume-role", refreshing(name, new ProfileRole(this, named)));
        }
        sources.put(
                "assume-role-with-web-identity",
                refreshing("web identity", new WebIdentityCredentials(outside, named, environmentCounts)));
        sources.put("sso", refreshing(name, new SsoCredentials(outside, named, ssoTokens)));
        sources.put("shared-credentials-file", refreshing(name, ProfileCredentials.ofCredentialsFile(named)));
        sources.put("login", refreshing(name, new LoginCredentials(outside, named)));
        sources.put("custom-process", refreshing(name, ProcessCredentials.ofProfile(outside, named)));
        sources.put("config-file", refreshing(name, ProfileCredentials.ofConfigFile(named)));
    }

    private TokenProvider tokens(SelectedProfile named) {
        return new RefreshingTokens(named.toString(), new SsoTokens(outside, named), outside.clock());
    }
}
