package io.awsx.s3x.verb;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.BodyUse;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.GivenMembers;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.ObjectLock;
import io.awsx.transfer.S3Transfer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * One exchange at a producer, and what URI and headers say of it. Header values are taken as they are; only options of the
 * URI are expressions.
 */
public final class S3Request {

    private final Exchange exchange;
    private final ProducerParts parts;
    private final @Nullable BodyUse body;
    private final Map<String, Object> further = new LinkedHashMap<>();

    /** @param body what the body is; null where the option {@code input} says it */
    public S3Request(Exchange exchange, ProducerParts parts, @Nullable BodyUse body) {
        this.exchange = exchange;
        this.parts = parts;
        this.body = body;
    }

    public Exchange exchange() {
        return exchange;
    }

    public Message message() {
        return exchange.getMessage();
    }

    public S3ProducerConfiguration options() {
        return parts.options();
    }

    public AwsClient client() {
        return parts.client();
    }

    S3Transfer transfer() {
        return parts.transfer();
    }

    /** Whether the body may be more than a payload. */
    boolean takesBody() {
        return body == null;
    }

    /** Gives inputs a member that a verb works out of headers. */
    void put(String member, Object value) {
        further.put(member, value);
    }

    /** Calls an operation of the API with the message, and sets the message to its output. */
    public void call(String operation) {
        if (body == null) {
            parts.operations().process(exchange, operation, members());
        } else {
            parts.operations().process(exchange, operation, members(), body);
        }
    }

    /** Waits for a state, without an operation before. */
    public void waitFor(String waiter) {
        parts.operations().waitFor(exchange, waiter, members(), BodyUse.NONE);
    }

    /** Lists the items of all pages, lazily where the options say so, after each page was put in another form. */
    void list(String operation, UnaryOperator<Map<String, Object>> form) {
        parts.operations().list(exchange, operation, members(), form);
    }

    /** Lists the items of all pages into the body, within the limits of the options. */
    void list(String operation) {
        parts.operations().list(exchange, operation, members());
    }

    /** Sets what is always set, for a verb whose last call gave this answer. */
    public void done(AwsResponse response) {
        CallMetadata.set(message(), response);
    }

    /**
     * Sets the message to what an operation gave.
     *
     * @param answer the member of the output that is the body, or null for all of it
     */
    void answer(String operation, AwsResponse response, @Nullable String answer) {
        parts.operations().answer(exchange, operation(operation), response, answer);
    }

    /** Tells by headers which bucket and which object a call was of. */
    public void produced(Map<String, Object> input) {
        produced(input.get("Bucket"), input.get("Key"));
    }

    /** The same where they are known; null is what a call was not of. */
    void produced(@Nullable Object bucket, @Nullable Object key) {
        if (key != null) {
            message().setHeader(S3Constants.PRODUCED_KEY, key);
        }
        if (bucket != null) {
            message().setHeader(S3Constants.PRODUCED_BUCKET_NAME, bucket);
        }
    }

    /** Waits for the state that the endpoint says, if it says one, of what a verb made or changed. */
    public void waitAfterVerb() {
        String waiter = options().getWaitFor();
        if (waiter != null) {
            Map<String, Object> look =
                    parts.operations().look(exchange, operation(client().waiterOperation(waiter)), members());
            String key = header(S3Constants.PRODUCED_KEY);
            if (key != null) {
                look.put("Key", key);
                look.put("Bucket", Objects.requireNonNullElse(header(S3Constants.PRODUCED_BUCKET_NAME), bucket()));
            }
            parts.operations().waitAfter(exchange, look);
        }
    }

    /** The input of an operation from URI, headers, and the body where it counts. */
    Map<String, Object> input(String operation) {
        OperationCall operations = parts.operations();
        return body == null
                ? operations.input(exchange, operation(operation), members())
                : operations.input(exchange, operation(operation), members(), body);
    }

    /** The same without headers, which may be of another object than those that a verb writes. */
    Map<String, Object> inputOfUri(String operation) {
        Exchange own = exchange.copy();
        own.getMessage().removeHeaders("CamelAwsS3*");
        return parts.operations().input(own, operation(operation), members(), BodyUse.NONE);
    }

    /** The input that lists the objects of all pages below the prefix. */
    Map<String, Object> listing() {
        Map<String, Object> listing = input("ListObjectsV2");
        listing.remove("Delimiter");
        return listing;
    }

    private Operation operation(String name) {
        return client().operation(name);
    }

    private GivenMembers members() {
        Map<String, Object> members = new LinkedHashMap<>(parts.members());
        put(members, "Key", parts.keyName());
        put(members, "Prefix", parts.prefix());
        String version = versionOfUri();
        if (version != null) {
            members.put("VersionId", version);
        }
        String until = parts.retainUntil().evaluate(exchange);
        if (until != null) {
            members.put("ObjectLockRetainUntilDate", ObjectLock.until(until));
        }
        return new GivenMembers(members, further);
    }

    private void put(Map<String, Object> members, String name, OptionExpression option) {
        String value = option.evaluate(exchange);
        if (value != null) {
            members.put(name, value);
        }
    }

    /**
     * Refuses headers that lead elsewhere where the URI holds the route.
     *
     * @throws ClientException where they do
     */
    public void checkHeld() {
        if (options().isFixedBucket()) {
            for (String name : List.of(S3Constants.OVERRIDE_BUCKET_NAME, S3Constants.BUCKET_DESTINATION_NAME)) {
                held("Bucket", name, options().getBucketNameOrArn());
            }
        }
        if (options().isFixedKey()) {
            held("Key", S3Constants.KEY, keyOfUri());
        }
        if (options().isFixedKey() || parts.holdsKey()) {
            held("Key", S3Constants.KEYS_TO_DELETE, keyOfUri());
        }
    }

    private void held(String member, String header, @Nullable String own) {
        Object value = message().getHeader(header);
        if (value instanceof Collection<?> many) {
            many.forEach(one -> held(member, header, own, one));
        } else if (value != null) {
            held(member, header, own, value);
        }
    }

    private static void held(String member, String header, @Nullable String own, Object value) {
        Object key = value instanceof Map<?, ?> listed ? listed.get("Key") : value;
        if (!String.valueOf(key).equals(own)) {
            throw new ClientException("The header " + header + " gives " + member + '=' + key
                    + ", but the URI holds the route to " + own + "; nothing was sent. Remove the header, or let"
                    + " messages choose");
        }
    }

    /** The version that the URI gives, or null. */
    @Nullable String versionOfUri() {
        String version = parts.versionId().evaluate(exchange);
        return version == null || version.isEmpty() ? null : version;
    }

    /** The version that is meant by a verb that needs one: by the URI, else by header; or null where neither gives one. */
    @Nullable String version() {
        String version = versionOfUri();
        return version == null ? header(S3Constants.VERSION_ID) : version;
    }

    /** The bucket: by header, else the endpoint's. */
    String bucket() {
        String bucket = header(S3Constants.OVERRIDE_BUCKET_NAME);
        return bucket == null ? options().getBucketNameOrArn() : bucket;
    }

    /** The key that the URI gives, or null. */
    public @Nullable String keyOfUri() {
        String key = parts.paramKey().evaluate(exchange);
        return key == null ? parts.keyName().evaluate(exchange) : key;
    }

    /** The key: by header, else by option; or null where neither gives one. */
    @Nullable String keyOrNull() {
        String key = header(S3Constants.KEY);
        return key == null ? keyOfUri() : key;
    }

    /** The key: by header, else by option. */
    String key() {
        String key = keyOrNull();
        if (key == null || key.isEmpty()) {
            throw new ClientException("No object key: set the header " + S3Constants.KEY + " or the option keyName");
        }
        return key;
    }

    /** A header as text, or null where there is none. */
    public @Nullable String header(String name) {
        return message().getHeader(name, String.class);
    }

    /** The path that an option names, for this exchange. */
    @Nullable String option(OptionExpression expression) {
        return expression.evaluate(exchange);
    }

    ProducerParts parts() {
        return parts;
    }
}
