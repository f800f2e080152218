package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.message.BodyUse;
import io.awsx.camel.message.GivenMembers;
import io.awsx.camel.message.ModelTyping;
import io.awsx.error.ClientException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** One exchange at a producer: which resources and tags URI and message give, and what is left of the body. */
final class Ec2Request {

    private static final String ALL = "Resources";

    private final Exchange exchange;
    private final Ec2Producer producer;
    private final Ec2Action action;
    private final Map<String, Object> ofUri = new LinkedHashMap<>();
    private final Map<String, Object> ofMessage = new LinkedHashMap<>();
    private final Ec2Ids ids;
    private final @Nullable String ownIds;
    private final Map<String, String> ownTags;
    private BodyUse body;
    private boolean nothing;

    /** @throws ClientException where the message contradicts the URI, or cannot be read */
    Ec2Request(Exchange exchange, Ec2Producer producer, Ec2Action action) {
        this.exchange = exchange;
        this.producer = producer;
        this.action = action;
        this.ids = Ec2Ids.of(producer.client(), producer.resource(), action.operation());
        this.ownIds = producer.ids(exchange);
        this.ownTags = producer.tags(exchange);
        this.body = action.kind() == Ec2Action.Kind.AWS2 ? BodyUse.NONE : producer.bodyUse();
        Object tagsOfBody = tagsOfBody();
        ofMessage.putAll(Ec2Headers.members(
                message(),
                action.operation(),
                new ModelTyping(exchange.getContext().getTypeConverter())));
        ids();
        tags(tagsOfBody);
        launch();
    }

    private Message message() {
        return exchange.getMessage();
    }

    private AwsClient client() {
        return producer.client();
    }

    /** What is given besides params. */
    GivenMembers members() {
        return new GivenMembers(ofUri, ofMessage);
    }

    /** What is left of the body. */
    BodyUse body() {
        return body;
    }

    /** Whether it is about no resource at all: a listing before found none. */
    boolean nothing() {
        return nothing;
    }

    private void ids() {
        List<String> own = idsOfUri();
        List<String> header = idsOfHeader();
        List<String> found = isOfIds() ? ids.of(message().getBody()) : null;
        if (found != null) {
            body = BodyUse.NONE;
        }
        if (own != null) {
            agree("A header", own, header);
            agree("The body", own, found);
            ofUri.putAll(ids.members(own));
            return;
        }
        List<String> meant = header == null ? found : header;
        if (meant == null) {
            requireSome();
        } else if (meant.isEmpty()) {
            nothing = true;
        } else {
            ofMessage.putAll(ids.members(meant));
        }
    }

    /** An option that says nothing this time does not mean all there are. */
    private @Nullable List<String> idsOfUri() {
        if (!producer.hasIds()) {
            return null;
        }
        List<String> own = ids.of(ownIds);
        if (own == null) {
            throw new ClientException("The option ids gives no id for this message; nothing was sent");
        }
        return own;
    }

    /** What cannot be read does not mean all there are, either. */
    private @Nullable List<String> idsOfHeader() {
        Object value = header();
        List<String> found = ids.of(value);
        if (found == null && hasBody(value)) {
            throw new ClientException(
                    "A header holds " + Objects.requireNonNull(value).getClass().getName()
                            + " in place of ids; give an id, ids separated by comma, or a collection; nothing was sent");
        }
        return found;
    }

    private boolean isOfIds() {
        return action.kind() == Ec2Action.Kind.VERB && !action.makes() && body == BodyUse.AUTO && ids.taken();
    }

    private @Nullable Object header() {
        Object any = message().getHeader(Ec2Constants.RESOURCE_IDS);
        boolean instances = action.operation().input().member("InstanceIds") != null || action.tags();
        if (any != null && (action.kind() == Ec2Action.Kind.VERB || action.tags()) && !action.makes()) {
            return any;
        }
        return instances ? message().getHeader(Ec2Constants.INSTANCES_IDS) : null;
    }

    private static void agree(String source, List<String> own, @Nullable List<String> other) {
        if (other != null && !other.equals(own)) {
            throw new ClientException(source + " gives the ids " + other + ", but the URI says " + own
                    + "; nothing was sent. Leave the option ids out where messages may choose them");
        }
    }

    /** Without ids a listing is of all; nothing else may be. */
    private void requireSome() {
        if (action.kind() == Ec2Action.Kind.VERB
                && !action.makes()
                && !action.is(describe())
                && body != BodyUse.BODY
                && !hasBody(message().getBody())
                && !producer.givesIds(action.operation())) {
            throw new ClientException("No id: operation=" + action.verb() + " needs some in the body, the header "
                    + Ec2Constants.RESOURCE_IDS + ", or the option ids");
        }
    }

    private String describe() {
        return producer.resource() == null
                ? ""
                : producer.resource().describe(client()).name();
    }

    /** A Map or JSON may hold the ids as members of the input, which validation looks after. */
    private static boolean hasBody(@Nullable Object value) {
        return value != null
                && !(value instanceof CharSequence text && text.toString().isBlank());
    }

    /** What the body of the verbs for tags gives: all of it, where it is no ids. */
    private @Nullable Object tagsOfBody() {
        Object given = message().getBody();
        if (action.kind() != Ec2Action.Kind.VERB || !action.tags() || body != BodyUse.AUTO || given == null) {
            return null;
        }
        boolean input = given instanceof Map<?, ?> map
                && (map.get("Tags") instanceof Collection<?> || map.get(ALL) instanceof Collection<?>);
        if (input || (!(given instanceof Map<?, ?>) && !action.is("DeleteTags"))) {
            return null;
        }
        boolean idsElsewhere = ownIds != null || header() != null;
        boolean tagsElsewhere = !ownTags.isEmpty() || message().getHeader(Ec2Constants.INSTANCES_TAGS) != null;
        if (given instanceof Map<?, ?> && ids.of(given) != null && (tagsElsewhere || !idsElsewhere)) {
            return null;
        }
        if (!(given instanceof Map<?, ?>) && !idsElsewhere) {
            return null;
        }
        body = BodyUse.NONE;
        return given;
    }

    private void tags(@Nullable Object tagsOfBody) {
        Object header = message().getHeader(Ec2Constants.INSTANCES_TAGS);
        Map<String, @Nullable String> all = new LinkedHashMap<>(ownTags);
        boolean more = tagsOfBody != null || header != null;
        if (!action.tags() && action.operation().input().member("TagSpecifications") == null) {
            return;
        }
        if (tagsOfBody != null) {
            Ec2Tags.merge("The body", ownTags, Ec2Tags.of(tagsOfBody), all);
        }
        if (header != null) {
            Ec2Tags.merge("A header", ownTags, Ec2Tags.of(header), all);
        }
        if (all.isEmpty()) {
            return;
        }
        List<Object> list = Ec2Tags.list(all);
        String member = action.tags() ? "Tags" : "TagSpecifications";
        Object value = action.tags()
                ? list
                : List.of(Map.of(
                        "ResourceType",
                        Ec2Resources.tagType(client(), action.operation().name()),
                        "Tags",
                        list));
        (more ? ofMessage : ofUri).put(member, value);
    }

    /** The script of new instances. */
    private void launch() {
        byte[] own = producer.userData();
        Object header = message().getHeader(Ec2Constants.USER_DATA);
        if (!action.is("RunInstances")) {
            return;
        } else if (header == null) {
            if (own != null) {
                ofUri.put("UserData", own);
            }
            return;
        }
        byte[] other = Ec2Options.userData(producer.options(), header);
        if (own != null && !Arrays.equals(own, other) && !producer.lets("UserData")) {
            throw new ClientException("A header gives UserData, but the URI says what it is; nothing was sent. Where"
                    + " messages may choose it, add the option overridable=UserData");
        }
        ofMessage.put("UserData", other);
    }
}
