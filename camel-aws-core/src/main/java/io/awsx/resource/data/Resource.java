package io.awsx.resource.data;

import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.Spelling;
import io.awsx.waiting.WaitLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a service, such as an EC2 instance, or the service itself: identifiers that never change, attributes that are
 * asked for when first needed, and what can be done with it, as boto3's resources have them. Made from other resources,
 * beginning with {@link ResourceCatalog#open}; making one sends nothing, and says nothing of whether it exists.
 *
 * <p>Names are found as {@code CreateTags}, {@code createTags}, and {@code create_tags}; a {@link ClientException} tells the
 * nearest ones where there is none. Calls throw what the client throws. Thread-safe; threads that need the attributes of one
 * resource at the same time may each ask for them. There is nothing to close: the client belongs to who made it.
 */
public final class Resource {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final ResourceClient client;
    private final ServiceResources resources;
    private final ResourceType type;
    private final Map<String, Object> identifiers;
    private volatile @Nullable Map<String, Object> data;

    Resource(
            ResourceClient client,
            ServiceResources resources,
            ResourceType type,
            Map<String, Object> identifiers,
            @Nullable Map<String, Object> data) {
        this.client = client;
        this.resources = resources;
        this.type = type;
        this.identifiers = Collections.unmodifiableMap(identifiers);
        this.data = data;
    }

    /** The service as boto3 names it, such as {@code ec2}. */
    public String service() {
        return type.service();
    }

    /** The type, such as {@code Instance}; {@code ServiceResource} for the service itself. */
    public String type() {
        return type.name();
    }

    ResourceClient client() {
        return client;
    }

    /** What tells it from others of its type, by name, in their order; empty for the service itself. */
    public Map<String, Object> identifiers() {
        return identifiers;
    }

    /** One of its identifiers, mostly a text. */
    public Object identifier(String name) {
        Object value = identifierOrNull(name);
        if (value == null) {
            throw type.unknown("identifier", name, List.copyOf(identifiers.keySet()));
        }
        return value;
    }

    /** The identifier of that name, or of that name among the attributes. */
    private @Nullable Object identifierOrNull(String name) {
        for (Identifier identifier : type.identifiers()) {
            String member = identifier.member();
            if (Spelling.same(name, identifier.name()) || (member != null && Spelling.same(name, member))) {
                return identifiers.get(identifier.name());
            }
        }
        return null;
    }

    /** The names of the attributes that the model knows, in its order. */
    public List<String> attributes() {
        String shape = type.shape();
        Shape structure = shape == null ? null : client.model().shapeNamed(shape);
        return structure == null ? List.of() : structure.memberNames();
    }

    /**
     * An attribute or identifier; asks the service for all attributes at the first need.
     *
     * @param attribute such as {@code PublicIpAddress} or {@code public_ip_address}
     * @return the value as the client gives it; null where the service says nothing of it
     * @throws ClientException where there is no such attribute, the resource does not exist, or its attributes cannot be asked
     *     for
     */
    public @Nullable Object get(String attribute) {
        Object identifier = identifierOrNull(attribute);
        if (identifier != null) {
            return identifier;
        }
        Map<String, Object> loaded = data;
        if (loaded != null && loaded.containsKey(attribute)) {
            return loaded.get(attribute);
        }
        List<String> attributes = attributes();
        for (String known : attributes) {
            if (Spelling.same(attribute, known)) {
                return data().get(known);
            }
        }
        // A model of the user's own may lack the structure, or the service may say more than the model.
        if (loaded == null) {
            loaded = attributes.isEmpty() && type.load() != null ? load() : Map.of();
        }
        for (Map.Entry<String, Object> other : loaded.entrySet()) {
            if (Spelling.same(attribute, other.getKey())) {
                return other.getValue();
            }
        }
        throw type.unknown("attribute", attribute, attributes.isEmpty() ? List.copyOf(loaded.keySet()) : attributes);
    }

    /** All attributes by the API's names, asked for at the first need; not to be changed. */
    public Map<String, Object> data() {
        Map<String, Object> known = data;
        return known == null ? load() : known;
    }

    /** Whether its attributes are known, because it was loaded or came with them in an answer. */
    public boolean isLoaded() {
        return data != null;
    }

    /**
     * Asks the service for all attributes, also where they are known.
     *
     * @return the attributes
     * @throws ClientException where the resource does not exist, or where attributes of its type only come with an answer
     */
    public Map<String, Object> load() {
        Load load = type.load();
        if (load == null) {
            throw new ClientException("The attributes of " + this + " are not known, and they cannot be asked for: "
                    + "they come only with the answer that lists it");
        }
        Map<String, Object> loaded = load.run(this);
        data = loaded;
        return loaded;
    }

    /** Asks for all attributes anew, as {@link #load()} does. */
    public Map<String, Object> reload() {
        return load();
    }

    /** The names of what {@link #action} does, sorted. */
    public List<String> actions() {
        return List.copyOf(type.actions().keySet());
    }

    /** Does an action without any further input. */
    public @Nullable Object action(String name) {
        return action(name, Map.of());
    }

    /**
     * Does an action: calls an operation with this resource's identifiers.
     *
     * @param input further members of the operation's input by the API's names; they replace those that are known
     * @return where the action makes or lists resources, a {@link Resource}, a List of them, or null where the answer names
     *     none; else the output, or the part of it that boto3 gives
     */
    public @Nullable Object action(String name, Map<String, ?> input) {
        return type.action(name).run(this, input);
    }

    /** The types of resources that {@link #subResource} makes, sorted. */
    public List<String> subResources() {
        return List.copyOf(type.subResources().keySet());
    }

    /**
     * A resource that this one has, such as an object of a bucket. Sends nothing.
     *
     * @param type the name of its type
     * @param identifiers those of its identifiers that this resource does not know, in their order
     * @throws ClientException where there are more or fewer of them
     */
    public Resource subResource(String type, Object... identifiers) {
        Result result = this.type.subResource(type);
        ResourceType made = resources.type(result.type());
        Map<String, Object> own = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>();
        for (Identifier identifier : made.identifiers()) {
            Source source = Objects.requireNonNull(result.identifiers().get(identifier.name()));
            Object value = source.value(this, Map.of(), null);
            if (source.kind() == Source.Kind.INPUT) {
                value = asked.size() < identifiers.length ? identifiers[asked.size()] : null;
                asked.add(identifier.name());
            }
            if (value != null) {
                own.put(identifier.name(), identifier.value(value, made.toString()));
            }
        }
        if (asked.size() != identifiers.length
                || own.size() < made.identifiers().size()) {
            throw new ClientException(made + " from " + this + " takes " + (asked.isEmpty() ? "no identifiers" : asked)
                    + ", none of them null; there are " + identifiers.length);
        }
        return new Resource(client, resources, made, own, null);
    }

    /** All types of the service. */
    ServiceResources types() {
        return resources;
    }

    /** A resource of any type of the service, with what an answer told of it. */
    Resource made(String type, Map<String, Object> identifiers, @Nullable Object data) {
        ResourceType made = resources.type(type);
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (Identifier identifier : made.identifiers()) {
            ordered.put(identifier.name(), Objects.requireNonNull(identifiers.get(identifier.name())));
        }
        return new Resource(client, resources, made, ordered, data(data));
    }

    @SuppressWarnings("unchecked") // objects in answers are Maps by name
    static @Nullable Map<String, Object> data(@Nullable Object found) {
        return found instanceof Map<?, ?> map ? Collections.unmodifiableMap((Map<String, Object>) map) : null;
    }

    /** The names of the resources that the attributes refer to, sorted. */
    public List<String> references() {
        return List.copyOf(type.references().keySet());
    }

    /**
     * The resource that an attribute refers to, such as the VPC of an instance.
     *
     * @return null where the attribute is absent
     * @throws ClientException where the reference is to any number of resources, as those of {@link #referenced} are
     */
    public @Nullable Resource reference(String name) {
        if (type.reference(name).plural()) {
            throw new ClientException(type + " refers to any number of " + name + ", not to one; ask for all of them");
        }
        List<Resource> found = referenced(name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The resources that an attribute refers to, such as the network interfaces of an instance; empty where it is absent. */
    public List<Resource> referenced(String name) {
        return type.reference(name).resources(this, Map.of(), data());
    }

    /** The names of the collections, sorted. */
    public List<String> collections() {
        return List.copyOf(type.collections().keySet());
    }

    /** All resources of a kind that this one has. Sends nothing until it is walked. */
    public ResourceCollection collection(String name) {
        return new ResourceCollection(this, type.collection(name));
    }

    /** The names of the states that can be waited for, sorted. */
    public List<String> waiters() {
        return List.copyOf(type.waiters().keySet());
    }

    /** Waits for a state within the model's limits. */
    public void waitUntil(String state) {
        waitUntil(state, Map.of(), WaitLimits.MODEL);
    }

    /** Waits for a state within limits. */
    public void waitUntil(String state, WaitLimits limits) {
        waitUntil(state, Map.of(), limits);
    }

    /**
     * Waits for a state. What is known of the attributes afterwards is forgotten, as it tells of the time before.
     *
     * @param state as {@code running}, {@code wait_until_running}, or {@code waitUntilRunning}
     * @param input further members of the input of the call that is repeated
     * @param limits how long
     */
    public void waitUntil(String state, Map<String, ?> input, WaitLimits limits) {
        Request waiter = type.waiter(state);
        client.waitUntil(waiter.operation(), waiter.input(this, input), limits);
        if (type.load() != null) {
            data = null;
        }
    }

    /** Whether the other is a resource of the same client, type, and identifiers. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resource resource
                && client.equals(resource.client)
                && type.toString().equals(resource.type.toString())
                && identifiers.equals(resource.identifiers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.toString(), identifiers);
    }

    /** Such as {@code ec2.Instance(id='i-1')}; a secret among the identifiers is left out. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", type + "(", ")");
        for (Identifier identifier : type.identifiers()) {
            String name = WORD.matcher(identifier.name()).replaceAll("_").toLowerCase(Locale.ROOT);
            text.add(name + (isSecret(identifier) ? "=***" : "='" + identifiers.get(identifier.name()) + '\''));
        }
        return text.toString();
    }

    private boolean isSecret(Identifier identifier) {
        String shape = type.shape();
        Shape structure = shape == null ? null : client.model().shapeNamed(shape);
        Member member = structure == null || identifier.member() == null ? null : structure.member(identifier.member());
        return member != null && member.sensitive();
    }
}
