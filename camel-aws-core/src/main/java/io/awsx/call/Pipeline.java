package io.awsx.call;

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
import io.awsx.model.InputAliases;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.observe.CallObserver;
import io.awsx.observe.CallTally;
import io.awsx.protocol.Protocol;
import io.awsx.quirk.ServiceQuirks;
import io.awsx.quirk.SourceLink;
import io.awsx.retry.RetryStrategy;
import io.awsx.settings.ClientConfig;
import io.awsx.settings.ClientConfig.ChecksumMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts one client's calls go through, and what each part is asked. Immutable but for what answers taught;
 * thread-safe.
 *
 * @param model the service
 * @param config the client's settings
 * @param protocol how inputs become requests
 * @param quirks what the model cannot say
 * @param rules the endpoint rules, or null where the model has none
 * @param authentication how calls prove who makes them
 * @param transport how to send; owned by the session
 * @param retry when to try again
 * @param observer whom to tell
 * @param tally counts calls
 * @param surroundings clocks and chance
 * @param learned what answers taught
 */
public record Pipeline(
        ServiceModel model,
        ClientConfig config,
        Protocol protocol,
        ServiceQuirks quirks,
        @Nullable EndpointRuleSet rules,
        Authentication authentication,
        Transport transport,
        RetryStrategy retry,
        CallObserver observer,
        CallTally tally,
        Surroundings surroundings,
        Learned learned) {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    /** A link into another region is used at once, but its call may be tried again. */
    private static final Duration SOURCE_LINK_LASTS = Duration.ofHours(1);

    /** The caller's input as the service wants it. */
    public Map<String, Object> prepare(Operation operation, Map<String, ?> given) {
        Map<String, Object> input = model.fillInput(operation, InputAliases.resolve(operation, given));
        quirks.input(operation, input);
        return input;
    }

    /** The same with what the caller may leave out. */
    Map<String, Object> complete(Operation operation, Map<String, ?> given) {
        Map<String, Object> input = prepare(operation, given);
        for (String token : operation.idempotencyTokens()) {
            input.computeIfAbsent(token, member -> surroundings.tokens().get());
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
        HttpRequest compressed = RequestCompression.apply(operation, request, config.compressFrom());
        Purpose purpose = new Purpose(operation, input, config.region());
        return compressed.toBuilder().http2(operation.needsHttp2()).tag(purpose).build();
    }

    /** A valid input with a link into another region, where the service wants one in it. */
    public Map<String, Object> withSourceLink(Operation operation, Map<String, Object> input) {
        SourceLink link = quirks.sourceLink(operation, input, config.region());
        if (link == null) {
            return input;
        }
        HttpRequest source = protocol.write(operation, link.input());
        Route route = route(operation, link.input(), link.region());
        HttpRequest signed = presign(
                source.toBuilder().query(source.query().plus(link.parameters())).build(),
                route,
                now(route),
                SOURCE_LINK_LASTS);
        Map<String, Object> sent = new LinkedHashMap<>(link.input());
        sent.put(link.member(), signed.origin() + signed.target());
        return sent;
    }

    /** Where a call goes, by the region its bucket was found in, if it was; may ask the service. */
    Route route(Operation operation, Map<String, Object> input) {
        String region = knownRegion(input);
        Endpoint regional = endpoint(operation, input, region);
        Endpoint named = learned.places().locate(regional, operation, input, this);
        return route(operation, input, region, named);
    }

    /** The same without asking the service. */
    public Route plan(Operation operation, Map<String, Object> input) {
        return route(operation, input, knownRegion(input));
    }

    private @Nullable String knownRegion(Map<String, Object> input) {
        String key = quirks.redirectKey(input);
        return key == null ? null : learned.regions().get(key);
    }

    /** Where a call goes that was sent to another region; remembered. */
    Route reroute(Operation operation, Map<String, Object> input, String region) {
        Route route = route(operation, input, region);
        String key = quirks.redirectKey(input);
        if (key != null) {
            learned.remember(key, region);
        }
        LOG.debug("{} goes to {} for {}", operation, region, key);
        return route;
    }

    private Route route(Operation operation, Map<String, Object> input, @Nullable String region) {
        return route(operation, input, region, endpoint(operation, input, region));
    }

    private Route route(Operation operation, Map<String, Object> input, @Nullable String region, Endpoint unprefixed) {
        Endpoint endpoint = config.hostPrefixes() ? HostPrefix.apply(unprefixed, operation, input) : unprefixed;
        AuthScheme scheme = authentication.choose(operation, endpoint.authSchemes());
        String signingName = scheme.signingName();
        return new Route(
                endpoint,
                scheme,
                signingName == null ? model.signingName() : signingName,
                signingRegion(scheme, region == null ? config.region() : region),
                quirks.signsLikeS3() || scheme.disableDoubleEncoding(),
                identity(scheme, input));
    }

    private CredentialsProvider identity(AuthScheme scheme, Map<String, Object> input) {
        return scheme.name().equals(S3ExpressSessions.SCHEME) && input.get("Bucket") instanceof String bucket
                ? learned.sessions().with(bucket, this)
                : authentication.credentials();
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
        EndpointParameters parameters = new EndpointParameters(config.endpointSettings(), operation, input);
        if (region != null) {
            parameters.put("Region", region);
        }
        quirks.endpoint(operation, input, parameters);
        if (rules != null) {
            if (rules.asks(AccountEndpoint.BUILT_IN)) {
                AccountEndpoint.complete(parameters, operation, credentials());
            }
            return rules.resolve(parameters);
        } else if (parameters.get("Endpoint") instanceof String url) {
            return Endpoint.of(url);
        }
        throw new ClientException("The model of " + model.name() + " has no endpoint rules; give an endpointUrl");
    }

    /** The client's credentials, waited for no longer than a call may take. */
    CredentialsProvider credentials() {
        return () -> authentication.patience().resolve(authentication.credentials(), config.callTimeout());
    }

    /** Decides how the body is protected. */
    RequestIntegrity protect(Operation operation, Map<String, Object> input, HttpRequest request, Route route) {
        RequestIntegrity decided = RequestIntegrity.of(
                request,
                operation,
                input,
                new RequestIntegrity.Rules(
                        config.requestChecksums(),
                        !route.toS3Express(),
                        route.endpoint().origin().secure(),
                        quirks.signsLikeS3(),
                        config.payloadSigning()));
        return decided.with(quirks.request(operation, decided.request()));
    }

    /** The request of an attempt. */
    HttpRequest sign(
            RequestIntegrity integrity,
            Route route,
            Credentials who,
            String callId,
            int attempt,
            @Nullable Duration limit) {
        HttpRequest placed = place(
                integrity.request(),
                route,
                headers -> headers.set("User-Agent", userAgent(who))
                        .set("amz-sdk-invocation-id", callId)
                        .set("amz-sdk-request", "attempt=" + attempt + "; max=" + config.maxAttempts()));
        return authentication.sign(placed, route, who, integrity, quirks.sendsPayloadHash(), limit);
    }

    /** With the marks by which AWS counts where credentials come from. */
    private String userAgent(Credentials who) {
        String features = who.origin().features();
        return features.isEmpty() ? config.userAgent() : config.userAgent() + " m/" + features;
    }

    /** The time where a route leads. */
    public Instant now(Route route) {
        return surroundings.clock().at(route.endpoint().origin()).instant();
    }

    /** The request as a link that is good for a time; what it has of a form goes into its query. */
    public HttpRequest presign(HttpRequest request, Route route, Instant now, Duration expires) {
        HttpRequest placed = place(FormLink.of(request), route, headers -> {});
        return authentication.presign(placed, route, quirks.signsLikeS3(), now, expires);
    }

    private HttpRequest place(HttpRequest request, Route route, Consumer<Headers.Builder> more) {
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
                .resendable(config.maxAttempts() > 1)
                .build();
    }

    /** Remembers what a call made, and forgets what it ended. */
    void learn(Operation operation, Map<String, Object> input, Map<String, Object> output) {
        Collection<String> made = quirks.made(operation, input, output);
        if (!made.isEmpty()) {
            learned.made().add(made, surroundings.nanoTime().getAsLong());
        }
        Collection<String> ended = quirks.ended(operation, input);
        if (!ended.isEmpty()) {
            learned.made().remove(ended);
        }
    }

    /** Whether anybody wants to know how calls go. */
    boolean observed() {
        return observer != CallObserver.NONE;
    }

    /** What another thread runs for this one, as the observer wants it run; its failures are its own. */
    public Runnable carried(Runnable task) {
        if (!observed()) {
            return task;
        }
        try {
            return observer.carried(task);
        } catch (RuntimeException e) {
            LOG.warn("A call observer failed; the call goes on", e);
            return task;
        }
    }

    /** Tells the observer; its failures are its own. */
    public void observe(Consumer<CallObserver> event) {
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
