package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One member of a structure, union, list, or map: its name in the API, the shape it targets, and where it stands on the
 * wire. The wire traits are read once, when the containing shape is first used. Immutable.
 */
public final class Member {

    /** Where a member of an operation's input or output stands in an HTTP message, or a member of an event in its frame. */
    public enum Location {
        BODY(true, true),
        HEADER(false, false),
        PREFIX_HEADERS(false, false),
        LABEL(false, true),
        QUERY(false, true),
        QUERY_PARAMS(false, true),
        PAYLOAD(false, false),
        STATUS_CODE(false, false),
        /** A header of a frame of an event stream. */
        EVENT_HEADER(false, false),
        /** The whole payload of a frame of an event stream. */
        EVENT_PAYLOAD(false, false);

        private final boolean inInput;
        private final boolean inOutput;

        Location(boolean inInput, boolean inOutput) {
            this.inInput = inInput;
            this.inOutput = inOutput;
        }

        /** Whether such a member stands in the document of an input or event. */
        public boolean inInputDocument() {
            return inInput;
        }

        /** The same of outputs and errors, which have neither path nor query: what is there in inputs is in the document. */
        public boolean inOutputDocument() {
            return inOutput;
        }

        /** Whether only events have it. */
        public boolean ofEvent() {
            return this == EVENT_HEADER || this == EVENT_PAYLOAD;
        }
    }

    private final String name;
    private final String target;
    private final ServiceModel model;
    private final Traits traits;
    private final Location location;
    private final String locationName;
    private final boolean required;
    private final boolean flattened;
    private final boolean xmlAttribute;
    private volatile @Nullable Shape shape;

    Member(String name, String target, Traits traits, ServiceModel model) {
        this.name = name;
        this.target = target;
        this.model = model;
        this.traits = traits;
        this.required = traits.has("smithy.api#required");
        this.flattened = traits.has("smithy.api#xmlFlattened");
        this.xmlAttribute = traits.has("smithy.api#xmlAttribute");
        Location place = Location.BODY;
        String placeName = null;
        if (traits != Traits.NONE) {
            for (String trait : traits.names()) {
                Location bound = locationOf(trait);
                if (bound != Location.BODY) {
                    place = bound;
                    placeName = traits.text(trait);
                }
            }
        }
        this.location = place;
        String rawHeader = traits.text("io.awsx#rawHeader");
        this.locationName = rawHeader != null ? rawHeader : placeName == null ? name : placeName;
    }

    private static Location locationOf(String trait) {
        return switch (trait) {
            case "smithy.api#httpHeader" -> Location.HEADER;
            case "smithy.api#httpPrefixHeaders" -> Location.PREFIX_HEADERS;
            case "smithy.api#httpLabel" -> Location.LABEL;
            case "smithy.api#httpQuery" -> Location.QUERY;
            case "smithy.api#httpQueryParams" -> Location.QUERY_PARAMS;
            case "smithy.api#httpPayload" -> Location.PAYLOAD;
            case "smithy.api#httpResponseCode" -> Location.STATUS_CODE;
            case "smithy.api#eventHeader" -> Location.EVENT_HEADER;
            case "smithy.api#eventPayload" -> Location.EVENT_PAYLOAD;
            default -> Location.BODY;
        };
    }

    /** The name in the API. */
    public String name() {
        return name;
    }

    /** The shape of the value. */
    public Shape shape() {
        Shape resolved = shape;
        if (resolved == null) {
            resolved = model.shape(target);
            shape = resolved;
        }
        return resolved;
    }

    /** Where it stands in an HTTP message. */
    public Location location() {
        return location;
    }

    /** The header, prefix, or query name; the member's own name where the location has none. */
    public String locationName() {
        return locationName;
    }

    /** Whether the API asks for it in each request. */
    public boolean required() {
        return required;
    }

    /** Whether list or map elements stand directly in the parent element. */
    public boolean flattened() {
        return flattened;
    }

    /** Whether it is an attribute of the parent element. */
    public boolean xmlAttribute() {
        return xmlAttribute;
    }

    /** The name in JSON documents of protocols that know the jsonName trait. */
    public String jsonName() {
        String renamed = traits.text("smithy.api#jsonName");
        return renamed == null ? name : renamed;
    }

    /** The name in EC2 requests: its own trait's, else the name in XML or the API with a capital at its start. */
    public String ec2QueryName() {
        String own = traits.text("aws.protocols#ec2QueryName");
        if (own != null) {
            return own;
        }
        String plain = xmlName();
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** The element or attribute name in XML. */
    public String xmlName() {
        String renamed = traits.text("smithy.api#xmlName");
        return renamed == null ? name : renamed;
    }

    /** The xmlName trait of the member itself, or null. */
    public @Nullable String xmlNameTrait() {
        return traits.text("smithy.api#xmlName");
    }

    /** The xmlNamespace trait of the member, or null. */
    public @Nullable XmlNamespace xmlNamespace() {
        return XmlNamespace.of(traits);
    }

    /** The format of a timestamp: the member's trait, else the shape's, else the given one. */
    public TimestampFormat timestampFormat(TimestampFormat otherwise) {
        String format = traits.text("smithy.api#timestampFormat");
        return model.readable(() -> format == null ? shape().timestampFormat(otherwise) : TimestampFormat.of(format));
    }

    /** The media type of a string or blob, or null; {@code application/json} strings travel as base64 in headers. */
    public @Nullable String mediaType() {
        return traits.has("smithy.api#mediaType") ? traits.text("smithy.api#mediaType") : shape().mediaType();
    }

    /** Whether it is filled with a random id where the caller gives none. */
    public boolean idempotencyToken() {
        return traits.has("smithy.api#idempotencyToken");
    }

    /** Another name by which callers may give it, or null. */
    @Nullable String alias() {
        return traits.text("io.awsx#alias");
    }

    /** The value that stands for a missing one, as JSON, or null where the model gives none. */
    @Nullable JsonNode defaultValue() {
        JsonNode value = traits.get("smithy.api#default");
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    /** Whether clients leave it missing where it is, whatever the model says of defaults. */
    boolean clientOptional() {
        return traits.has("smithy.api#clientOptional");
    }

    /** The endpoint rule parameter it feeds, or null. */
    public @Nullable String contextParam() {
        return Traits.textOf(traits.get("smithy.rules#contextParam").path("name"));
    }

    /** Whether its value must not be shown. */
    public boolean sensitive() {
        return traits.has("smithy.api#sensitive") || shape().sensitive();
    }

    @Override
    public String toString() {
        return name + ": " + target;
    }
}
