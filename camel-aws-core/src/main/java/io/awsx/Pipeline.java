package io.awsx;

import io.awsx.ClientConfig.ChecksumMode;
import io.awsx.endpoint.AuthScheme;
import io.awsx.endpoint.Endpoint;
import io.awsx.endpoint.EndpointParameters;
import io.awsx.endpoint.EndpointRuleSet;
import io.awsx.endpoint.HostPrefix;
import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Transport;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import io.awsx.retry.RetryStrategy;
import io.awsx.signing.PayloadSigning;
import io.awsx.signing.Signer;
import io.awsx.signing.SigningScope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts one client's calls go through, and what each part is asked. Immutable but for the regions that redirects
 * taught; thread-safe.
 *
 * @param model the service
 * @param config the client's settings
 * @param protocol how inputs become requests
 * @param quirks what the model cannot say
 * @param rules the endpoint rules, or null where the model has none
 * @param credentials whom to sign for
 * @param signer how to sign
 * @param transport how to send; owned by the session
 * @param retry when to try again
 * @param observer whom to tell
 * @param surroundings clocks and chance
 * @param regions where each bucket was found to be, bounded
 */
record Pipeline(
        ServiceModel model,
        ClientConfig config,
        Protocol protocol,
        ServiceQuirks quirks,
        @Nullable EndpointRuleSet rules,
        CredentialsProvider credentials,
        Signer signer,
        Transport transport,
        RetryStrategy retry,
        CallObserver observer,
        Surroundings surroundings,
        Map<String, String> regions) {

    private static final Logger LOG = LoggerFactory.getLogger(AwsClient.class);
    private static final int MOST_REGIONS = 1000;
    private static final String USER_AGENT =
            "awsx/0.1.0 lang/java#" + Runtime.version().feature();

    static Map<String, String> noRegions() {
        return new ConcurrentHashMap<>();
    }

    /** Where a call goes and what it is signed for. */
    record Route(Endpoint endpoint, String signingName, String signingRegion, boolean rawPath) {}

    /** The caller's input with what it may leave out. */
    Map<String, Object> complete(Operation operation, Map<String, ?> given) {
        Map<String, Object> input = new LinkedHashMap<>(given);
        for (String token : operation.idempotencyTokens()) {
            input.computeIfAbsent(token, member -> surroundings.ids().get());
        }
        String validation = operation.checksum().validationMember();
        if (validation != null && config.responseChecksums() == ChecksumMode.WHEN_SUPPORTED) {
            input.putIfAbsent(validation, "ENABLED");
        }
        return quirks.input(operation, model.fillInput(operation, input));
    }

    /** The request of an input, without origin. */
    HttpRequest write(Operation operation, Map<String, Object> input) {
        return RequestCompression.apply(operation, protocol.write(operation, input), config.compressFrom());
    }

    /** Where a call goes, by the region its bucket was found in, if it was. */
    Route route(Operation operation, Map<String, Object> input) {
        String key = quirks.redirectKey(input);
        return route(operation, input, key == null ? null : regions.get(key));
    }

    /** Where a call goes that was sent to another region; remembered. */
    Route reroute(Operation operation, Map<String, Object> input, String region) {
        Route route = route(operation, input, region);
        String key = quirks.redirectKey(input);
        if (key != null && (regions.size() < MOST_REGIONS || regions.containsKey(key))) {
            regions.put(key, region);
        }
        LOG.debug("{} goes to {} for {}", operation, region, key);
        return route;
    }

    private Route route(Operation operation, Map<String, Object> input, @Nullable String region) {
        Endpoint endpoint = HostPrefix.apply(endpoint(operation, input, region), operation, input);
        AuthScheme scheme = scheme(operation, endpoint.authSchemes());
        String signingName = scheme == null ? null : scheme.signingName();
        String signingRegion = scheme == null ? null : scheme.signingRegion();
        String clientRegion = region == null ? config.region() : region;
        return new Route(
                endpoint,
                signingName == null ? model.signingName() : signingName,
                signingRegion == null ? clientRegion : signingRegion,
                quirks.signsLikeS3() || (scheme != null && scheme.disableDoubleEncoding()));
    }

    private Endpoint endpoint(Operation operation, Map<String, Object> input, @Nullable String region) {
        if (rules == null) {
            if (config.endpointUrl() == null) {
                throw new ClientException(
                        "The model of " + model.name() + " has no endpoint rules; give an endpointUrl");
            }
            return Endpoint.of(config.endpointUrl());
        }
        Map<String, Object> settings = config.endpointSettings();
        if (region != null) {
            settings = new HashMap<>(settings);
            settings.put("Region", region);
        }
        return rules.resolve(EndpointParameters.bind(settings, operation, input));
    }

    private static @Nullable AuthScheme scheme(Operation operation, List<AuthScheme> offered) {
        if (offered.isEmpty()) {
            return null;
        }
        for (AuthScheme scheme : offered) {
            if (scheme.name().equals("sigv4")) {
                return scheme;
            }
        }
        throw new ClientException("The endpoint of " + operation + " wants to be signed for by "
                + offered.get(0).name() + ", which is not supported yet");
    }

    /** Decides how the body is protected. */
    RequestIntegrity protect(Operation operation, Map<String, Object> input, HttpRequest request, Route route) {
        RequestIntegrity decided = RequestIntegrity.of(
                request,
                operation,
                input,
                config.requestChecksums(),
                route.endpoint().origin().secure(),
                quirks.signsLikeS3());
        return decided.with(quirks.request(operation, decided.request()));
    }

    /** The request of an attempt, with credentials as they are now. */
    HttpRequest sign(Operation operation, RequestIntegrity integrity, Route route, String callId, int attempt) {
        HttpRequest placed = place(
                integrity.request(),
                route,
                headers -> headers.set("User-Agent", USER_AGENT)
                        .set("amz-sdk-invocation-id", callId)
                        .set("amz-sdk-request", "attempt=" + attempt + "; max=" + config.maxAttempts()));
        Credentials who = operation.unsigned() ? Credentials.ANONYMOUS : who();
        SigningScope scope = scope(route, integrity.payload(), integrity);
        return signer.sign(placed, who, scope, surroundings.clock().instant());
    }

    /** The request as a link that is good for a time. */
    HttpRequest presign(HttpRequest request, Route route, Instant now, Duration expires) {
        HttpRequest placed = place(request, route, headers -> {});
        PayloadSigning payload = quirks.signsLikeS3() ? PayloadSigning.UNSIGNED : PayloadSigning.HASHED;
        return signer.presign(placed, who(), scope(route, payload, null), now, expires);
    }

    private SigningScope scope(Route route, PayloadSigning payload, @Nullable RequestIntegrity integrity) {
        return new SigningScope(
                route.signingName(),
                route.signingRegion(),
                payload,
                integrity == null ? null : integrity.trailer(),
                route.rawPath(),
                quirks.signsLikeS3());
    }

    private static HttpRequest place(HttpRequest request, Route route, Consumer<Headers.Builder> more) {
        Headers.Builder headers = request.headers().toBuilder();
        route.endpoint().headers().forEach((name, values) -> {
            headers.remove(name);
            values.forEach(value -> headers.add(name, value));
        });
        more.accept(headers);
        String path = route.endpoint().path() + request.path();
        return request.toBuilder()
                .origin(route.endpoint().origin())
                .path(path.isEmpty() ? "/" : path)
                .headers(headers.build())
                .build();
    }

    private Credentials who() {
        Credentials found = credentials.resolve();
        if (found == null) {
            throw new ClientException("No AWS credentials: " + credentials.describe() + " gave none");
        }
        return found;
    }

    /** Tells the observer; its failures are its own. */
    void observe(Consumer<CallObserver> event) {
        if (observer == CallObserver.NONE) {
            return;
        }
        try {
            event.accept(observer);
        } catch (RuntimeException e) {
            LOG.warn("A call observer failed; the call goes on", e);
        }
    }
}
