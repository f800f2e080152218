package io.awsx;

import io.awsx.ClientConfig.ChecksumMode;
import io.awsx.checksum.ChecksumAlgorithm;
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
import io.awsx.model.InputAliases;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import io.awsx.quirk.SourceLink;
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
    /** A link into another region is used at once, but its call may be tried again. */
    private static final Duration SOURCE_LINK_LASTS = Duration.ofHours(1);

    private static final String ACCOUNT = "AccountId";
    private static final AuthScheme SIGV4 = AuthScheme.of("sigv4");
    private static final String USER_AGENT =
            "awsx/0.1.0 lang/java#" + Runtime.version().feature();

    static Map<String, String> noRegions() {
        return new ConcurrentHashMap<>();
    }

    /** Where a call goes, how it is signed, and what for. */
    record Route(Endpoint endpoint, Signer signer, String signingName, String signingRegion, boolean rawPath) {}

    /** The caller's input as the service wants it. */
    Map<String, Object> prepare(Operation operation, Map<String, ?> given) {
        Map<String, Object> input = model.fillInput(operation, InputAliases.resolve(operation, given));
        quirks.input(operation, input);
        return input;
    }

    /** The same with what the caller may leave out. */
    Map<String, Object> complete(Operation operation, Map<String, ?> given) {
        Map<String, Object> input = prepare(operation, given);
        for (String token : operation.idempotencyTokens()) {
            input.computeIfAbsent(token, member -> surroundings.ids().get());
        }
        String validation = operation.checksum().validationMember();
        if (validation != null && config.responseChecksums() == ChecksumMode.WHEN_SUPPORTED) {
            input.putIfAbsent(validation, "ENABLED");
        }
        return input;
    }

    /** A valid input as a request, without origin. */
    HttpRequest write(Operation operation, Map<String, Object> input) {
        HttpRequest request = protocol.write(operation, withSourceLink(operation, input));
        return RequestCompression.apply(operation, request, config.compressFrom());
    }

    /** A valid input with a link into another region, where the service wants one in it. */
    Map<String, Object> withSourceLink(Operation operation, Map<String, Object> input) {
        SourceLink link = quirks.sourceLink(operation, input, config.region());
        if (link == null) {
            return input;
        }
        HttpRequest source = protocol.write(operation, link.input());
        HttpRequest signed = presign(
                source.toBuilder().query(source.query().plus(link.parameters())).build(),
                route(operation, link.input(), link.region()),
                surroundings.clock().instant(),
                SOURCE_LINK_LASTS);
        Map<String, Object> sent = new LinkedHashMap<>(link.input());
        sent.put(link.member(), signed.origin() + signed.target());
        return sent;
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
        Map<String, Object> parameters = EndpointParameters.bind(settings, operation, input);
        quirks.endpoint(operation, input, parameters);
        if (!operation.unsigned() && rules.reads(ACCOUNT) && !parameters.containsKey(ACCOUNT)) {
            addAccount(parameters);
        }
        return rules.resolve(parameters);
    }

    /** The account of the credentials, for services with endpoints of accounts. Signing tells where there are none. */
    private void addAccount(Map<String, Object> parameters) {
        if ("disabled".equals(parameters.get("AccountIdEndpointMode"))) {
            return;
        }
        try {
            Credentials found = credentials.resolve();
            if (found != null && found.accountId() != null) {
                parameters.put(ACCOUNT, found.accountId());
            }
        } catch (ClientException e) {
            LOG.debug("No account for an endpoint: {}", e.getMessage());
        }
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

    /** The request of an attempt, with credentials as they are now. */
    HttpRequest sign(Operation operation, RequestIntegrity integrity, Route route, String callId, int attempt) {
        HttpRequest placed = place(
                integrity.request(),
                route,
                headers -> headers.set("User-Agent", USER_AGENT)
                        .set("amz-sdk-invocation-id", callId)
                        .set("amz-sdk-request", "attempt=" + attempt + "; max=" + config.maxAttempts()));
        Credentials who = operation.unsigned() ? Credentials.ANONYMOUS : who();
        SigningScope scope = scope(route, integrity.payload(), integrity.trailer(), quirks.sendsPayloadHash());
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

    /** The request as a link that is good for a time; what it has of a form goes into its query. */
    HttpRequest presign(HttpRequest request, Route route, Instant now, Duration expires) {
        HttpRequest placed = place(FormLink.of(request), route, headers -> {});
        PayloadSigning payload = quirks.signsLikeS3() ? PayloadSigning.UNSIGNED : PayloadSigning.HASHED;
        return route.signer().presign(placed, who(), scope(route, payload, null, quirks.signsLikeS3()), now, expires);
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

    private static SigningScope scope(
            Route route, PayloadSigning payload, @Nullable ChecksumAlgorithm trailer, boolean payloadHeader) {
        return new SigningScope(
                route.signingName(), route.signingRegion(), payload, trailer, route.rawPath(), payloadHeader);
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
