package io.awsx;

import io.awsx.ClientConfig.ChecksumMode;
import io.awsx.endpoint.AuthScheme;
import io.awsx.endpoint.Endpoint;
import io.awsx.endpoint.EndpointParameters;
import io.awsx.endpoint.EndpointRuleSet;
import io.awsx.endpoint.HostPrefix;
import io.awsx.error.ClientException;
import io.awsx.http.FramedBody;
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
import io.awsx.signing.EventSigner;
import io.awsx.signing.PayloadSigning;
import io.awsx.signing.PostPolicy;
import io.awsx.signing.SigV4Signer;
import io.awsx.signing.Signer;
import io.awsx.signing.Signers;
import io.awsx.signing.SigningScope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param signers how to sign, by scheme
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
        Signers signers,
        Transport transport,
        RetryStrategy retry,
        CallObserver observer,
        Surroundings surroundings,
        Map<String, String> regions) {

    private static final Logger LOG = LoggerFactory.getLogger(AwsClient.class);
    private static final int MOST_REGIONS = 1000;
    private static final AuthScheme SIGV4 = AuthScheme.of("sigv4");
    private static final String USER_AGENT =
            "awsx/0.1.0 lang/java#" + Runtime.version().feature();

    static Map<String, String> noRegions() {
        return new ConcurrentHashMap<>();
    }

    /** Where a call goes, how it is signed, and what for. */
    record Route(Endpoint endpoint, Signer signer, String signingName, String signingRegion, boolean rawPath) {}

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
        Signer signer = Objects.requireNonNull(signers.of(scheme.name()));
        String signingName = scheme.signingName();
        return new Route(
                endpoint,
                signer,
                signingName == null ? model.signingName() : signingName,
                signingRegion(scheme, region == null ? config.region() : region),
                quirks.signsLikeS3() || scheme.disableDoubleEncoding());
    }

    private String signingRegion(AuthScheme scheme, String clientRegion) {
        if (!scheme.name().equals("sigv4a")) {
            return scheme.signingRegion() == null ? clientRegion : scheme.signingRegion();
        } else if (config.signingRegionSet() != null) {
            return config.signingRegionSet();
        }
        return scheme.signingRegionSet().isEmpty() ? "*" : String.join(",", scheme.signingRegionSet());
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

    /** The scheme to sign by: of those that the endpoint offers, else of those of the model. */
    private AuthScheme scheme(Operation operation, List<AuthScheme> offered) {
        AuthScheme best = null;
        for (AuthScheme candidate : offered) {
            best = better(best, candidate);
        }
        if (offered.isEmpty()) {
            for (String name : operation.authSchemes()) {
                best = better(best, AuthScheme.of(name));
            }
        }
        if (best != null) {
            return best;
        } else if (operation.unsigned()) {
            return SIGV4;
        }
        throw new ClientException("The endpoint of " + operation + " wants to be signed for by "
                + (offered.isEmpty()
                        ? operation.authSchemes().get(0)
                        : offered.get(0).name())
                + ", which is not supported yet");
    }

    /** The caller's order counts first, then that of the endpoint or model. */
    private @Nullable AuthScheme better(@Nullable AuthScheme best, AuthScheme candidate) {
        if (signers.of(candidate.name()) == null) {
            return best;
        }
        return best == null || rank(candidate) < rank(best) ? candidate : best;
    }

    private int rank(AuthScheme scheme) {
        int rank = config.authSchemePreference().indexOf(scheme.name());
        return rank < 0 ? Integer.MAX_VALUE : rank;
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

    /** Whom an attempt is signed for, as of now. */
    Credentials who(Operation operation) {
        return operation.unsigned() ? Credentials.ANONYMOUS : who();
    }

    /** The request of an attempt. */
    HttpRequest sign(RequestIntegrity integrity, Route route, Credentials who, String callId, int attempt) {
        HttpRequest placed = place(
                integrity.request(),
                route,
                headers -> headers.set("User-Agent", USER_AGENT)
                        .set("amz-sdk-invocation-id", callId)
                        .set("amz-sdk-request", "attempt=" + attempt + "; max=" + config.maxAttempts()));
        SigningScope scope = scope(route, integrity.payload(), integrity);
        Instant now = surroundings.clock().instant();
        HttpRequest signed = route.signer().sign(placed, who, scope, now);
        if (integrity.payload() != PayloadSigning.EVENTS || who.equals(Credentials.ANONYMOUS)) {
            return signed;
        }
        EventSigner events = EventSigner.after(signed, who, scope, now);
        return signed.toBuilder()
                .body(new SignedEvents((FramedBody) signed.body(), events, surroundings.clock()))
                .build();
    }

    /** The request as a link that is good for a time. */
    HttpRequest presign(HttpRequest request, Route route, Instant now, Duration expires) {
        HttpRequest placed = place(FormLink.of(request), route, headers -> {});
        PayloadSigning payload = quirks.signsLikeS3() ? PayloadSigning.UNSIGNED : PayloadSigning.HASHED;
        return route.signer().presign(placed, who(), scope(route, payload, null), now, expires);
    }

    /** The fields of a form for uploads. */
    Map<String, String> sign(PostPolicy policy, Route route, Duration expires) {
        if (!(route.signer() instanceof SigV4Signer)) {
            throw new ClientException("Forms are signed by Signature Version 4, which the endpoint does not take; use a"
                    + " bucket of one region");
        }
        Credentials who = who();
        if (who.equals(Credentials.ANONYMOUS)) {
            throw new ClientException("A form needs a signature, but this session is anonymous; give it credentials");
        }
        SigningScope scope = SigningScope.of(route.signingName(), route.signingRegion());
        return policy.sign(who, scope, surroundings.clock().instant(), expires);
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

    /** Whether anybody wants to know how calls go. */
    boolean observed() {
        return observer != CallObserver.NONE;
    }

    /** Tells the observer; its failures are its own. */
    void observe(Consumer<CallObserver> event) {
        if (!observed()) {
            return;
        }
        try {
            event.accept(observer);
        } catch (RuntimeException e) {
            LOG.warn("A call observer failed; the call goes on", e);
        }
    }
}
