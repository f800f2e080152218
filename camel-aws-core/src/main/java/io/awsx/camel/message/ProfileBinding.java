package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Batch;
import io.awsx.camel.profile.Item;
import io.awsx.camel.profile.Payload;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;

/** A profile with the options of an endpoint, ready to make inputs and to read outputs. Thread-safe. */
public final class ProfileBinding {

    /** A service of which nothing is known. */
    static final ProfileBinding NONE = new ProfileBinding();

    private final ServiceProfile profile;
    private final HeaderBinding headers;
    private final @Nullable ProfileOptions defaults;
    private final @Nullable ResourceBinding resource;
    private final @Nullable ModelTyping typing;
    private final SpecialValues special;
    private final boolean ordered;
    private final String resourceText;
    private final Map<String, Object> options;
    private final Map<String, JmesPath> bodies = new HashMap<>();
    private final Map<String, VerbDefaults> completions = new HashMap<>();
    private final Map<String, ItemPaths> items = new HashMap<>();

    /** What a message has of an item: its body, or null for all of it, and its headers. */
    private record ItemPaths(@Nullable JmesPath body, Map<String, JmesPath> out) {

        static ItemPaths of(Item item) {
            Map<String, JmesPath> out = new LinkedHashMap<>();
            item.out().forEach((header, path) -> out.put(header, JmesPath.compile(path)));
            return new ItemPaths(item.body() == null ? null : JmesPath.compile(item.body()), out);
        }
    }

    private ProfileBinding() {
        this.profile = ServiceProfile.NONE;
        this.headers = HeaderBinding.NONE;
        this.defaults = null;
        this.resourceText = "";
        this.options = Map.of();
        this.resource = null;
        this.typing = null;
        this.special = new SpecialValues(profile, false);
        this.ordered = false;
    }

    /**
     * Binds one; sends nothing.
     *
     * @param resource what follows the service in the URI, or null
     * @param given the options of the URI that the profile knows
     * @throws ClientException where an option cannot be
     */
    public ProfileBinding(
            CamelContext context,
            AwsClient client,
            ServiceProfile profile,
            @Nullable String resource,
            Map<String, Object> given,
            boolean nativeTypes) {
        ModelTyping types = new ModelTyping(context.getTypeConverter(), nativeTypes);
        ProfileOptions compiled = new ProfileOptions(context, profile, resource, given);
        Resource known = profile.resource();
        this.profile = profile;
        this.headers = new HeaderBinding(profile);
        this.defaults = compiled;
        this.resourceText = Objects.requireNonNullElse(resource, "");
        this.options = given;
        this.resource = known == null || resource == null || known.members().isEmpty()
                ? null
                : new ResourceBinding(
                        client,
                        known,
                        resource,
                        given,
                        operation -> compiled.of(new DefaultExchange(context), operation, types),
                        types);
        this.typing = types;
        this.special = new SpecialValues(profile, nativeTypes);
        this.ordered = known != null && known.isOrdered(resource);
        profile.items().forEach((operation, item) -> items.put(operation, ItemPaths.of(item)));
        profile.verbs().forEach((name, verb) -> {
            if (!verb.defaults().isEmpty()) {
                completions.put(name, new VerbDefaults(context, verb));
            }
            if (verb.body() != null && !verb.keepsBody()) {
                bodies.put(name, JmesPath.compile(verb.body()));
            }
        });
    }

    ServiceProfile profile() {
        return profile;
    }

    HeaderBinding headers() {
        return headers;
    }

    /** The resource that the URI names, or null where it names none. */
    public @Nullable ResourceBinding resource() {
        return resource;
    }

    /** What follows the service in the URI; empty where nothing does. */
    String resourceText() {
        return resourceText;
    }

    /** Whether the resource keeps the order of what is sent to it. */
    boolean ordered() {
        return ordered;
    }

    /**
     * What separates the parts of a text that becomes a batch.
     *
     * @param many the operation that takes the entries
     * @return null where a text is one thing: to an operation that sends one, and by the API's name where no option says otherwise
     */
    @Nullable String separator(Batch batch, Action action, String many) {
        String option = batch.separator();
        Object given = option == null ? null : options.get(option);
        boolean splits =
                option != null && many.equals(action.operation().name()) && (given != null || action.verb() != null);
        return splits ? Objects.toString(given, ",") : null;
    }

    boolean readsBody() {
        return defaults != null && defaults.readsBody();
    }

    /** Whether what the options give is the same however often it is asked for an exchange. */
    boolean constant() {
        return defaults == null || defaults.constant();
    }

    /** What the route owns of an operation's input, with what the resource gives it. May call the service. */
    OwnMembers own(OwnMembers params) {
        return resource == null ? params : resource.own(params);
    }

    /** What the options give an operation where messages say nothing. */
    Map<String, Object> defaults(Exchange exchange, Operation operation) {
        return defaults == null || typing == null ? Map.of() : defaults.of(exchange, operation, typing);
    }

    /**
     * Whether something is given that stands in the place of an operation's payload, so that the body is none.
     *
     * @param given parts of its input
     */
    boolean isInsteadOfPayload(Operation operation, List<Map<String, ?>> given) {
        Payload payload = profile.payload(operation.name());
        if (payload == null || payload.unless() == null) {
            return false;
        }
        MemberPath instead = new MemberPath(payload.unless());
        return given.stream().anyMatch(part -> instead.find(part) != null);
    }

    /** Adds what a verb gives where nothing else does. */
    void complete(Exchange exchange, Action action, Map<String, Object> input) {
        VerbDefaults defaults = action.verb() == null ? null : completions.get(action.name());
        if (defaults != null && typing != null) {
            defaults.into(exchange, action.operation(), input, typing);
        }
    }

    /**
     * Ends the making of an input.
     *
     * @throws ClientException where something in it cannot be sent
     */
    void finish(Operation operation, Map<String, Object> input) {
        special.finish(operation, input);
        if (resource != null) {
            resource.finish(operation, input);
        }
        Resource known = profile.resource();
        if (ordered && known != null && known.fifo() != null) {
            for (Place place : known.fifo().needs()) {
                if (place.isOf(operation.name()) && new MemberPath(place.path()).find(input) == null) {
                    throw new ClientException("A " + known.name() + " that ends with .fifo needs " + place.path()
                            + "; nothing was sent. Give it by "
                            + String.join(" or ", known.fifo().options())
                            + ", param." + place.path() + ", or a header");
                }
            }
        }
    }

    /**
     * Refuses what is too large for the service, as far as it is known how large it is.
     *
     * @param own what the URI gives, which does not count
     * @throws ClientException where it is
     */
    void checkSize(Operation operation, OwnMembers own, Map<String, Object> input) {
        for (Batch batch : profile.batch().values()) {
            if (batch.like().equals(operation.name())) {
                long size = EntrySize.of(input, false) - EntrySize.of(own.input(), false);
                if (size > batch.entryBytes()) {
                    throw new ClientException("The message has " + size + " bytes, but may have " + batch.entryBytes()
                            + "; nothing was sent");
                }
            }
        }
    }

    /**
     * Whether nothing is missing that an operation needs.
     *
     * @param given parts of its input
     */
    @SafeVarargs
    static boolean complete(Operation operation, Map<String, ?>... given) {
        for (Member member : operation.input().members()) {
            boolean there = !member.required();
            for (Map<String, ?> part : given) {
                there = there || part.get(member.name()) != null;
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a consumer's message has of an item that an operation lists.
     *
     * @param message takes its headers
     * @return its body
     */
    @Nullable Object item(Operation operation, @Nullable Object value, Message message) {
        ItemPaths item = items.get(operation.name());
        if (item == null) {
            return value;
        }
        item.out.forEach((header, path) -> message.setHeader(header, path.search(value)));
        return item.body == null ? value : item.body.search(value);
    }

    /** What of an output the body becomes after a verb; all where it says nothing. */
    @Nullable JmesPath body(String verb) {
        return bodies.get(verb);
    }
}
