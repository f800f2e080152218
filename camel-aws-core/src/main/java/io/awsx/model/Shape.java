package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One shape of a model. Members target their shapes lazily, so a shape may contain itself. Immutable.
 */
public final class Shape {

    private final String id;
    private final ShapeType type;
    private final Traits traits;
    private final Map<String, Member> members;
    private final List<Member> memberList;
    private volatile @Nullable Map<String, Member> byJsonName;
    private volatile @Nullable Map<String, Member> byXmlName;

    private Shape(String id, ShapeType type, Traits traits, Map<String, Member> members) {
        this.id = id;
        this.type = type;
        this.traits = traits;
        this.members = members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members);
        this.memberList = List.copyOf(members.values());
    }

    static Shape read(String id, JsonNode definition, ServiceModel model) {
        ShapeType type = ShapeType.of(definition.path("type").asText(), id);
        Map<String, Member> members = new LinkedHashMap<>();
        switch (type) {
            case STRUCTURE, UNION -> {
                for (Map.Entry<String, JsonNode> entry :
                        definition.path("members").properties()) {
                    members.put(entry.getKey(), member(entry.getKey(), entry.getValue(), model));
                }
            }
            case LIST -> members.put("member", member("member", definition.path("member"), model));
            case MAP -> {
                members.put("key", member("key", definition.path("key"), model));
                members.put("value", member("value", definition.path("value"), model));
            }
            default -> {
                // Simple shapes have no members; those of an enum are its values, which services extend at will.
            }
        }
        return new Shape(id, type, Traits.of(definition), members);
    }

    /** A simple or empty shape of Smithy's prelude, which no model file repeats. */
    static Shape prelude(String id, ShapeType type) {
        return new Shape(id, type, Traits.NONE, Map.of());
    }

    private static Member member(String name, JsonNode definition, ServiceModel model) {
        String target = Traits.textOf(definition.path("target"));
        if (target == null) {
            throw new ModelException("member " + name + " has no target");
        }
        return new Member(name, target, Traits.of(definition), model);
    }

    /** The absolute id, such as {@code com.amazonaws.s3#PutObjectRequest}. */
    public String id() {
        return id;
    }

    /** The name without namespace. */
    public String name() {
        return id.substring(id.indexOf('#') + 1);
    }

    /** The kind. */
    public ShapeType type() {
        return type;
    }

    /** The members of a structure or union in the order of the model. */
    public List<Member> members() {
        return memberList;
    }

    /** The names of the members. */
    public List<String> memberNames() {
        return new ArrayList<>(members.keySet());
    }

    /** The member of a name, or null. */
    public @Nullable Member member(String name) {
        return members.get(name);
    }

    /** The member of a name in JSON documents, or null. */
    public @Nullable Member memberByJsonName(String jsonName) {
        Map<String, Member> index = byJsonName;
        if (index == null) {
            index = index(Member::jsonName);
            byJsonName = index;
        }
        return index.get(jsonName);
    }

    /** The member of an element in XML, or of an attribute, whose name begins with {@code @}; or null. */
    public @Nullable Member memberByXmlName(String xmlName) {
        Map<String, Member> index = byXmlName;
        if (index == null) {
            index = index(member -> member.xmlAttribute() ? '@' + member.xmlName() : member.xmlName());
            byXmlName = index;
        }
        return index.get(xmlName);
    }

    private Map<String, Member> index(Function<Member, String> name) {
        Map<String, Member> index = new HashMap<>();
        for (Member member : memberList) {
            Member twin = index.put(name.apply(member), member);
            if (twin != null && twin.flattened()) {
                // The older member, which takes one of several elements.
                index.put(name.apply(member), twin);
            }
        }
        return index;
    }

    /** The elements of a list. */
    public Member listMember() {
        return required("member");
    }

    /** The keys of a map. */
    public Member mapKey() {
        return required("key");
    }

    /** The values of a map. */
    public Member mapValue() {
        return required("value");
    }

    private Member required(String name) {
        Member member = members.get(name);
        if (member == null) {
            throw new IllegalStateException(id + " is a " + type + " and has no " + name);
        }
        return member;
    }

    /** The xmlName trait, or null. */
    public @Nullable String xmlName() {
        return traits.text("smithy.api#xmlName");
    }

    /** The xmlNamespace trait, or null. */
    public @Nullable XmlNamespace xmlNamespace() {
        return XmlNamespace.of(traits);
    }

    /** Whether elements of the list, or values of the map, may be null. */
    public boolean sparse() {
        return traits.has("smithy.api#sparse");
    }

    /** Whether it is a union whose members are the events of a stream. */
    public boolean eventStream() {
        return type == ShapeType.UNION && streaming();
    }

    /** Whether it is sent or read as a stream. */
    public boolean streaming() {
        return traits.has("smithy.api#streaming");
    }

    /** Whether a streamed body needs a known length. */
    public boolean requiresLength() {
        return traits.has("smithy.api#requiresLength");
    }

    /** Whether it is a modelled error. */
    public boolean error() {
        return traits.has("smithy.api#error");
    }

    /** The HTTP status of a modelled error, or -1. */
    public int errorStatus() {
        return traits.get("smithy.api#httpError").asInt(-1);
    }

    /** The code of a modelled error on the wire: that of the awsQueryError trait, else the shape's name. */
    public String errorCode() {
        String code = Traits.textOf(traits.get("aws.protocols#awsQueryError").path("code"));
        return code == null ? name() : code;
    }

    /** Whether a modelled error is worth another attempt. */
    public boolean retryable() {
        return traits.has("smithy.api#retryable");
    }

    /** Whether a retryable error asks for fewer requests. */
    public boolean throttling() {
        return traits.get("smithy.api#retryable").path("throttling").asBoolean(false);
    }

    /** The least length of a string, list, or blob; 0 where none is given. */
    public long minLength() {
        return traits.get("smithy.api#length").path("min").asLong(0);
    }

    /** Whether its value must not be shown. */
    public boolean sensitive() {
        return traits.has("smithy.api#sensitive");
    }

    /** Whether it or anything within it is {@linkplain Member#sensitive sensitive}. Walks the shapes; for failures only. */
    public boolean holdsSensitive() {
        return holdsSensitive(new HashSet<>());
    }

    private boolean holdsSensitive(Set<Shape> seen) {
        if (!seen.add(this)) {
            return false;
        }
        for (Member member : memberList) {
            if (member.sensitive() || member.shape().holdsSensitive(seen)) {
                return true;
            }
        }
        return sensitive();
    }

    @Nullable String mediaType() {
        return traits.text("smithy.api#mediaType");
    }

    TimestampFormat timestampFormat(TimestampFormat otherwise) {
        String format = traits.text("smithy.api#timestampFormat");
        return format == null ? otherwise : TimestampFormat.of(format);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
