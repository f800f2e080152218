/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx; do not edit. */
package io.awsx.camel.dsl;

import javax.annotation.processing.Generated;

/** Sets the options of the component {@code awsx}. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class AwsxComponentBuilder extends ComponentOptions<io.awsx.camel.generic.AwsxComponent> {

    AwsxComponentBuilder() {
        super(io.awsx.camel.generic.AwsxComponent::new, new io.awsx.camel.generic.AwsxComponentConfigurer(), "awsx");
    }

    /** Options that all endpoints begin with. */
    public AwsxComponentBuilder configuration(io.awsx.camel.generic.AwsxServiceConfiguration value) {
        set("configuration", value);
        return this;
    }

    /** The same as text: {@link #configuration(io.awsx.camel.generic.AwsxServiceConfiguration)}. */
    public AwsxComponentBuilder configuration(String value) {
        set("configuration", value);
        return this;
    }

    /** How many items of a listing there are at most. */
    public AwsxComponentBuilder maxItems(Long value) {
        set("maxItems", value);
        return this;
    }

    /** The same as text: {@link #maxItems(Long)}. */
    public AwsxComponentBuilder maxItems(String value) {
        set("maxItems", value);
        return this;
    }

    /** Whether values of DynamoDB are plain ones rather than typed by S, N, and so on: texts, numbers (BigDecimal in outputs), Booleans, bytes, null, Sets, Lists, and Maps. Default: false.. */
    public AwsxComponentBuilder nativeTypes(boolean value) {
        set("nativeTypes", value);
        return this;
    }

    /** The same as text: {@link #nativeTypes(boolean)}. */
    public AwsxComponentBuilder nativeTypes(String value) {
        set("nativeTypes", value);
        return this;
    }

    /** The operation: any of the service by its name in the API, such as PutItem, putItem, or put_item, or one that its profile adds. By service, profiles add bedrock-runtime: invokeEmbeddingsModel, invokeEmbeddingsModelStreaming, invokeImageModel, invokeImageModelStreaming, invokeTextModel, invokeTextModelStreaming; config: describeRuleCompliance, removeConfigRule, removeConformancePack; dynamodb: BatchGetItems, BatchWriteItems; ecs: describeCluster; events: putEvent; firehose: sendBatchRecord; lambda: invokeFunction, listEventSourceMapping, listVersions, updateFunction; s3vectors: createVectorIndex, deleteVectorIndex, describeVectorBucket, describeVectorIndex, listVectorIndexes; secretsmanager: batchGetSecret, getSecret; sqs: send, sendBatchMessage. */
    public AwsxComponentBuilder operation(String value) {
        set("operation", value);
        return this;
    }

    /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
    public AwsxComponentBuilder outputFormat(String value) {
        set("outputFormat", value);
        return this;
    }

    /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
    public AwsxComponentBuilder outputType(String value) {
        set("outputType", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
    public AwsxComponentBuilder overrideEndpoint(boolean value) {
        set("overrideEndpoint", value);
        return this;
    }

    /** The same as text: {@link #overrideEndpoint(boolean)}. */
    public AwsxComponentBuilder overrideEndpoint(String value) {
        set("overrideEndpoint", value);
        return this;
    }

    /** How many items the service is asked to put on a page. */
    public AwsxComponentBuilder pageSize(Integer value) {
        set("pageSize", value);
        return this;
    }

    /** The same as text: {@link #pageSize(Integer)}. */
    public AwsxComponentBuilder pageSize(String value) {
        set("pageSize", value);
        return this;
    }

    /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
    public AwsxComponentBuilder paginate(String value) {
        set("paginate", value);
        return this;
    }

    /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
    public AwsxComponentBuilder param(java.util.Map<String, Object> value) {
        set("param", value);
        return this;
    }

    /** The same as text: {@link #param(java.util.Map)}. */
    public AwsxComponentBuilder param(String value) {
        set("param", value);
        return this;
    }

    /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
    public AwsxComponentBuilder query(String value) {
        set("query", value);
        return this;
    }

    /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
    public AwsxComponentBuilder region(String value) {
        set("region", value);
        return this;
    }

    /** Options that all consumers of shards begin with. */
    public AwsxComponentBuilder shards(io.awsx.camel.shard.ShardConfiguration value) {
        set("shards", value);
        return this;
    }

    /** The same as text: {@link #shards(io.awsx.camel.shard.ShardConfiguration)}. */
    public AwsxComponentBuilder shards(String value) {
        set("shards", value);
        return this;
    }

    /** Options that all consumers of queues begin with. */
    public AwsxComponentBuilder sqs(io.awsx.camel.sqs.SqsConfiguration value) {
        set("sqs", value);
        return this;
    }

    /** The same as text: {@link #sqs(io.awsx.camel.sqs.SqsConfiguration)}. */
    public AwsxComponentBuilder sqs(String value) {
        set("sqs", value);
        return this;
    }

    /** An endpoint in place of AWS's own, such as http://localhost:9000. */
    public AwsxComponentBuilder uriEndpointOverride(String value) {
        set("uriEndpointOverride", value);
        return this;
    }

    /** Whether endpoints that speak IPv6 too are called. Default: false.. */
    public AwsxComponentBuilder useDualstack(boolean value) {
        set("useDualstack", value);
        return this;
    }

    /** The same as text: {@link #useDualstack(boolean)}. */
    public AwsxComponentBuilder useDualstack(String value) {
        set("useDualstack", value);
        return this;
    }

    /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
    public AwsxComponentBuilder useFips(boolean value) {
        set("useFips", value);
        return this;
    }

    /** The same as text: {@link #useFips(boolean)}. */
    public AwsxComponentBuilder useFips(String value) {
        set("useFips", value);
        return this;
    }

    /** What checkpoints belong to: nodes with the same name share the shards. By default service and resource; routes of one application that read the same stream need names of their own. */
    public AwsxComponentBuilder applicationName(String value) {
        set("applicationName", value);
        return this;
    }

    /** What SQS tells of each message, separated by comma, or All; by default SentTimestamp and ApproximateReceiveCount, and of FIFO queues MessageGroupId, MessageDeduplicationId, and SequenceNumber. */
    public AwsxComponentBuilder attributeNames(String value) {
        set("attributeNames", value);
        return this;
    }

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. Default: false.. */
    public AwsxComponentBuilder bridgeErrorHandler(boolean value) {
        set("bridgeErrorHandler", value);
        return this;
    }

    /** The same as text: {@link #bridgeErrorHandler(boolean)}. */
    public AwsxComponentBuilder bridgeErrorHandler(String value) {
        set("bridgeErrorHandler", value);
        return this;
    }

    /** How often checkpoints are written at most; what was consumed since the last one comes again when a process dies. They are written at each stop. Default: 5s.. */
    public AwsxComponentBuilder checkpointInterval(java.time.Duration value) {
        set("checkpointInterval", value);
        return this;
    }

    /** The same as text: {@link #checkpointInterval(java.time.Duration)}. */
    public AwsxComponentBuilder checkpointInterval(String value) {
        set("checkpointInterval", value);
        return this;
    }

    /** The table of DynamoDB where checkpoints are kept, by name or ARN, for nodes that share the shards by leases; made where there is none. */
    public AwsxComponentBuilder checkpointTable(String value) {
        set("checkpointTable", value);
        return this;
    }

    /** How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other. Default: 1.. */
    public AwsxComponentBuilder concurrentConsumers(int value) {
        set("concurrentConsumers", value);
        return this;
    }

    /** The same as text: {@link #concurrentConsumers(int)}. */
    public AwsxComponentBuilder concurrentConsumers(String value) {
        set("concurrentConsumers", value);
        return this;
    }

    /** How many calls of a consumer wait for messages at once at most; there is one for every 10 messages that maxMessagesPerPoll or concurrentConsumers ask for. Default: 50.. */
    public AwsxComponentBuilder concurrentRequestLimit(int value) {
        set("concurrentRequestLimit", value);
        return this;
    }

    /** The same as text: {@link #concurrentRequestLimit(int)}. */
    public AwsxComponentBuilder concurrentRequestLimit(String value) {
        set("concurrentRequestLimit", value);
        return this;
    }

    /** Whether a message is deleted when its exchange succeeded. Default: true.. */
    public AwsxComponentBuilder deleteAfterRead(boolean value) {
        set("deleteAfterRead", value);
        return this;
    }

    /** The same as text: {@link #deleteAfterRead(boolean)}. */
    public AwsxComponentBuilder deleteAfterRead(String value) {
        set("deleteAfterRead", value);
        return this;
    }

    /** Whether a message is deleted although a filter kept it from the rest of the route, as the exchange property CamelFilterMatched says where it is false; and, with deleteAfterRead=false, whether one is deleted whose exchange property CamelAwsSqsDeleteFiltered is true. A filter sets the property that its statusPropertyName names. Default: true.. */
    public AwsxComponentBuilder deleteIfFiltered(boolean value) {
        set("deleteIfFiltered", value);
        return this;
    }

    /** The same as text: {@link #deleteIfFiltered(boolean)}. */
    public AwsxComponentBuilder deleteIfFiltered(String value) {
        set("deleteIfFiltered", value);
        return this;
    }

    /** Whether Kinesis sends the records of each shard by a subscription (SubscribeToShard, over HTTP/2), with 2 MB a second of each shard for this application alone, to be paid for; by default they are asked for. Each shard takes one of maxConnections. Default: false.. */
    public AwsxComponentBuilder enhancedFanOut(boolean value) {
        set("enhancedFanOut", value);
        return this;
    }

    /** The same as text: {@link #enhancedFanOut(boolean)}. */
    public AwsxComponentBuilder enhancedFanOut(String value) {
        set("enhancedFanOut", value);
        return this;
    }

    /** Whether messages are kept hidden from others while they are worked on or wait for their turn, however long that takes (up to 12 hours). Default: false.. */
    public AwsxComponentBuilder extendMessageVisibility(boolean value) {
        set("extendMessageVisibility", value);
        return this;
    }

    /** The same as text: {@link #extendMessageVisibility(boolean)}. */
    public AwsxComponentBuilder extendMessageVisibility(String value) {
        set("extendMessageVisibility", value);
        return this;
    }

    /** The consumer of enhancedFanOut that Kinesis knows the application by: its name, under which it is registered where there is none, or the ARN of one that is. By default applicationName, with - for what names may not hold. */
    public AwsxComponentBuilder fanOutConsumerName(String value) {
        set("fanOutConsumerName", value);
        return this;
    }

    /** Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again. Default: false.. */
    public AwsxComponentBuilder idempotent(boolean value) {
        set("idempotent", value);
        return this;
    }

    /** The same as text: {@link #idempotent(boolean)}. */
    public AwsxComponentBuilder idempotent(String value) {
        set("idempotent", value);
        return this;
    }

    /** What tells an item from others: a JMESPath over the item, such as InstanceId, or a Simple expression over its exchange; by default its id or ARN as the model names it, else all of it. */
    public AwsxComponentBuilder idempotentKey(String value) {
        set("idempotentKey", value);
        return this;
    }

    /** Where it is remembered what was consumed; by default in memory, up to idempotentMemory. */
    public AwsxComponentBuilder idempotentRepository(org.apache.camel.spi.IdempotentRepository value) {
        set("idempotentRepository", value);
        return this;
    }

    /** The same as text: {@link #idempotentRepository(org.apache.camel.spi.IdempotentRepository)}. */
    public AwsxComponentBuilder idempotentRepository(String value) {
        set("idempotentRepository", value);
        return this;
    }

    /** Where shards begin that nobody read before: TRIM_HORIZON for the oldest record that is there, LATEST for what comes after the first start, AT_TIMESTAMP with messageTimestamp, AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER with sequenceNumber and shardId. By default TRIM_HORIZON for kinesis, LATEST for dynamodbstreams. */
    public AwsxComponentBuilder iteratorType(String value) {
        set("iteratorType", value);
        return this;
    }

    /** How many items a round consumes at most, 0 for all; the next round goes on behind them, within the page it has. Default: 0.. */
    public AwsxComponentBuilder maxMessagesPerPoll(int value) {
        set("maxMessagesPerPoll", value);
        return this;
    }

    /** The same as text: {@link #maxMessagesPerPoll(int)}. */
    public AwsxComponentBuilder maxMessagesPerPoll(String value) {
        set("maxMessagesPerPoll", value);
        return this;
    }

    /** How many records are read of a shard at once at most; Kinesis gives up to 10000, DynamoDB up to 1000. Default: 1000.. */
    public AwsxComponentBuilder maxResultsPerRequest(int value) {
        set("maxResultsPerRequest", value);
        return this;
    }

    /** The same as text: {@link #maxResultsPerRequest(int)}. */
    public AwsxComponentBuilder maxResultsPerRequest(String value) {
        set("maxResultsPerRequest", value);
        return this;
    }

    /** Which attributes of messages are received, separated by comma; a name may end with ., and All is all of them. Default: All.. */
    public AwsxComponentBuilder messageAttributeNames(String value) {
        set("messageAttributeNames", value);
        return this;
    }

    /** The time of iteratorType=AT_TIMESTAMP: 2026-01-31T12:00:00Z, milliseconds since 1970, or seconds with a fraction. */
    public AwsxComponentBuilder messageTimestamp(String value) {
        set("messageTimestamp", value);
        return this;
    }

    /** Whether a message whose exchange failed is released at once, so that it is received again, or goes to the queue's dead-letter queue, without delay; else that happens when its visibility timeout is over. Default: false.. */
    public AwsxComponentBuilder releaseOnFailure(boolean value) {
        set("releaseOnFailure", value);
        return this;
    }

    /** The same as text: {@link #releaseOnFailure(boolean)}. */
    public AwsxComponentBuilder releaseOnFailure(String value) {
        set("releaseOnFailure", value);
        return this;
    }

    /** The record of iteratorType=AT_SEQUENCE_NUMBER and AFTER_SEQUENCE_NUMBER. */
    public AwsxComponentBuilder sequenceNumber(String value) {
        set("sequenceNumber", value);
        return this;
    }

    /** What comes when the shard of shardId is closed and read to its end: ignore to tell it once, silent to tell nothing, fail to hand an exception to the exception handler. Where all shards are read, children follow. Default: ignore.. */
    public AwsxComponentBuilder shardClosed(String value) {
        set("shardClosed", value);
        return this;
    }

    /** The one shard to read, without its parents and children; by default all are read, parents before children. */
    public AwsxComponentBuilder shardId(String value) {
        set("shardId", value);
        return this;
    }

    /** How often a record may fail before its shard goes on behind it, which is told; 0 for never: it is tried again with pauses that grow to a minute, and holds up its shard. With 1 a failure is passed over at once, as aws2-kinesis does it. Default: 0.. */
    public AwsxComponentBuilder skipAfterFailures(int value) {
        set("skipAfterFailures", value);
        return this;
    }

    /** The same as text: {@link #skipAfterFailures(int)}. */
    public AwsxComponentBuilder skipAfterFailures(String value) {
        set("skipAfterFailures", value);
        return this;
    }

    /** What messages that were received together are sorted by, such as SentTimestamp; then all calls of a round are waited for. */
    public AwsxComponentBuilder sortAttributeName(String value) {
        set("sortAttributeName", value);
        return this;
    }

    /** Where checkpoints are kept, for one node that reads all shards; by default in memory. */
    public AwsxComponentBuilder stateRepository(org.apache.camel.spi.StateRepository<String, String> value) {
        set("stateRepository", value);
        return this;
    }

    /** The same as text: {@link #stateRepository(org.apache.camel.spi.StateRepository)}. */
    public AwsxComponentBuilder stateRepository(String value) {
        set("stateRepository", value);
        return this;
    }

    /** The same in the words of aws2-ddbstream: FROM_START for TRIM_HORIZON, FROM_LATEST for LATEST. */
    public AwsxComponentBuilder streamIteratorType(String value) {
        set("streamIteratorType", value);
        return this;
    }

    /** For how many seconds a message is hidden from others when it is received, 0 to 43200; by default as long as the queue says. */
    public AwsxComponentBuilder visibilityTimeout(Integer value) {
        set("visibilityTimeout", value);
        return this;
    }

    /** The same as text: {@link #visibilityTimeout(Integer)}. */
    public AwsxComponentBuilder visibilityTimeout(String value) {
        set("visibilityTimeout", value);
        return this;
    }

    /** For how many seconds a call waits for messages where there are none, 0 to 20; by default 20, or less where readTimeout or callTimeout are shorter. */
    public AwsxComponentBuilder waitTimeSeconds(Integer value) {
        set("waitTimeSeconds", value);
        return this;
    }

    /** The same as text: {@link #waitTimeSeconds(Integer)}. */
    public AwsxComponentBuilder waitTimeSeconds(String value) {
        set("waitTimeSeconds", value);
        return this;
    }

    /** A client of DynamoDB for checkpointTable; by default one with the endpoint's own settings. */
    public AwsxComponentBuilder checkpointClient(io.awsx.AwsClient value) {
        set("checkpointClient", value);
        return this;
    }

    /** The same as text: {@link #checkpointClient(io.awsx.AwsClient)}. */
    public AwsxComponentBuilder checkpointClient(String value) {
        set("checkpointClient", value);
        return this;
    }

    /** The URL of the DynamoDB that has checkpointTable; by default uriEndpointOverride where that is given, else the region's own. */
    public AwsxComponentBuilder checkpointEndpoint(String value) {
        set("checkpointEndpoint", value);
        return this;
    }

    /** How many shards are asked for records at the same time. Default: 4.. */
    public AwsxComponentBuilder concurrentReads(int value) {
        set("concurrentReads", value);
        return this;
    }

    /** The same as text: {@link #concurrentReads(int)}. */
    public AwsxComponentBuilder concurrentReads(String value) {
        set("concurrentReads", value);
        return this;
    }

    /** Whether checkpointTable is made where there is none, to be paid by use. Default: true.. */
    public AwsxComponentBuilder createCheckpointTable(boolean value) {
        set("createCheckpointTable", value);
        return this;
    }

    /** The same as text: {@link #createCheckpointTable(boolean)}. */
    public AwsxComponentBuilder createCheckpointTable(String value) {
        set("createCheckpointTable", value);
        return this;
    }

    /** Whether the consumer of enhancedFanOut is deregistered when the route stops that registered it: for trials, since other nodes lose it, too. Default: false.. */
    public AwsxComponentBuilder deregisterFanOutConsumer(boolean value) {
        set("deregisterFanOutConsumer", value);
        return this;
    }

    /** The same as text: {@link #deregisterFanOutConsumer(boolean)}. */
    public AwsxComponentBuilder deregisterFanOutConsumer(String value) {
        set("deregisterFanOutConsumer", value);
        return this;
    }

    /** Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again. Default: true.. */
    public AwsxComponentBuilder idempotentEager(boolean value) {
        set("idempotentEager", value);
        return this;
    }

    /** The same as text: {@link #idempotentEager(boolean)}. */
    public AwsxComponentBuilder idempotentEager(String value) {
        set("idempotentEager", value);
        return this;
    }

    /** How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told. Default: 100000.. */
    public AwsxComponentBuilder idempotentMemory(int value) {
        set("idempotentMemory", value);
        return this;
    }

    /** The same as text: {@link #idempotentMemory(int)}. */
    public AwsxComponentBuilder idempotentMemory(String value) {
        set("idempotentMemory", value);
        return this;
    }

    /** How long a node may be silent before others take its shards; it stops reading them itself by then. Default: 15s.. */
    public AwsxComponentBuilder leaseDuration(java.time.Duration value) {
        set("leaseDuration", value);
        return this;
    }

    /** The same as text: {@link #leaseDuration(java.time.Duration)}. */
    public AwsxComponentBuilder leaseDuration(String value) {
        set("leaseDuration", value);
        return this;
    }

    /** How many shards this node reads at most, 0 for as many as are its share. Default: 0.. */
    public AwsxComponentBuilder maxShards(int value) {
        set("maxShards", value);
        return this;
    }

    /** The same as text: {@link #maxShards(int)}. */
    public AwsxComponentBuilder maxShards(String value) {
        set("maxShards", value);
        return this;
    }

    /** The wait between two looks at which shards there are; the end of a shard is a reason to look at once. Default: 10s.. */
    public AwsxComponentBuilder shardMonitorInterval(java.time.Duration value) {
        set("shardMonitorInterval", value);
        return this;
    }

    /** The same as text: {@link #shardMonitorInterval(java.time.Duration)}. */
    public AwsxComponentBuilder shardMonitorInterval(String value) {
        set("shardMonitorInterval", value);
        return this;
    }

    /** The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is. */
    public AwsxComponentBuilder allowedOperations(String value) {
        set("allowedOperations", value);
        return this;
    }

    /** What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression. Default: auto.. */
    public AwsxComponentBuilder input(String value) {
        set("input", value);
        return this;
    }

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. Default: false.. */
    public AwsxComponentBuilder lazyStartProducer(boolean value) {
        set("lazyStartProducer", value);
        return this;
    }

    /** The same as text: {@link #lazyStartProducer(boolean)}. */
    public AwsxComponentBuilder lazyStartProducer(String value) {
        set("lazyStartProducer", value);
        return this;
    }

    /** The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused. */
    public AwsxComponentBuilder overridable(String value) {
        set("overridable", value);
        return this;
    }

    /** Where a listing goes on that was ended by maxItems. */
    public AwsxComponentBuilder startingToken(String value) {
        set("startingToken", value);
        return this;
    }

    /** A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone. */
    public AwsxComponentBuilder waitFor(String value) {
        set("waitFor", value);
        return this;
    }

    /** The wait between two looks of a waiter, the same each time; by default waits grow to what the model says. */
    public AwsxComponentBuilder waiterDelay(java.time.Duration value) {
        set("waiterDelay", value);
        return this;
    }

    /** The same as text: {@link #waiterDelay(java.time.Duration)}. */
    public AwsxComponentBuilder waiterDelay(String value) {
        set("waiterDelay", value);
        return this;
    }

    /** The wait before the first look of a waiter. */
    public AwsxComponentBuilder waiterInitialDelay(java.time.Duration value) {
        set("waiterInitialDelay", value);
        return this;
    }

    /** The same as text: {@link #waiterInitialDelay(java.time.Duration)}. */
    public AwsxComponentBuilder waiterInitialDelay(String value) {
        set("waiterInitialDelay", value);
        return this;
    }

    /** How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout. */
    public AwsxComponentBuilder waiterMaxAttempts(Integer value) {
        set("waiterMaxAttempts", value);
        return this;
    }

    /** The same as text: {@link #waiterMaxAttempts(Integer)}. */
    public AwsxComponentBuilder waiterMaxAttempts(String value) {
        set("waiterMaxAttempts", value);
        return this;
    }

    /** How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too. */
    public AwsxComponentBuilder waiterTimeout(java.time.Duration value) {
        set("waiterTimeout", value);
        return this;
    }

    /** The same as text: {@link #waiterTimeout(java.time.Duration)}. */
    public AwsxComponentBuilder waiterTimeout(String value) {
        set("waiterTimeout", value);
        return this;
    }

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. Default: true.. */
    public AwsxComponentBuilder autowiredEnabled(boolean value) {
        set("autowiredEnabled", value);
        return this;
    }

    /** The same as text: {@link #autowiredEnabled(boolean)}. */
    public AwsxComponentBuilder autowiredEnabled(String value) {
        set("autowiredEnabled", value);
        return this;
    }

    /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
    public AwsxComponentBuilder callTimeout(java.time.Duration value) {
        set("callTimeout", value);
        return this;
    }

    /** The same as text: {@link #callTimeout(java.time.Duration)}. */
    public AwsxComponentBuilder callTimeout(String value) {
        set("callTimeout", value);
        return this;
    }

    /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
    public AwsxComponentBuilder checksum(String value) {
        set("checksum", value);
        return this;
    }

    /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
    public AwsxComponentBuilder client(io.awsx.AwsClient value) {
        set("client", value);
        return this;
    }

    /** The same as text: {@link #client(io.awsx.AwsClient)}. */
    public AwsxComponentBuilder client(String value) {
        set("client", value);
        return this;
    }

    /** The longest wait for a connection; 10 seconds by default. */
    public AwsxComponentBuilder connectTimeout(java.time.Duration value) {
        set("connectTimeout", value);
        return this;
    }

    /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
    public AwsxComponentBuilder connectTimeout(String value) {
        set("connectTimeout", value);
        return this;
    }

    /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
    public AwsxComponentBuilder maxAttempts(Integer value) {
        set("maxAttempts", value);
        return this;
    }

    /** The same as text: {@link #maxAttempts(Integer)}. */
    public AwsxComponentBuilder maxAttempts(String value) {
        set("maxAttempts", value);
        return this;
    }

    /** Open connections altogether; 50 by default. */
    public AwsxComponentBuilder maxConnections(Integer value) {
        set("maxConnections", value);
        return this;
    }

    /** The same as text: {@link #maxConnections(Integer)}. */
    public AwsxComponentBuilder maxConnections(String value) {
        set("maxConnections", value);
        return this;
    }

    /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
    public AwsxComponentBuilder models(String value) {
        set("models", value);
        return this;
    }

    /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
    public AwsxComponentBuilder observer(io.awsx.observe.CallObserver value) {
        set("observer", value);
        return this;
    }

    /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
    public AwsxComponentBuilder observer(String value) {
        set("observer", value);
        return this;
    }

    /** The longest silence while an answer is awaited or read; 60 seconds by default. */
    public AwsxComponentBuilder readTimeout(java.time.Duration value) {
        set("readTimeout", value);
        return this;
    }

    /** The same as text: {@link #readTimeout(java.time.Duration)}. */
    public AwsxComponentBuilder readTimeout(String value) {
        set("readTimeout", value);
        return this;
    }

    /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
    public AwsxComponentBuilder responseChecksum(String value) {
        set("responseChecksum", value);
        return this;
    }

    /** How failures are retried; standard by default. */
    public AwsxComponentBuilder retryMode(String value) {
        set("retryMode", value);
        return this;
    }

    /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
    public AwsxComponentBuilder session(io.awsx.AwsSession value) {
        set("session", value);
        return this;
    }

    /** The same as text: {@link #session(io.awsx.AwsSession)}. */
    public AwsxComponentBuilder session(String value) {
        set("session", value);
        return this;
    }

    /** Used for enabling or disabling all consumer based health checks from this component. Default: true.. */
    public AwsxComponentBuilder healthCheckConsumerEnabled(boolean value) {
        set("healthCheckConsumerEnabled", value);
        return this;
    }

    /** The same as text: {@link #healthCheckConsumerEnabled(boolean)}. */
    public AwsxComponentBuilder healthCheckConsumerEnabled(String value) {
        set("healthCheckConsumerEnabled", value);
        return this;
    }

    /** Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true. Default: true.. */
    public AwsxComponentBuilder healthCheckProducerEnabled(boolean value) {
        set("healthCheckProducerEnabled", value);
        return this;
    }

    /** The same as text: {@link #healthCheckProducerEnabled(boolean)}. */
    public AwsxComponentBuilder healthCheckProducerEnabled(String value) {
        set("healthCheckProducerEnabled", value);
        return this;
    }

    /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
    public AwsxComponentBuilder nonProxyHosts(String value) {
        set("nonProxyHosts", value);
        return this;
    }

    /** The proxy to go through. */
    public AwsxComponentBuilder proxyHost(String value) {
        set("proxyHost", value);
        return this;
    }

    /** The password for the proxy. */
    public AwsxComponentBuilder proxyPassword(String value) {
        set("proxyPassword", value);
        return this;
    }

    /** The port of the proxy. */
    public AwsxComponentBuilder proxyPort(Integer value) {
        set("proxyPort", value);
        return this;
    }

    /** The same as text: {@link #proxyPort(Integer)}. */
    public AwsxComponentBuilder proxyPort(String value) {
        set("proxyPort", value);
        return this;
    }

    /** How the proxy itself is spoken to. Default: HTTP.. */
    public AwsxComponentBuilder proxyProtocol(String value) {
        set("proxyProtocol", value);
        return this;
    }

    /** The user for the proxy. */
    public AwsxComponentBuilder proxyUser(String value) {
        set("proxyUser", value);
        return this;
    }

    /** The access key id; with secretKey it takes the place of the default chain of credentials. */
    public AwsxComponentBuilder accessKey(String value) {
        set("accessKey", value);
        return this;
    }

    /** Whether requests are sent without a signature. Default: false.. */
    public AwsxComponentBuilder anonymous(boolean value) {
        set("anonymous", value);
        return this;
    }

    /** The same as text: {@link #anonymous(boolean)}. */
    public AwsxComponentBuilder anonymous(String value) {
        set("anonymous", value);
        return this;
    }

    /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
    public AwsxComponentBuilder assumeRoleArn(String value) {
        set("assumeRoleArn", value);
        return this;
    }

    /** The external id that the owner of the role demands, if any. */
    public AwsxComponentBuilder assumeRoleExternalId(String value) {
        set("assumeRoleExternalId", value);
        return this;
    }

    /** The name that the role's session has in the logs of AWS; made up by default. */
    public AwsxComponentBuilder assumeRoleSessionName(String value) {
        set("assumeRoleSessionName", value);
        return this;
    }

    /** The profile of the AWS configuration files to take credentials, region, and settings from. */
    public AwsxComponentBuilder profileCredentialsName(String value) {
        set("profileCredentialsName", value);
        return this;
    }

    /** The secret access key that belongs to accessKey. */
    public AwsxComponentBuilder secretKey(String value) {
        set("secretKey", value);
        return this;
    }

    /** The session token, where accessKey and secretKey are temporary. */
    public AwsxComponentBuilder sessionToken(String value) {
        set("sessionToken", value);
        return this;
    }

    /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
    public AwsxComponentBuilder trustAllCertificates(boolean value) {
        set("trustAllCertificates", value);
        return this;
    }

    /** The same as text: {@link #trustAllCertificates(boolean)}. */
    public AwsxComponentBuilder trustAllCertificates(String value) {
        set("trustAllCertificates", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
    public AwsxComponentBuilder useDefaultCredentialsProvider(boolean value) {
        set("useDefaultCredentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
    public AwsxComponentBuilder useDefaultCredentialsProvider(String value) {
        set("useDefaultCredentialsProvider", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
    public AwsxComponentBuilder useProfileCredentialsProvider(boolean value) {
        set("useProfileCredentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
    public AwsxComponentBuilder useProfileCredentialsProvider(String value) {
        set("useProfileCredentialsProvider", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
    public AwsxComponentBuilder useSessionCredentials(boolean value) {
        set("useSessionCredentials", value);
        return this;
    }

    /** The same as text: {@link #useSessionCredentials(boolean)}. */
    public AwsxComponentBuilder useSessionCredentials(String value) {
        set("useSessionCredentials", value);
        return this;
    }

    /** Where credentials come from, in place of the default chain. */
    public AwsxComponentBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
        set("credentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
    public AwsxComponentBuilder credentialsProvider(String value) {
        set("credentialsProvider", value);
        return this;
    }

    /** Keys and trusted certificates in place of those of the JVM. */
    public AwsxComponentBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
        set("sslContextParameters", value);
        return this;
    }

    /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
    public AwsxComponentBuilder sslContextParameters(String value) {
        set("sslContextParameters", value);
        return this;
    }
}
