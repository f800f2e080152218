package io.awsx.identity.source;

import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.identity.profile.Profiles;
import io.awsx.identity.profile.SelectedProfile;
import io.awsx.testkit.LeakCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A world without network, time, and chance; remembers what was asked of it. */
public final class FakeOutside implements Transport {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    public final Map<String, String> environment = new HashMap<>();
    final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    final List<Duration> limits = new CopyOnWriteArrayList<>();
    final List<ServiceCalls.Request> calls = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    volatile Instant now = NOW;
    volatile double chance = 0.5;
    Path home = Path.of("/nonexistent");
    MfaPrompt mfa;

    /** The servers beside the program; unreachable unless a test says otherwise. */
    Function<HttpRequest, HttpResponse> http = request -> {
        throw new TransportException("Nobody is at " + request.origin(), new IOException("unreachable"), false);
    };

    /** The services of AWS. */
    Function<ServiceCalls.Request, Map<String, Object>> services = request -> {
        throw new AssertionError("No answer to " + request);
    };

    private final AtomicInteger ids = new AtomicInteger();

    FakeOutside set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Outside outside() {
        return new Outside(
                Map.copyOf(environment),
                home.toString(),
                false,
                () -> now,
                System::nanoTime,
                pauses::add,
                () -> chance,
                () -> "id-" + ids.incrementAndGet(),
                limit -> this,
                request -> {
                    calls.add(request);
                    return services.apply(request);
                },
                mfa);
    }

    SelectedProfile profile(String config, String credentials) {
        return SelectedProfile.choose(null, environment, Profiles.of(config, credentials));
    }

    CredentialsSources sources(String config, String credentials) {
        return new CredentialsSources(outside(), profile(config, credentials));
    }

    /** What STS answers: credentials for an hour, of account 123456789012. */
    Map<String, Object> role(String accessKeyId) {
        return Map.of(
                "Credentials",
                Map.of(
                        "AccessKeyId",
                        accessKeyId,
                        "SecretAccessKey",
                        "secret-of-" + accessKeyId,
                        "SessionToken",
                        "token-of-" + accessKeyId,
                        "Expiration",
                        now.plus(Duration.ofHours(1))),
                "AssumedRoleUser",
                Map.of("Arn", "arn:aws:sts::123456789012:assumed-role/Some/session"));
    }

    static HttpResponse answer(int status, String body) {
        return new HttpResponse(
                status,
                Headers.EMPTY,
                LeakCheck.track(
                        "faked HTTP " + status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public HttpResponse send(HttpRequest request, Duration timeLimit) {
        requests.add(request);
        limits.add(timeLimit);
        return http.apply(request);
    }

    @Override
    public void close() {}
}
