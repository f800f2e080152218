package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API and all that the model says of its calls. Built once, when it is first called. Immutable.
 */
public final class Operation {

    private static final String NO_AUTH = "noAuth";
    private static final String HTTP_2 = "h2";

    private static final Set<String> AUTH_SCHEMES = Set.of(
            "aws.auth#sigv4",
            "aws.auth#sigv4a",
            "io.awsx#sigv2",
            "smithy.api#httpApiKeyAuth",
            "smithy.api#httpBasicAuth",
            "smithy.api#httpBearerAuth",
            "smithy.api#httpDigestAuth");

    /** What has no mark in the models yet. */
    private static final Set<String> LONG_POLLS = Set.of(
            "kinesis ReceiveDeadLetterQueueRecords",
            "kinesis ReceiveQueueRecords",
            "sqs ReceiveMessage",
            "stepfunctions GetActivityTask",
            "swf PollForActivityTask",
            "swf PollForDecisionTask");

    /** Traits that the constructor reads, or {@link ServiceModel#waiters}: some are long. */
    private static final String[] READ = {
        "io.awsx#paginator",
        "io.awsx#waitable",
        "smithy.api#endpoint",
        "smithy.api#http",
        "smithy.api#auth",
        "smithy.api#paginated",
        "smithy.api#requestCompression",
        "smithy.rules#operationContextParams",
        "smithy.rules#staticContextParams",
        "smithy.waiters#waitable"
    };

    private final ServiceModel service;
    private final String name;
    private final Traits traits;
    private final Shape input;
    private final Shape output;
    private final List<String> errorIds;
    private final HttpBinding http;
    private final ChecksumTrait checksum;
    private volatile @Nullable Pagination pagination;
    private volatile boolean paginationKnown;
    private final @Nullable DiscoveryTrait discovery;
    private final boolean namesEndpoints;
    private final @Nullable Member inputPayload;
    private final @Nullable Member outputPayload;
    private final @Nullable Member inputEvents;
    private final @Nullable Member outputEvents;
    private final boolean http2;
    private final boolean bodyMembers;
    private final List<String> authSchemes;
    private final List<String> requestCompression;
    private final boolean longPolls;
    private final Map<String, Object> staticContext;
    private final Map<String, JmesPath> inputContext;
    private final Map<String, String> aliases;
    private final List<String> idempotencyTokens;
    private final @Nullable String hostPrefix;

    Operation(ServiceModel service, String name, JsonNode definition, Traits serviceTraits) {
        this.service = service;
        this.name = name;
        Traits traits = Traits.of(definition);
        this.traits = traits.without(READ);
        this.input = service.shapeOrUnit(Traits.textOf(definition.path("input").path("target")));
        this.output =
                service.shapeOrUnit(Traits.textOf(definition.path("output").path("target")));
        List<String> errors = new ArrayList<>();
        for (JsonNode error : definition.path("errors")) {
            errors.add(error.path("target").asText());
        }
        this.errorIds = List.copyOf(errors);
        HttpBinding binding = HttpBinding.of(traits.get("smithy.api#http"));
        this.http = placesBucketInEndpoint(binding) ? binding.withoutFirstSegment() : binding;
        this.checksum = ChecksumTrait.of(traits);
        this.pagination = Pagination.of(traits, serviceTraits);
        this.paginationKnown = pagination != null;
        this.discovery = DiscoveryTrait.of(traits, serviceTraits, input);
        this.namesEndpoints = name.equals(DiscoveryTrait.question(serviceTraits));
        this.inputPayload = payload(input);
        this.outputPayload = payload(output);
        this.inputEvents = events(input);
        this.outputEvents = events(output);
        this.http2 = (inputEvents != null || outputEvents != null)
                && needsHttp2(serviceTraits, inputEvents != null && outputEvents != null);
        this.bodyMembers = bodyMembers(input);
        this.authSchemes = authSchemes(traits, serviceTraits);
        this.requestCompression =
                Traits.textsOf(traits.get("smithy.api#requestCompression").path("encodings"));
        this.longPolls = traits.has("aws.api#longPoll") || LONG_POLLS.contains(toString());
        this.staticContext = staticContext(traits.get("smithy.rules#staticContextParams"));
        this.inputContext = inputContext(input, traits.get("smithy.rules#operationContextParams"));
        this.aliases = aliases(input);
        String prefix = Traits.textOf(traits.get("smithy.api#endpoint").path("hostPrefix"));
        this.hostPrefix = placesAccountInEndpoint(prefix) ? null : prefix;
        List<String> tokens = new ArrayList<>(1);
        for (Member member : input.members()) {
            if (member.idempotencyToken()) {
                tokens.add(member.name());
            }
        }
        this.idempotencyTokens = List.copyOf(tokens);
    }

    private static boolean bodyMembers(Shape input) {
        for (Member member : input.members()) {
            if (member.location() == Member.Location.BODY) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> aliases(Shape input) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (Member member : input.members()) {
            String alias = member.alias();
            if (alias != null) {
                aliases.put(alias, member.name());
            }
        }
        return Map.copyOf(aliases);
    }

    private static Map<String, JmesPath> inputContext(Shape input, JsonNode paths) {
        Map<String, JmesPath> context = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : paths.properties()) {
            context.put(
                    entry.getKey(),
                    JmesPath.compile(entry.getValue().path("path").asText()));
        }
        for (Member member : input.members()) {
            String parameter = member.contextParam();
            if (parameter != null) {
                context.put(parameter, JmesPath.compile(member.name()));
            }
        }
        return Map.copyOf(context);
    }

    /** The endpoint rules put the bucket into host or path, so the pattern's own first segment would double it. */
    private boolean placesBucketInEndpoint(HttpBinding binding) {
        if (binding.path().isEmpty() || !binding.path().get(0).label()) {
            return false;
        }
        Member label = input.member(binding.path().get(0).text());
        return label != null && "Bucket".equals(label.contextParam());
    }

    /** S3 Control's endpoint rules put the account before the host themselves. */
    private boolean placesAccountInEndpoint(@Nullable String prefix) {
        return "{AccountId}.".equals(prefix) && Boolean.TRUE.equals(staticContext.get("RequiresAccountId"));
    }

    private static @Nullable Member payload(Shape shape) {
        for (Member member : shape.members()) {
            if (member.location() == Member.Location.PAYLOAD) {
                return member;
            }
        }
        return null;
    }

    private static Map<String, Object> staticContext(JsonNode trait) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : trait.properties()) {
            JsonNode value = entry.getValue().path("value");
            values.put(
                    entry.getKey(),
                    value.isBoolean()
                            ? (Object) value.booleanValue()
                            : value.isArray() ? Traits.textsOf(value) : value.asText());
        }
        return Map.copyOf(values);
    }

    private static @Nullable Member events(Shape shape) {
        for (Member member : shape.members()) {
            if (member.shape().eventStream()) {
                return member;
            }
        }
        return null;
    }

    /**
     * Whether events go over HTTP/2 alone: where the service says so, or, where they go both ways at the same time, where it speaks
     * HTTP/2 at all.
     */
    private static boolean needsHttp2(Traits service, boolean bothWays) {
        for (String trait : service.names()) {
            if (trait.startsWith("aws.protocols#") || trait.startsWith("smithy.protocols#")) {
                List<String> events = Traits.textsOf(service.get(trait).path("eventStreamHttp"));
                List<String> all = Traits.textsOf(service.get(trait).path("http"));
                List<String> versions = events.isEmpty() && bothWays ? all : events;
                if (versions.contains(HTTP_2) && (bothWays || !versions.contains("http/1.1"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The operation's own list, else the service's, else all that the service knows, in the order of their names. */
    private static List<String> authSchemes(Traits operation, Traits service) {
        for (Traits traits : List.of(operation, service)) {
            JsonNode own = traits.get("smithy.api#auth");
            if (own.isArray()) {
                return own.isEmpty() ? List.of(NO_AUTH) : plain(Traits.textsOf(own));
            }
        }
        List<String> known = new ArrayList<>();
        for (String trait : service.names()) {
            if (AUTH_SCHEMES.contains(trait)) {
                known.add(trait);
            }
        }
        if (operation.has("smithy.api#optionalAuth") || known.isEmpty()) {
            known.add("smithy.api#" + NO_AUTH);
        }
        Collections.sort(known);
        return plain(known);
    }

    private static List<String> plain(List<String> ids) {
        List<String> names = new ArrayList<>(ids.size());
        for (String id : ids) {
            names.add(OperationIds.nameOf(id));
        }
        return List.copyOf(names);
    }

    /** The service it belongs to. */
    public ServiceModel service() {
        return service;
    }

    /** The name in the API, such as {@code PutObject}. */
    public String name() {
        return name;
    }

    /** What it takes; a structure, without members where it takes nothing. */
    public Shape input() {
        return input;
    }

    /** What it gives; a structure, without members where it gives nothing. */
    public Shape output() {
        return output;
    }

    /** Method, path, and literal query. */
    public HttpBinding http() {
        return http;
    }

    /** The input member that is the whole body, or null. */
    public @Nullable Member inputPayload() {
        return inputPayload;
    }

    /** The output member that is the whole body, or null. */
    public @Nullable Member outputPayload() {
        return outputPayload;
    }

    /** Whether the request body is a stream of bytes. */
    public boolean streamsInput() {
        return streams(inputPayload);
    }

    /** Whether the length of the stream in the request must be known before it is sent. */
    public boolean streamRequiresLength() {
        return inputPayload != null && inputPayload.shape().requiresLength();
    }

    /** Whether the response body is a stream of bytes that the caller reads and closes. */
    public boolean streamsOutput() {
        return streams(outputPayload);
    }

    /** The input member that is a stream of events, or null. */
    public @Nullable Member inputEvents() {
        return inputEvents;
    }

    /** The output member that is a stream of events, or null. */
    public @Nullable Member outputEvents() {
        return outputEvents;
    }

    /** Whether the service answers it over HTTP/2 alone, because of its events. */
    public boolean needsHttp2() {
        return http2;
    }

    /** Whether any input member stands in the document of the body. */
    public boolean hasBodyMembers() {
        return bodyMembers;
    }

    /** Whether the model names a structure for the input; else requests have no body at all. */
    public boolean takesInput() {
        return !input.id().equals("smithy.api#Unit");
    }

    private static boolean streams(@Nullable Member payload) {
        return payload != null
                && payload.shape().type() == ShapeType.BLOB
                && payload.shape().streaming();
    }

    /** What it says of checksums. */
    public ChecksumTrait checksum() {
        return checksum;
    }

    /**
     * How its pages follow each other, or null where it has none. Where the model does not say, but the operation reads, and takes
     * a token of a usual name and gives the next one, that is how.
     */
    public @Nullable Pagination pagination() {
        if (!paginationKnown) {
            pagination = service.readable(() -> DerivedPagination.of(name, input, output));
            paginationKnown = true;
        }
        return pagination;
    }

    /** How the service names its endpoint, or null where it does not. */
    public @Nullable DiscoveryTrait discovery() {
        return discovery;
    }

    /** Whether it is the one that names endpoints to others of its service. */
    public boolean namesEndpoints() {
        return namesEndpoints;
    }

    /** Endpoint rule parameters that are the same for each call. */
    public Map<String, Object> staticContext() {
        return staticContext;
    }

    /** Endpoint rule parameters that the input feeds: where each stands in it. */
    public Map<String, JmesPath> inputContext() {
        return inputContext;
    }

    /** Other names by which input members may be given: the member's name by the other. */
    Map<String, String> aliases() {
        return aliases;
    }

    /** The input members that are filled with a random id where the caller gives none. */
    public List<String> idempotencyTokens() {
        return idempotencyTokens;
    }

    /** What stands before the host of its endpoint, with input members in braces, or null. */
    public @Nullable String hostPrefix() {
        return hostPrefix;
    }

    /**
     * The ways to authenticate a call, the preferred one first, as endpoint rules name them: {@code sigv4}, {@code sigv4a},
     * {@code sigv2}, {@code httpBearerAuth}, {@code noAuth}; never empty.
     */
    public List<String> authSchemes() {
        return authSchemes;
    }

    /** Whether it waits at the server for work to come, and is called again and again. */
    public boolean longPolls() {
        return longPolls;
    }

    /** Whether it is called without a signature. */
    public boolean unsigned() {
        return authSchemes.get(0).equals(NO_AUTH);
    }

    /** The encodings in which the service takes a compressed request body, such as {@code gzip}; mostly none. */
    public List<String> requestCompression() {
        return requestCompression;
    }

    /** Whether its body stays out of the signature. */
    public boolean unsignedPayload() {
        return traits.has("aws.auth#unsignedPayload");
    }

    /** Whether the response is one bare element instead of a structure, as GetBucketLocation of S3 has it. */
    public boolean unwrappedXmlOutput() {
        return traits.has("aws.customizations#s3UnwrappedXmlOutput");
    }

    /**
     * The modelled error of a code, or null: by the shape's name, whatever the namespace, or by the code it has on the wire;
     * of this operation first, then of the service.
     */
    public @Nullable Shape error(String code) {
        Shape named = service.errorNamed(errorIds, code);
        if (named != null) {
            return named;
        }
        for (String id : errorIds) {
            Shape error = service.shape(id);
            if (error.errorCode().equals(code)) {
                return error;
            }
        }
        return service.error(code);
    }

    @Override
    public String toString() {
        return service.name() + ' ' + name;
    }
}
