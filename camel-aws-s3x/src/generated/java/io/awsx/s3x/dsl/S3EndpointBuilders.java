/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx-s3; do not edit. */
package io.awsx.s3x.dsl;

import javax.annotation.processing.Generated;

/** Builders of the endpoints of {@code awsx-s3}: Store, fetch, list, copy, and delete objects of S3 and of stores that speak its API, and consume a bucket's objects as messages, without the AWS SDK. Holds configuration; client and transfers are made when the first producer or consumer starts. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class S3EndpointBuilders {

    private S3EndpointBuilders() {}

    /** The options of consumers. */
    public interface S3EndpointConsumerBuilder extends org.apache.camel.builder.EndpointConsumerBuilder {

        /** Goes over to the advanced options. */
        default AdvancedS3EndpointConsumerBuilder advanced() {
            return (AdvancedS3EndpointConsumerBuilder) this;
        }

        /** Where the bucket stands: path, virtual for the host, or auto for the path with uriEndpointOverride and the host without. Default: auto.. */
        default S3EndpointConsumerBuilder addressingStyle(String value) {
            doSetProperty("addressingStyle", value);
            return this;
        }

        /** Whether a missing bucket is created when the endpoint starts. Default: false.. */
        default S3EndpointConsumerBuilder autoCreateBucket(boolean value) {
            doSetProperty("autoCreateBucket", value);
            return this;
        }

        /** The same as text: {@link #autoCreateBucket(boolean)}. */
        default S3EndpointConsumerBuilder autoCreateBucket(String value) {
            doSetProperty("autoCreateBucket", value);
            return this;
        }

        /** What ends a folder in keys; objects in folders below the prefix are then passed over. */
        default S3EndpointConsumerBuilder delimiter(String value) {
            doSetProperty("delimiter", value);
            return this;
        }

        /** Ant-style patterns of the keys not to consume, separated by comma; for the verbs for folders of what is left as it is. */
        default S3EndpointConsumerBuilder exclude(String value) {
            doSetProperty("exclude", value);
            return this;
        }

        /** Whether the bucket stands in the path rather than in the host: addressingStyle=path. Default: false.. */
        default S3EndpointConsumerBuilder forcePathStyle(boolean value) {
            doSetProperty("forcePathStyle", value);
            return this;
        }

        /** The same as text: {@link #forcePathStyle(boolean)}. */
        default S3EndpointConsumerBuilder forcePathStyle(String value) {
            doSetProperty("forcePathStyle", value);
            return this;
        }

        /** Whether objects are consumed, or got by getObject and download, without being fetched: headers only. Default: false.. */
        default S3EndpointConsumerBuilder ignoreBody(boolean value) {
            doSetProperty("ignoreBody", value);
            return this;
        }

        /** The same as text: {@link #ignoreBody(boolean)}. */
        default S3EndpointConsumerBuilder ignoreBody(String value) {
            doSetProperty("ignoreBody", value);
            return this;
        }

        /** Ant-style patterns of the keys to consume, separated by comma, such as in//.csv; for uploadDirectory, downloadDirectory, and sync of the names below folder and prefix, and for deletePrefix of the keys to delete. */
        default S3EndpointConsumerBuilder include(String value) {
            doSetProperty("include", value);
            return this;
        }

        /** How many items of a listing there are at most. */
        default S3EndpointConsumerBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        default S3EndpointConsumerBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** What is done, upload where nothing says it: a verb, or any operation of S3 by its name in the API, such as PutBucketCors, putBucketCors, or put_bucket_cors. The verbs are copy, copyObject, createBucket, createDownloadLink, createUploadLink, delete, deleteBucketPolicy, deleteBucketTagging, deleteObject, deleteObjectTagging, deleteObjects, deletePrefix, deleteVersion, download, downloadDirectory, exists, getBucketPolicy, getBucketTagging, getBucketVersioning, getObject, getObjectAcl, getObjectRange, getObjectTagging, headBucket, list, listBuckets, listObjects, move, presign, presignPost, put, putBucketPolicy, putBucketTagging, putBucketVersioning, putObjectAcl, putObjectTagging, restoreObject, restoreVersion, select, sync, upload, uploadDirectory. */
        default S3EndpointConsumerBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        default S3EndpointConsumerBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        default S3EndpointConsumerBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        default S3EndpointConsumerBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        default S3EndpointConsumerBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        default S3EndpointConsumerBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        default S3EndpointConsumerBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        default S3EndpointConsumerBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        default S3EndpointConsumerBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        default S3EndpointConsumerBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** What the keys begin with that are listed or consumed; a Simple expression is evaluated for each exchange of a producer. */
        default S3EndpointConsumerBuilder prefix(String value) {
            doSetProperty("prefix", value);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        default S3EndpointConsumerBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        default S3EndpointConsumerBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        default S3EndpointConsumerBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        default S3EndpointConsumerBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        default S3EndpointConsumerBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        default S3EndpointConsumerBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        default S3EndpointConsumerBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** What the leases of clusterClaim belong to: nodes with the same name share the objects. By default the bucket; applications that each are to consume all objects need names of their own. */
        default S3EndpointConsumerBuilder applicationName(String value) {
            doSetProperty("applicationName", value);
            return this;
        }

        /** How nodes that consume one bucket see to it that each object is consumed by one of them: repository (the idempotentRepository is asked), dynamodb (leases in clusterClaimTable), or s3 (leases that are objects, by conditional writes). */
        default S3EndpointConsumerBuilder clusterClaim(String value) {
            doSetProperty("clusterClaim", value);
            return this;
        }

        /** The name or ARN of the table of DynamoDB with the leases of clusterClaim=dynamodb, whose one key is the text id. */
        default S3EndpointConsumerBuilder clusterClaimTable(String value) {
            doSetProperty("clusterClaimTable", value);
            return this;
        }

        /** How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other. Default: 1.. */
        default S3EndpointConsumerBuilder concurrentConsumers(int value) {
            doSetProperty("concurrentConsumers", value);
            return this;
        }

        /** The same as text: {@link #concurrentConsumers(int)}. */
        default S3EndpointConsumerBuilder concurrentConsumers(String value) {
            doSetProperty("concurrentConsumers", value);
            return this;
        }

        /** Whether an object is deleted when its exchange succeeded; else it is consumed again on each round, unless idempotent is set. Default: true.. */
        default S3EndpointConsumerBuilder deleteAfterRead(boolean value) {
            doSetProperty("deleteAfterRead", value);
            return this;
        }

        /** The same as text: {@link #deleteAfterRead(boolean)}. */
        default S3EndpointConsumerBuilder deleteAfterRead(String value) {
            doSetProperty("deleteAfterRead", value);
            return this;
        }

        /** Where objects are moved to; by default the bucket itself, with a destinationBucketPrefix. */
        default S3EndpointConsumerBuilder destinationBucket(String value) {
            doSetProperty("destinationBucket", value);
            return this;
        }

        /** What is put before the key of a moved object. */
        default S3EndpointConsumerBuilder destinationBucketPrefix(String value) {
            doSetProperty("destinationBucketPrefix", value);
            return this;
        }

        /** What is put behind the key of a moved object. */
        default S3EndpointConsumerBuilder destinationBucketSuffix(String value) {
            doSetProperty("destinationBucketSuffix", value);
            return this;
        }

        /** A key that must be there, or nothing is consumed; it is asked for at the beginning of each round. */
        default S3EndpointConsumerBuilder doneFileName(String value) {
            doSetProperty("doneFileName", value);
            return this;
        }

        /** A queue that tells of the bucket's objects, in place of listings: sqs: and its name, ARN, or URL. It is sent notifications of the bucket, straight or through SNS, or events of EventBridge. */
        default S3EndpointConsumerBuilder events(String value) {
            doSetProperty("events", value);
            return this;
        }

        /** Whether what lies in the bucket is consumed first, by a listing, each time the consumer starts; with an idempotentRepository that remembers, nothing is consumed twice. Default: false.. */
        default S3EndpointConsumerBuilder eventsBacklog(boolean value) {
            doSetProperty("eventsBacklog", value);
            return this;
        }

        /** The same as text: {@link #eventsBacklog(boolean)}. */
        default S3EndpointConsumerBuilder eventsBacklog(String value) {
            doSetProperty("eventsBacklog", value);
            return this;
        }

        /** Which events are consumed: created, deleted, restored, all, and names that S3 has for them, such as ObjectTagging:, separated by comma. What was deleted has no body. Default: created.. */
        default S3EndpointConsumerBuilder eventTypes(String value) {
            doSetProperty("eventTypes", value);
            return this;
        }

        /** The one key to consume. */
        default S3EndpointConsumerBuilder fileName(String value) {
            doSetProperty("fileName", value);
            return this;
        }

        /** Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again. Default: false.. */
        default S3EndpointConsumerBuilder idempotent(boolean value) {
            doSetProperty("idempotent", value);
            return this;
        }

        /** The same as text: {@link #idempotent(boolean)}. */
        default S3EndpointConsumerBuilder idempotent(String value) {
            doSetProperty("idempotent", value);
            return this;
        }

        /** What tells an object from others, with the placeholders ${key}, ${etag}, ${size}, ${lastModified}, ${bucket}. Default: ${key}+${etag}.. */
        default S3EndpointConsumerBuilder idempotentKey(String value) {
            doSetProperty("idempotentKey", value);
            return this;
        }

        /** Where it is remembered what was consumed; by default in memory, up to idempotentMemory. */
        default S3EndpointConsumerBuilder idempotentRepository(org.apache.camel.spi.IdempotentRepository value) {
            doSetProperty("idempotentRepository", value);
            return this;
        }

        /** The same as text: {@link #idempotentRepository(org.apache.camel.spi.IdempotentRepository)}. */
        default S3EndpointConsumerBuilder idempotentRepository(String value) {
            doSetProperty("idempotentRepository", value);
            return this;
        }

        /** Whether an object is read before it is routed, into a cache that can be read again; else the body is the stream of the answer. Default: true.. */
        default S3EndpointConsumerBuilder includeBody(boolean value) {
            doSetProperty("includeBody", value);
            return this;
        }

        /** The same as text: {@link #includeBody(boolean)}. */
        default S3EndpointConsumerBuilder includeBody(String value) {
            doSetProperty("includeBody", value);
            return this;
        }

        /** Whether keys that end with a slash are consumed too. Default: true.. */
        default S3EndpointConsumerBuilder includeFolders(boolean value) {
            doSetProperty("includeFolders", value);
            return this;
        }

        /** The same as text: {@link #includeFolders(boolean)}. */
        default S3EndpointConsumerBuilder includeFolders(String value) {
            doSetProperty("includeFolders", value);
            return this;
        }

        /** The key of a manifest.json of S3 Inventory, or s3://BUCKET/KEY: its objects are consumed in place of those of a listing, once. Its files are CSV. */
        default S3EndpointConsumerBuilder inventory(String value) {
            doSetProperty("inventory", value);
            return this;
        }

        /** How many parts of the listing are read side by side; in each keys come in order, and between them in none. Default: 1.. */
        default S3EndpointConsumerBuilder listConcurrency(int value) {
            doSetProperty("listConcurrency", value);
            return this;
        }

        /** The same as text: {@link #listConcurrency(int)}. */
        default S3EndpointConsumerBuilder listConcurrency(String value) {
            doSetProperty("listConcurrency", value);
            return this;
        }

        /** A folder in which each object is stored before it is routed: the body is the file, which is deleted when the exchange is done, unless the route moved it. */
        default S3EndpointConsumerBuilder localWorkDirectory(String value) {
            doSetProperty("localWorkDirectory", value);
            return this;
        }

        /** How many objects a round consumes at most. Default: 10.. */
        default S3EndpointConsumerBuilder maxMessagesPerPoll(int value) {
            doSetProperty("maxMessagesPerPoll", value);
            return this;
        }

        /** The same as text: {@link #maxMessagesPerPoll(int)}. */
        default S3EndpointConsumerBuilder maxMessagesPerPoll(String value) {
            doSetProperty("maxMessagesPerPoll", value);
            return this;
        }

        /** The size up to which objects are consumed, in bytes or as 8MB; larger ones are passed over. */
        default S3EndpointConsumerBuilder maxSize(String value) {
            doSetProperty("maxSize", value);
            return this;
        }

        /** How long ago, by the store's own clock, an object must have been written to be consumed, in milliseconds or as 5m; younger ones are left for a later round. */
        default S3EndpointConsumerBuilder minAge(String value) {
            doSetProperty("minAge", value);
            return this;
        }

        /** The size from which on objects are consumed, in bytes or as 8MB; smaller ones are passed over. */
        default S3EndpointConsumerBuilder minSize(String value) {
            doSetProperty("minSize", value);
            return this;
        }

        /** Whether an object is moved to destinationBucket when its exchange succeeded; with deleteAfterRead=false it is copied there, and stays. Default: false.. */
        default S3EndpointConsumerBuilder moveAfterRead(boolean value) {
            doSetProperty("moveAfterRead", value);
            return this;
        }

        /** The same as text: {@link #moveAfterRead(boolean)}. */
        default S3EndpointConsumerBuilder moveAfterRead(String value) {
            doSetProperty("moveAfterRead", value);
            return this;
        }

        /** The prefix below which an object goes whose exchange failed, with the reason as metadata awsx-failure; by default it stays and is consumed again. */
        default S3EndpointConsumerBuilder moveFailed(String value) {
            doSetProperty("moveFailed", value);
            return this;
        }

        /** The bucket that such an object goes to; by default it stays in its own. */
        default S3EndpointConsumerBuilder moveFailedBucket(String value) {
            doSetProperty("moveFailedBucket", value);
            return this;
        }

        /** What keeps order with concurrentConsumers: objects of a group are consumed one after the other, and behind one that failed none before it. The number of folders in keys that make a group, a regular expression whose first group in a key does, or a Simple expression over the headers of what was listed. */
        default S3EndpointConsumerBuilder orderBy(String value) {
            doSetProperty("orderBy", value);
            return this;
        }

        /** Whether the prefix is taken off the key of a moved object. Default: false.. */
        default S3EndpointConsumerBuilder removePrefixOnMove(boolean value) {
            doSetProperty("removePrefixOnMove", value);
            return this;
        }

        /** The same as text: {@link #removePrefixOnMove(boolean)}. */
        default S3EndpointConsumerBuilder removePrefixOnMove(String value) {
            doSetProperty("removePrefixOnMove", value);
            return this;
        }

        /** If the polling consumer did not poll any files, you can enable this option to send an empty message (no body) instead. Default: false.. */
        default S3EndpointConsumerBuilder sendEmptyMessageWhenIdle(boolean value) {
            doSetProperty("sendEmptyMessageWhenIdle", value);
            return this;
        }

        /** The same as text: {@link #sendEmptyMessageWhenIdle(boolean)}. */
        default S3EndpointConsumerBuilder sendEmptyMessageWhenIdle(String value) {
            doSetProperty("sendEmptyMessageWhenIdle", value);
            return this;
        }

        /** Which objects a round takes up first: key, lastModified, or size, with - before it for the reverse order. Other orders than that of keys read the whole listing in each round. Default: key.. */
        default S3EndpointConsumerBuilder sortBy(String value) {
            doSetProperty("sortBy", value);
            return this;
        }

        /** The key behind which a listing begins, in each of its walks; a place that is remembered comes first. */
        default S3EndpointConsumerBuilder startAfter(String value) {
            doSetProperty("startAfter", value);
            return this;
        }

        /** Where it is remembered how far the walk got, so that a restart goes on there; by default it begins at the first key. */
        default S3EndpointConsumerBuilder stateRepository(org.apache.camel.spi.StateRepository<String, String> value) {
            doSetProperty("stateRepository", value);
            return this;
        }

        /** The same as text: {@link #stateRepository(org.apache.camel.spi.StateRepository)}. */
        default S3EndpointConsumerBuilder stateRepository(String value) {
            doSetProperty("stateRepository", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        default S3EndpointConsumerBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        default S3EndpointConsumerBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        default S3EndpointConsumerBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        default S3EndpointConsumerBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        default S3EndpointConsumerBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        default S3EndpointConsumerBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        default S3EndpointConsumerBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The number of subsequent error polls (failed due some error) that should happen before the backoffMultipler should kick-in. */
        default S3EndpointConsumerBuilder backoffErrorThreshold(int value) {
            doSetProperty("backoffErrorThreshold", value);
            return this;
        }

        /** The same as text: {@link #backoffErrorThreshold(int)}. */
        default S3EndpointConsumerBuilder backoffErrorThreshold(String value) {
            doSetProperty("backoffErrorThreshold", value);
            return this;
        }

        /** The number of subsequent idle polls that should happen before the backoffMultipler should kick-in. */
        default S3EndpointConsumerBuilder backoffIdleThreshold(int value) {
            doSetProperty("backoffIdleThreshold", value);
            return this;
        }

        /** The same as text: {@link #backoffIdleThreshold(int)}. */
        default S3EndpointConsumerBuilder backoffIdleThreshold(String value) {
            doSetProperty("backoffIdleThreshold", value);
            return this;
        }

        /** To let the scheduled polling consumer backoff if there has been a number of subsequent idles/errors in a row. The multiplier is then the number of polls that will be skipped before the next actual attempt is happening again. When this option is in use then backoffIdleThreshold and/or backoffErrorThreshold must also be configured. */
        default S3EndpointConsumerBuilder backoffMultiplier(int value) {
            doSetProperty("backoffMultiplier", value);
            return this;
        }

        /** The same as text: {@link #backoffMultiplier(int)}. */
        default S3EndpointConsumerBuilder backoffMultiplier(String value) {
            doSetProperty("backoffMultiplier", value);
            return this;
        }

        /** Milliseconds before the next poll. Default: 500.. */
        default S3EndpointConsumerBuilder delay(long value) {
            doSetProperty("delay", value);
            return this;
        }

        /** The same as text: {@link #delay(long)}. */
        default S3EndpointConsumerBuilder delay(String value) {
            doSetProperty("delay", value);
            return this;
        }

        /** If greedy is enabled, then the ScheduledPollConsumer will run immediately again, if the previous run polled 1 or more messages. Default: false.. */
        default S3EndpointConsumerBuilder greedy(boolean value) {
            doSetProperty("greedy", value);
            return this;
        }

        /** The same as text: {@link #greedy(boolean)}. */
        default S3EndpointConsumerBuilder greedy(String value) {
            doSetProperty("greedy", value);
            return this;
        }

        /** Milliseconds before the first poll starts. Default: 1000.. */
        default S3EndpointConsumerBuilder initialDelay(long value) {
            doSetProperty("initialDelay", value);
            return this;
        }

        /** The same as text: {@link #initialDelay(long)}. */
        default S3EndpointConsumerBuilder initialDelay(String value) {
            doSetProperty("initialDelay", value);
            return this;
        }

        /** Specifies a maximum limit of number of fires. So if you set it to 1, the scheduler will only fire once. If you set it to 5, it will only fire five times. A value of zero or negative means fire forever. Default: 0.. */
        default S3EndpointConsumerBuilder repeatCount(long value) {
            doSetProperty("repeatCount", value);
            return this;
        }

        /** The same as text: {@link #repeatCount(long)}. */
        default S3EndpointConsumerBuilder repeatCount(String value) {
            doSetProperty("repeatCount", value);
            return this;
        }

        /** The consumer logs a start/complete log line when it polls. This option allows you to configure the logging level for that. Default: TRACE.. */
        default S3EndpointConsumerBuilder runLoggingLevel(org.apache.camel.LoggingLevel value) {
            doSetProperty("runLoggingLevel", value);
            return this;
        }

        /** The same as text: {@link #runLoggingLevel(org.apache.camel.LoggingLevel)}. */
        default S3EndpointConsumerBuilder runLoggingLevel(String value) {
            doSetProperty("runLoggingLevel", value);
            return this;
        }

        /** Allows for configuring a custom/shared thread pool to use for the consumer. By default each consumer has its own single threaded thread pool. */
        default S3EndpointConsumerBuilder scheduledExecutorService(java.util.concurrent.ScheduledExecutorService value) {
            doSetProperty("scheduledExecutorService", value);
            return this;
        }

        /** The same as text: {@link #scheduledExecutorService(java.util.concurrent.ScheduledExecutorService)}. */
        default S3EndpointConsumerBuilder scheduledExecutorService(String value) {
            doSetProperty("scheduledExecutorService", value);
            return this;
        }

        /** To use a cron scheduler from either camel-spring or camel-quartz component. Use value spring or quartz for built in scheduler. Default: none.. */
        default S3EndpointConsumerBuilder scheduler(Object value) {
            doSetProperty("scheduler", value);
            return this;
        }

        /** The same as text: {@link #scheduler(Object)}. */
        default S3EndpointConsumerBuilder scheduler(String value) {
            doSetProperty("scheduler", value);
            return this;
        }

        /** To configure additional properties when using a custom scheduler or any of the Quartz, Spring based scheduler. This is a multi-value option with prefix: scheduler. */
        default S3EndpointConsumerBuilder schedulerProperties(String name, Object value) {
            doSetMultiValueProperty("schedulerProperties", "scheduler." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #schedulerProperties(String, Object)}. */
        default S3EndpointConsumerBuilder schedulerProperties(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("schedulerProperties", "scheduler.", values);
            return this;
        }

        /** Whether the scheduler should be auto started. Default: true.. */
        default S3EndpointConsumerBuilder startScheduler(boolean value) {
            doSetProperty("startScheduler", value);
            return this;
        }

        /** The same as text: {@link #startScheduler(boolean)}. */
        default S3EndpointConsumerBuilder startScheduler(String value) {
            doSetProperty("startScheduler", value);
            return this;
        }

        /** Time unit for initialDelay and delay options. Default: MILLISECONDS.. */
        default S3EndpointConsumerBuilder timeUnit(java.util.concurrent.TimeUnit value) {
            doSetProperty("timeUnit", value);
            return this;
        }

        /** The same as text: {@link #timeUnit(java.util.concurrent.TimeUnit)}. */
        default S3EndpointConsumerBuilder timeUnit(String value) {
            doSetProperty("timeUnit", value);
            return this;
        }

        /** Controls if fixed delay or fixed rate is used. See ScheduledExecutorService in JDK for details. Default: true.. */
        default S3EndpointConsumerBuilder useFixedDelay(boolean value) {
            doSetProperty("useFixedDelay", value);
            return this;
        }

        /** The same as text: {@link #useFixedDelay(boolean)}. */
        default S3EndpointConsumerBuilder useFixedDelay(String value) {
            doSetProperty("useFixedDelay", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        default S3EndpointConsumerBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        default S3EndpointConsumerBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        default S3EndpointConsumerBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        default S3EndpointConsumerBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        default S3EndpointConsumerBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        default S3EndpointConsumerBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        default S3EndpointConsumerBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        default S3EndpointConsumerBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        default S3EndpointConsumerBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        default S3EndpointConsumerBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        default S3EndpointConsumerBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        default S3EndpointConsumerBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        default S3EndpointConsumerBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        default S3EndpointConsumerBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        default S3EndpointConsumerBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        default S3EndpointConsumerBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        default S3EndpointConsumerBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of consumers. */
    public interface AdvancedS3EndpointConsumerBuilder extends org.apache.camel.builder.EndpointConsumerBuilder {

        /** Goes over to the basic options. */
        default S3EndpointConsumerBuilder basic() {
            return (S3EndpointConsumerBuilder) this;
        }

        /** The algorithm that the key is for. Default: AES256.. */
        default AdvancedS3EndpointConsumerBuilder customerAlgorithm(String value) {
            doSetProperty("customerAlgorithm", value);
            return this;
        }

        /** The key to encrypt with that S3 does not keep (SSE-C); in base64 where customerKeyMD5 is given, else as it is. */
        default AdvancedS3EndpointConsumerBuilder customerKeyId(String value) {
            doSetProperty("customerKeyId", value);
            return this;
        }

        /** The MD5 of the key in base64. */
        default AdvancedS3EndpointConsumerBuilder customerKeyMD5(String value) {
            doSetProperty("customerKeyMD5", value);
            return this;
        }

        /** The location of buckets that are made; by default the region, but for us-east-1. none leaves it out, as stores want it whose regions have other names. */
        default AdvancedS3EndpointConsumerBuilder locationConstraint(String value) {
            doSetProperty("locationConstraint", value);
            return this;
        }

        /** The policy of a bucket that autoCreateBucket makes, as JSON text. */
        default AdvancedS3EndpointConsumerBuilder policy(String value) {
            doSetProperty("policy", value);
            return this;
        }

        /** Accepted so that routes of aws2-s3 move over; customerKeyId alone is enough. Default: false.. */
        default AdvancedS3EndpointConsumerBuilder useCustomerKey(boolean value) {
            doSetProperty("useCustomerKey", value);
            return this;
        }

        /** The same as text: {@link #useCustomerKey(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder useCustomerKey(String value) {
            doSetProperty("useCustomerKey", value);
            return this;
        }

        /** Whether the stream of the answer is closed when the exchange is done. Default: true.. */
        default AdvancedS3EndpointConsumerBuilder autocloseBody(boolean value) {
            doSetProperty("autocloseBody", value);
            return this;
        }

        /** The same as text: {@link #autocloseBody(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder autocloseBody(String value) {
            doSetProperty("autocloseBody", value);
            return this;
        }

        /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. Default: false.. */
        default AdvancedS3EndpointConsumerBuilder bridgeErrorHandler(boolean value) {
            doSetProperty("bridgeErrorHandler", value);
            return this;
        }

        /** The same as text: {@link #bridgeErrorHandler(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder bridgeErrorHandler(String value) {
            doSetProperty("bridgeErrorHandler", value);
            return this;
        }

        /** How often it is remembered at most; what was consumed since the last time comes again when a process dies. It is remembered at each stop. Default: 5s.. */
        default AdvancedS3EndpointConsumerBuilder checkpointInterval(java.time.Duration value) {
            doSetProperty("checkpointInterval", value);
            return this;
        }

        /** The same as text: {@link #checkpointInterval(java.time.Duration)}. */
        default AdvancedS3EndpointConsumerBuilder checkpointInterval(String value) {
            doSetProperty("checkpointInterval", value);
            return this;
        }

        /** The bucket with the leases of clusterClaim=s3; by default the one that is consumed. */
        default AdvancedS3EndpointConsumerBuilder clusterClaimBucket(String value) {
            doSetProperty("clusterClaimBucket", value);
            return this;
        }

        /** A client of DynamoDB for clusterClaimTable; by default one with the endpoint's own settings. */
        default AdvancedS3EndpointConsumerBuilder clusterClaimClient(io.awsx.AwsClient value) {
            doSetProperty("clusterClaimClient", value);
            return this;
        }

        /** The same as text: {@link #clusterClaimClient(io.awsx.AwsClient)}. */
        default AdvancedS3EndpointConsumerBuilder clusterClaimClient(String value) {
            doSetProperty("clusterClaimClient", value);
            return this;
        }

        /** The URL of the DynamoDB that has clusterClaimTable; by default uriEndpointOverride where that is given, else the region's own. */
        default AdvancedS3EndpointConsumerBuilder clusterClaimEndpoint(String value) {
            doSetProperty("clusterClaimEndpoint", value);
            return this;
        }

        /** What the keys of the leases of clusterClaim=s3 begin with; such objects are never consumed. Default: .awsx-claims/.. */
        default AdvancedS3EndpointConsumerBuilder clusterClaimPrefix(String value) {
            doSetProperty("clusterClaimPrefix", value);
            return this;
        }

        /** Whether clusterClaimTable is made where there is none, to be paid by use. Default: true.. */
        default AdvancedS3EndpointConsumerBuilder createClusterClaimTable(boolean value) {
            doSetProperty("createClusterClaimTable", value);
            return this;
        }

        /** The same as text: {@link #createClusterClaimTable(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder createClusterClaimTable(String value) {
            doSetProperty("createClusterClaimTable", value);
            return this;
        }

        /** How many consumed objects one call deletes at most, 1 to 1000, where the store honours for each that it deletes the version that was read only; they wait for each other until the round ends, half a second at most. With 1 each is deleted when its exchange is done. Default: 1000.. */
        default AdvancedS3EndpointConsumerBuilder deleteBatchSize(int value) {
            doSetProperty("deleteBatchSize", value);
            return this;
        }

        /** The same as text: {@link #deleteBatchSize(int)}. */
        default AdvancedS3EndpointConsumerBuilder deleteBatchSize(String value) {
            doSetProperty("deleteBatchSize", value);
            return this;
        }

        /** The client of SQS to call for events; whoever made it closes it. */
        default AdvancedS3EndpointConsumerBuilder eventsClient(io.awsx.AwsClient value) {
            doSetProperty("eventsClient", value);
            return this;
        }

        /** The same as text: {@link #eventsClient(io.awsx.AwsClient)}. */
        default AdvancedS3EndpointConsumerBuilder eventsClient(String value) {
            doSetProperty("eventsClient", value);
            return this;
        }

        /** Where the service of the queue is, in place of AWS; by default uriEndpointOverride. */
        default AdvancedS3EndpointConsumerBuilder eventsEndpoint(String value) {
            doSetProperty("eventsEndpoint", value);
            return this;
        }

        /** To let the consumer use a custom ExceptionHandler. Notice if the option bridgeErrorHandler is enabled then this option is not in use. By default the consumer will deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
        default AdvancedS3EndpointConsumerBuilder exceptionHandler(org.apache.camel.spi.ExceptionHandler value) {
            doSetProperty("exceptionHandler", value);
            return this;
        }

        /** The same as text: {@link #exceptionHandler(org.apache.camel.spi.ExceptionHandler)}. */
        default AdvancedS3EndpointConsumerBuilder exceptionHandler(String value) {
            doSetProperty("exceptionHandler", value);
            return this;
        }

        /** Sets the exchange pattern when the consumer creates an exchange. */
        default AdvancedS3EndpointConsumerBuilder exchangePattern(org.apache.camel.ExchangePattern value) {
            doSetProperty("exchangePattern", value);
            return this;
        }

        /** The same as text: {@link #exchangePattern(org.apache.camel.ExchangePattern)}. */
        default AdvancedS3EndpointConsumerBuilder exchangePattern(String value) {
            doSetProperty("exchangePattern", value);
            return this;
        }

        /** Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again. Default: true.. */
        default AdvancedS3EndpointConsumerBuilder idempotentEager(boolean value) {
            doSetProperty("idempotentEager", value);
            return this;
        }

        /** The same as text: {@link #idempotentEager(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder idempotentEager(String value) {
            doSetProperty("idempotentEager", value);
            return this;
        }

        /** How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told. Default: 100000.. */
        default AdvancedS3EndpointConsumerBuilder idempotentMemory(int value) {
            doSetProperty("idempotentMemory", value);
            return this;
        }

        /** The same as text: {@link #idempotentMemory(int)}. */
        default AdvancedS3EndpointConsumerBuilder idempotentMemory(String value) {
            doSetProperty("idempotentMemory", value);
            return this;
        }

        /** Where objects are remembered while they are in progress; by default in memory. */
        default AdvancedS3EndpointConsumerBuilder inProgressRepository(org.apache.camel.spi.IdempotentRepository value) {
            doSetProperty("inProgressRepository", value);
            return this;
        }

        /** The same as text: {@link #inProgressRepository(org.apache.camel.spi.IdempotentRepository)}. */
        default AdvancedS3EndpointConsumerBuilder inProgressRepository(String value) {
            doSetProperty("inProgressRepository", value);
            return this;
        }

        /** How long a node with leases of clusterClaim may be silent before others take what it has. Default: 15s.. */
        default AdvancedS3EndpointConsumerBuilder leaseDuration(java.time.Duration value) {
            doSetProperty("leaseDuration", value);
            return this;
        }

        /** The same as text: {@link #leaseDuration(java.time.Duration)}. */
        default AdvancedS3EndpointConsumerBuilder leaseDuration(String value) {
            doSetProperty("leaseDuration", value);
            return this;
        }

        /** A pluggable org.apache.camel.PollingConsumerPollingStrategy allowing you to provide your custom implementation to control error handling usually occurred during the poll operation before an Exchange have been created and being routed in Camel. */
        default AdvancedS3EndpointConsumerBuilder pollStrategy(org.apache.camel.spi.PollingConsumerPollStrategy value) {
            doSetProperty("pollStrategy", value);
            return this;
        }

        /** The same as text: {@link #pollStrategy(org.apache.camel.spi.PollingConsumerPollStrategy)}. */
        default AdvancedS3EndpointConsumerBuilder pollStrategy(String value) {
            doSetProperty("pollStrategy", value);
            return this;
        }

        /** Whether a message is visible again at once when one of its objects failed; else when its time is over. Default: false.. */
        default AdvancedS3EndpointConsumerBuilder releaseOnFailure(boolean value) {
            doSetProperty("releaseOnFailure", value);
            return this;
        }

        /** The same as text: {@link #releaseOnFailure(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder releaseOnFailure(String value) {
            doSetProperty("releaseOnFailure", value);
            return this;
        }

        /** The key in the stateRepository, or of the resume strategy of the route; by default awsx-s3, the bucket, the prefix, and the id of the route. */
        default AdvancedS3EndpointConsumerBuilder stateKey(String value) {
            doSetProperty("stateKey", value);
            return this;
        }

        /** For how many seconds a message is hidden from others; by default as long as the queue says. It is kept hidden while its objects are worked on. */
        default AdvancedS3EndpointConsumerBuilder visibilityTimeout(Integer value) {
            doSetProperty("visibilityTimeout", value);
            return this;
        }

        /** The same as text: {@link #visibilityTimeout(Integer)}. */
        default AdvancedS3EndpointConsumerBuilder visibilityTimeout(String value) {
            doSetProperty("visibilityTimeout", value);
            return this;
        }

        /** For how many seconds a call waits for messages where there are none, 0 to 20; by default 20, or less where readTimeout or callTimeout are shorter. */
        default AdvancedS3EndpointConsumerBuilder waitTimeSeconds(Integer value) {
            doSetProperty("waitTimeSeconds", value);
            return this;
        }

        /** The same as text: {@link #waitTimeSeconds(Integer)}. */
        default AdvancedS3EndpointConsumerBuilder waitTimeSeconds(String value) {
            doSetProperty("waitTimeSeconds", value);
            return this;
        }

        /** Refused: it is of the AWS SDK; give client or session instead. */
        default AdvancedS3EndpointConsumerBuilder amazonS3Client(Object value) {
            doSetProperty("amazonS3Client", value);
            return this;
        }

        /** The same as text: {@link #amazonS3Client(Object)}. */
        default AdvancedS3EndpointConsumerBuilder amazonS3Client(String value) {
            doSetProperty("amazonS3Client", value);
            return this;
        }

        /** Refused: it is of the AWS SDK; give client or session instead. */
        default AdvancedS3EndpointConsumerBuilder amazonS3Presigner(Object value) {
            doSetProperty("amazonS3Presigner", value);
            return this;
        }

        /** The same as text: {@link #amazonS3Presigner(Object)}. */
        default AdvancedS3EndpointConsumerBuilder amazonS3Presigner(String value) {
            doSetProperty("amazonS3Presigner", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        default AdvancedS3EndpointConsumerBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointConsumerBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        default AdvancedS3EndpointConsumerBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        default AdvancedS3EndpointConsumerBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        default AdvancedS3EndpointConsumerBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        default AdvancedS3EndpointConsumerBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointConsumerBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        default AdvancedS3EndpointConsumerBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        default AdvancedS3EndpointConsumerBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        default AdvancedS3EndpointConsumerBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        default AdvancedS3EndpointConsumerBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        default AdvancedS3EndpointConsumerBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        default AdvancedS3EndpointConsumerBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        default AdvancedS3EndpointConsumerBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** Refused where it is true: it is for requests of the AWS SDK; the body may be a Map with the API's member names. Default: false.. */
        default AdvancedS3EndpointConsumerBuilder pojoRequest(boolean value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The same as text: {@link #pojoRequest(boolean)}. */
        default AdvancedS3EndpointConsumerBuilder pojoRequest(String value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        default AdvancedS3EndpointConsumerBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointConsumerBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        default AdvancedS3EndpointConsumerBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        default AdvancedS3EndpointConsumerBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        default AdvancedS3EndpointConsumerBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        default AdvancedS3EndpointConsumerBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        default AdvancedS3EndpointConsumerBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        default AdvancedS3EndpointConsumerBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        default AdvancedS3EndpointConsumerBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        default AdvancedS3EndpointConsumerBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    /** The options of producers. */
    public interface S3EndpointProducerBuilder extends org.apache.camel.builder.EndpointProducerBuilder {

        /** Goes over to the advanced options. */
        default AdvancedS3EndpointProducerBuilder advanced() {
            return (AdvancedS3EndpointProducerBuilder) this;
        }

        /** Where the bucket stands: path, virtual for the host, or auto for the path with uriEndpointOverride and the host without. Default: auto.. */
        default S3EndpointProducerBuilder addressingStyle(String value) {
            doSetProperty("addressingStyle", value);
            return this;
        }

        /** Whether a missing bucket is created when the endpoint starts. Default: false.. */
        default S3EndpointProducerBuilder autoCreateBucket(boolean value) {
            doSetProperty("autoCreateBucket", value);
            return this;
        }

        /** The same as text: {@link #autoCreateBucket(boolean)}. */
        default S3EndpointProducerBuilder autoCreateBucket(String value) {
            doSetProperty("autoCreateBucket", value);
            return this;
        }

        /** What ends a folder in keys; objects in folders below the prefix are then passed over. */
        default S3EndpointProducerBuilder delimiter(String value) {
            doSetProperty("delimiter", value);
            return this;
        }

        /** Ant-style patterns of the keys not to consume, separated by comma; for the verbs for folders of what is left as it is. */
        default S3EndpointProducerBuilder exclude(String value) {
            doSetProperty("exclude", value);
            return this;
        }

        /** Whether the bucket stands in the path rather than in the host: addressingStyle=path. Default: false.. */
        default S3EndpointProducerBuilder forcePathStyle(boolean value) {
            doSetProperty("forcePathStyle", value);
            return this;
        }

        /** The same as text: {@link #forcePathStyle(boolean)}. */
        default S3EndpointProducerBuilder forcePathStyle(String value) {
            doSetProperty("forcePathStyle", value);
            return this;
        }

        /** Whether objects are consumed, or got by getObject and download, without being fetched: headers only. Default: false.. */
        default S3EndpointProducerBuilder ignoreBody(boolean value) {
            doSetProperty("ignoreBody", value);
            return this;
        }

        /** The same as text: {@link #ignoreBody(boolean)}. */
        default S3EndpointProducerBuilder ignoreBody(String value) {
            doSetProperty("ignoreBody", value);
            return this;
        }

        /** Ant-style patterns of the keys to consume, separated by comma, such as in//.csv; for uploadDirectory, downloadDirectory, and sync of the names below folder and prefix, and for deletePrefix of the keys to delete. */
        default S3EndpointProducerBuilder include(String value) {
            doSetProperty("include", value);
            return this;
        }

        /** How many items of a listing there are at most. */
        default S3EndpointProducerBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        default S3EndpointProducerBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** What is done, upload where nothing says it: a verb, or any operation of S3 by its name in the API, such as PutBucketCors, putBucketCors, or put_bucket_cors. The verbs are copy, copyObject, createBucket, createDownloadLink, createUploadLink, delete, deleteBucketPolicy, deleteBucketTagging, deleteObject, deleteObjectTagging, deleteObjects, deletePrefix, deleteVersion, download, downloadDirectory, exists, getBucketPolicy, getBucketTagging, getBucketVersioning, getObject, getObjectAcl, getObjectRange, getObjectTagging, headBucket, list, listBuckets, listObjects, move, presign, presignPost, put, putBucketPolicy, putBucketTagging, putBucketVersioning, putObjectAcl, putObjectTagging, restoreObject, restoreVersion, select, sync, upload, uploadDirectory. */
        default S3EndpointProducerBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        default S3EndpointProducerBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        default S3EndpointProducerBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        default S3EndpointProducerBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        default S3EndpointProducerBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        default S3EndpointProducerBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        default S3EndpointProducerBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        default S3EndpointProducerBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        default S3EndpointProducerBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        default S3EndpointProducerBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** What the keys begin with that are listed or consumed; a Simple expression is evaluated for each exchange of a producer. */
        default S3EndpointProducerBuilder prefix(String value) {
            doSetProperty("prefix", value);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        default S3EndpointProducerBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        default S3EndpointProducerBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        default S3EndpointProducerBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        default S3EndpointProducerBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        default S3EndpointProducerBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        default S3EndpointProducerBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        default S3EndpointProducerBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** When a message of streamingUploadMode is done: as soon as its body is kept in a file, from which the next start uploads it if the process dies; or when the object that it is in is in S3, for which its exchange waits without a thread, and fails where that cannot be. Default: buffered.. */
        default S3EndpointProducerBuilder acknowledge(String value) {
            doSetProperty("acknowledge", value);
            return this;
        }

        /** The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is. */
        default S3EndpointProducerBuilder allowedOperations(String value) {
            doSetProperty("allowedOperations", value);
            return this;
        }

        /** How many messages an object of streamingUploadMode has at most. Default: 10.. */
        default S3EndpointProducerBuilder batchMessageNumber(int value) {
            doSetProperty("batchMessageNumber", value);
            return this;
        }

        /** The same as text: {@link #batchMessageNumber(int)}. */
        default S3EndpointProducerBuilder batchMessageNumber(String value) {
            doSetProperty("batchMessageNumber", value);
            return this;
        }

        /** How many bytes complete an object of streamingUploadMode; what bufferSize says of long bodies counts, too. Default: 1000000.. */
        default S3EndpointProducerBuilder batchSize(int value) {
            doSetProperty("batchSize", value);
            return this;
        }

        /** The same as text: {@link #batchSize(int)}. */
        default S3EndpointProducerBuilder batchSize(String value) {
            doSetProperty("batchSize", value);
            return this;
        }

        /** From how many bytes on streamingUploadMode looks at a body in pieces of that size, each of which may complete an object, so that the body is divided; 0, multiPartUpload=true, and acknowledge=durable never divide one. Default: 1000000.. */
        default S3EndpointProducerBuilder bufferSize(int value) {
            doSetProperty("bufferSize", value);
            return this;
        }

        /** The same as text: {@link #bufferSize(int)}. */
        default S3EndpointProducerBuilder bufferSize(String value) {
            doSetProperty("bufferSize", value);
            return this;
        }

        /** Whether the local file is deleted when it was uploaded. Default: false.. */
        default S3EndpointProducerBuilder deleteAfterWrite(boolean value) {
            doSetProperty("deleteAfterWrite", value);
            return this;
        }

        /** The same as text: {@link #deleteAfterWrite(boolean)}. */
        default S3EndpointProducerBuilder deleteAfterWrite(String value) {
            doSetProperty("deleteAfterWrite", value);
            return this;
        }

        /** Whether the verbs for folders do nothing: the body becomes an Iterator of what they would do, Maps with Action, Key, Size, and Reason. Default: false.. */
        default S3EndpointProducerBuilder dryRun(boolean value) {
            doSetProperty("dryRun", value);
            return this;
        }

        /** The same as text: {@link #dryRun(boolean)}. */
        default S3EndpointProducerBuilder dryRun(String value) {
            doSetProperty("dryRun", value);
            return this;
        }

        /** Whether the bucket is that of the URI always: a header that gives another one, for the source or the target, is refused, where else it would count. Default: false.. */
        default S3EndpointProducerBuilder fixedBucket(boolean value) {
            doSetProperty("fixedBucket", value);
            return this;
        }

        /** The same as text: {@link #fixedBucket(boolean)}. */
        default S3EndpointProducerBuilder fixedBucket(String value) {
            doSetProperty("fixedBucket", value);
            return this;
        }

        /** Whether the key is that of the URI always: a header that gives another one is refused, where else it would count. Default: false.. */
        default S3EndpointProducerBuilder fixedKey(boolean value) {
            doSetProperty("fixedKey", value);
            return this;
        }

        /** The same as text: {@link #fixedKey(boolean)}. */
        default S3EndpointProducerBuilder fixedKey(String value) {
            doSetProperty("fixedKey", value);
            return this;
        }

        /** What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression. Default: auto.. */
        default S3EndpointProducerBuilder input(String value) {
            doSetProperty("input", value);
            return this;
        }

        /** The key of the object; a Simple expression is evaluated for each exchange. */
        default S3EndpointProducerBuilder keyName(String value) {
            doSetProperty("keyName", value);
            return this;
        }

        /** The folder to download to, below which the key names the file; keys that would lead out of it are refused. */
        default S3EndpointProducerBuilder localDirectory(String value) {
            doSetProperty("localDirectory", value);
            return this;
        }

        /** The file to download to; a Simple expression is evaluated for each exchange, and cannot lead out of the folder that stands before it. */
        default S3EndpointProducerBuilder localFile(String value) {
            doSetProperty("localFile", value);
            return this;
        }

        /** From how many bytes, such as 16MB, on uploads and downloads are made in parts. Default: 16777216.. */
        default S3EndpointProducerBuilder multiPartThreshold(String value) {
            doSetProperty("multiPartThreshold", value);
            return this;
        }

        /** Whether uploads and downloads are made in parts from partSize on already, in place of multiPartThreshold. With streamingUploadMode, whether bodies are never divided among objects. Default: false.. */
        default S3EndpointProducerBuilder multiPartUpload(boolean value) {
            doSetProperty("multiPartUpload", value);
            return this;
        }

        /** The same as text: {@link #multiPartUpload(boolean)}. */
        default S3EndpointProducerBuilder multiPartUpload(String value) {
            doSetProperty("multiPartUpload", value);
            return this;
        }

        /** What is put before the extension of keyName to name the objects of streamingUploadMode, but for the first: a number, a random id, or milliseconds since 1970. Default: progressive.. */
        default S3EndpointProducerBuilder namingStrategy(String value) {
            doSetProperty("namingStrategy", value);
            return this;
        }

        /** The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused. */
        default S3EndpointProducerBuilder overridable(String value) {
            doSetProperty("overridable", value);
            return this;
        }

        /** The size of a part in bytes or as 8MB, where an upload or download is made in parts; it grows where 10,000 parts are not enough. Default: 8388608.. */
        default S3EndpointProducerBuilder partSize(String value) {
            doSetProperty("partSize", value);
            return this;
        }

        /** What an upload by a form must fulfil, as a JSON array, such as content-length-range, 1, 1048576, starts-with, $Content-Type, image/. */
        default S3EndpointProducerBuilder presignConditions(String value) {
            doSetProperty("presignConditions", value);
            return this;
        }

        /** How long a link is good for, in seconds or as a duration such as 15m. Default: 1h.. */
        default S3EndpointProducerBuilder presignDuration(String value) {
            doSetProperty("presignDuration", value);
            return this;
        }

        /** The operation that a link is for. Default: GetObject.. */
        default S3EndpointProducerBuilder presignOperation(String value) {
            doSetProperty("presignOperation", value);
            return this;
        }

        /** Whether the numbers of progressive names begin anew with the producer, so that objects are overwritten, or behind those that there are; other names never overwrite what there was before. Default: override.. */
        default S3EndpointProducerBuilder restartingPolicy(String value) {
            doSetProperty("restartingPolicy", value);
            return this;
        }

        /** A folder that remembers how far uploads of files and downloads to files are that go in parts: one that was broken off, also by the end of the process, goes on when it is made again. By default nothing is remembered. */
        default S3EndpointProducerBuilder resumeDirectory(String value) {
            doSetProperty("resumeDirectory", value);
            return this;
        }

        /** Where a listing goes on that was ended by maxItems. */
        default S3EndpointProducerBuilder startingToken(String value) {
            doSetProperty("startingToken", value);
            return this;
        }

        /** The storage class of objects written. */
        default S3EndpointProducerBuilder storageClass(String value) {
            doSetProperty("storageClass", value);
            return this;
        }

        /** Whether the bodies of many messages become one object, one behind the other; acknowledge says when a message is done. Default: false.. */
        default S3EndpointProducerBuilder streamingUploadMode(boolean value) {
            doSetProperty("streamingUploadMode", value);
            return this;
        }

        /** The same as text: {@link #streamingUploadMode(boolean)}. */
        default S3EndpointProducerBuilder streamingUploadMode(String value) {
            doSetProperty("streamingUploadMode", value);
            return this;
        }

        /** For how many milliseconds an object of streamingUploadMode waits for more messages, from its first one on; by default until there are enough, and with acknowledge=durable for five seconds. */
        default S3EndpointProducerBuilder streamingUploadTimeout(Long value) {
            doSetProperty("streamingUploadTimeout", value);
            return this;
        }

        /** The same as text: {@link #streamingUploadTimeout(Long)}. */
        default S3EndpointProducerBuilder streamingUploadTimeout(String value) {
            doSetProperty("streamingUploadTimeout", value);
            return this;
        }

        /** What sync takes for the same, besides equal sizes: with TIME a file that is not newer than its object, or downwards one that has its object's time; with CHECKSUM equal bytes by what the store tells of them, for which files are read; with SIZE all; with NONE nothing. Default: TIME.. */
        default S3EndpointProducerBuilder syncCompare(io.awsx.transfer.directory.Comparison value) {
            doSetProperty("syncCompare", value);
            return this;
        }

        /** The same as text: {@link #syncCompare(io.awsx.transfer.directory.Comparison)}. */
        default S3EndpointProducerBuilder syncCompare(String value) {
            doSetProperty("syncCompare", value);
            return this;
        }

        /** Whether sync deletes what is on the side that it changes only. Default: false.. */
        default S3EndpointProducerBuilder syncDelete(boolean value) {
            doSetProperty("syncDelete", value);
            return this;
        }

        /** The same as text: {@link #syncDelete(boolean)}. */
        default S3EndpointProducerBuilder syncDelete(String value) {
            doSetProperty("syncDelete", value);
            return this;
        }

        /** What sync makes like the other: with UP the objects below the prefix like the files of localDirectory, with DOWN the files like the objects. Default: UP.. */
        default S3EndpointProducerBuilder syncDirection(io.awsx.transfer.directory.Direction value) {
            doSetProperty("syncDirection", value);
            return this;
        }

        /** The same as text: {@link #syncDirection(io.awsx.transfer.directory.Direction)}. */
        default S3EndpointProducerBuilder syncDirection(String value) {
            doSetProperty("syncDirection", value);
            return this;
        }

        /** Whether streamingUploadMode puts the messages of a time window into objects of their own, named by it. Default: false.. */
        default S3EndpointProducerBuilder timestampGroupingEnabled(boolean value) {
            doSetProperty("timestampGroupingEnabled", value);
            return this;
        }

        /** The same as text: {@link #timestampGroupingEnabled(boolean)}. */
        default S3EndpointProducerBuilder timestampGroupingEnabled(String value) {
            doSetProperty("timestampGroupingEnabled", value);
            return this;
        }

        /** The header that tells the time of a message for timestampGroupingEnabled: milliseconds since 1970 as a number or text, a Date, or an Instant; without it the time counts at which the exchange began. Default: CamelMessageTimestamp.. */
        default S3EndpointProducerBuilder timestampHeaderName(String value) {
            doSetProperty("timestampHeaderName", value);
            return this;
        }

        /** How many milliseconds a time window of timestampGroupingEnabled has. Default: 300000.. */
        default S3EndpointProducerBuilder timestampWindowSizeMillis(long value) {
            doSetProperty("timestampWindowSizeMillis", value);
            return this;
        }

        /** The same as text: {@link #timestampWindowSizeMillis(long)}. */
        default S3EndpointProducerBuilder timestampWindowSizeMillis(String value) {
            doSetProperty("timestampWindowSizeMillis", value);
            return this;
        }

        /** The version of the object that is meant, wherever an operation takes one: by download, exists, delete, copy, presign, and others; a Simple expression such as ${header.CamelAwsS3VersionId} is evaluated for each exchange, and where it finds nothing, what is there now is meant. */
        default S3EndpointProducerBuilder versionId(String value) {
            doSetProperty("versionId", value);
            return this;
        }

        /** Whether list gives all versions and delete markers of objects, by key and the newest first, in place of what is there now; a delete marker has DeleteMarker=true. Default: false.. */
        default S3EndpointProducerBuilder versions(boolean value) {
            doSetProperty("versions", value);
            return this;
        }

        /** The same as text: {@link #versions(boolean)}. */
        default S3EndpointProducerBuilder versions(String value) {
            doSetProperty("versions", value);
            return this;
        }

        /** A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone. */
        default S3EndpointProducerBuilder waitFor(String value) {
            doSetProperty("waitFor", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        default S3EndpointProducerBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        default S3EndpointProducerBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        default S3EndpointProducerBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        default S3EndpointProducerBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        default S3EndpointProducerBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        default S3EndpointProducerBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        default S3EndpointProducerBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        default S3EndpointProducerBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        default S3EndpointProducerBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        default S3EndpointProducerBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        default S3EndpointProducerBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        default S3EndpointProducerBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        default S3EndpointProducerBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        default S3EndpointProducerBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        default S3EndpointProducerBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        default S3EndpointProducerBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        default S3EndpointProducerBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        default S3EndpointProducerBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        default S3EndpointProducerBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        default S3EndpointProducerBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        default S3EndpointProducerBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        default S3EndpointProducerBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        default S3EndpointProducerBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        default S3EndpointProducerBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of producers. */
    public interface AdvancedS3EndpointProducerBuilder extends org.apache.camel.builder.EndpointProducerBuilder {

        /** Goes over to the basic options. */
        default S3EndpointProducerBuilder basic() {
            return (S3EndpointProducerBuilder) this;
        }

        /** The algorithm that the key is for. Default: AES256.. */
        default AdvancedS3EndpointProducerBuilder customerAlgorithm(String value) {
            doSetProperty("customerAlgorithm", value);
            return this;
        }

        /** The key to encrypt with that S3 does not keep (SSE-C); in base64 where customerKeyMD5 is given, else as it is. */
        default AdvancedS3EndpointProducerBuilder customerKeyId(String value) {
            doSetProperty("customerKeyId", value);
            return this;
        }

        /** The MD5 of the key in base64. */
        default AdvancedS3EndpointProducerBuilder customerKeyMD5(String value) {
            doSetProperty("customerKeyMD5", value);
            return this;
        }

        /** The location of buckets that are made; by default the region, but for us-east-1. none leaves it out, as stores want it whose regions have other names. */
        default AdvancedS3EndpointProducerBuilder locationConstraint(String value) {
            doSetProperty("locationConstraint", value);
            return this;
        }

        /** The policy of a bucket that autoCreateBucket makes, as JSON text. */
        default AdvancedS3EndpointProducerBuilder policy(String value) {
            doSetProperty("policy", value);
            return this;
        }

        /** Accepted so that routes of aws2-s3 move over; customerKeyId alone is enough. Default: false.. */
        default AdvancedS3EndpointProducerBuilder useCustomerKey(boolean value) {
            doSetProperty("useCustomerKey", value);
            return this;
        }

        /** The same as text: {@link #useCustomerKey(boolean)}. */
        default AdvancedS3EndpointProducerBuilder useCustomerKey(String value) {
            doSetProperty("useCustomerKey", value);
            return this;
        }

        /** Aborts, when the producer starts, uploads in parts of the names that keyName gives which were begun so long ago, such as 24h, by a process that is no more; by default none are. */
        default AdvancedS3EndpointProducerBuilder abortOrphanedUploadsAfter(String value) {
            doSetProperty("abortOrphanedUploadsAfter", value);
            return this;
        }

        /** The key of KMS to encrypt with. */
        default AdvancedS3EndpointProducerBuilder awsKMSKeyId(String value) {
            doSetProperty("awsKMSKeyId", value);
            return this;
        }

        /** How many bytes, such as 64MB, the uploads of unknown length of this endpoint may hold at once; by default all endpoints share a quarter of the heap, at most 64 MiB. */
        default AdvancedS3EndpointProducerBuilder bufferMemory(String value) {
            doSetProperty("bufferMemory", value);
            return this;
        }

        /** Whether an object is written only where there is none of its key. Default: false.. */
        default AdvancedS3EndpointProducerBuilder conditionalWritesEnabled(boolean value) {
            doSetProperty("conditionalWritesEnabled", value);
            return this;
        }

        /** The same as text: {@link #conditionalWritesEnabled(boolean)}. */
        default AdvancedS3EndpointProducerBuilder conditionalWritesEnabled(String value) {
            doSetProperty("conditionalWritesEnabled", value);
            return this;
        }

        /** Whether all parts of an upload of unknown length but the last have the size partSize, as some stores want it, rather than grow after each 1,000. Default: false.. */
        default AdvancedS3EndpointProducerBuilder equalParts(boolean value) {
            doSetProperty("equalParts", value);
            return this;
        }

        /** The same as text: {@link #equalParts(boolean)}. */
        default AdvancedS3EndpointProducerBuilder equalParts(String value) {
            doSetProperty("equalParts", value);
            return this;
        }

        /** Whether symbolic links in a folder that is uploaded are followed; else they are passed over. Default: false.. */
        default AdvancedS3EndpointProducerBuilder followSymlinks(boolean value) {
            doSetProperty("followSymlinks", value);
            return this;
        }

        /** The same as text: {@link #followSymlinks(boolean)}. */
        default AdvancedS3EndpointProducerBuilder followSymlinks(String value) {
            doSetProperty("followSymlinks", value);
            return this;
        }

        /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. Default: false.. */
        default AdvancedS3EndpointProducerBuilder lazyStartProducer(boolean value) {
            doSetProperty("lazyStartProducer", value);
            return this;
        }

        /** The same as text: {@link #lazyStartProducer(boolean)}. */
        default AdvancedS3EndpointProducerBuilder lazyStartProducer(String value) {
            doSetProperty("lazyStartProducer", value);
            return this;
        }

        /** How many bytes a second, such as 10MB, all uploads and downloads to files of this endpoint may take together; by default as many as they can. */
        default AdvancedS3EndpointProducerBuilder maxBandwidth(String value) {
            doSetProperty("maxBandwidth", value);
            return this;
        }

        /** How many parts are under way at once. Default: 8.. */
        default AdvancedS3EndpointProducerBuilder maxConcurrency(int value) {
            doSetProperty("maxConcurrency", value);
            return this;
        }

        /** The same as text: {@link #maxConcurrency(int)}. */
        default AdvancedS3EndpointProducerBuilder maxConcurrency(String value) {
            doSetProperty("maxConcurrency", value);
            return this;
        }

        /** How many objects of streamingUploadMode grow at once, one for each key and time window; beyond, the one that was used longest ago is completed. Default: 32.. */
        default AdvancedS3EndpointProducerBuilder maxOpenBatches(int value) {
            doSetProperty("maxOpenBatches", value);
            return this;
        }

        /** The same as text: {@link #maxOpenBatches(int)}. */
        default AdvancedS3EndpointProducerBuilder maxOpenBatches(String value) {
            doSetProperty("maxOpenBatches", value);
            return this;
        }

        /** Whether objects that are written are held: nobody can delete the version before that is taken off. Default: false.. */
        default AdvancedS3EndpointProducerBuilder objectLockLegalHold(Boolean value) {
            doSetProperty("objectLockLegalHold", value);
            return this;
        }

        /** The same as text: {@link #objectLockLegalHold(Boolean)}. */
        default AdvancedS3EndpointProducerBuilder objectLockLegalHold(String value) {
            doSetProperty("objectLockLegalHold", value);
            return this;
        }

        /** How objects that are written are locked: until objectLockRetainUntilDate nobody can delete the version, but with GOVERNANCE those who may bypass that. */
        default AdvancedS3EndpointProducerBuilder objectLockMode(String value) {
            doSetProperty("objectLockMode", value);
            return this;
        }

        /** Until when objects that are written are locked: a time such as 2031-01-31T00:00:00Z, or a day; a Simple expression such as ${date-with-timezone:now30d:UTC:yyyy-MM-dd'T'HH:mm:ss'Z'} is evaluated for each exchange. */
        default AdvancedS3EndpointProducerBuilder objectLockRetainUntilDate(String value) {
            doSetProperty("objectLockRetainUntilDate", value);
            return this;
        }

        /** How often to log how far an upload, a download to a file, a copy, or a verb for folders is; 0 for never. Default: 0.. */
        default AdvancedS3EndpointProducerBuilder progressLogInterval(long value) {
            doSetProperty("progressLogInterval", value);
            return this;
        }

        /** The same as text: {@link #progressLogInterval(long)}. */
        default AdvancedS3EndpointProducerBuilder progressLogInterval(String value) {
            doSetProperty("progressLogInterval", value);
            return this;
        }

        /** The folder in which acknowledge=buffered keeps bodies, which only this user may write into; by default one among the temporary files, which not every machine keeps. */
        default AdvancedS3EndpointProducerBuilder streamingUploadDirectory(String value) {
            doSetProperty("streamingUploadDirectory", value);
            return this;
        }

        /** Whether objects are encrypted with a key of KMS. Default: false.. */
        default AdvancedS3EndpointProducerBuilder useAwsKMS(boolean value) {
            doSetProperty("useAwsKMS", value);
            return this;
        }

        /** The same as text: {@link #useAwsKMS(boolean)}. */
        default AdvancedS3EndpointProducerBuilder useAwsKMS(String value) {
            doSetProperty("useAwsKMS", value);
            return this;
        }

        /** Whether objects are encrypted with a key of S3. Default: false.. */
        default AdvancedS3EndpointProducerBuilder useSSES3(boolean value) {
            doSetProperty("useSSES3", value);
            return this;
        }

        /** The same as text: {@link #useSSES3(boolean)}. */
        default AdvancedS3EndpointProducerBuilder useSSES3(String value) {
            doSetProperty("useSSES3", value);
            return this;
        }

        /** The wait between two looks of a waiter, the same each time; by default waits grow to what the model says. */
        default AdvancedS3EndpointProducerBuilder waiterDelay(java.time.Duration value) {
            doSetProperty("waiterDelay", value);
            return this;
        }

        /** The same as text: {@link #waiterDelay(java.time.Duration)}. */
        default AdvancedS3EndpointProducerBuilder waiterDelay(String value) {
            doSetProperty("waiterDelay", value);
            return this;
        }

        /** The wait before the first look of a waiter. */
        default AdvancedS3EndpointProducerBuilder waiterInitialDelay(java.time.Duration value) {
            doSetProperty("waiterInitialDelay", value);
            return this;
        }

        /** The same as text: {@link #waiterInitialDelay(java.time.Duration)}. */
        default AdvancedS3EndpointProducerBuilder waiterInitialDelay(String value) {
            doSetProperty("waiterInitialDelay", value);
            return this;
        }

        /** How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout. */
        default AdvancedS3EndpointProducerBuilder waiterMaxAttempts(Integer value) {
            doSetProperty("waiterMaxAttempts", value);
            return this;
        }

        /** The same as text: {@link #waiterMaxAttempts(Integer)}. */
        default AdvancedS3EndpointProducerBuilder waiterMaxAttempts(String value) {
            doSetProperty("waiterMaxAttempts", value);
            return this;
        }

        /** How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too. */
        default AdvancedS3EndpointProducerBuilder waiterTimeout(java.time.Duration value) {
            doSetProperty("waiterTimeout", value);
            return this;
        }

        /** The same as text: {@link #waiterTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointProducerBuilder waiterTimeout(String value) {
            doSetProperty("waiterTimeout", value);
            return this;
        }

        /** Refused: it is of the AWS SDK; give client or session instead. */
        default AdvancedS3EndpointProducerBuilder amazonS3Client(Object value) {
            doSetProperty("amazonS3Client", value);
            return this;
        }

        /** The same as text: {@link #amazonS3Client(Object)}. */
        default AdvancedS3EndpointProducerBuilder amazonS3Client(String value) {
            doSetProperty("amazonS3Client", value);
            return this;
        }

        /** Refused: it is of the AWS SDK; give client or session instead. */
        default AdvancedS3EndpointProducerBuilder amazonS3Presigner(Object value) {
            doSetProperty("amazonS3Presigner", value);
            return this;
        }

        /** The same as text: {@link #amazonS3Presigner(Object)}. */
        default AdvancedS3EndpointProducerBuilder amazonS3Presigner(String value) {
            doSetProperty("amazonS3Presigner", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        default AdvancedS3EndpointProducerBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointProducerBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        default AdvancedS3EndpointProducerBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        default AdvancedS3EndpointProducerBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        default AdvancedS3EndpointProducerBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        default AdvancedS3EndpointProducerBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointProducerBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        default AdvancedS3EndpointProducerBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        default AdvancedS3EndpointProducerBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        default AdvancedS3EndpointProducerBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        default AdvancedS3EndpointProducerBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        default AdvancedS3EndpointProducerBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        default AdvancedS3EndpointProducerBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        default AdvancedS3EndpointProducerBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** Refused where it is true: it is for requests of the AWS SDK; the body may be a Map with the API's member names. Default: false.. */
        default AdvancedS3EndpointProducerBuilder pojoRequest(boolean value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The same as text: {@link #pojoRequest(boolean)}. */
        default AdvancedS3EndpointProducerBuilder pojoRequest(String value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        default AdvancedS3EndpointProducerBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        default AdvancedS3EndpointProducerBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        default AdvancedS3EndpointProducerBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        default AdvancedS3EndpointProducerBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        default AdvancedS3EndpointProducerBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        default AdvancedS3EndpointProducerBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        default AdvancedS3EndpointProducerBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        default AdvancedS3EndpointProducerBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        default AdvancedS3EndpointProducerBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        default AdvancedS3EndpointProducerBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    /** The options of endpoints. */
    public interface S3EndpointBuilder extends S3EndpointConsumerBuilder, S3EndpointProducerBuilder {

        /** Goes over to the advanced options. */
        @Override
        default AdvancedS3EndpointBuilder advanced() {
            return (AdvancedS3EndpointBuilder) this;
        }

        /** Where the bucket stands: path, virtual for the host, or auto for the path with uriEndpointOverride and the host without. Default: auto.. */
        @Override
        default S3EndpointBuilder addressingStyle(String value) {
            doSetProperty("addressingStyle", value);
            return this;
        }

        /** Whether a missing bucket is created when the endpoint starts. Default: false.. */
        @Override
        default S3EndpointBuilder autoCreateBucket(boolean value) {
            doSetProperty("autoCreateBucket", value);
            return this;
        }

        /** The same as text: {@link #autoCreateBucket(boolean)}. */
        @Override
        default S3EndpointBuilder autoCreateBucket(String value) {
            doSetProperty("autoCreateBucket", value);
            return this;
        }

        /** What ends a folder in keys; objects in folders below the prefix are then passed over. */
        @Override
        default S3EndpointBuilder delimiter(String value) {
            doSetProperty("delimiter", value);
            return this;
        }

        /** Ant-style patterns of the keys not to consume, separated by comma; for the verbs for folders of what is left as it is. */
        @Override
        default S3EndpointBuilder exclude(String value) {
            doSetProperty("exclude", value);
            return this;
        }

        /** Whether the bucket stands in the path rather than in the host: addressingStyle=path. Default: false.. */
        @Override
        default S3EndpointBuilder forcePathStyle(boolean value) {
            doSetProperty("forcePathStyle", value);
            return this;
        }

        /** The same as text: {@link #forcePathStyle(boolean)}. */
        @Override
        default S3EndpointBuilder forcePathStyle(String value) {
            doSetProperty("forcePathStyle", value);
            return this;
        }

        /** Whether objects are consumed, or got by getObject and download, without being fetched: headers only. Default: false.. */
        @Override
        default S3EndpointBuilder ignoreBody(boolean value) {
            doSetProperty("ignoreBody", value);
            return this;
        }

        /** The same as text: {@link #ignoreBody(boolean)}. */
        @Override
        default S3EndpointBuilder ignoreBody(String value) {
            doSetProperty("ignoreBody", value);
            return this;
        }

        /** Ant-style patterns of the keys to consume, separated by comma, such as in//.csv; for uploadDirectory, downloadDirectory, and sync of the names below folder and prefix, and for deletePrefix of the keys to delete. */
        @Override
        default S3EndpointBuilder include(String value) {
            doSetProperty("include", value);
            return this;
        }

        /** How many items of a listing there are at most. */
        @Override
        default S3EndpointBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        @Override
        default S3EndpointBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** What is done, upload where nothing says it: a verb, or any operation of S3 by its name in the API, such as PutBucketCors, putBucketCors, or put_bucket_cors. The verbs are copy, copyObject, createBucket, createDownloadLink, createUploadLink, delete, deleteBucketPolicy, deleteBucketTagging, deleteObject, deleteObjectTagging, deleteObjects, deletePrefix, deleteVersion, download, downloadDirectory, exists, getBucketPolicy, getBucketTagging, getBucketVersioning, getObject, getObjectAcl, getObjectRange, getObjectTagging, headBucket, list, listBuckets, listObjects, move, presign, presignPost, put, putBucketPolicy, putBucketTagging, putBucketVersioning, putObjectAcl, putObjectTagging, restoreObject, restoreVersion, select, sync, upload, uploadDirectory. */
        @Override
        default S3EndpointBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        @Override
        default S3EndpointBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        @Override
        default S3EndpointBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        @Override
        default S3EndpointBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        @Override
        default S3EndpointBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        @Override
        default S3EndpointBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        @Override
        default S3EndpointBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        @Override
        default S3EndpointBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        @Override
        default S3EndpointBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        @Override
        default S3EndpointBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** What the keys begin with that are listed or consumed; a Simple expression is evaluated for each exchange of a producer. */
        @Override
        default S3EndpointBuilder prefix(String value) {
            doSetProperty("prefix", value);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        @Override
        default S3EndpointBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        @Override
        default S3EndpointBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        @Override
        default S3EndpointBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        @Override
        default S3EndpointBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        @Override
        default S3EndpointBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        @Override
        default S3EndpointBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        @Override
        default S3EndpointBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        @Override
        default S3EndpointBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        @Override
        default S3EndpointBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        @Override
        default S3EndpointBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        @Override
        default S3EndpointBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        @Override
        default S3EndpointBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        @Override
        default S3EndpointBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        @Override
        default S3EndpointBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        @Override
        default S3EndpointBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        @Override
        default S3EndpointBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        @Override
        default S3EndpointBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        @Override
        default S3EndpointBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        @Override
        default S3EndpointBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        @Override
        default S3EndpointBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        @Override
        default S3EndpointBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        @Override
        default S3EndpointBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        @Override
        default S3EndpointBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        @Override
        default S3EndpointBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        @Override
        default S3EndpointBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        @Override
        default S3EndpointBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        @Override
        default S3EndpointBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        @Override
        default S3EndpointBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        @Override
        default S3EndpointBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        @Override
        default S3EndpointBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        @Override
        default S3EndpointBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of endpoints. */
    public interface AdvancedS3EndpointBuilder extends AdvancedS3EndpointConsumerBuilder, AdvancedS3EndpointProducerBuilder {

        /** Goes over to the basic options. */
        @Override
        default S3EndpointBuilder basic() {
            return (S3EndpointBuilder) this;
        }

        /** The algorithm that the key is for. Default: AES256.. */
        @Override
        default AdvancedS3EndpointBuilder customerAlgorithm(String value) {
            doSetProperty("customerAlgorithm", value);
            return this;
        }

        /** The key to encrypt with that S3 does not keep (SSE-C); in base64 where customerKeyMD5 is given, else as it is. */
        @Override
        default AdvancedS3EndpointBuilder customerKeyId(String value) {
            doSetProperty("customerKeyId", value);
            return this;
        }

        /** The MD5 of the key in base64. */
        @Override
        default AdvancedS3EndpointBuilder customerKeyMD5(String value) {
            doSetProperty("customerKeyMD5", value);
            return this;
        }

        /** The location of buckets that are made; by default the region, but for us-east-1. none leaves it out, as stores want it whose regions have other names. */
        @Override
        default AdvancedS3EndpointBuilder locationConstraint(String value) {
            doSetProperty("locationConstraint", value);
            return this;
        }

        /** The policy of a bucket that autoCreateBucket makes, as JSON text. */
        @Override
        default AdvancedS3EndpointBuilder policy(String value) {
            doSetProperty("policy", value);
            return this;
        }

        /** Accepted so that routes of aws2-s3 move over; customerKeyId alone is enough. Default: false.. */
        @Override
        default AdvancedS3EndpointBuilder useCustomerKey(boolean value) {
            doSetProperty("useCustomerKey", value);
            return this;
        }

        /** The same as text: {@link #useCustomerKey(boolean)}. */
        @Override
        default AdvancedS3EndpointBuilder useCustomerKey(String value) {
            doSetProperty("useCustomerKey", value);
            return this;
        }

        /** Refused: it is of the AWS SDK; give client or session instead. */
        @Override
        default AdvancedS3EndpointBuilder amazonS3Client(Object value) {
            doSetProperty("amazonS3Client", value);
            return this;
        }

        /** The same as text: {@link #amazonS3Client(Object)}. */
        @Override
        default AdvancedS3EndpointBuilder amazonS3Client(String value) {
            doSetProperty("amazonS3Client", value);
            return this;
        }

        /** Refused: it is of the AWS SDK; give client or session instead. */
        @Override
        default AdvancedS3EndpointBuilder amazonS3Presigner(Object value) {
            doSetProperty("amazonS3Presigner", value);
            return this;
        }

        /** The same as text: {@link #amazonS3Presigner(Object)}. */
        @Override
        default AdvancedS3EndpointBuilder amazonS3Presigner(String value) {
            doSetProperty("amazonS3Presigner", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        @Override
        default AdvancedS3EndpointBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        @Override
        default AdvancedS3EndpointBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        @Override
        default AdvancedS3EndpointBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        @Override
        default AdvancedS3EndpointBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        @Override
        default AdvancedS3EndpointBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        @Override
        default AdvancedS3EndpointBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        @Override
        default AdvancedS3EndpointBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        @Override
        default AdvancedS3EndpointBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        @Override
        default AdvancedS3EndpointBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        @Override
        default AdvancedS3EndpointBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        @Override
        default AdvancedS3EndpointBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        @Override
        default AdvancedS3EndpointBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        @Override
        default AdvancedS3EndpointBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        @Override
        default AdvancedS3EndpointBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** Refused where it is true: it is for requests of the AWS SDK; the body may be a Map with the API's member names. Default: false.. */
        @Override
        default AdvancedS3EndpointBuilder pojoRequest(boolean value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The same as text: {@link #pojoRequest(boolean)}. */
        @Override
        default AdvancedS3EndpointBuilder pojoRequest(String value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        @Override
        default AdvancedS3EndpointBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        @Override
        default AdvancedS3EndpointBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        @Override
        default AdvancedS3EndpointBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        @Override
        default AdvancedS3EndpointBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        @Override
        default AdvancedS3EndpointBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        @Override
        default AdvancedS3EndpointBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        @Override
        default AdvancedS3EndpointBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        @Override
        default AdvancedS3EndpointBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        @Override
        default AdvancedS3EndpointBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        @Override
        default AdvancedS3EndpointBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    static S3EndpointBuilder endpoint(String component, String path) {
        return new Uri(component, path);
    }

    private static final class Uri extends io.awsx.camel.dsl.EndpointUri implements S3EndpointBuilder, AdvancedS3EndpointBuilder {

        Uri(String component, String path) {
            super(component, path);
        }
    }
}
