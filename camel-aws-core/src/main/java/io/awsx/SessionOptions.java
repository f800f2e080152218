package io.awsx;

import io.awsx.call.Sleeper;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.TokenProvider;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.source.CredentialsSources;
import io.awsx.identity.source.MfaPrompt;
import io.awsx.model.ModelSource;
import io.awsx.observe.CallObserver;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a session is told in code; with nothing given, all comes from the environment and the profile files. Holds the
 * options, decides nothing. Not thread-safe.
 */
abstract sealed class SessionOptions permits AwsSession.Builder {

    final Map<String, Object> settings = new LinkedHashMap<>();
    Map<String, String> environment = System.getenv();

    @Nullable String profile;

    @Nullable Profiles profiles;

    @Nullable Function<CredentialsSources, CredentialsProvider> credentials;

    @Nullable Map<String, Object> role;

    @Nullable TokenProvider bearerToken;

    @Nullable MfaPrompt mfaPrompt;

    CallObserver observer = CallObserver.NONE;
    Clock clock = Clock.systemUTC();
    LongSupplier nanoTime = System::nanoTime;
    Sleeper sleeper = Sleeper.asking(duration -> Thread.sleep(duration.toMillis()));
    final List<ModelSource> models = new ArrayList<>();

    @Nullable Transport transport;

    /** The region to call, such as {@code eu-west-1}. */
    public AwsSession.Builder region(String region) {
        return setting("region", region);
    }

    /** The profile to use in place of the environment's choice and {@code default}. */
    public AwsSession.Builder profile(String profile) {
        this.profile = profile;
        return self();
    }

    /** Long-lived credentials. */
    public AwsSession.Builder credentials(String accessKeyId, String secretAccessKey) {
        return credentialsProvider(CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey)));
    }

    /** Temporary credentials. */
    public AwsSession.Builder credentials(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
        return credentialsProvider(CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey, sessionToken)));
    }

    /** Where credentials come from, in place of the chain. */
    public AwsSession.Builder credentialsProvider(CredentialsProvider provider) {
        Objects.requireNonNull(provider, "provider");
        return credentials(sources -> provider);
    }

    /**
     * Which of the session's sources credentials come from, in place of the chain, such as {@code sources ->
     * sources.process("vault-aws")}, or {@code sources -> sources.chain().before("env", "vault", mine)}.
     */
    public AwsSession.Builder credentials(Function<CredentialsSources, CredentialsProvider> choice) {
        this.credentials = Objects.requireNonNull(choice, "choice");
        return self();
    }

    /** A role to assume with the credentials found otherwise; assumed anew before each session of it ends. */
    public AwsSession.Builder assumeRole(String roleArn) {
        return assumeRole(Map.of("RoleArn", roleArn));
    }

    /**
     * A role as {@link #assumeRole(String)}, by the whole input of the operation AssumeRole of STS.
     *
     * @param input such as {@code RoleArn}, {@code RoleSessionName}, {@code ExternalId}, {@code DurationSeconds}
     */
    public AwsSession.Builder assumeRole(Map<String, ?> input) {
        this.role = new LinkedHashMap<>(input);
        return self();
    }

    /** The token for services that take one in place of a signature, in place of what environment and profile say. */
    public AwsSession.Builder bearerToken(TokenProvider provider) {
        this.bearerToken = provider;
        return self();
    }

    /** Who is asked for the codes of multi-factor devices, where a role wants one. */
    public AwsSession.Builder mfaPrompt(MfaPrompt prompt) {
        this.mfaPrompt = prompt;
        return self();
    }

    /** Profiles in place of those in the user's files. */
    public AwsSession.Builder profiles(Profiles profiles) {
        this.profiles = profiles;
        return self();
    }

    /** Calls are not signed. */
    public AwsSession.Builder anonymous() {
        return credentialsProvider(CredentialsProvider.of(Credentials.ANONYMOUS));
    }

    /** An endpoint in place of AWS's own, such as {@code http://localhost:9000}. */
    public AwsSession.Builder endpointUrl(String url) {
        return setting("endpointUrl", url);
    }

    /** Whether endpoints that conform to FIPS 140 are called; false unless given. */
    public AwsSession.Builder useFips(boolean use) {
        return setting("useFips", use);
    }

    /** Whether endpoints that speak IPv6 too are called; false unless given. */
    public AwsSession.Builder useDualstack(boolean use) {
        return setting("useDualstack", use);
    }

    /** The retry mode: {@code standard} (unless given), {@code adaptive}, or {@code legacy}. */
    public AwsSession.Builder retryMode(String mode) {
        return setting("retryMode", mode);
    }

    /**
     * Whether the retry numbers count that AWS announced for 2026: shorter waits after passing faults, which cost more of
     * the quota, and four attempts for DynamoDB; false unless given.
     */
    public AwsSession.Builder newRetries2026(boolean use) {
        return setting("newRetries2026", use);
    }

    /** How often a call is sent at most, the first time included; unless given, 3, or what the retry mode has. */
    public AwsSession.Builder maxAttempts(int attempts) {
        return setting("maxAttempts", attempts);
    }

    /** The longest wait for a connection; 10 seconds unless given. */
    public AwsSession.Builder connectTimeout(Duration timeout) {
        return setting("connectTimeout", timeout);
    }

    /** The longest silence while an answer is awaited or read; 60 seconds unless given. */
    public AwsSession.Builder readTimeout(Duration timeout) {
        return setting("readTimeout", timeout);
    }

    /**
     * The longest a call may take over all attempts, reading its answer included; where that is a stream, until it begins.
     * No limit unless given. With one, sources of credentials are asked on threads of the session, so that one that hangs does
     * not hold the call.
     */
    public AwsSession.Builder callTimeout(Duration timeout) {
        return setting("callTimeout", timeout);
    }

    /** Open connections altogether; 50 unless given. */
    public AwsSession.Builder maxConnections(int connections) {
        return setting("maxConnections", connections);
    }

    /** The proxy to go through, in place of those of the environment. */
    public AwsSession.Builder proxy(TransportSettings.Proxy proxy) {
        return setting("proxy", proxy);
    }

    /** Keys and trusted certificates in place of the JVM's. */
    public AwsSession.Builder sslContext(SSLContext context) {
        return setting("sslContext", context);
    }

    /** A file of PEM with the certificates to trust in place of the JVM's. */
    public AwsSession.Builder caBundle(Path file) {
        return setting("caBundle", file);
    }

    /**
     * The certificate to show to servers that ask for one.
     *
     * @param certificate a file of PEM, with the certificates up to its root behind it
     * @param key a file of PEM in PKCS #8 without password
     */
    public AwsSession.Builder clientCertificate(Path certificate, Path key) {
        setting("clientCertificate", certificate);
        return setting("clientKey", key);
    }

    /**
     * Which of AWS's sets of defaults counts in place of this project's own: {@code standard}, {@code in-region}, {@code
     * cross-region}, {@code mobile}, {@code auto} (by where this runs), or {@code legacy} (none).
     */
    public AwsSession.Builder defaultsMode(String mode) {
        return setting("defaultsMode", mode);
    }

    /** Whether any certificate is accepted for any host: for tests only. */
    public AwsSession.Builder trustAllCertificates(boolean trust) {
        return setting("trustAllCertificates", trust);
    }

    /**
     * When requests carry checksums: {@code when_supported} (wherever the service can check them) or {@code
     * when_required}, which older S3-compatible stores need.
     */
    public AwsSession.Builder checksum(String mode) {
        return setting("checksum", mode);
    }

    /** When checksums of answers are verified: {@code when_supported} or {@code when_required}. */
    public AwsSession.Builder responseChecksum(String mode) {
        return setting("responseChecksum", mode);
    }

    /** Environment variables in place of the process's own. */
    public AwsSession.Builder environment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        return self();
    }

    /** The clock that signatures are made by. */
    public AwsSession.Builder clock(Clock clock) {
        this.clock = clock;
        return self();
    }

    /** Whom to tell how calls go. Several calls add: each of them is told. */
    public AwsSession.Builder observer(CallObserver observer) {
        Objects.requireNonNull(observer, "observer");
        this.observer = this.observer == CallObserver.NONE ? observer : this.observer.and(observer);
        return self();
    }

    /** A model file to use beside or in place of those there are: {@link #model(ModelSource)}. */
    public AwsSession.Builder model(Path file) {
        return model(ModelSource.of(file));
    }

    /** A model resource to use beside or in place of those there are: {@link #model(ModelSource)}. */
    public AwsSession.Builder model(URL resource) {
        return model(ModelSource.of(resource));
    }

    /**
     * A model, in the form of a Smithy JSON AST, to use beside those on the class path and those built in, or in place of the
     * one for the same service. Several calls add; files without a service hold what the others share. Read when the
     * session is first asked for a service.
     */
    public AwsSession.Builder model(ModelSource model) {
        models.add(model);
        return self();
    }

    /**
     * Time in place of the machine's, so that tests do not wait.
     *
     * @param clock the clock that signatures are made by
     * @param nanoTime a clock that only goes forward, in nanoseconds, for time limits
     * @param sleeper how waits between attempts and between polls of waiters are made
     */
    public AwsSession.Builder time(Clock clock, LongSupplier nanoTime, Sleeper sleeper) {
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        return clock(clock);
    }

    /** Another way to send requests; the caller closes it. */
    public AwsSession.Builder transport(Transport transport) {
        this.transport = transport;
        return self();
    }

    /** How waits between attempts are made; for tests. */
    AwsSession.Builder sleeper(Sleeper sleeper) {
        this.sleeper = sleeper;
        return self();
    }

    private AwsSession.Builder setting(String name, Object value) {
        settings.put(name, Objects.requireNonNull(value, name));
        return self();
    }

    private AwsSession.Builder self() {
        return (AwsSession.Builder) this;
    }
}
