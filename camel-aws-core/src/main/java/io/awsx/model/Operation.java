package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API and all that the model says of its calls. Built once, when it is first called. Immutable.
 */
public final class Operation {

    /** Traits that the constructor reads, or {@link ServiceModel#waiters}: some are long. */
    private static final String[] READ = {
        "io.awsx#paginator",
        "io.awsx#waitable",
        "smithy.api#endpoint",
        "smithy.api#http",
        "smithy.api#paginated",
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
    private final @Nullable Pagination pagination;
    private final @Nullable Member inputPayload;
    private final @Nullable Member outputPayload;
    private final Map<String, Object> staticContext;
    private final Map<String, String> contextMembers;
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
        this.inputPayload = payload(input);
        this.outputPayload = payload(output);
        this.staticContext = staticContext(traits.get("smithy.rules#staticContextParams"));
        this.contextMembers = contextMembers(input);
        this.hostPrefix = Traits.textOf(traits.get("smithy.api#endpoint").path("hostPrefix"));
        List<String> tokens = new ArrayList<>(1);
        for (Member member : input.members()) {
            if (member.idempotencyToken()) {
                tokens.add(member.name());
            }
        }
        this.idempotencyTokens = List.copyOf(tokens);
    }

    private static Map<String, String> contextMembers(Shape input) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Member member : input.members()) {
            String parameter = member.contextParam();
            if (parameter != null) {
                members.put(parameter, member.name());
            }
        }
        return Map.copyOf(members);
    }

    /** The endpoint rules put the bucket into host or path, so the pattern's own first segment would double it. */
    private boolean placesBucketInEndpoint(HttpBinding binding) {
        if (binding.path().isEmpty() || !binding.path().get(0).label()) {
            return false;
        }
        Member label = input.member(binding.path().get(0).text());
        return label != null && "Bucket".equals(label.contextParam());
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

    /** Whether the response body is a stream of bytes that the caller reads and closes. */
    public boolean streamsOutput() {
        return streams(outputPayload);
    }

    /** Whether the response body is a stream of events. */
    public boolean streamsEvents() {
        return outputPayload != null
                && outputPayload.shape().type() == ShapeType.UNION
                && outputPayload.shape().streaming();
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

    /** How its pages follow each other, or null where it has none. */
    public @Nullable Pagination pagination() {
        return pagination;
    }

    /** Endpoint rule parameters that are the same for each call. */
    public Map<String, Object> staticContext() {
        return staticContext;
    }

    /** Endpoint rule parameters that input members feed: the member's name by the parameter's. */
    public Map<String, String> contextMembers() {
        return contextMembers;
    }

    /** The input members that are filled with a random id where the caller gives none. */
    public List<String> idempotencyTokens() {
        return idempotencyTokens;
    }

    /** What stands before the host of its endpoint, with input members in braces, or null. */
    public @Nullable String hostPrefix() {
        return hostPrefix;
    }

    /** Whether it is called without a signature. */
    public boolean unsigned() {
        JsonNode auth = traits.get("smithy.api#auth");
        return auth.isArray()
                && (auth.isEmpty() || "smithy.api#noAuth".equals(auth.get(0).asText()));
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
