package io.awsx.camel.generic;

import io.awsx.camel.AwsxCallConfiguration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code awsx}.
 */
@UriParams
@Configurer
public class AwsxServiceConfiguration extends AwsxCallConfiguration {

    @UriPath(
            description =
                    "The service as boto3 names it, such as dynamodb, sqs, route53, or by its SDK id; case and - are ignored")
    @Metadata(required = true)
    private String service = "";

    @UriPath(
            description =
                    "What of the service the endpoint works on, where its profile knows one: a table, queue, topic, stream, function, or secret, by name or ARN; all that follows the first /. Messages cannot choose another one")
    private @Nullable String resource;

    @UriParam(
            description =
                    "The operation: any of the service by its name in the API, such as PutItem, putItem, or put_item, or one that its profile adds. By service, profiles add "
                            + "bedrock-runtime: invokeEmbeddingsModel, invokeEmbeddingsModelStreaming, invokeImageModel, invokeImageModelStreaming, invokeTextModel, invokeTextModelStreaming; config: describeRuleCompliance, removeConfigRule, removeConformancePack; dynamodb: BatchGetItems, BatchWriteItems; ecs: describeCluster; events: putEvent; firehose: sendBatchRecord; lambda: invokeFunction, listEventSourceMapping, listVersions, updateFunction; s3vectors: createVectorIndex, deleteVectorIndex, describeVectorBucket, describeVectorIndex, listVectorIndexes; secretsmanager: batchGetSecret, getSecret; sqs: send, sendBatchMessage")
    private @Nullable String operation;

    @UriParam(
            description =
                    "Whether values of DynamoDB are plain ones rather than typed by S, N, and so on: texts, numbers (BigDecimal in outputs), Booleans, bytes, null, Sets, Lists, and Maps",
            defaultValue = "false")
    private boolean nativeTypes;

    @UriParam(
            description =
                    "How many items a round consumes at most, 0 for all; the next round goes on behind them, within the page it has",
            label = "consumer",
            defaultValue = "0")
    private int maxMessagesPerPoll;

    @UriParam(
            description =
                    "What tells an item from others: a JMESPath over the item, such as InstanceId, or a Simple expression over its exchange; by default its id or ARN as the model names it, else all of it",
            label = "consumer")
    private @Nullable String idempotentKey;

    private Map<String, Object> profileOptions = Map.of();

    /**
     * Takes the options that a profile knows and this class does not out of those of a URI.
     *
     * @param profile the names that the profile knows
     * @param own the names that stand for options of this class
     */
    void takeProfileOptions(Set<String> profile, Set<String> own, Map<String, Object> options) {
        Map<String, Object> taken = new LinkedHashMap<>();
        profile.forEach(name -> {
            if (!own.contains(name) && options.containsKey(name)) {
                taken.put(name, options.remove(name));
            }
        });
        profileOptions = Collections.unmodifiableMap(taken);
    }

    /** The options that only the profile of the service knows. */
    Map<String, Object> profileOptions() {
        return profileOptions;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public @Nullable String getResource() {
        return resource;
    }

    public void setResource(@Nullable String resource) {
        this.resource = resource;
    }

    @Override
    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public boolean isNativeTypes() {
        return nativeTypes;
    }

    public void setNativeTypes(boolean nativeTypes) {
        this.nativeTypes = nativeTypes;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public @Nullable String getIdempotentKey() {
        return idempotentKey;
    }

    public void setIdempotentKey(@Nullable String idempotentKey) {
        this.idempotentKey = idempotentKey;
    }

    @Override
    public AwsxServiceConfiguration copy() {
        return (AwsxServiceConfiguration) super.copy();
    }
}
