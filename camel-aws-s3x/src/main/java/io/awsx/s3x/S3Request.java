package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.CallMetadata;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import io.awsx.s3x.transfer.S3Transfer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * One exchange at a producer, and what URI and headers say of it. Header values are taken as they are; only options of the
 * URI are expressions.
 */
final class S3Request {

    private final Exchange exchange;
    private final S3Producer producer;
    private final Map<String, Object> further = new LinkedHashMap<>();

    S3Request(Exchange exchange, S3Producer producer) {
        this.exchange = exchange;
        this.producer = producer;
    }

    Exchange exchange() {
        return exchange;
    }

    Message message() {
        return exchange.getMessage();
    }

    S3Configuration options() {
        return producer.options();
    }

    AwsClient client() {
        return producer.client();
    }

    S3Transfer transfer() {
        return producer.transfer();
    }

    /** Gives inputs a member that a verb works out. */
    void put(String member, Object value) {
        further.put(member, value);
    }

    /** Calls an operation of the API with the message, and sets the message to its output. */
    void call(String operation) {
        producer.operations().process(exchange, operation, defaults());
    }

    /** Waits for a state, without an operation before. */
    void waitFor(String waiter) {
        producer.operations().waitFor(exchange, waiter, defaults());
    }

    /** Lists the items of all pages into the body, within the limits of the options. */
    void list(String operation) {
        producer.operations().list(exchange, operation, defaults());
    }

    /** Sets what is always set, for a verb whose last call gave this answer. */
    void done(AwsResponse response) {
        CallMetadata.set(message(), response);
    }

    /** Waits for the state that the endpoint says, if it says one, of what a verb made or changed. */
    void waitAfterVerb() {
        String waiter = options().getWaitFor();
        if (waiter != null) {
            Map<String, Object> look = inputWithoutBody(client().waiterOperation(waiter));
            String key = header(S3Constants.PRODUCED_KEY);
            if (key != null) {
                look.put("Key", key);
                look.put("Bucket", Objects.requireNonNullElse(header(S3Constants.PRODUCED_BUCKET_NAME), bucket()));
            }
            producer.operations().waitAfter(look);
        }
    }

    /** The input of an operation from options, parameters, the body, and headers. */
    Map<String, Object> input(String operation) {
        return producer.operations().input(exchange, operation(operation), defaults());
    }

    /** The input of an operation from options, parameters, and headers. */
    Map<String, Object> inputWithoutBody(String operation) {
        return producer.operations().input(exchange, operation(operation), defaults(), false);
    }

    private Operation operation(String name) {
        return client().operation(name);
    }

    private Map<String, Object> defaults() {
        Map<String, Object> members = new LinkedHashMap<>(producer.members());
        String key = producer.keyName().evaluate(exchange);
        if (key != null) {
            members.put("Key", key);
        }
        members.putAll(further);
        return members;
    }

    /** The bucket: by header, else the endpoint's. */
    String bucket() {
        String bucket = header(S3Constants.OVERRIDE_BUCKET_NAME);
        return bucket == null ? options().getBucketNameOrArn() : bucket;
    }

    /** The key: by header, else by option; or null where neither gives one. */
    @Nullable String keyOrNull() {
        String key = header(S3Constants.KEY);
        return key == null ? producer.keyName().evaluate(exchange) : key;
    }

    /** The key: by header, else by option. */
    String key() {
        String key = keyOrNull();
        if (key == null || key.isEmpty()) {
            throw new ClientException("No object key: set the header " + S3Constants.KEY + " or the option keyName");
        }
        return key;
    }

    @Nullable String header(String name) {
        return message().getHeader(name, String.class);
    }

    /** The path that an option names, for this exchange. */
    @Nullable String option(OptionExpression expression) {
        return expression.evaluate(exchange);
    }

    S3Producer producer() {
        return producer;
    }
}
