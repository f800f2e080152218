/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx; do not edit. */
package io.awsx.camel.dsl;

import javax.annotation.processing.Generated;

/** Builders of the endpoints of {@code awsx}: Call any operation of any AWS service, and consume the items that an operation lists as messages, without the AWS SDK. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class AwsxEndpointBuilders {

    private AwsxEndpointBuilders() {}

    /** The options of consumers. */
    public interface AwsxEndpointConsumerBuilder extends org.apache.camel.builder.EndpointConsumerBuilder {

        /** Goes over to the advanced options. */
        default AdvancedAwsxEndpointConsumerBuilder advanced() {
            return (AdvancedAwsxEndpointConsumerBuilder) this;
        }

        /** How many items of a listing there are at most. */
        default AwsxEndpointConsumerBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        default AwsxEndpointConsumerBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** Whether values of DynamoDB are plain ones rather than typed by S, N, and so on: texts, numbers (BigDecimal in outputs), Booleans, bytes, null, Sets, Lists, and Maps. Default: false.. */
        default AwsxEndpointConsumerBuilder nativeTypes(boolean value) {
            doSetProperty("nativeTypes", value);
            return this;
        }

        /** The same as text: {@link #nativeTypes(boolean)}. */
        default AwsxEndpointConsumerBuilder nativeTypes(String value) {
            doSetProperty("nativeTypes", value);
            return this;
        }

        /** The operation: any of the service by its name in the API, such as PutItem, putItem, or put_item, or one that its profile adds. By service, profiles add bedrock-runtime: invokeEmbeddingsModel, invokeEmbeddingsModelStreaming, invokeImageModel, invokeImageModelStreaming, invokeTextModel, invokeTextModelStreaming; config: describeRuleCompliance, removeConfigRule, removeConformancePack; dynamodb: BatchGetItems, BatchWriteItems; ecs: describeCluster; events: putEvent; firehose: sendBatchRecord; lambda: invokeFunction, listEventSourceMapping, listVersions, updateFunction; s3vectors: createVectorIndex, deleteVectorIndex, describeVectorBucket, describeVectorIndex, listVectorIndexes; secretsmanager: batchGetSecret, getSecret; sqs: send, sendBatchMessage. */
        default AwsxEndpointConsumerBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        default AwsxEndpointConsumerBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        default AwsxEndpointConsumerBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        default AwsxEndpointConsumerBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        default AwsxEndpointConsumerBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        default AwsxEndpointConsumerBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        default AwsxEndpointConsumerBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        default AwsxEndpointConsumerBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        default AwsxEndpointConsumerBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        default AwsxEndpointConsumerBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        default AwsxEndpointConsumerBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        default AwsxEndpointConsumerBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        default AwsxEndpointConsumerBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        default AwsxEndpointConsumerBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        default AwsxEndpointConsumerBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        default AwsxEndpointConsumerBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        default AwsxEndpointConsumerBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** What checkpoints belong to: nodes with the same name share the shards. By default service and resource; routes of one application that read the same stream need names of their own. */
        default AwsxEndpointConsumerBuilder applicationName(String value) {
            doSetProperty("applicationName", value);
            return this;
        }

        /** What SQS tells of each message, separated by comma, or All; by default SentTimestamp and ApproximateReceiveCount, and of FIFO queues MessageGroupId, MessageDeduplicationId, and SequenceNumber. */
        default AwsxEndpointConsumerBuilder attributeNames(String value) {
            doSetProperty("attributeNames", value);
            return this;
        }

        /** How often checkpoints are written at most; what was consumed since the last one comes again when a process dies. They are written at each stop. Default: 5s.. */
        default AwsxEndpointConsumerBuilder checkpointInterval(java.time.Duration value) {
            doSetProperty("checkpointInterval", value);
            return this;
        }

        /** The same as text: {@link #checkpointInterval(java.time.Duration)}. */
        default AwsxEndpointConsumerBuilder checkpointInterval(String value) {
            doSetProperty("checkpointInterval", value);
            return this;
        }

        /** The table of DynamoDB where checkpoints are kept, by name or ARN, for nodes that share the shards by leases; made where there is none. */
        default AwsxEndpointConsumerBuilder checkpointTable(String value) {
            doSetProperty("checkpointTable", value);
            return this;
        }

        /** How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other. Default: 1.. */
        default AwsxEndpointConsumerBuilder concurrentConsumers(int value) {
            doSetProperty("concurrentConsumers", value);
            return this;
        }

        /** The same as text: {@link #concurrentConsumers(int)}. */
        default AwsxEndpointConsumerBuilder concurrentConsumers(String value) {
            doSetProperty("concurrentConsumers", value);
            return this;
        }

        /** How many calls of a consumer wait for messages at once at most; there is one for every 10 messages that maxMessagesPerPoll or concurrentConsumers ask for. Default: 50.. */
        default AwsxEndpointConsumerBuilder concurrentRequestLimit(int value) {
            doSetProperty("concurrentRequestLimit", value);
            return this;
        }

        /** The same as text: {@link #concurrentRequestLimit(int)}. */
        default AwsxEndpointConsumerBuilder concurrentRequestLimit(String value) {
            doSetProperty("concurrentRequestLimit", value);
            return this;
        }

        /** Whether a message is deleted when its exchange succeeded. Default: true.. */
        default AwsxEndpointConsumerBuilder deleteAfterRead(boolean value) {
            doSetProperty("deleteAfterRead", value);
            return this;
        }

        /** The same as text: {@link #deleteAfterRead(boolean)}. */
        default AwsxEndpointConsumerBuilder deleteAfterRead(String value) {
            doSetProperty("deleteAfterRead", value);
            return this;
        }

        /** Whether a message is deleted although a filter kept it from the rest of the route, as the exchange property CamelFilterMatched says where it is false; and, with deleteAfterRead=false, whether one is deleted whose exchange property CamelAwsSqsDeleteFiltered is true. A filter sets the property that its statusPropertyName names. Default: true.. */
        default AwsxEndpointConsumerBuilder deleteIfFiltered(boolean value) {
            doSetProperty("deleteIfFiltered", value);
            return this;
        }

        /** The same as text: {@link #deleteIfFiltered(boolean)}. */
        default AwsxEndpointConsumerBuilder deleteIfFiltered(String value) {
            doSetProperty("deleteIfFiltered", value);
            return this;
        }

        /** Whether Kinesis sends the records of each shard by a subscription (SubscribeToShard, over HTTP/2), with 2 MB a second of each shard for this application alone, to be paid for; by default they are asked for. Each shard takes one of maxConnections. Default: false.. */
        default AwsxEndpointConsumerBuilder enhancedFanOut(boolean value) {
            doSetProperty("enhancedFanOut", value);
            return this;
        }

        /** The same as text: {@link #enhancedFanOut(boolean)}. */
        default AwsxEndpointConsumerBuilder enhancedFanOut(String value) {
            doSetProperty("enhancedFanOut", value);
            return this;
        }

        /** Whether messages are kept hidden from others while they are worked on or wait for their turn, however long that takes (up to 12 hours). Default: false.. */
        default AwsxEndpointConsumerBuilder extendMessageVisibility(boolean value) {
            doSetProperty("extendMessageVisibility", value);
            return this;
        }

        /** The same as text: {@link #extendMessageVisibility(boolean)}. */
        default AwsxEndpointConsumerBuilder extendMessageVisibility(String value) {
            doSetProperty("extendMessageVisibility", value);
            return this;
        }

        /** The consumer of enhancedFanOut that Kinesis knows the application by: its name, under which it is registered where there is none, or the ARN of one that is. By default applicationName, with - for what names may not hold. */
        default AwsxEndpointConsumerBuilder fanOutConsumerName(String value) {
            doSetProperty("fanOutConsumerName", value);
            return this;
        }

        /** Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again. Default: false.. */
        default AwsxEndpointConsumerBuilder idempotent(boolean value) {
            doSetProperty("idempotent", value);
            return this;
        }

        /** The same as text: {@link #idempotent(boolean)}. */
        default AwsxEndpointConsumerBuilder idempotent(String value) {
            doSetProperty("idempotent", value);
            return this;
        }

        /** What tells an item from others: a JMESPath over the item, such as InstanceId, or a Simple expression over its exchange; by default its id or ARN as the model names it, else all of it. */
        default AwsxEndpointConsumerBuilder idempotentKey(String value) {
            doSetProperty("idempotentKey", value);
            return this;
        }

        /** Where it is remembered what was consumed; by default in memory, up to idempotentMemory. */
        default AwsxEndpointConsumerBuilder idempotentRepository(org.apache.camel.spi.IdempotentRepository value) {
            doSetProperty("idempotentRepository", value);
            return this;
        }

        /** The same as text: {@link #idempotentRepository(org.apache.camel.spi.IdempotentRepository)}. */
        default AwsxEndpointConsumerBuilder idempotentRepository(String value) {
            doSetProperty("idempotentRepository", value);
            return this;
        }

        /** Where shards begin that nobody read before: TRIM_HORIZON for the oldest record that is there, LATEST for what comes after the first start, AT_TIMESTAMP with messageTimestamp, AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER with sequenceNumber and shardId. By default TRIM_HORIZON for kinesis, LATEST for dynamodbstreams. */
        default AwsxEndpointConsumerBuilder iteratorType(String value) {
            doSetProperty("iteratorType", value);
            return this;
        }

        /** How many items a round consumes at most, 0 for all; the next round goes on behind them, within the page it has. Default: 0.. */
        default AwsxEndpointConsumerBuilder maxMessagesPerPoll(int value) {
            doSetProperty("maxMessagesPerPoll", value);
            return this;
        }

        /** The same as text: {@link #maxMessagesPerPoll(int)}. */
        default AwsxEndpointConsumerBuilder maxMessagesPerPoll(String value) {
            doSetProperty("maxMessagesPerPoll", value);
            return this;
        }

        /** How many records are read of a shard at once at most; Kinesis gives up to 10000, DynamoDB up to 1000. Default: 1000.. */
        default AwsxEndpointConsumerBuilder maxResultsPerRequest(int value) {
            doSetProperty("maxResultsPerRequest", value);
            return this;
        }

        /** The same as text: {@link #maxResultsPerRequest(int)}. */
        default AwsxEndpointConsumerBuilder maxResultsPerRequest(String value) {
            doSetProperty("maxResultsPerRequest", value);
            return this;
        }

        /** Which attributes of messages are received, separated by comma; a name may end with ., and All is all of them. Default: All.. */
        default AwsxEndpointConsumerBuilder messageAttributeNames(String value) {
            doSetProperty("messageAttributeNames", value);
            return this;
        }

        /** The time of iteratorType=AT_TIMESTAMP: 2026-01-31T12:00:00Z, milliseconds since 1970, or seconds with a fraction. */
        default AwsxEndpointConsumerBuilder messageTimestamp(String value) {
            doSetProperty("messageTimestamp", value);
            return this;
        }

        /** Whether a message whose exchange failed is released at once, so that it is received again, or goes to the queue's dead-letter queue, without delay; else that happens when its visibility timeout is over. Default: false.. */
        default AwsxEndpointConsumerBuilder releaseOnFailure(boolean value) {
            doSetProperty("releaseOnFailure", value);
            return this;
        }

        /** The same as text: {@link #releaseOnFailure(boolean)}. */
        default AwsxEndpointConsumerBuilder releaseOnFailure(String value) {
            doSetProperty("releaseOnFailure", value);
            return this;
        }

        /** If the polling consumer did not poll any files, you can enable this option to send an empty message (no body) instead. Default: false.. */
        default AwsxEndpointConsumerBuilder sendEmptyMessageWhenIdle(boolean value) {
            doSetProperty("sendEmptyMessageWhenIdle", value);
            return this;
        }

        /** The same as text: {@link #sendEmptyMessageWhenIdle(boolean)}. */
        default AwsxEndpointConsumerBuilder sendEmptyMessageWhenIdle(String value) {
            doSetProperty("sendEmptyMessageWhenIdle", value);
            return this;
        }

        /** The record of iteratorType=AT_SEQUENCE_NUMBER and AFTER_SEQUENCE_NUMBER. */
        default AwsxEndpointConsumerBuilder sequenceNumber(String value) {
            doSetProperty("sequenceNumber", value);
            return this;
        }

        /** What comes when the shard of shardId is closed and read to its end: ignore to tell it once, silent to tell nothing, fail to hand an exception to the exception handler. Where all shards are read, children follow. Default: ignore.. */
        default AwsxEndpointConsumerBuilder shardClosed(String value) {
            doSetProperty("shardClosed", value);
            return this;
        }

        /** The one shard to read, without its parents and children; by default all are read, parents before children. */
        default AwsxEndpointConsumerBuilder shardId(String value) {
            doSetProperty("shardId", value);
            return this;
        }

        /** How often a record may fail before its shard goes on behind it, which is told; 0 for never: it is tried again with pauses that grow to a minute, and holds up its shard. With 1 a failure is passed over at once, as aws2-kinesis does it. Default: 0.. */
        default AwsxEndpointConsumerBuilder skipAfterFailures(int value) {
            doSetProperty("skipAfterFailures", value);
            return this;
        }

        /** The same as text: {@link #skipAfterFailures(int)}. */
        default AwsxEndpointConsumerBuilder skipAfterFailures(String value) {
            doSetProperty("skipAfterFailures", value);
            return this;
        }

        /** What messages that were received together are sorted by, such as SentTimestamp; then all calls of a round are waited for. */
        default AwsxEndpointConsumerBuilder sortAttributeName(String value) {
            doSetProperty("sortAttributeName", value);
            return this;
        }

        /** Where checkpoints are kept, for one node that reads all shards; by default in memory. */
        default AwsxEndpointConsumerBuilder stateRepository(org.apache.camel.spi.StateRepository<String, String> value) {
            doSetProperty("stateRepository", value);
            return this;
        }

        /** The same as text: {@link #stateRepository(org.apache.camel.spi.StateRepository)}. */
        default AwsxEndpointConsumerBuilder stateRepository(String value) {
            doSetProperty("stateRepository", value);
            return this;
        }

        /** The same in the words of aws2-ddbstream: FROM_START for TRIM_HORIZON, FROM_LATEST for LATEST. */
        default AwsxEndpointConsumerBuilder streamIteratorType(String value) {
            doSetProperty("streamIteratorType", value);
            return this;
        }

        /** For how many seconds a message is hidden from others when it is received, 0 to 43200; by default as long as the queue says. */
        default AwsxEndpointConsumerBuilder visibilityTimeout(Integer value) {
            doSetProperty("visibilityTimeout", value);
            return this;
        }

        /** The same as text: {@link #visibilityTimeout(Integer)}. */
        default AwsxEndpointConsumerBuilder visibilityTimeout(String value) {
            doSetProperty("visibilityTimeout", value);
            return this;
        }

        /** For how many seconds a call waits for messages where there are none, 0 to 20; by default 20, or less where readTimeout or callTimeout are shorter. */
        default AwsxEndpointConsumerBuilder waitTimeSeconds(Integer value) {
            doSetProperty("waitTimeSeconds", value);
            return this;
        }

        /** The same as text: {@link #waitTimeSeconds(Integer)}. */
        default AwsxEndpointConsumerBuilder waitTimeSeconds(String value) {
            doSetProperty("waitTimeSeconds", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        default AwsxEndpointConsumerBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        default AwsxEndpointConsumerBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        default AwsxEndpointConsumerBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        default AwsxEndpointConsumerBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        default AwsxEndpointConsumerBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        default AwsxEndpointConsumerBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        default AwsxEndpointConsumerBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The number of subsequent error polls (failed due some error) that should happen before the backoffMultipler should kick-in. */
        default AwsxEndpointConsumerBuilder backoffErrorThreshold(int value) {
            doSetProperty("backoffErrorThreshold", value);
            return this;
        }

        /** The same as text: {@link #backoffErrorThreshold(int)}. */
        default AwsxEndpointConsumerBuilder backoffErrorThreshold(String value) {
            doSetProperty("backoffErrorThreshold", value);
            return this;
        }

        /** The number of subsequent idle polls that should happen before the backoffMultipler should kick-in. */
        default AwsxEndpointConsumerBuilder backoffIdleThreshold(int value) {
            doSetProperty("backoffIdleThreshold", value);
            return this;
        }

        /** The same as text: {@link #backoffIdleThreshold(int)}. */
        default AwsxEndpointConsumerBuilder backoffIdleThreshold(String value) {
            doSetProperty("backoffIdleThreshold", value);
            return this;
        }

        /** To let the scheduled polling consumer backoff if there has been a number of subsequent idles/errors in a row. The multiplier is then the number of polls that will be skipped before the next actual attempt is happening again. When this option is in use then backoffIdleThreshold and/or backoffErrorThreshold must also be configured. */
        default AwsxEndpointConsumerBuilder backoffMultiplier(int value) {
            doSetProperty("backoffMultiplier", value);
            return this;
        }

        /** The same as text: {@link #backoffMultiplier(int)}. */
        default AwsxEndpointConsumerBuilder backoffMultiplier(String value) {
            doSetProperty("backoffMultiplier", value);
            return this;
        }

        /** Milliseconds before the next poll. Default: 500.. */
        default AwsxEndpointConsumerBuilder delay(long value) {
            doSetProperty("delay", value);
            return this;
        }

        /** The same as text: {@link #delay(long)}. */
        default AwsxEndpointConsumerBuilder delay(String value) {
            doSetProperty("delay", value);
            return this;
        }

        /** If greedy is enabled, then the ScheduledPollConsumer will run immediately again, if the previous run polled 1 or more messages. Default: false.. */
        default AwsxEndpointConsumerBuilder greedy(boolean value) {
            doSetProperty("greedy", value);
            return this;
        }

        /** The same as text: {@link #greedy(boolean)}. */
        default AwsxEndpointConsumerBuilder greedy(String value) {
            doSetProperty("greedy", value);
            return this;
        }

        /** Milliseconds before the first poll starts. Default: 1000.. */
        default AwsxEndpointConsumerBuilder initialDelay(long value) {
            doSetProperty("initialDelay", value);
            return this;
        }

        /** The same as text: {@link #initialDelay(long)}. */
        default AwsxEndpointConsumerBuilder initialDelay(String value) {
            doSetProperty("initialDelay", value);
            return this;
        }

        /** Specifies a maximum limit of number of fires. So if you set it to 1, the scheduler will only fire once. If you set it to 5, it will only fire five times. A value of zero or negative means fire forever. Default: 0.. */
        default AwsxEndpointConsumerBuilder repeatCount(long value) {
            doSetProperty("repeatCount", value);
            return this;
        }

        /** The same as text: {@link #repeatCount(long)}. */
        default AwsxEndpointConsumerBuilder repeatCount(String value) {
            doSetProperty("repeatCount", value);
            return this;
        }

        /** The consumer logs a start/complete log line when it polls. This option allows you to configure the logging level for that. Default: TRACE.. */
        default AwsxEndpointConsumerBuilder runLoggingLevel(org.apache.camel.LoggingLevel value) {
            doSetProperty("runLoggingLevel", value);
            return this;
        }

        /** The same as text: {@link #runLoggingLevel(org.apache.camel.LoggingLevel)}. */
        default AwsxEndpointConsumerBuilder runLoggingLevel(String value) {
            doSetProperty("runLoggingLevel", value);
            return this;
        }

        /** Allows for configuring a custom/shared thread pool to use for the consumer. By default each consumer has its own single threaded thread pool. */
        default AwsxEndpointConsumerBuilder scheduledExecutorService(java.util.concurrent.ScheduledExecutorService value) {
            doSetProperty("scheduledExecutorService", value);
            return this;
        }

        /** The same as text: {@link #scheduledExecutorService(java.util.concurrent.ScheduledExecutorService)}. */
        default AwsxEndpointConsumerBuilder scheduledExecutorService(String value) {
            doSetProperty("scheduledExecutorService", value);
            return this;
        }

        /** To use a cron scheduler from either camel-spring or camel-quartz component. Use value spring or quartz for built in scheduler. Default: none.. */
        default AwsxEndpointConsumerBuilder scheduler(Object value) {
            doSetProperty("scheduler", value);
            return this;
        }

        /** The same as text: {@link #scheduler(Object)}. */
        default AwsxEndpointConsumerBuilder scheduler(String value) {
            doSetProperty("scheduler", value);
            return this;
        }

        /** To configure additional properties when using a custom scheduler or any of the Quartz, Spring based scheduler. This is a multi-value option with prefix: scheduler. */
        default AwsxEndpointConsumerBuilder schedulerProperties(String name, Object value) {
            doSetMultiValueProperty("schedulerProperties", "scheduler." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #schedulerProperties(String, Object)}. */
        default AwsxEndpointConsumerBuilder schedulerProperties(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("schedulerProperties", "scheduler.", values);
            return this;
        }

        /** Whether the scheduler should be auto started. Default: true.. */
        default AwsxEndpointConsumerBuilder startScheduler(boolean value) {
            doSetProperty("startScheduler", value);
            return this;
        }

        /** The same as text: {@link #startScheduler(boolean)}. */
        default AwsxEndpointConsumerBuilder startScheduler(String value) {
            doSetProperty("startScheduler", value);
            return this;
        }

        /** Time unit for initialDelay and delay options. Default: MILLISECONDS.. */
        default AwsxEndpointConsumerBuilder timeUnit(java.util.concurrent.TimeUnit value) {
            doSetProperty("timeUnit", value);
            return this;
        }

        /** The same as text: {@link #timeUnit(java.util.concurrent.TimeUnit)}. */
        default AwsxEndpointConsumerBuilder timeUnit(String value) {
            doSetProperty("timeUnit", value);
            return this;
        }

        /** Controls if fixed delay or fixed rate is used. See ScheduledExecutorService in JDK for details. Default: true.. */
        default AwsxEndpointConsumerBuilder useFixedDelay(boolean value) {
            doSetProperty("useFixedDelay", value);
            return this;
        }

        /** The same as text: {@link #useFixedDelay(boolean)}. */
        default AwsxEndpointConsumerBuilder useFixedDelay(String value) {
            doSetProperty("useFixedDelay", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        default AwsxEndpointConsumerBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        default AwsxEndpointConsumerBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        default AwsxEndpointConsumerBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        default AwsxEndpointConsumerBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        default AwsxEndpointConsumerBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        default AwsxEndpointConsumerBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        default AwsxEndpointConsumerBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        default AwsxEndpointConsumerBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        default AwsxEndpointConsumerBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        default AwsxEndpointConsumerBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        default AwsxEndpointConsumerBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        default AwsxEndpointConsumerBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        default AwsxEndpointConsumerBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        default AwsxEndpointConsumerBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        default AwsxEndpointConsumerBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        default AwsxEndpointConsumerBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        default AwsxEndpointConsumerBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of consumers. */
    public interface AdvancedAwsxEndpointConsumerBuilder extends org.apache.camel.builder.EndpointConsumerBuilder {

        /** Goes over to the basic options. */
        default AwsxEndpointConsumerBuilder basic() {
            return (AwsxEndpointConsumerBuilder) this;
        }

        /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. Default: false.. */
        default AdvancedAwsxEndpointConsumerBuilder bridgeErrorHandler(boolean value) {
            doSetProperty("bridgeErrorHandler", value);
            return this;
        }

        /** The same as text: {@link #bridgeErrorHandler(boolean)}. */
        default AdvancedAwsxEndpointConsumerBuilder bridgeErrorHandler(String value) {
            doSetProperty("bridgeErrorHandler", value);
            return this;
        }

        /** A client of DynamoDB for checkpointTable; by default one with the endpoint's own settings. */
        default AdvancedAwsxEndpointConsumerBuilder checkpointClient(io.awsx.AwsClient value) {
            doSetProperty("checkpointClient", value);
            return this;
        }

        /** The same as text: {@link #checkpointClient(io.awsx.AwsClient)}. */
        default AdvancedAwsxEndpointConsumerBuilder checkpointClient(String value) {
            doSetProperty("checkpointClient", value);
            return this;
        }

        /** The URL of the DynamoDB that has checkpointTable; by default uriEndpointOverride where that is given, else the region's own. */
        default AdvancedAwsxEndpointConsumerBuilder checkpointEndpoint(String value) {
            doSetProperty("checkpointEndpoint", value);
            return this;
        }

        /** How many shards are asked for records at the same time. Default: 4.. */
        default AdvancedAwsxEndpointConsumerBuilder concurrentReads(int value) {
            doSetProperty("concurrentReads", value);
            return this;
        }

        /** The same as text: {@link #concurrentReads(int)}. */
        default AdvancedAwsxEndpointConsumerBuilder concurrentReads(String value) {
            doSetProperty("concurrentReads", value);
            return this;
        }

        /** Whether checkpointTable is made where there is none, to be paid by use. Default: true.. */
        default AdvancedAwsxEndpointConsumerBuilder createCheckpointTable(boolean value) {
            doSetProperty("createCheckpointTable", value);
            return this;
        }

        /** The same as text: {@link #createCheckpointTable(boolean)}. */
        default AdvancedAwsxEndpointConsumerBuilder createCheckpointTable(String value) {
            doSetProperty("createCheckpointTable", value);
            return this;
        }

        /** Whether the consumer of enhancedFanOut is deregistered when the route stops that registered it: for trials, since other nodes lose it, too. Default: false.. */
        default AdvancedAwsxEndpointConsumerBuilder deregisterFanOutConsumer(boolean value) {
            doSetProperty("deregisterFanOutConsumer", value);
            return this;
        }

        /** The same as text: {@link #deregisterFanOutConsumer(boolean)}. */
        default AdvancedAwsxEndpointConsumerBuilder deregisterFanOutConsumer(String value) {
            doSetProperty("deregisterFanOutConsumer", value);
            return this;
        }

        /** To let the consumer use a custom ExceptionHandler. Notice if the option bridgeErrorHandler is enabled then this option is not in use. By default the consumer will deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
        default AdvancedAwsxEndpointConsumerBuilder exceptionHandler(org.apache.camel.spi.ExceptionHandler value) {
            doSetProperty("exceptionHandler", value);
            return this;
        }

        /** The same as text: {@link #exceptionHandler(org.apache.camel.spi.ExceptionHandler)}. */
        default AdvancedAwsxEndpointConsumerBuilder exceptionHandler(String value) {
            doSetProperty("exceptionHandler", value);
            return this;
        }

        /** Sets the exchange pattern when the consumer creates an exchange. */
        default AdvancedAwsxEndpointConsumerBuilder exchangePattern(org.apache.camel.ExchangePattern value) {
            doSetProperty("exchangePattern", value);
            return this;
        }

        /** The same as text: {@link #exchangePattern(org.apache.camel.ExchangePattern)}. */
        default AdvancedAwsxEndpointConsumerBuilder exchangePattern(String value) {
            doSetProperty("exchangePattern", value);
            return this;
        }

        /** Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again. Default: true.. */
        default AdvancedAwsxEndpointConsumerBuilder idempotentEager(boolean value) {
            doSetProperty("idempotentEager", value);
            return this;
        }

        /** The same as text: {@link #idempotentEager(boolean)}. */
        default AdvancedAwsxEndpointConsumerBuilder idempotentEager(String value) {
            doSetProperty("idempotentEager", value);
            return this;
        }

        /** How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told. Default: 100000.. */
        default AdvancedAwsxEndpointConsumerBuilder idempotentMemory(int value) {
            doSetProperty("idempotentMemory", value);
            return this;
        }

        /** The same as text: {@link #idempotentMemory(int)}. */
        default AdvancedAwsxEndpointConsumerBuilder idempotentMemory(String value) {
            doSetProperty("idempotentMemory", value);
            return this;
        }

        /** How long a node may be silent before others take its shards; it stops reading them itself by then. Default: 15s.. */
        default AdvancedAwsxEndpointConsumerBuilder leaseDuration(java.time.Duration value) {
            doSetProperty("leaseDuration", value);
            return this;
        }

        /** The same as text: {@link #leaseDuration(java.time.Duration)}. */
        default AdvancedAwsxEndpointConsumerBuilder leaseDuration(String value) {
            doSetProperty("leaseDuration", value);
            return this;
        }

        /** How many shards this node reads at most, 0 for as many as are its share. Default: 0.. */
        default AdvancedAwsxEndpointConsumerBuilder maxShards(int value) {
            doSetProperty("maxShards", value);
            return this;
        }

        /** The same as text: {@link #maxShards(int)}. */
        default AdvancedAwsxEndpointConsumerBuilder maxShards(String value) {
            doSetProperty("maxShards", value);
            return this;
        }

        /** A pluggable org.apache.camel.PollingConsumerPollingStrategy allowing you to provide your custom implementation to control error handling usually occurred during the poll operation before an Exchange have been created and being routed in Camel. */
        default AdvancedAwsxEndpointConsumerBuilder pollStrategy(org.apache.camel.spi.PollingConsumerPollStrategy value) {
            doSetProperty("pollStrategy", value);
            return this;
        }

        /** The same as text: {@link #pollStrategy(org.apache.camel.spi.PollingConsumerPollStrategy)}. */
        default AdvancedAwsxEndpointConsumerBuilder pollStrategy(String value) {
            doSetProperty("pollStrategy", value);
            return this;
        }

        /** The wait between two looks at which shards there are; the end of a shard is a reason to look at once. Default: 10s.. */
        default AdvancedAwsxEndpointConsumerBuilder shardMonitorInterval(java.time.Duration value) {
            doSetProperty("shardMonitorInterval", value);
            return this;
        }

        /** The same as text: {@link #shardMonitorInterval(java.time.Duration)}. */
        default AdvancedAwsxEndpointConsumerBuilder shardMonitorInterval(String value) {
            doSetProperty("shardMonitorInterval", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        default AdvancedAwsxEndpointConsumerBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointConsumerBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        default AdvancedAwsxEndpointConsumerBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        default AdvancedAwsxEndpointConsumerBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        default AdvancedAwsxEndpointConsumerBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        default AdvancedAwsxEndpointConsumerBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointConsumerBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        default AdvancedAwsxEndpointConsumerBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        default AdvancedAwsxEndpointConsumerBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        default AdvancedAwsxEndpointConsumerBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        default AdvancedAwsxEndpointConsumerBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        default AdvancedAwsxEndpointConsumerBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        default AdvancedAwsxEndpointConsumerBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        default AdvancedAwsxEndpointConsumerBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        default AdvancedAwsxEndpointConsumerBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointConsumerBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        default AdvancedAwsxEndpointConsumerBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        default AdvancedAwsxEndpointConsumerBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        default AdvancedAwsxEndpointConsumerBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        default AdvancedAwsxEndpointConsumerBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        default AdvancedAwsxEndpointConsumerBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        default AdvancedAwsxEndpointConsumerBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        default AdvancedAwsxEndpointConsumerBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        default AdvancedAwsxEndpointConsumerBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    /** The options of producers. */
    public interface AwsxEndpointProducerBuilder extends org.apache.camel.builder.EndpointProducerBuilder {

        /** Goes over to the advanced options. */
        default AdvancedAwsxEndpointProducerBuilder advanced() {
            return (AdvancedAwsxEndpointProducerBuilder) this;
        }

        /** How many items of a listing there are at most. */
        default AwsxEndpointProducerBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        default AwsxEndpointProducerBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** Whether values of DynamoDB are plain ones rather than typed by S, N, and so on: texts, numbers (BigDecimal in outputs), Booleans, bytes, null, Sets, Lists, and Maps. Default: false.. */
        default AwsxEndpointProducerBuilder nativeTypes(boolean value) {
            doSetProperty("nativeTypes", value);
            return this;
        }

        /** The same as text: {@link #nativeTypes(boolean)}. */
        default AwsxEndpointProducerBuilder nativeTypes(String value) {
            doSetProperty("nativeTypes", value);
            return this;
        }

        /** The operation: any of the service by its name in the API, such as PutItem, putItem, or put_item, or one that its profile adds. By service, profiles add bedrock-runtime: invokeEmbeddingsModel, invokeEmbeddingsModelStreaming, invokeImageModel, invokeImageModelStreaming, invokeTextModel, invokeTextModelStreaming; config: describeRuleCompliance, removeConfigRule, removeConformancePack; dynamodb: BatchGetItems, BatchWriteItems; ecs: describeCluster; events: putEvent; firehose: sendBatchRecord; lambda: invokeFunction, listEventSourceMapping, listVersions, updateFunction; s3vectors: createVectorIndex, deleteVectorIndex, describeVectorBucket, describeVectorIndex, listVectorIndexes; secretsmanager: batchGetSecret, getSecret; sqs: send, sendBatchMessage. */
        default AwsxEndpointProducerBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        default AwsxEndpointProducerBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        default AwsxEndpointProducerBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        default AwsxEndpointProducerBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        default AwsxEndpointProducerBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        default AwsxEndpointProducerBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        default AwsxEndpointProducerBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        default AwsxEndpointProducerBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        default AwsxEndpointProducerBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        default AwsxEndpointProducerBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        default AwsxEndpointProducerBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        default AwsxEndpointProducerBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        default AwsxEndpointProducerBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        default AwsxEndpointProducerBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        default AwsxEndpointProducerBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        default AwsxEndpointProducerBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        default AwsxEndpointProducerBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is. */
        default AwsxEndpointProducerBuilder allowedOperations(String value) {
            doSetProperty("allowedOperations", value);
            return this;
        }

        /** What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression. Default: auto.. */
        default AwsxEndpointProducerBuilder input(String value) {
            doSetProperty("input", value);
            return this;
        }

        /** The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused. */
        default AwsxEndpointProducerBuilder overridable(String value) {
            doSetProperty("overridable", value);
            return this;
        }

        /** Where a listing goes on that was ended by maxItems. */
        default AwsxEndpointProducerBuilder startingToken(String value) {
            doSetProperty("startingToken", value);
            return this;
        }

        /** A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone. */
        default AwsxEndpointProducerBuilder waitFor(String value) {
            doSetProperty("waitFor", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        default AwsxEndpointProducerBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        default AwsxEndpointProducerBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        default AwsxEndpointProducerBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        default AwsxEndpointProducerBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        default AwsxEndpointProducerBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        default AwsxEndpointProducerBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        default AwsxEndpointProducerBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        default AwsxEndpointProducerBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        default AwsxEndpointProducerBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        default AwsxEndpointProducerBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        default AwsxEndpointProducerBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        default AwsxEndpointProducerBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        default AwsxEndpointProducerBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        default AwsxEndpointProducerBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        default AwsxEndpointProducerBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        default AwsxEndpointProducerBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        default AwsxEndpointProducerBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        default AwsxEndpointProducerBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        default AwsxEndpointProducerBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        default AwsxEndpointProducerBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        default AwsxEndpointProducerBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        default AwsxEndpointProducerBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        default AwsxEndpointProducerBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        default AwsxEndpointProducerBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of producers. */
    public interface AdvancedAwsxEndpointProducerBuilder extends org.apache.camel.builder.EndpointProducerBuilder {

        /** Goes over to the basic options. */
        default AwsxEndpointProducerBuilder basic() {
            return (AwsxEndpointProducerBuilder) this;
        }

        /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. Default: false.. */
        default AdvancedAwsxEndpointProducerBuilder lazyStartProducer(boolean value) {
            doSetProperty("lazyStartProducer", value);
            return this;
        }

        /** The same as text: {@link #lazyStartProducer(boolean)}. */
        default AdvancedAwsxEndpointProducerBuilder lazyStartProducer(String value) {
            doSetProperty("lazyStartProducer", value);
            return this;
        }

        /** The wait between two looks of a waiter, the same each time; by default waits grow to what the model says. */
        default AdvancedAwsxEndpointProducerBuilder waiterDelay(java.time.Duration value) {
            doSetProperty("waiterDelay", value);
            return this;
        }

        /** The same as text: {@link #waiterDelay(java.time.Duration)}. */
        default AdvancedAwsxEndpointProducerBuilder waiterDelay(String value) {
            doSetProperty("waiterDelay", value);
            return this;
        }

        /** The wait before the first look of a waiter. */
        default AdvancedAwsxEndpointProducerBuilder waiterInitialDelay(java.time.Duration value) {
            doSetProperty("waiterInitialDelay", value);
            return this;
        }

        /** The same as text: {@link #waiterInitialDelay(java.time.Duration)}. */
        default AdvancedAwsxEndpointProducerBuilder waiterInitialDelay(String value) {
            doSetProperty("waiterInitialDelay", value);
            return this;
        }

        /** How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout. */
        default AdvancedAwsxEndpointProducerBuilder waiterMaxAttempts(Integer value) {
            doSetProperty("waiterMaxAttempts", value);
            return this;
        }

        /** The same as text: {@link #waiterMaxAttempts(Integer)}. */
        default AdvancedAwsxEndpointProducerBuilder waiterMaxAttempts(String value) {
            doSetProperty("waiterMaxAttempts", value);
            return this;
        }

        /** How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too. */
        default AdvancedAwsxEndpointProducerBuilder waiterTimeout(java.time.Duration value) {
            doSetProperty("waiterTimeout", value);
            return this;
        }

        /** The same as text: {@link #waiterTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointProducerBuilder waiterTimeout(String value) {
            doSetProperty("waiterTimeout", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        default AdvancedAwsxEndpointProducerBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointProducerBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        default AdvancedAwsxEndpointProducerBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        default AdvancedAwsxEndpointProducerBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        default AdvancedAwsxEndpointProducerBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        default AdvancedAwsxEndpointProducerBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointProducerBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        default AdvancedAwsxEndpointProducerBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        default AdvancedAwsxEndpointProducerBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        default AdvancedAwsxEndpointProducerBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        default AdvancedAwsxEndpointProducerBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        default AdvancedAwsxEndpointProducerBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        default AdvancedAwsxEndpointProducerBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        default AdvancedAwsxEndpointProducerBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        default AdvancedAwsxEndpointProducerBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        default AdvancedAwsxEndpointProducerBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        default AdvancedAwsxEndpointProducerBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        default AdvancedAwsxEndpointProducerBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        default AdvancedAwsxEndpointProducerBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        default AdvancedAwsxEndpointProducerBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        default AdvancedAwsxEndpointProducerBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        default AdvancedAwsxEndpointProducerBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        default AdvancedAwsxEndpointProducerBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        default AdvancedAwsxEndpointProducerBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    /** The options of endpoints. */
    public interface AwsxEndpointBuilder extends AwsxEndpointConsumerBuilder, AwsxEndpointProducerBuilder {

        /** Goes over to the advanced options. */
        @Override
        default AdvancedAwsxEndpointBuilder advanced() {
            return (AdvancedAwsxEndpointBuilder) this;
        }

        /** How many items of a listing there are at most. */
        @Override
        default AwsxEndpointBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        @Override
        default AwsxEndpointBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** Whether values of DynamoDB are plain ones rather than typed by S, N, and so on: texts, numbers (BigDecimal in outputs), Booleans, bytes, null, Sets, Lists, and Maps. Default: false.. */
        @Override
        default AwsxEndpointBuilder nativeTypes(boolean value) {
            doSetProperty("nativeTypes", value);
            return this;
        }

        /** The same as text: {@link #nativeTypes(boolean)}. */
        @Override
        default AwsxEndpointBuilder nativeTypes(String value) {
            doSetProperty("nativeTypes", value);
            return this;
        }

        /** The operation: any of the service by its name in the API, such as PutItem, putItem, or put_item, or one that its profile adds. By service, profiles add bedrock-runtime: invokeEmbeddingsModel, invokeEmbeddingsModelStreaming, invokeImageModel, invokeImageModelStreaming, invokeTextModel, invokeTextModelStreaming; config: describeRuleCompliance, removeConfigRule, removeConformancePack; dynamodb: BatchGetItems, BatchWriteItems; ecs: describeCluster; events: putEvent; firehose: sendBatchRecord; lambda: invokeFunction, listEventSourceMapping, listVersions, updateFunction; s3vectors: createVectorIndex, deleteVectorIndex, describeVectorBucket, describeVectorIndex, listVectorIndexes; secretsmanager: batchGetSecret, getSecret; sqs: send, sendBatchMessage. */
        @Override
        default AwsxEndpointBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        @Override
        default AwsxEndpointBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        @Override
        default AwsxEndpointBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        @Override
        default AwsxEndpointBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        @Override
        default AwsxEndpointBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        @Override
        default AwsxEndpointBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        @Override
        default AwsxEndpointBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        @Override
        default AwsxEndpointBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        @Override
        default AwsxEndpointBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        @Override
        default AwsxEndpointBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        @Override
        default AwsxEndpointBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        @Override
        default AwsxEndpointBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        @Override
        default AwsxEndpointBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        @Override
        default AwsxEndpointBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        @Override
        default AwsxEndpointBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        @Override
        default AwsxEndpointBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        @Override
        default AwsxEndpointBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        @Override
        default AwsxEndpointBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        @Override
        default AwsxEndpointBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        @Override
        default AwsxEndpointBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        @Override
        default AwsxEndpointBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        @Override
        default AwsxEndpointBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        @Override
        default AwsxEndpointBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        @Override
        default AwsxEndpointBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        @Override
        default AwsxEndpointBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        @Override
        default AwsxEndpointBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        @Override
        default AwsxEndpointBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        @Override
        default AwsxEndpointBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        @Override
        default AwsxEndpointBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        @Override
        default AwsxEndpointBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        @Override
        default AwsxEndpointBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        @Override
        default AwsxEndpointBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        @Override
        default AwsxEndpointBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        @Override
        default AwsxEndpointBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        @Override
        default AwsxEndpointBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        @Override
        default AwsxEndpointBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        @Override
        default AwsxEndpointBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        @Override
        default AwsxEndpointBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        @Override
        default AwsxEndpointBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        @Override
        default AwsxEndpointBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        @Override
        default AwsxEndpointBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of endpoints. */
    public interface AdvancedAwsxEndpointBuilder extends AdvancedAwsxEndpointConsumerBuilder, AdvancedAwsxEndpointProducerBuilder {

        /** Goes over to the basic options. */
        @Override
        default AwsxEndpointBuilder basic() {
            return (AwsxEndpointBuilder) this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        @Override
        default AdvancedAwsxEndpointBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        @Override
        default AdvancedAwsxEndpointBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        @Override
        default AdvancedAwsxEndpointBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        @Override
        default AdvancedAwsxEndpointBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        @Override
        default AdvancedAwsxEndpointBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        @Override
        default AdvancedAwsxEndpointBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        @Override
        default AdvancedAwsxEndpointBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        @Override
        default AdvancedAwsxEndpointBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        @Override
        default AdvancedAwsxEndpointBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        @Override
        default AdvancedAwsxEndpointBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        @Override
        default AdvancedAwsxEndpointBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        @Override
        default AdvancedAwsxEndpointBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        @Override
        default AdvancedAwsxEndpointBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        @Override
        default AdvancedAwsxEndpointBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        @Override
        default AdvancedAwsxEndpointBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        @Override
        default AdvancedAwsxEndpointBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        @Override
        default AdvancedAwsxEndpointBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        @Override
        default AdvancedAwsxEndpointBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        @Override
        default AdvancedAwsxEndpointBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        @Override
        default AdvancedAwsxEndpointBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        @Override
        default AdvancedAwsxEndpointBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        @Override
        default AdvancedAwsxEndpointBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        @Override
        default AdvancedAwsxEndpointBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        @Override
        default AdvancedAwsxEndpointBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    static AwsxEndpointBuilder endpoint(String component, String path) {
        return new Uri(component, path);
    }

    private static final class Uri extends io.awsx.camel.dsl.EndpointUri implements AwsxEndpointBuilder, AdvancedAwsxEndpointBuilder {

        Uri(String component, String path) {
            super(component, path);
        }
    }
}
