package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API and all that the model says of its calls. Built once, when it is first called. Immutable.
 */
public final class Operation {

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
    private final Map<String, String> aliases;
    private final List<String> idempotencyTokens;
    private final @Nullable String hostPrefix;

    Operation(ServiceModel service, String name, JsonNode definition, Traits serviceTraits) {
        this.service = service;
        this.name = name;
        this.traits = Traits.of(definition);
        this.input = service.shapeOrUnit(Traits.textOf(definition.path("input").path("target")));
        this.output =
                service.shapeOrUnit(Traits.textOf(definition.path("output").path("target")));
        List<String> errors = new ArrayList<>();
        definition
                .path("errors")
                .forEach(error -> errors.add(error.path("target").asText()));
        this.errorIds = List.copyOf(errors);
        HttpBinding binding = HttpBinding.of(traits.get("smithy.api#http"));
        this.http = placesBucketInEndpoint(binding) ? binding.withoutFirstSegment() : binding;
        this.checksum = ChecksumTrait.of(traits);
        this.pagination = Pagination.of(traits, serviceTraits);
        this.inputPayload = payload(input);
        this.outputPayload = payload(output);
        this.staticContext = staticContext(traits.get("smithy.rules#staticContextParams"));
        this.contextMembers = members(input, Member::contextParam);
        this.aliases = members(input, Member::alias);
        String prefix = Traits.textOf(traits.get("smithy.api#endpoint").path("hostPrefix"));
        this.hostPrefix = placesAccountInEndpoint(prefix) ? null : prefix;
        this.idempotencyTokens = input.members().stream()
                .filter(Member::idempotencyToken)
                .map(Member::name)
                .toList();
    }

    /** The members that a trait gives another name, by that name. */
    private static Map<String, String> members(Shape input, Function<Member, @Nullable String> named) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Member member : input.members()) {
            String name = named.apply(member);
            if (name != null) {
                members.put(name, member.name());
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

    /** Other names by which input members may be given: the member's name by the other. */
    public Map<String, String> aliases() {
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

    /** The modelled error of a code, or null: by the shape's name, whatever the namespace. */
    public @Nullable Shape error(String code) {
        for (String id : errorIds) {
            if (id.endsWith('#' + code)) {
                return service.shape(id);
            }
        }
        return service.error(code);
    }

    @Override
    public String toString() {
        return service.name() + ' ' + name;
    }
}
