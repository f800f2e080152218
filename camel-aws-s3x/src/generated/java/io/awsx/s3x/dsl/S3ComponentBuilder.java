/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx-s3; do not edit. */
package io.awsx.s3x.dsl;

import javax.annotation.processing.Generated;

/** Sets the options of the component {@code awsx-s3}. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class S3ComponentBuilder extends io.awsx.camel.dsl.ComponentOptions<io.awsx.s3x.S3Component> {

    S3ComponentBuilder() {
        super(io.awsx.s3x.S3Component::new, new io.awsx.s3x.S3ComponentConfigurer(), "awsx-s3");
    }

    /** Where the bucket stands: path, virtual for the host, or auto for the path with uriEndpointOverride and the host without. Default: auto.. */
    public S3ComponentBuilder addressingStyle(String value) {
        set("addressingStyle", value);
        return this;
    }

    /** Whether a missing bucket is created when the endpoint starts. Default: false.. */
    public S3ComponentBuilder autoCreateBucket(boolean value) {
        set("autoCreateBucket", value);
        return this;
    }

    /** The same as text: {@link #autoCreateBucket(boolean)}. */
    public S3ComponentBuilder autoCreateBucket(String value) {
        set("autoCreateBucket", value);
        return this;
    }

    /** Options that all endpoints begin with. */
    public S3ComponentBuilder configuration(io.awsx.s3x.S3Configuration value) {
        set("configuration", value);
        return this;
    }

    /** The same as text: {@link #configuration(io.awsx.s3x.S3Configuration)}. */
    public S3ComponentBuilder configuration(String value) {
        set("configuration", value);
        return this;
    }

    /** What ends a folder in keys; objects in folders below the prefix are then passed over. */
    public S3ComponentBuilder delimiter(String value) {
        set("delimiter", value);
        return this;
    }

    /** Ant-style patterns of the keys not to consume, separated by comma; for the verbs for folders of what is left as it is. */
    public S3ComponentBuilder exclude(String value) {
        set("exclude", value);
        return this;
    }

    /** Whether the bucket stands in the path rather than in the host: addressingStyle=path. Default: false.. */
    public S3ComponentBuilder forcePathStyle(boolean value) {
        set("forcePathStyle", value);
        return this;
    }

    /** The same as text: {@link #forcePathStyle(boolean)}. */
    public S3ComponentBuilder forcePathStyle(String value) {
        set("forcePathStyle", value);
        return this;
    }

    /** Whether objects are consumed, or got by getObject and download, without being fetched: headers only. Default: false.. */
    public S3ComponentBuilder ignoreBody(boolean value) {
        set("ignoreBody", value);
        return this;
    }

    /** The same as text: {@link #ignoreBody(boolean)}. */
    public S3ComponentBuilder ignoreBody(String value) {
        set("ignoreBody", value);
        return this;
    }

    /** Ant-style patterns of the keys to consume, separated by comma, such as in//.csv; for uploadDirectory, downloadDirectory, and sync of the names below folder and prefix, and for deletePrefix of the keys to delete. */
    public S3ComponentBuilder include(String value) {
        set("include", value);
        return this;
    }

    /** How many items of a listing there are at most. */
    public S3ComponentBuilder maxItems(Long value) {
        set("maxItems", value);
        return this;
    }

    /** The same as text: {@link #maxItems(Long)}. */
    public S3ComponentBuilder maxItems(String value) {
        set("maxItems", value);
        return this;
    }

    /** What is done, upload where nothing says it: a verb, or any operation of S3 by its name in the API, such as PutBucketCors, putBucketCors, or put_bucket_cors. The verbs are copy, copyObject, createBucket, createDownloadLink, createUploadLink, delete, deleteBucketPolicy, deleteBucketTagging, deleteObject, deleteObjectTagging, deleteObjects, deletePrefix, deleteVersion, download, downloadDirectory, exists, getBucketPolicy, getBucketTagging, getBucketVersioning, getObject, getObjectAcl, getObjectRange, getObjectTagging, headBucket, list, listBuckets, listObjects, move, presign, presignPost, put, putBucketPolicy, putBucketTagging, putBucketVersioning, putObjectAcl, putObjectTagging, restoreObject, restoreVersion, select, sync, upload, uploadDirectory. */
    public S3ComponentBuilder operation(String value) {
        set("operation", value);
        return this;
    }

    /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
    public S3ComponentBuilder outputFormat(String value) {
        set("outputFormat", value);
        return this;
    }

    /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
    public S3ComponentBuilder outputType(String value) {
        set("outputType", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
    public S3ComponentBuilder overrideEndpoint(boolean value) {
        set("overrideEndpoint", value);
        return this;
    }

    /** The same as text: {@link #overrideEndpoint(boolean)}. */
    public S3ComponentBuilder overrideEndpoint(String value) {
        set("overrideEndpoint", value);
        return this;
    }

    /** How many items the service is asked to put on a page. */
    public S3ComponentBuilder pageSize(Integer value) {
        set("pageSize", value);
        return this;
    }

    /** The same as text: {@link #pageSize(Integer)}. */
    public S3ComponentBuilder pageSize(String value) {
        set("pageSize", value);
        return this;
    }

    /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
    public S3ComponentBuilder paginate(String value) {
        set("paginate", value);
        return this;
    }

    /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
    public S3ComponentBuilder param(java.util.Map<String, Object> value) {
        set("param", value);
        return this;
    }

    /** The same as text: {@link #param(java.util.Map)}. */
    public S3ComponentBuilder param(String value) {
        set("param", value);
        return this;
    }

    /** What the keys begin with that are listed or consumed; a Simple expression is evaluated for each exchange of a producer. */
    public S3ComponentBuilder prefix(String value) {
        set("prefix", value);
        return this;
    }

    /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
    public S3ComponentBuilder query(String value) {
        set("query", value);
        return this;
    }

    /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
    public S3ComponentBuilder region(String value) {
        set("region", value);
        return this;
    }

    /** An endpoint in place of AWS's own, such as http://localhost:9000. */
    public S3ComponentBuilder uriEndpointOverride(String value) {
        set("uriEndpointOverride", value);
        return this;
    }

    /** Whether endpoints that speak IPv6 too are called. Default: false.. */
    public S3ComponentBuilder useDualstack(boolean value) {
        set("useDualstack", value);
        return this;
    }

    /** The same as text: {@link #useDualstack(boolean)}. */
    public S3ComponentBuilder useDualstack(String value) {
        set("useDualstack", value);
        return this;
    }

    /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
    public S3ComponentBuilder useFips(boolean value) {
        set("useFips", value);
        return this;
    }

    /** The same as text: {@link #useFips(boolean)}. */
    public S3ComponentBuilder useFips(String value) {
        set("useFips", value);
        return this;
    }

    /** The algorithm that the key is for. Default: AES256.. */
    public S3ComponentBuilder customerAlgorithm(String value) {
        set("customerAlgorithm", value);
        return this;
    }

    /** The key to encrypt with that S3 does not keep (SSE-C); in base64 where customerKeyMD5 is given, else as it is. */
    public S3ComponentBuilder customerKeyId(String value) {
        set("customerKeyId", value);
        return this;
    }

    /** The MD5 of the key in base64. */
    public S3ComponentBuilder customerKeyMD5(String value) {
        set("customerKeyMD5", value);
        return this;
    }

    /** The location of buckets that are made; by default the region, but for us-east-1. none leaves it out, as stores want it whose regions have other names. */
    public S3ComponentBuilder locationConstraint(String value) {
        set("locationConstraint", value);
        return this;
    }

    /** The policy of a bucket that autoCreateBucket makes, as JSON text. */
    public S3ComponentBuilder policy(String value) {
        set("policy", value);
        return this;
    }

    /** Accepted so that routes of aws2-s3 move over; customerKeyId alone is enough. Default: false.. */
    public S3ComponentBuilder useCustomerKey(boolean value) {
        set("useCustomerKey", value);
        return this;
    }

    /** The same as text: {@link #useCustomerKey(boolean)}. */
    public S3ComponentBuilder useCustomerKey(String value) {
        set("useCustomerKey", value);
        return this;
    }

    /** What the leases of clusterClaim belong to: nodes with the same name share the objects. By default the bucket; applications that each are to consume all objects need names of their own. */
    public S3ComponentBuilder applicationName(String value) {
        set("applicationName", value);
        return this;
    }

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. Default: false.. */
    public S3ComponentBuilder bridgeErrorHandler(boolean value) {
        set("bridgeErrorHandler", value);
        return this;
    }

    /** The same as text: {@link #bridgeErrorHandler(boolean)}. */
    public S3ComponentBuilder bridgeErrorHandler(String value) {
        set("bridgeErrorHandler", value);
        return this;
    }

    /** How nodes that consume one bucket see to it that each object is consumed by one of them: repository (the idempotentRepository is asked), dynamodb (leases in clusterClaimTable), or s3 (leases that are objects, by conditional writes). */
    public S3ComponentBuilder clusterClaim(String value) {
        set("clusterClaim", value);
        return this;
    }

    /** The name or ARN of the table of DynamoDB with the leases of clusterClaim=dynamodb, whose one key is the text id. */
    public S3ComponentBuilder clusterClaimTable(String value) {
        set("clusterClaimTable", value);
        return this;
    }

    /** How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other. Default: 1.. */
    public S3ComponentBuilder concurrentConsumers(int value) {
        set("concurrentConsumers", value);
        return this;
    }

    /** The same as text: {@link #concurrentConsumers(int)}. */
    public S3ComponentBuilder concurrentConsumers(String value) {
        set("concurrentConsumers", value);
        return this;
    }

    /** Whether an object is deleted when its exchange succeeded; else it is consumed again on each round, unless idempotent is set. Default: true.. */
    public S3ComponentBuilder deleteAfterRead(boolean value) {
        set("deleteAfterRead", value);
        return this;
    }

    /** The same as text: {@link #deleteAfterRead(boolean)}. */
    public S3ComponentBuilder deleteAfterRead(String value) {
        set("deleteAfterRead", value);
        return this;
    }

    /** Where objects are moved to; by default the bucket itself, with a destinationBucketPrefix. */
    public S3ComponentBuilder destinationBucket(String value) {
        set("destinationBucket", value);
        return this;
    }

    /** What is put before the key of a moved object. */
    public S3ComponentBuilder destinationBucketPrefix(String value) {
        set("destinationBucketPrefix", value);
        return this;
    }

    /** What is put behind the key of a moved object. */
    public S3ComponentBuilder destinationBucketSuffix(String value) {
        set("destinationBucketSuffix", value);
        return this;
    }

    /** A key that must be there, or nothing is consumed; it is asked for at the beginning of each round. */
    public S3ComponentBuilder doneFileName(String value) {
        set("doneFileName", value);
        return this;
    }

    /** A queue that tells of the bucket's objects, in place of listings: sqs: and its name, ARN, or URL. It is sent notifications of the bucket, straight or through SNS, or events of EventBridge. */
    public S3ComponentBuilder events(String value) {
        set("events", value);
        return this;
    }

    /** Whether what lies in the bucket is consumed first, by a listing, each time the consumer starts; with an idempotentRepository that remembers, nothing is consumed twice. Default: false.. */
    public S3ComponentBuilder eventsBacklog(boolean value) {
        set("eventsBacklog", value);
        return this;
    }

    /** The same as text: {@link #eventsBacklog(boolean)}. */
    public S3ComponentBuilder eventsBacklog(String value) {
        set("eventsBacklog", value);
        return this;
    }

    /** Which events are consumed: created, deleted, restored, all, and names that S3 has for them, such as ObjectTagging:, separated by comma. What was deleted has no body. Default: created.. */
    public S3ComponentBuilder eventTypes(String value) {
        set("eventTypes", value);
        return this;
    }

    /** The one key to consume. */
    public S3ComponentBuilder fileName(String value) {
        set("fileName", value);
        return this;
    }

    /** Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again. Default: false.. */
    public S3ComponentBuilder idempotent(boolean value) {
        set("idempotent", value);
        return this;
    }

    /** The same as text: {@link #idempotent(boolean)}. */
    public S3ComponentBuilder idempotent(String value) {
        set("idempotent", value);
        return this;
    }

    /** What tells an object from others, with the placeholders ${key}, ${etag}, ${size}, ${lastModified}, ${bucket}. Default: ${key}+${etag}.. */
    public S3ComponentBuilder idempotentKey(String value) {
        set("idempotentKey", value);
        return this;
    }

    /** Where it is remembered what was consumed; by default in memory, up to idempotentMemory. */
    public S3ComponentBuilder idempotentRepository(org.apache.camel.spi.IdempotentRepository value) {
        set("idempotentRepository", value);
        return this;
    }

    /** The same as text: {@link #idempotentRepository(org.apache.camel.spi.IdempotentRepository)}. */
    public S3ComponentBuilder idempotentRepository(String value) {
        set("idempotentRepository", value);
        return this;
    }

    /** Whether an object is read before it is routed, into a cache that can be read again; else the body is the stream of the answer. Default: true.. */
    public S3ComponentBuilder includeBody(boolean value) {
        set("includeBody", value);
        return this;
    }

    /** The same as text: {@link #includeBody(boolean)}. */
    public S3ComponentBuilder includeBody(String value) {
        set("includeBody", value);
        return this;
    }

    /** Whether keys that end with a slash are consumed too. Default: true.. */
    public S3ComponentBuilder includeFolders(boolean value) {
        set("includeFolders", value);
        return this;
    }

    /** The same as text: {@link #includeFolders(boolean)}. */
    public S3ComponentBuilder includeFolders(String value) {
        set("includeFolders", value);
        return this;
    }

    /** The key of a manifest.json of S3 Inventory, or s3://BUCKET/KEY: its objects are consumed in place of those of a listing, once. Its files are CSV. */
    public S3ComponentBuilder inventory(String value) {
        set("inventory", value);
        return this;
    }

    /** How many parts of the listing are read side by side; in each keys come in order, and between them in none. Default: 1.. */
    public S3ComponentBuilder listConcurrency(int value) {
        set("listConcurrency", value);
        return this;
    }

    /** The same as text: {@link #listConcurrency(int)}. */
    public S3ComponentBuilder listConcurrency(String value) {
        set("listConcurrency", value);
        return this;
    }

    /** A folder in which each object is stored before it is routed: the body is the file, which is deleted when the exchange is done, unless the route moved it. */
    public S3ComponentBuilder localWorkDirectory(String value) {
        set("localWorkDirectory", value);
        return this;
    }

    /** How many objects a round consumes at most. Default: 10.. */
    public S3ComponentBuilder maxMessagesPerPoll(int value) {
        set("maxMessagesPerPoll", value);
        return this;
    }

    /** The same as text: {@link #maxMessagesPerPoll(int)}. */
    public S3ComponentBuilder maxMessagesPerPoll(String value) {
        set("maxMessagesPerPoll", value);
        return this;
    }

    /** The size up to which objects are consumed, in bytes or as 8MB; larger ones are passed over. */
    public S3ComponentBuilder maxSize(String value) {
        set("maxSize", value);
        return this;
    }

    /** How long ago, by the store's own clock, an object must have been written to be consumed, in milliseconds or as 5m; younger ones are left for a later round. */
    public S3ComponentBuilder minAge(String value) {
        set("minAge", value);
        return this;
    }

    /** The size from which on objects are consumed, in bytes or as 8MB; smaller ones are passed over. */
    public S3ComponentBuilder minSize(String value) {
        set("minSize", value);
        return this;
    }

    /** Whether an object is moved to destinationBucket when its exchange succeeded; with deleteAfterRead=false it is copied there, and stays. Default: false.. */
    public S3ComponentBuilder moveAfterRead(boolean value) {
        set("moveAfterRead", value);
        return this;
    }

    /** The same as text: {@link #moveAfterRead(boolean)}. */
    public S3ComponentBuilder moveAfterRead(String value) {
        set("moveAfterRead", value);
        return this;
    }

    /** The prefix below which an object goes whose exchange failed, with the reason as metadata awsx-failure; by default it stays and is consumed again. */
    public S3ComponentBuilder moveFailed(String value) {
        set("moveFailed", value);
        return this;
    }

    /** The bucket that such an object goes to; by default it stays in its own. */
    public S3ComponentBuilder moveFailedBucket(String value) {
        set("moveFailedBucket", value);
        return this;
    }

    /** What keeps order with concurrentConsumers: objects of a group are consumed one after the other, and behind one that failed none before it. The number of folders in keys that make a group, a regular expression whose first group in a key does, or a Simple expression over the headers of what was listed. */
    public S3ComponentBuilder orderBy(String value) {
        set("orderBy", value);
        return this;
    }

    /** Whether the prefix is taken off the key of a moved object. Default: false.. */
    public S3ComponentBuilder removePrefixOnMove(boolean value) {
        set("removePrefixOnMove", value);
        return this;
    }

    /** The same as text: {@link #removePrefixOnMove(boolean)}. */
    public S3ComponentBuilder removePrefixOnMove(String value) {
        set("removePrefixOnMove", value);
        return this;
    }

    /** Which objects a round takes up first: key, lastModified, or size, with - before it for the reverse order. Other orders than that of keys read the whole listing in each round. Default: key.. */
    public S3ComponentBuilder sortBy(String value) {
        set("sortBy", value);
        return this;
    }

    /** The key behind which a listing begins, in each of its walks; a place that is remembered comes first. */
    public S3ComponentBuilder startAfter(String value) {
        set("startAfter", value);
        return this;
    }

    /** Where it is remembered how far the walk got, so that a restart goes on there; by default it begins at the first key. */
    public S3ComponentBuilder stateRepository(org.apache.camel.spi.StateRepository<String, String> value) {
        set("stateRepository", value);
        return this;
    }

    /** The same as text: {@link #stateRepository(org.apache.camel.spi.StateRepository)}. */
    public S3ComponentBuilder stateRepository(String value) {
        set("stateRepository", value);
        return this;
    }

    /** Whether the stream of the answer is closed when the exchange is done. Default: true.. */
    public S3ComponentBuilder autocloseBody(boolean value) {
        set("autocloseBody", value);
        return this;
    }

    /** The same as text: {@link #autocloseBody(boolean)}. */
    public S3ComponentBuilder autocloseBody(String value) {
        set("autocloseBody", value);
        return this;
    }

    /** How often it is remembered at most; what was consumed since the last time comes again when a process dies. It is remembered at each stop. Default: 5s.. */
    public S3ComponentBuilder checkpointInterval(java.time.Duration value) {
        set("checkpointInterval", value);
        return this;
    }

    /** The same as text: {@link #checkpointInterval(java.time.Duration)}. */
    public S3ComponentBuilder checkpointInterval(String value) {
        set("checkpointInterval", value);
        return this;
    }

    /** The bucket with the leases of clusterClaim=s3; by default the one that is consumed. */
    public S3ComponentBuilder clusterClaimBucket(String value) {
        set("clusterClaimBucket", value);
        return this;
    }

    /** A client of DynamoDB for clusterClaimTable; by default one with the endpoint's own settings. */
    public S3ComponentBuilder clusterClaimClient(io.awsx.AwsClient value) {
        set("clusterClaimClient", value);
        return this;
    }

    /** The same as text: {@link #clusterClaimClient(io.awsx.AwsClient)}. */
    public S3ComponentBuilder clusterClaimClient(String value) {
        set("clusterClaimClient", value);
        return this;
    }

    /** The URL of the DynamoDB that has clusterClaimTable; by default uriEndpointOverride where that is given, else the region's own. */
    public S3ComponentBuilder clusterClaimEndpoint(String value) {
        set("clusterClaimEndpoint", value);
        return this;
    }

    /** What the keys of the leases of clusterClaim=s3 begin with; such objects are never consumed. Default: .awsx-claims/.. */
    public S3ComponentBuilder clusterClaimPrefix(String value) {
        set("clusterClaimPrefix", value);
        return this;
    }

    /** Whether clusterClaimTable is made where there is none, to be paid by use. Default: true.. */
    public S3ComponentBuilder createClusterClaimTable(boolean value) {
        set("createClusterClaimTable", value);
        return this;
    }

    /** The same as text: {@link #createClusterClaimTable(boolean)}. */
    public S3ComponentBuilder createClusterClaimTable(String value) {
        set("createClusterClaimTable", value);
        return this;
    }

    /** How many consumed objects one call deletes at most, 1 to 1000, where the store honours for each that it deletes the version that was read only; they wait for each other until the round ends, half a second at most. With 1 each is deleted when its exchange is done. Default: 1000.. */
    public S3ComponentBuilder deleteBatchSize(int value) {
        set("deleteBatchSize", value);
        return this;
    }

    /** The same as text: {@link #deleteBatchSize(int)}. */
    public S3ComponentBuilder deleteBatchSize(String value) {
        set("deleteBatchSize", value);
        return this;
    }

    /** The client of SQS to call for events; whoever made it closes it. */
    public S3ComponentBuilder eventsClient(io.awsx.AwsClient value) {
        set("eventsClient", value);
        return this;
    }

    /** The same as text: {@link #eventsClient(io.awsx.AwsClient)}. */
    public S3ComponentBuilder eventsClient(String value) {
        set("eventsClient", value);
        return this;
    }

    /** Where the service of the queue is, in place of AWS; by default uriEndpointOverride. */
    public S3ComponentBuilder eventsEndpoint(String value) {
        set("eventsEndpoint", value);
        return this;
    }

    /** Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again. Default: true.. */
    public S3ComponentBuilder idempotentEager(boolean value) {
        set("idempotentEager", value);
        return this;
    }

    /** The same as text: {@link #idempotentEager(boolean)}. */
    public S3ComponentBuilder idempotentEager(String value) {
        set("idempotentEager", value);
        return this;
    }

    /** How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told. Default: 100000.. */
    public S3ComponentBuilder idempotentMemory(int value) {
        set("idempotentMemory", value);
        return this;
    }

    /** The same as text: {@link #idempotentMemory(int)}. */
    public S3ComponentBuilder idempotentMemory(String value) {
        set("idempotentMemory", value);
        return this;
    }

    /** Where objects are remembered while they are in progress; by default in memory. */
    public S3ComponentBuilder inProgressRepository(org.apache.camel.spi.IdempotentRepository value) {
        set("inProgressRepository", value);
        return this;
    }

    /** The same as text: {@link #inProgressRepository(org.apache.camel.spi.IdempotentRepository)}. */
    public S3ComponentBuilder inProgressRepository(String value) {
        set("inProgressRepository", value);
        return this;
    }

    /** How long a node with leases of clusterClaim may be silent before others take what it has. Default: 15s.. */
    public S3ComponentBuilder leaseDuration(java.time.Duration value) {
        set("leaseDuration", value);
        return this;
    }

    /** The same as text: {@link #leaseDuration(java.time.Duration)}. */
    public S3ComponentBuilder leaseDuration(String value) {
        set("leaseDuration", value);
        return this;
    }

    /** Whether a message is visible again at once when one of its objects failed; else when its time is over. Default: false.. */
    public S3ComponentBuilder releaseOnFailure(boolean value) {
        set("releaseOnFailure", value);
        return this;
    }

    /** The same as text: {@link #releaseOnFailure(boolean)}. */
    public S3ComponentBuilder releaseOnFailure(String value) {
        set("releaseOnFailure", value);
        return this;
    }

    /** The key in the stateRepository, or of the resume strategy of the route; by default awsx-s3, the bucket, the prefix, and the id of the route. */
    public S3ComponentBuilder stateKey(String value) {
        set("stateKey", value);
        return this;
    }

    /** For how many seconds a message is hidden from others; by default as long as the queue says. It is kept hidden while its objects are worked on. */
    public S3ComponentBuilder visibilityTimeout(Integer value) {
        set("visibilityTimeout", value);
        return this;
    }

    /** The same as text: {@link #visibilityTimeout(Integer)}. */
    public S3ComponentBuilder visibilityTimeout(String value) {
        set("visibilityTimeout", value);
        return this;
    }

    /** For how many seconds a call waits for messages where there are none, 0 to 20; by default 20, or less where readTimeout or callTimeout are shorter. */
    public S3ComponentBuilder waitTimeSeconds(Integer value) {
        set("waitTimeSeconds", value);
        return this;
    }

    /** The same as text: {@link #waitTimeSeconds(Integer)}. */
    public S3ComponentBuilder waitTimeSeconds(String value) {
        set("waitTimeSeconds", value);
        return this;
    }

    /** When a message of streamingUploadMode is done: as soon as its body is kept in a file, from which the next start uploads it if the process dies; or when the object that it is in is in S3, for which its exchange waits without a thread, and fails where that cannot be. Default: buffered.. */
    public S3ComponentBuilder acknowledge(String value) {
        set("acknowledge", value);
        return this;
    }

    /** The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is. */
    public S3ComponentBuilder allowedOperations(String value) {
        set("allowedOperations", value);
        return this;
    }

    /** How many messages an object of streamingUploadMode has at most. Default: 10.. */
    public S3ComponentBuilder batchMessageNumber(int value) {
        set("batchMessageNumber", value);
        return this;
    }

    /** The same as text: {@link #batchMessageNumber(int)}. */
    public S3ComponentBuilder batchMessageNumber(String value) {
        set("batchMessageNumber", value);
        return this;
    }

    /** How many bytes complete an object of streamingUploadMode; what bufferSize says of long bodies counts, too. Default: 1000000.. */
    public S3ComponentBuilder batchSize(int value) {
        set("batchSize", value);
        return this;
    }

    /** The same as text: {@link #batchSize(int)}. */
    public S3ComponentBuilder batchSize(String value) {
        set("batchSize", value);
        return this;
    }

    /** From how many bytes on streamingUploadMode looks at a body in pieces of that size, each of which may complete an object, so that the body is divided; 0, multiPartUpload=true, and acknowledge=durable never divide one. Default: 1000000.. */
    public S3ComponentBuilder bufferSize(int value) {
        set("bufferSize", value);
        return this;
    }

    /** The same as text: {@link #bufferSize(int)}. */
    public S3ComponentBuilder bufferSize(String value) {
        set("bufferSize", value);
        return this;
    }

    /** Whether the local file is deleted when it was uploaded. Default: false.. */
    public S3ComponentBuilder deleteAfterWrite(boolean value) {
        set("deleteAfterWrite", value);
        return this;
    }

    /** The same as text: {@link #deleteAfterWrite(boolean)}. */
    public S3ComponentBuilder deleteAfterWrite(String value) {
        set("deleteAfterWrite", value);
        return this;
    }

    /** Whether the verbs for folders do nothing: the body becomes an Iterator of what they would do, Maps with Action, Key, Size, and Reason. Default: false.. */
    public S3ComponentBuilder dryRun(boolean value) {
        set("dryRun", value);
        return this;
    }

    /** The same as text: {@link #dryRun(boolean)}. */
    public S3ComponentBuilder dryRun(String value) {
        set("dryRun", value);
        return this;
    }

    /** Whether the bucket is that of the URI always: a header that gives another one, for the source or the target, is refused, where else it would count. Default: false.. */
    public S3ComponentBuilder fixedBucket(boolean value) {
        set("fixedBucket", value);
        return this;
    }

    /** The same as text: {@link #fixedBucket(boolean)}. */
    public S3ComponentBuilder fixedBucket(String value) {
        set("fixedBucket", value);
        return this;
    }

    /** Whether the key is that of the URI always: a header that gives another one is refused, where else it would count. Default: false.. */
    public S3ComponentBuilder fixedKey(boolean value) {
        set("fixedKey", value);
        return this;
    }

    /** The same as text: {@link #fixedKey(boolean)}. */
    public S3ComponentBuilder fixedKey(String value) {
        set("fixedKey", value);
        return this;
    }

    /** What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression. Default: auto.. */
    public S3ComponentBuilder input(String value) {
        set("input", value);
        return this;
    }

    /** The key of the object; a Simple expression is evaluated for each exchange. */
    public S3ComponentBuilder keyName(String value) {
        set("keyName", value);
        return this;
    }

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. Default: false.. */
    public S3ComponentBuilder lazyStartProducer(boolean value) {
        set("lazyStartProducer", value);
        return this;
    }

    /** The same as text: {@link #lazyStartProducer(boolean)}. */
    public S3ComponentBuilder lazyStartProducer(String value) {
        set("lazyStartProducer", value);
        return this;
    }

    /** The folder to download to, below which the key names the file; keys that would lead out of it are refused. */
    public S3ComponentBuilder localDirectory(String value) {
        set("localDirectory", value);
        return this;
    }

    /** The file to download to; a Simple expression is evaluated for each exchange, and cannot lead out of the folder that stands before it. */
    public S3ComponentBuilder localFile(String value) {
        set("localFile", value);
        return this;
    }

    /** From how many bytes, such as 16MB, on uploads and downloads are made in parts. Default: 16777216.. */
    public S3ComponentBuilder multiPartThreshold(String value) {
        set("multiPartThreshold", value);
        return this;
    }

    /** Whether uploads and downloads are made in parts from partSize on already, in place of multiPartThreshold. With streamingUploadMode, whether bodies are never divided among objects. Default: false.. */
    public S3ComponentBuilder multiPartUpload(boolean value) {
        set("multiPartUpload", value);
        return this;
    }

    /** The same as text: {@link #multiPartUpload(boolean)}. */
    public S3ComponentBuilder multiPartUpload(String value) {
        set("multiPartUpload", value);
        return this;
    }

    /** What is put before the extension of keyName to name the objects of streamingUploadMode, but for the first: a number, a random id, or milliseconds since 1970. Default: progressive.. */
    public S3ComponentBuilder namingStrategy(String value) {
        set("namingStrategy", value);
        return this;
    }

    /** The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused. */
    public S3ComponentBuilder overridable(String value) {
        set("overridable", value);
        return this;
    }

    /** The size of a part in bytes or as 8MB, where an upload or download is made in parts; it grows where 10,000 parts are not enough. Default: 8388608.. */
    public S3ComponentBuilder partSize(String value) {
        set("partSize", value);
        return this;
    }

    /** What an upload by a form must fulfil, as a JSON array, such as content-length-range, 1, 1048576, starts-with, $Content-Type, image/. */
    public S3ComponentBuilder presignConditions(String value) {
        set("presignConditions", value);
        return this;
    }

    /** How long a link is good for, in seconds or as a duration such as 15m. Default: 1h.. */
    public S3ComponentBuilder presignDuration(String value) {
        set("presignDuration", value);
        return this;
    }

    /** The operation that a link is for. Default: GetObject.. */
    public S3ComponentBuilder presignOperation(String value) {
        set("presignOperation", value);
        return this;
    }

    /** Whether the numbers of progressive names begin anew with the producer, so that objects are overwritten, or behind those that there are; other names never overwrite what there was before. Default: override.. */
    public S3ComponentBuilder restartingPolicy(String value) {
        set("restartingPolicy", value);
        return this;
    }

    /** A folder that remembers how far uploads of files and downloads to files are that go in parts: one that was broken off, also by the end of the process, goes on when it is made again. By default nothing is remembered. */
    public S3ComponentBuilder resumeDirectory(String value) {
        set("resumeDirectory", value);
        return this;
    }

    /** Where a listing goes on that was ended by maxItems. */
    public S3ComponentBuilder startingToken(String value) {
        set("startingToken", value);
        return this;
    }

    /** The storage class of objects written. */
    public S3ComponentBuilder storageClass(String value) {
        set("storageClass", value);
        return this;
    }

    /** Whether the bodies of many messages become one object, one behind the other; acknowledge says when a message is done. Default: false.. */
    public S3ComponentBuilder streamingUploadMode(boolean value) {
        set("streamingUploadMode", value);
        return this;
    }

    /** The same as text: {@link #streamingUploadMode(boolean)}. */
    public S3ComponentBuilder streamingUploadMode(String value) {
        set("streamingUploadMode", value);
        return this;
    }

    /** For how many milliseconds an object of streamingUploadMode waits for more messages, from its first one on; by default until there are enough, and with acknowledge=durable for five seconds. */
    public S3ComponentBuilder streamingUploadTimeout(Long value) {
        set("streamingUploadTimeout", value);
        return this;
    }

    /** The same as text: {@link #streamingUploadTimeout(Long)}. */
    public S3ComponentBuilder streamingUploadTimeout(String value) {
        set("streamingUploadTimeout", value);
        return this;
    }

    /** What sync takes for the same, besides equal sizes: with TIME a file that is not newer than its object, or downwards one that has its object's time; with CHECKSUM equal bytes by what the store tells of them, for which files are read; with SIZE all; with NONE nothing. Default: TIME.. */
    public S3ComponentBuilder syncCompare(io.awsx.transfer.directory.Comparison value) {
        set("syncCompare", value);
        return this;
    }

    /** The same as text: {@link #syncCompare(io.awsx.transfer.directory.Comparison)}. */
    public S3ComponentBuilder syncCompare(String value) {
        set("syncCompare", value);
        return this;
    }

    /** Whether sync deletes what is on the side that it changes only. Default: false.. */
    public S3ComponentBuilder syncDelete(boolean value) {
        set("syncDelete", value);
        return this;
    }

    /** The same as text: {@link #syncDelete(boolean)}. */
    public S3ComponentBuilder syncDelete(String value) {
        set("syncDelete", value);
        return this;
    }

    /** What sync makes like the other: with UP the objects below the prefix like the files of localDirectory, with DOWN the files like the objects. Default: UP.. */
    public S3ComponentBuilder syncDirection(io.awsx.transfer.directory.Direction value) {
        set("syncDirection", value);
        return this;
    }

    /** The same as text: {@link #syncDirection(io.awsx.transfer.directory.Direction)}. */
    public S3ComponentBuilder syncDirection(String value) {
        set("syncDirection", value);
        return this;
    }

    /** Whether streamingUploadMode puts the messages of a time window into objects of their own, named by it. Default: false.. */
    public S3ComponentBuilder timestampGroupingEnabled(boolean value) {
        set("timestampGroupingEnabled", value);
        return this;
    }

    /** The same as text: {@link #timestampGroupingEnabled(boolean)}. */
    public S3ComponentBuilder timestampGroupingEnabled(String value) {
        set("timestampGroupingEnabled", value);
        return this;
    }

    /** The header that tells the time of a message for timestampGroupingEnabled: milliseconds since 1970 as a number or text, a Date, or an Instant; without it the time counts at which the exchange began. Default: CamelMessageTimestamp.. */
    public S3ComponentBuilder timestampHeaderName(String value) {
        set("timestampHeaderName", value);
        return this;
    }

    /** How many milliseconds a time window of timestampGroupingEnabled has. Default: 300000.. */
    public S3ComponentBuilder timestampWindowSizeMillis(long value) {
        set("timestampWindowSizeMillis", value);
        return this;
    }

    /** The same as text: {@link #timestampWindowSizeMillis(long)}. */
    public S3ComponentBuilder timestampWindowSizeMillis(String value) {
        set("timestampWindowSizeMillis", value);
        return this;
    }

    /** The version of the object that is meant, wherever an operation takes one: by download, exists, delete, copy, presign, and others; a Simple expression such as ${header.CamelAwsS3VersionId} is evaluated for each exchange, and where it finds nothing, what is there now is meant. */
    public S3ComponentBuilder versionId(String value) {
        set("versionId", value);
        return this;
    }

    /** Whether list gives all versions and delete markers of objects, by key and the newest first, in place of what is there now; a delete marker has DeleteMarker=true. Default: false.. */
    public S3ComponentBuilder versions(boolean value) {
        set("versions", value);
        return this;
    }

    /** The same as text: {@link #versions(boolean)}. */
    public S3ComponentBuilder versions(String value) {
        set("versions", value);
        return this;
    }

    /** A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone. */
    public S3ComponentBuilder waitFor(String value) {
        set("waitFor", value);
        return this;
    }

    /** Aborts, when the producer starts, uploads in parts of the names that keyName gives which were begun so long ago, such as 24h, by a process that is no more; by default none are. */
    public S3ComponentBuilder abortOrphanedUploadsAfter(String value) {
        set("abortOrphanedUploadsAfter", value);
        return this;
    }

    /** The key of KMS to encrypt with. */
    public S3ComponentBuilder awsKMSKeyId(String value) {
        set("awsKMSKeyId", value);
        return this;
    }

    /** How many bytes, such as 64MB, the uploads of unknown length of this endpoint may hold at once; by default all endpoints share a quarter of the heap, at most 64 MiB. */
    public S3ComponentBuilder bufferMemory(String value) {
        set("bufferMemory", value);
        return this;
    }

    /** Whether an object is written only where there is none of its key. Default: false.. */
    public S3ComponentBuilder conditionalWritesEnabled(boolean value) {
        set("conditionalWritesEnabled", value);
        return this;
    }

    /** The same as text: {@link #conditionalWritesEnabled(boolean)}. */
    public S3ComponentBuilder conditionalWritesEnabled(String value) {
        set("conditionalWritesEnabled", value);
        return this;
    }

    /** Whether all parts of an upload of unknown length but the last have the size partSize, as some stores want it, rather than grow after each 1,000. Default: false.. */
    public S3ComponentBuilder equalParts(boolean value) {
        set("equalParts", value);
        return this;
    }

    /** The same as text: {@link #equalParts(boolean)}. */
    public S3ComponentBuilder equalParts(String value) {
        set("equalParts", value);
        return this;
    }

    /** Whether symbolic links in a folder that is uploaded are followed; else they are passed over. Default: false.. */
    public S3ComponentBuilder followSymlinks(boolean value) {
        set("followSymlinks", value);
        return this;
    }

    /** The same as text: {@link #followSymlinks(boolean)}. */
    public S3ComponentBuilder followSymlinks(String value) {
        set("followSymlinks", value);
        return this;
    }

    /** How many bytes a second, such as 10MB, all uploads and downloads to files of this endpoint may take together; by default as many as they can. */
    public S3ComponentBuilder maxBandwidth(String value) {
        set("maxBandwidth", value);
        return this;
    }

    /** How many parts are under way at once. Default: 8.. */
    public S3ComponentBuilder maxConcurrency(int value) {
        set("maxConcurrency", value);
        return this;
    }

    /** The same as text: {@link #maxConcurrency(int)}. */
    public S3ComponentBuilder maxConcurrency(String value) {
        set("maxConcurrency", value);
        return this;
    }

    /** How many objects of streamingUploadMode grow at once, one for each key and time window; beyond, the one that was used longest ago is completed. Default: 32.. */
    public S3ComponentBuilder maxOpenBatches(int value) {
        set("maxOpenBatches", value);
        return this;
    }

    /** The same as text: {@link #maxOpenBatches(int)}. */
    public S3ComponentBuilder maxOpenBatches(String value) {
        set("maxOpenBatches", value);
        return this;
    }

    /** Whether objects that are written are held: nobody can delete the version before that is taken off. Default: false.. */
    public S3ComponentBuilder objectLockLegalHold(Boolean value) {
        set("objectLockLegalHold", value);
        return this;
    }

    /** The same as text: {@link #objectLockLegalHold(Boolean)}. */
    public S3ComponentBuilder objectLockLegalHold(String value) {
        set("objectLockLegalHold", value);
        return this;
    }

    /** How objects that are written are locked: until objectLockRetainUntilDate nobody can delete the version, but with GOVERNANCE those who may bypass that. */
    public S3ComponentBuilder objectLockMode(String value) {
        set("objectLockMode", value);
        return this;
    }

    /** Until when objects that are written are locked: a time such as 2031-01-31T00:00:00Z, or a day; a Simple expression such as ${date-with-timezone:now30d:UTC:yyyy-MM-dd'T'HH:mm:ss'Z'} is evaluated for each exchange. */
    public S3ComponentBuilder objectLockRetainUntilDate(String value) {
        set("objectLockRetainUntilDate", value);
        return this;
    }

    /** How often to log how far an upload, a download to a file, a copy, or a verb for folders is; 0 for never. Default: 0.. */
    public S3ComponentBuilder progressLogInterval(long value) {
        set("progressLogInterval", value);
        return this;
    }

    /** The same as text: {@link #progressLogInterval(long)}. */
    public S3ComponentBuilder progressLogInterval(String value) {
        set("progressLogInterval", value);
        return this;
    }

    /** The folder in which acknowledge=buffered keeps bodies, which only this user may write into; by default one among the temporary files, which not every machine keeps. */
    public S3ComponentBuilder streamingUploadDirectory(String value) {
        set("streamingUploadDirectory", value);
        return this;
    }

    /** Whether objects are encrypted with a key of KMS. Default: false.. */
    public S3ComponentBuilder useAwsKMS(boolean value) {
        set("useAwsKMS", value);
        return this;
    }

    /** The same as text: {@link #useAwsKMS(boolean)}. */
    public S3ComponentBuilder useAwsKMS(String value) {
        set("useAwsKMS", value);
        return this;
    }

    /** Whether objects are encrypted with a key of S3. Default: false.. */
    public S3ComponentBuilder useSSES3(boolean value) {
        set("useSSES3", value);
        return this;
    }

    /** The same as text: {@link #useSSES3(boolean)}. */
    public S3ComponentBuilder useSSES3(String value) {
        set("useSSES3", value);
        return this;
    }

    /** The wait between two looks of a waiter, the same each time; by default waits grow to what the model says. */
    public S3ComponentBuilder waiterDelay(java.time.Duration value) {
        set("waiterDelay", value);
        return this;
    }

    /** The same as text: {@link #waiterDelay(java.time.Duration)}. */
    public S3ComponentBuilder waiterDelay(String value) {
        set("waiterDelay", value);
        return this;
    }

    /** The wait before the first look of a waiter. */
    public S3ComponentBuilder waiterInitialDelay(java.time.Duration value) {
        set("waiterInitialDelay", value);
        return this;
    }

    /** The same as text: {@link #waiterInitialDelay(java.time.Duration)}. */
    public S3ComponentBuilder waiterInitialDelay(String value) {
        set("waiterInitialDelay", value);
        return this;
    }

    /** How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout. */
    public S3ComponentBuilder waiterMaxAttempts(Integer value) {
        set("waiterMaxAttempts", value);
        return this;
    }

    /** The same as text: {@link #waiterMaxAttempts(Integer)}. */
    public S3ComponentBuilder waiterMaxAttempts(String value) {
        set("waiterMaxAttempts", value);
        return this;
    }

    /** How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too. */
    public S3ComponentBuilder waiterTimeout(java.time.Duration value) {
        set("waiterTimeout", value);
        return this;
    }

    /** The same as text: {@link #waiterTimeout(java.time.Duration)}. */
    public S3ComponentBuilder waiterTimeout(String value) {
        set("waiterTimeout", value);
        return this;
    }

    /** Refused: it is of the AWS SDK; give client or session instead. */
    public S3ComponentBuilder amazonS3Client(Object value) {
        set("amazonS3Client", value);
        return this;
    }

    /** The same as text: {@link #amazonS3Client(Object)}. */
    public S3ComponentBuilder amazonS3Client(String value) {
        set("amazonS3Client", value);
        return this;
    }

    /** Refused: it is of the AWS SDK; give client or session instead. */
    public S3ComponentBuilder amazonS3Presigner(Object value) {
        set("amazonS3Presigner", value);
        return this;
    }

    /** The same as text: {@link #amazonS3Presigner(Object)}. */
    public S3ComponentBuilder amazonS3Presigner(String value) {
        set("amazonS3Presigner", value);
        return this;
    }

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. Default: true.. */
    public S3ComponentBuilder autowiredEnabled(boolean value) {
        set("autowiredEnabled", value);
        return this;
    }

    /** The same as text: {@link #autowiredEnabled(boolean)}. */
    public S3ComponentBuilder autowiredEnabled(String value) {
        set("autowiredEnabled", value);
        return this;
    }

    /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
    public S3ComponentBuilder callTimeout(java.time.Duration value) {
        set("callTimeout", value);
        return this;
    }

    /** The same as text: {@link #callTimeout(java.time.Duration)}. */
    public S3ComponentBuilder callTimeout(String value) {
        set("callTimeout", value);
        return this;
    }

    /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
    public S3ComponentBuilder checksum(String value) {
        set("checksum", value);
        return this;
    }

    /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
    public S3ComponentBuilder client(io.awsx.AwsClient value) {
        set("client", value);
        return this;
    }

    /** The same as text: {@link #client(io.awsx.AwsClient)}. */
    public S3ComponentBuilder client(String value) {
        set("client", value);
        return this;
    }

    /** The longest wait for a connection; 10 seconds by default. */
    public S3ComponentBuilder connectTimeout(java.time.Duration value) {
        set("connectTimeout", value);
        return this;
    }

    /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
    public S3ComponentBuilder connectTimeout(String value) {
        set("connectTimeout", value);
        return this;
    }

    /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
    public S3ComponentBuilder maxAttempts(Integer value) {
        set("maxAttempts", value);
        return this;
    }

    /** The same as text: {@link #maxAttempts(Integer)}. */
    public S3ComponentBuilder maxAttempts(String value) {
        set("maxAttempts", value);
        return this;
    }

    /** Open connections altogether; 50 by default. */
    public S3ComponentBuilder maxConnections(Integer value) {
        set("maxConnections", value);
        return this;
    }

    /** The same as text: {@link #maxConnections(Integer)}. */
    public S3ComponentBuilder maxConnections(String value) {
        set("maxConnections", value);
        return this;
    }

    /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
    public S3ComponentBuilder models(String value) {
        set("models", value);
        return this;
    }

    /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
    public S3ComponentBuilder observer(io.awsx.observe.CallObserver value) {
        set("observer", value);
        return this;
    }

    /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
    public S3ComponentBuilder observer(String value) {
        set("observer", value);
        return this;
    }

    /** Refused where it is true: it is for requests of the AWS SDK; the body may be a Map with the API's member names. Default: false.. */
    public S3ComponentBuilder pojoRequest(boolean value) {
        set("pojoRequest", value);
        return this;
    }

    /** The same as text: {@link #pojoRequest(boolean)}. */
    public S3ComponentBuilder pojoRequest(String value) {
        set("pojoRequest", value);
        return this;
    }

    /** The longest silence while an answer is awaited or read; 60 seconds by default. */
    public S3ComponentBuilder readTimeout(java.time.Duration value) {
        set("readTimeout", value);
        return this;
    }

    /** The same as text: {@link #readTimeout(java.time.Duration)}. */
    public S3ComponentBuilder readTimeout(String value) {
        set("readTimeout", value);
        return this;
    }

    /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
    public S3ComponentBuilder responseChecksum(String value) {
        set("responseChecksum", value);
        return this;
    }

    /** How failures are retried; standard by default. */
    public S3ComponentBuilder retryMode(String value) {
        set("retryMode", value);
        return this;
    }

    /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
    public S3ComponentBuilder session(io.awsx.AwsSession value) {
        set("session", value);
        return this;
    }

    /** The same as text: {@link #session(io.awsx.AwsSession)}. */
    public S3ComponentBuilder session(String value) {
        set("session", value);
        return this;
    }

    /** Used for enabling or disabling all consumer based health checks from this component. Default: true.. */
    public S3ComponentBuilder healthCheckConsumerEnabled(boolean value) {
        set("healthCheckConsumerEnabled", value);
        return this;
    }

    /** The same as text: {@link #healthCheckConsumerEnabled(boolean)}. */
    public S3ComponentBuilder healthCheckConsumerEnabled(String value) {
        set("healthCheckConsumerEnabled", value);
        return this;
    }

    /** Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true. Default: true.. */
    public S3ComponentBuilder healthCheckProducerEnabled(boolean value) {
        set("healthCheckProducerEnabled", value);
        return this;
    }

    /** The same as text: {@link #healthCheckProducerEnabled(boolean)}. */
    public S3ComponentBuilder healthCheckProducerEnabled(String value) {
        set("healthCheckProducerEnabled", value);
        return this;
    }

    /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
    public S3ComponentBuilder nonProxyHosts(String value) {
        set("nonProxyHosts", value);
        return this;
    }

    /** The proxy to go through. */
    public S3ComponentBuilder proxyHost(String value) {
        set("proxyHost", value);
        return this;
    }

    /** The password for the proxy. */
    public S3ComponentBuilder proxyPassword(String value) {
        set("proxyPassword", value);
        return this;
    }

    /** The port of the proxy. */
    public S3ComponentBuilder proxyPort(Integer value) {
        set("proxyPort", value);
        return this;
    }

    /** The same as text: {@link #proxyPort(Integer)}. */
    public S3ComponentBuilder proxyPort(String value) {
        set("proxyPort", value);
        return this;
    }

    /** How the proxy itself is spoken to. Default: HTTP.. */
    public S3ComponentBuilder proxyProtocol(String value) {
        set("proxyProtocol", value);
        return this;
    }

    /** The user for the proxy. */
    public S3ComponentBuilder proxyUser(String value) {
        set("proxyUser", value);
        return this;
    }

    /** The access key id; with secretKey it takes the place of the default chain of credentials. */
    public S3ComponentBuilder accessKey(String value) {
        set("accessKey", value);
        return this;
    }

    /** Whether requests are sent without a signature. Default: false.. */
    public S3ComponentBuilder anonymous(boolean value) {
        set("anonymous", value);
        return this;
    }

    /** The same as text: {@link #anonymous(boolean)}. */
    public S3ComponentBuilder anonymous(String value) {
        set("anonymous", value);
        return this;
    }

    /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
    public S3ComponentBuilder assumeRoleArn(String value) {
        set("assumeRoleArn", value);
        return this;
    }

    /** The external id that the owner of the role demands, if any. */
    public S3ComponentBuilder assumeRoleExternalId(String value) {
        set("assumeRoleExternalId", value);
        return this;
    }

    /** The name that the role's session has in the logs of AWS; made up by default. */
    public S3ComponentBuilder assumeRoleSessionName(String value) {
        set("assumeRoleSessionName", value);
        return this;
    }

    /** The profile of the AWS configuration files to take credentials, region, and settings from. */
    public S3ComponentBuilder profileCredentialsName(String value) {
        set("profileCredentialsName", value);
        return this;
    }

    /** The secret access key that belongs to accessKey. */
    public S3ComponentBuilder secretKey(String value) {
        set("secretKey", value);
        return this;
    }

    /** The session token, where accessKey and secretKey are temporary. */
    public S3ComponentBuilder sessionToken(String value) {
        set("sessionToken", value);
        return this;
    }

    /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
    public S3ComponentBuilder trustAllCertificates(boolean value) {
        set("trustAllCertificates", value);
        return this;
    }

    /** The same as text: {@link #trustAllCertificates(boolean)}. */
    public S3ComponentBuilder trustAllCertificates(String value) {
        set("trustAllCertificates", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
    public S3ComponentBuilder useDefaultCredentialsProvider(boolean value) {
        set("useDefaultCredentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
    public S3ComponentBuilder useDefaultCredentialsProvider(String value) {
        set("useDefaultCredentialsProvider", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
    public S3ComponentBuilder useProfileCredentialsProvider(boolean value) {
        set("useProfileCredentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
    public S3ComponentBuilder useProfileCredentialsProvider(String value) {
        set("useProfileCredentialsProvider", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
    public S3ComponentBuilder useSessionCredentials(boolean value) {
        set("useSessionCredentials", value);
        return this;
    }

    /** The same as text: {@link #useSessionCredentials(boolean)}. */
    public S3ComponentBuilder useSessionCredentials(String value) {
        set("useSessionCredentials", value);
        return this;
    }

    /** Where credentials come from, in place of the default chain. */
    public S3ComponentBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
        set("credentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
    public S3ComponentBuilder credentialsProvider(String value) {
        set("credentialsProvider", value);
        return this;
    }

    /** Keys and trusted certificates in place of those of the JVM. */
    public S3ComponentBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
        set("sslContextParameters", value);
        return this;
    }

    /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
    public S3ComponentBuilder sslContextParameters(String value) {
        set("sslContextParameters", value);
        return this;
    }
}
