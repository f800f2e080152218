/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx-ec2; do not edit. */
package io.awsx.ec2x.dsl;

import javax.annotation.processing.Generated;

/** Sets the options of the component {@code awsx-ec2}. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class Ec2ComponentBuilder extends io.awsx.camel.dsl.ComponentOptions<io.awsx.ec2x.Ec2Component> {

    Ec2ComponentBuilder() {
        super(io.awsx.ec2x.Ec2Component::new, new io.awsx.ec2x.Ec2ComponentConfigurer(), "awsx-ec2");
    }

    /** Options that all endpoints begin with. */
    public Ec2ComponentBuilder configuration(io.awsx.ec2x.Ec2Configuration value) {
        set("configuration", value);
        return this;
    }

    /** The same as text: {@link #configuration(io.awsx.ec2x.Ec2Configuration)}. */
    public Ec2ComponentBuilder configuration(String value) {
        set("configuration", value);
        return this;
    }

    /** Which resources are listed or consumed: the values of a filter by its name, such as filter.instance-state-name=running,stopped, separated by comma; a backslash before a comma keeps it. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: filter. */
    public Ec2ComponentBuilder filter(java.util.Map<String, Object> value) {
        set("filter", value);
        return this;
    }

    /** The same as text: {@link #filter(java.util.Map)}. */
    public Ec2ComponentBuilder filter(String value) {
        set("filter", value);
        return this;
    }

    /** How many items of a listing there are at most. */
    public Ec2ComponentBuilder maxItems(Long value) {
        set("maxItems", value);
        return this;
    }

    /** The same as text: {@link #maxItems(Long)}. */
    public Ec2ComponentBuilder maxItems(String value) {
        set("maxItems", value);
        return this;
    }

    /** What is done: a verb, of which each resource has those that EC2 has operations for, or any operation of EC2 by its name in the API, such as RunInstances, runInstances, or run_instances. The verbs are attach, copy, create, delete, describe, detach, import, modify, monitor, reboot, register, start, stop, tag, terminate, unmonitor, untag; the names of Camel's aws2-ec2 mean what they mean there: createAndRunInstances, createTags, deleteTags, describeInstances, describeInstancesStatus, monitorInstances, rebootInstances, startInstances, stopInstances, terminateInstances, unmonitorInstances. */
    public Ec2ComponentBuilder operation(String value) {
        set("operation", value);
        return this;
    }

    /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
    public Ec2ComponentBuilder outputFormat(String value) {
        set("outputFormat", value);
        return this;
    }

    /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
    public Ec2ComponentBuilder outputType(String value) {
        set("outputType", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
    public Ec2ComponentBuilder overrideEndpoint(boolean value) {
        set("overrideEndpoint", value);
        return this;
    }

    /** The same as text: {@link #overrideEndpoint(boolean)}. */
    public Ec2ComponentBuilder overrideEndpoint(String value) {
        set("overrideEndpoint", value);
        return this;
    }

    /** How many items the service is asked to put on a page. */
    public Ec2ComponentBuilder pageSize(Integer value) {
        set("pageSize", value);
        return this;
    }

    /** The same as text: {@link #pageSize(Integer)}. */
    public Ec2ComponentBuilder pageSize(String value) {
        set("pageSize", value);
        return this;
    }

    /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
    public Ec2ComponentBuilder paginate(String value) {
        set("paginate", value);
        return this;
    }

    /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
    public Ec2ComponentBuilder param(java.util.Map<String, Object> value) {
        set("param", value);
        return this;
    }

    /** The same as text: {@link #param(java.util.Map)}. */
    public Ec2ComponentBuilder param(String value) {
        set("param", value);
        return this;
    }

    /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
    public Ec2ComponentBuilder query(String value) {
        set("query", value);
        return this;
    }

    /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
    public Ec2ComponentBuilder region(String value) {
        set("region", value);
        return this;
    }

    /** An endpoint in place of AWS's own, such as http://localhost:9000. */
    public Ec2ComponentBuilder uriEndpointOverride(String value) {
        set("uriEndpointOverride", value);
        return this;
    }

    /** Whether endpoints that speak IPv6 too are called. Default: false.. */
    public Ec2ComponentBuilder useDualstack(boolean value) {
        set("useDualstack", value);
        return this;
    }

    /** The same as text: {@link #useDualstack(boolean)}. */
    public Ec2ComponentBuilder useDualstack(String value) {
        set("useDualstack", value);
        return this;
    }

    /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
    public Ec2ComponentBuilder useFips(boolean value) {
        set("useFips", value);
        return this;
    }

    /** The same as text: {@link #useFips(boolean)}. */
    public Ec2ComponentBuilder useFips(String value) {
        set("useFips", value);
        return this;
    }

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. Default: false.. */
    public Ec2ComponentBuilder bridgeErrorHandler(boolean value) {
        set("bridgeErrorHandler", value);
        return this;
    }

    /** The same as text: {@link #bridgeErrorHandler(boolean)}. */
    public Ec2ComponentBuilder bridgeErrorHandler(String value) {
        set("bridgeErrorHandler", value);
        return this;
    }

    /** How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other. Default: 1.. */
    public Ec2ComponentBuilder concurrentConsumers(int value) {
        set("concurrentConsumers", value);
        return this;
    }

    /** The same as text: {@link #concurrentConsumers(int)}. */
    public Ec2ComponentBuilder concurrentConsumers(String value) {
        set("concurrentConsumers", value);
        return this;
    }

    /** Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again. Default: false.. */
    public Ec2ComponentBuilder idempotent(boolean value) {
        set("idempotent", value);
        return this;
    }

    /** The same as text: {@link #idempotent(boolean)}. */
    public Ec2ComponentBuilder idempotent(String value) {
        set("idempotent", value);
        return this;
    }

    /** What tells a resource from others for idempotent: a JMESPath over it, such as InstanceId, or a Simple expression over its exchange; by default its id. */
    public Ec2ComponentBuilder idempotentKey(String value) {
        set("idempotentKey", value);
        return this;
    }

    /** Where it is remembered what was consumed; by default in memory, up to idempotentMemory. */
    public Ec2ComponentBuilder idempotentRepository(org.apache.camel.spi.IdempotentRepository value) {
        set("idempotentRepository", value);
        return this;
    }

    /** The same as text: {@link #idempotentRepository(org.apache.camel.spi.IdempotentRepository)}. */
    public Ec2ComponentBuilder idempotentRepository(String value) {
        set("idempotentRepository", value);
        return this;
    }

    /** How many resources a round consumes at most, 0 for all; the next round goes on behind them. Default: 0.. */
    public Ec2ComponentBuilder maxMessagesPerPoll(int value) {
        set("maxMessagesPerPoll", value);
        return this;
    }

    /** The same as text: {@link #maxMessagesPerPoll(int)}. */
    public Ec2ComponentBuilder maxMessagesPerPoll(String value) {
        set("maxMessagesPerPoll", value);
        return this;
    }

    /** Routes a resource only when what is named here changed since the last poll: state for its state, or JMESPaths over the resource, separated by comma. */
    public Ec2ComponentBuilder onChange(String value) {
        set("onChange", value);
        return this;
    }

    /** What the first poll with onChange is: baseline, with which later ones are compared, or messages for all that is there. Default: baseline.. */
    public Ec2ComponentBuilder onFirst(String value) {
        set("onFirst", value);
        return this;
    }

    /** Where it is remembered with onChange what was seen last; by default in memory, so that a restart begins with onFirst. */
    public Ec2ComponentBuilder stateRepository(org.apache.camel.spi.StateRepository<String, String> value) {
        set("stateRepository", value);
        return this;
    }

    /** The same as text: {@link #stateRepository(org.apache.camel.spi.StateRepository)}. */
    public Ec2ComponentBuilder stateRepository(String value) {
        set("stateRepository", value);
        return this;
    }

    /** Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again. Default: true.. */
    public Ec2ComponentBuilder idempotentEager(boolean value) {
        set("idempotentEager", value);
        return this;
    }

    /** The same as text: {@link #idempotentEager(boolean)}. */
    public Ec2ComponentBuilder idempotentEager(String value) {
        set("idempotentEager", value);
        return this;
    }

    /** How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told. Default: 100000.. */
    public Ec2ComponentBuilder idempotentMemory(int value) {
        set("idempotentMemory", value);
        return this;
    }

    /** The same as text: {@link #idempotentMemory(int)}. */
    public Ec2ComponentBuilder idempotentMemory(String value) {
        set("idempotentMemory", value);
        return this;
    }

    /** How many resources onChange watches at most; where there are more, the poll fails and tells so. Default: 10000.. */
    public Ec2ComponentBuilder maxWatched(int value) {
        set("maxWatched", value);
        return this;
    }

    /** The same as text: {@link #maxWatched(int)}. */
    public Ec2ComponentBuilder maxWatched(String value) {
        set("maxWatched", value);
        return this;
    }

    /** What the keys in the stateRepository begin with; by default awsx-ec2, the resource, and the id of the route. */
    public Ec2ComponentBuilder stateKey(String value) {
        set("stateKey", value);
        return this;
    }

    /** The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is. */
    public Ec2ComponentBuilder allowedOperations(String value) {
        set("allowedOperations", value);
        return this;
    }

    /** Whether it is only asked if an operation would be done; the body is true where it would be, false where it is not authorized. Default: false.. */
    public Ec2ComponentBuilder dryRun(boolean value) {
        set("dryRun", value);
        return this;
    }

    /** The same as text: {@link #dryRun(boolean)}. */
    public Ec2ComponentBuilder dryRun(String value) {
        set("dryRun", value);
        return this;
    }

    /** The instance profile of instances, by its name or ARN; a Simple expression is evaluated for each exchange. */
    public Ec2ComponentBuilder iamInstanceProfile(String value) {
        set("iamInstanceProfile", value);
        return this;
    }

    /** The resources that are meant, by their ids, separated by comma; a Simple expression is evaluated for each exchange. Messages cannot choose others then. */
    public Ec2ComponentBuilder ids(String value) {
        set("ids", value);
        return this;
    }

    /** The image that instances are made of; a Simple expression is evaluated for each exchange. */
    public Ec2ComponentBuilder imageId(String value) {
        set("imageId", value);
        return this;
    }

    /** What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression. Default: auto.. */
    public Ec2ComponentBuilder input(String value) {
        set("input", value);
        return this;
    }

    /** The type of instances, such as t3.micro; a Simple expression is evaluated for each exchange. */
    public Ec2ComponentBuilder instanceType(String value) {
        set("instanceType", value);
        return this;
    }

    /** The key pair of instances by its name; a Simple expression is evaluated for each exchange. */
    public Ec2ComponentBuilder keyName(String value) {
        set("keyName", value);
        return this;
    }

    /** The launch template of instances, by its id or name; a version may stand behind a colon. It is enough alone. A Simple expression is evaluated for each exchange, and is id or name without a version. */
    public Ec2ComponentBuilder launchTemplate(String value) {
        set("launchTemplate", value);
        return this;
    }

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. Default: false.. */
    public Ec2ComponentBuilder lazyStartProducer(boolean value) {
        set("lazyStartProducer", value);
        return this;
    }

    /** The same as text: {@link #lazyStartProducer(boolean)}. */
    public Ec2ComponentBuilder lazyStartProducer(String value) {
        set("lazyStartProducer", value);
        return this;
    }

    /** How many instances are made at most; by default as many as at least. */
    public Ec2ComponentBuilder maxCount(Integer value) {
        set("maxCount", value);
        return this;
    }

    /** The same as text: {@link #maxCount(Integer)}. */
    public Ec2ComponentBuilder maxCount(String value) {
        set("maxCount", value);
        return this;
    }

    /** How many instances are made at least; 1 by default. */
    public Ec2ComponentBuilder minCount(Integer value) {
        set("minCount", value);
        return this;
    }

    /** The same as text: {@link #minCount(Integer)}. */
    public Ec2ComponentBuilder minCount(String value) {
        set("minCount", value);
        return this;
    }

    /** Whether instances are monitored in detail. Default: false.. */
    public Ec2ComponentBuilder monitoring(Boolean value) {
        set("monitoring", value);
        return this;
    }

    /** The same as text: {@link #monitoring(Boolean)}. */
    public Ec2ComponentBuilder monitoring(String value) {
        set("monitoring", value);
        return this;
    }

    /** The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused. */
    public Ec2ComponentBuilder overridable(String value) {
        set("overridable", value);
        return this;
    }

    /** Not there: requests of the AWS SDK; what to write instead is told when the endpoint is made. Default: false.. */
    public Ec2ComponentBuilder pojoRequest(boolean value) {
        set("pojoRequest", value);
        return this;
    }

    /** The same as text: {@link #pojoRequest(boolean)}. */
    public Ec2ComponentBuilder pojoRequest(String value) {
        set("pojoRequest", value);
        return this;
    }

    /** The security groups of instances by their ids, separated by comma; a Simple expression is evaluated for each exchange. */
    public Ec2ComponentBuilder securityGroupIds(String value) {
        set("securityGroupIds", value);
        return this;
    }

    /** Where a listing goes on that was ended by maxItems. */
    public Ec2ComponentBuilder startingToken(String value) {
        set("startingToken", value);
        return this;
    }

    /** The subnet of instances; a Simple expression is evaluated for each exchange. */
    public Ec2ComponentBuilder subnetId(String value) {
        set("subnetId", value);
        return this;
    }

    /** A tag by its key: of what is made, or to add or take away with tag and untag; a Simple expression is evaluated for each exchange. This is a multi-value option with prefix: tag. */
    public Ec2ComponentBuilder tag(java.util.Map<String, Object> value) {
        set("tag", value);
        return this;
    }

    /** The same as text: {@link #tag(java.util.Map)}. */
    public Ec2ComponentBuilder tag(String value) {
        set("tag", value);
        return this;
    }

    /** The script of new instances: text, or resource:classpath:init.sh, resource:file:init.sh. It is encoded when it is sent; it is no expression. */
    public Ec2ComponentBuilder userData(String value) {
        set("userData", value);
        return this;
    }

    /** Whether user data of options and headers is base64 already. Default: false.. */
    public Ec2ComponentBuilder userDataEncoded(boolean value) {
        set("userDataEncoded", value);
        return this;
    }

    /** The same as text: {@link #userDataEncoded(boolean)}. */
    public Ec2ComponentBuilder userDataEncoded(String value) {
        set("userDataEncoded", value);
        return this;
    }

    /** A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone. */
    public Ec2ComponentBuilder waitFor(String value) {
        set("waitFor", value);
        return this;
    }

    /** Whether STS is asked why an operation was not authorized, which needs the right to sts:DecodeAuthorizationMessage; the answer is in the header CamelAwsEC2AuthorizationFailure. Default: false.. */
    public Ec2ComponentBuilder decodeAuthorization(boolean value) {
        set("decodeAuthorization", value);
        return this;
    }

    /** The same as text: {@link #decodeAuthorization(boolean)}. */
    public Ec2ComponentBuilder decodeAuthorization(String value) {
        set("decodeAuthorization", value);
        return this;
    }

    /** The wait between two looks of a waiter, the same each time; by default waits grow to what the model says. */
    public Ec2ComponentBuilder waiterDelay(java.time.Duration value) {
        set("waiterDelay", value);
        return this;
    }

    /** The same as text: {@link #waiterDelay(java.time.Duration)}. */
    public Ec2ComponentBuilder waiterDelay(String value) {
        set("waiterDelay", value);
        return this;
    }

    /** The wait before the first look of a waiter. */
    public Ec2ComponentBuilder waiterInitialDelay(java.time.Duration value) {
        set("waiterInitialDelay", value);
        return this;
    }

    /** The same as text: {@link #waiterInitialDelay(java.time.Duration)}. */
    public Ec2ComponentBuilder waiterInitialDelay(String value) {
        set("waiterInitialDelay", value);
        return this;
    }

    /** How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout. */
    public Ec2ComponentBuilder waiterMaxAttempts(Integer value) {
        set("waiterMaxAttempts", value);
        return this;
    }

    /** The same as text: {@link #waiterMaxAttempts(Integer)}. */
    public Ec2ComponentBuilder waiterMaxAttempts(String value) {
        set("waiterMaxAttempts", value);
        return this;
    }

    /** How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too. */
    public Ec2ComponentBuilder waiterTimeout(java.time.Duration value) {
        set("waiterTimeout", value);
        return this;
    }

    /** The same as text: {@link #waiterTimeout(java.time.Duration)}. */
    public Ec2ComponentBuilder waiterTimeout(String value) {
        set("waiterTimeout", value);
        return this;
    }

    /** Not there: a client of the AWS SDK; what to write instead is told when the endpoint is made. */
    public Ec2ComponentBuilder amazonEc2Client(Object value) {
        set("amazonEc2Client", value);
        return this;
    }

    /** The same as text: {@link #amazonEc2Client(Object)}. */
    public Ec2ComponentBuilder amazonEc2Client(String value) {
        set("amazonEc2Client", value);
        return this;
    }

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. Default: true.. */
    public Ec2ComponentBuilder autowiredEnabled(boolean value) {
        set("autowiredEnabled", value);
        return this;
    }

    /** The same as text: {@link #autowiredEnabled(boolean)}. */
    public Ec2ComponentBuilder autowiredEnabled(String value) {
        set("autowiredEnabled", value);
        return this;
    }

    /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
    public Ec2ComponentBuilder callTimeout(java.time.Duration value) {
        set("callTimeout", value);
        return this;
    }

    /** The same as text: {@link #callTimeout(java.time.Duration)}. */
    public Ec2ComponentBuilder callTimeout(String value) {
        set("callTimeout", value);
        return this;
    }

    /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
    public Ec2ComponentBuilder checksum(String value) {
        set("checksum", value);
        return this;
    }

    /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
    public Ec2ComponentBuilder client(io.awsx.AwsClient value) {
        set("client", value);
        return this;
    }

    /** The same as text: {@link #client(io.awsx.AwsClient)}. */
    public Ec2ComponentBuilder client(String value) {
        set("client", value);
        return this;
    }

    /** The longest wait for a connection; 10 seconds by default. */
    public Ec2ComponentBuilder connectTimeout(java.time.Duration value) {
        set("connectTimeout", value);
        return this;
    }

    /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
    public Ec2ComponentBuilder connectTimeout(String value) {
        set("connectTimeout", value);
        return this;
    }

    /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
    public Ec2ComponentBuilder maxAttempts(Integer value) {
        set("maxAttempts", value);
        return this;
    }

    /** The same as text: {@link #maxAttempts(Integer)}. */
    public Ec2ComponentBuilder maxAttempts(String value) {
        set("maxAttempts", value);
        return this;
    }

    /** Open connections altogether; 50 by default. */
    public Ec2ComponentBuilder maxConnections(Integer value) {
        set("maxConnections", value);
        return this;
    }

    /** The same as text: {@link #maxConnections(Integer)}. */
    public Ec2ComponentBuilder maxConnections(String value) {
        set("maxConnections", value);
        return this;
    }

    /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
    public Ec2ComponentBuilder models(String value) {
        set("models", value);
        return this;
    }

    /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
    public Ec2ComponentBuilder observer(io.awsx.observe.CallObserver value) {
        set("observer", value);
        return this;
    }

    /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
    public Ec2ComponentBuilder observer(String value) {
        set("observer", value);
        return this;
    }

    /** The longest silence while an answer is awaited or read; 60 seconds by default. */
    public Ec2ComponentBuilder readTimeout(java.time.Duration value) {
        set("readTimeout", value);
        return this;
    }

    /** The same as text: {@link #readTimeout(java.time.Duration)}. */
    public Ec2ComponentBuilder readTimeout(String value) {
        set("readTimeout", value);
        return this;
    }

    /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
    public Ec2ComponentBuilder responseChecksum(String value) {
        set("responseChecksum", value);
        return this;
    }

    /** How failures are retried; standard by default. */
    public Ec2ComponentBuilder retryMode(String value) {
        set("retryMode", value);
        return this;
    }

    /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
    public Ec2ComponentBuilder session(io.awsx.AwsSession value) {
        set("session", value);
        return this;
    }

    /** The same as text: {@link #session(io.awsx.AwsSession)}. */
    public Ec2ComponentBuilder session(String value) {
        set("session", value);
        return this;
    }

    /** Used for enabling or disabling all consumer based health checks from this component. Default: true.. */
    public Ec2ComponentBuilder healthCheckConsumerEnabled(boolean value) {
        set("healthCheckConsumerEnabled", value);
        return this;
    }

    /** The same as text: {@link #healthCheckConsumerEnabled(boolean)}. */
    public Ec2ComponentBuilder healthCheckConsumerEnabled(String value) {
        set("healthCheckConsumerEnabled", value);
        return this;
    }

    /** Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true. Default: true.. */
    public Ec2ComponentBuilder healthCheckProducerEnabled(boolean value) {
        set("healthCheckProducerEnabled", value);
        return this;
    }

    /** The same as text: {@link #healthCheckProducerEnabled(boolean)}. */
    public Ec2ComponentBuilder healthCheckProducerEnabled(String value) {
        set("healthCheckProducerEnabled", value);
        return this;
    }

    /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
    public Ec2ComponentBuilder nonProxyHosts(String value) {
        set("nonProxyHosts", value);
        return this;
    }

    /** The proxy to go through. */
    public Ec2ComponentBuilder proxyHost(String value) {
        set("proxyHost", value);
        return this;
    }

    /** The password for the proxy. */
    public Ec2ComponentBuilder proxyPassword(String value) {
        set("proxyPassword", value);
        return this;
    }

    /** The port of the proxy. */
    public Ec2ComponentBuilder proxyPort(Integer value) {
        set("proxyPort", value);
        return this;
    }

    /** The same as text: {@link #proxyPort(Integer)}. */
    public Ec2ComponentBuilder proxyPort(String value) {
        set("proxyPort", value);
        return this;
    }

    /** How the proxy itself is spoken to. Default: HTTP.. */
    public Ec2ComponentBuilder proxyProtocol(String value) {
        set("proxyProtocol", value);
        return this;
    }

    /** The user for the proxy. */
    public Ec2ComponentBuilder proxyUser(String value) {
        set("proxyUser", value);
        return this;
    }

    /** The access key id; with secretKey it takes the place of the default chain of credentials. */
    public Ec2ComponentBuilder accessKey(String value) {
        set("accessKey", value);
        return this;
    }

    /** Whether requests are sent without a signature. Default: false.. */
    public Ec2ComponentBuilder anonymous(boolean value) {
        set("anonymous", value);
        return this;
    }

    /** The same as text: {@link #anonymous(boolean)}. */
    public Ec2ComponentBuilder anonymous(String value) {
        set("anonymous", value);
        return this;
    }

    /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
    public Ec2ComponentBuilder assumeRoleArn(String value) {
        set("assumeRoleArn", value);
        return this;
    }

    /** The external id that the owner of the role demands, if any. */
    public Ec2ComponentBuilder assumeRoleExternalId(String value) {
        set("assumeRoleExternalId", value);
        return this;
    }

    /** The name that the role's session has in the logs of AWS; made up by default. */
    public Ec2ComponentBuilder assumeRoleSessionName(String value) {
        set("assumeRoleSessionName", value);
        return this;
    }

    /** The profile of the AWS configuration files to take credentials, region, and settings from. */
    public Ec2ComponentBuilder profileCredentialsName(String value) {
        set("profileCredentialsName", value);
        return this;
    }

    /** The secret access key that belongs to accessKey. */
    public Ec2ComponentBuilder secretKey(String value) {
        set("secretKey", value);
        return this;
    }

    /** The session token, where accessKey and secretKey are temporary. */
    public Ec2ComponentBuilder sessionToken(String value) {
        set("sessionToken", value);
        return this;
    }

    /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
    public Ec2ComponentBuilder trustAllCertificates(boolean value) {
        set("trustAllCertificates", value);
        return this;
    }

    /** The same as text: {@link #trustAllCertificates(boolean)}. */
    public Ec2ComponentBuilder trustAllCertificates(String value) {
        set("trustAllCertificates", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
    public Ec2ComponentBuilder useDefaultCredentialsProvider(boolean value) {
        set("useDefaultCredentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
    public Ec2ComponentBuilder useDefaultCredentialsProvider(String value) {
        set("useDefaultCredentialsProvider", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
    public Ec2ComponentBuilder useProfileCredentialsProvider(boolean value) {
        set("useProfileCredentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
    public Ec2ComponentBuilder useProfileCredentialsProvider(String value) {
        set("useProfileCredentialsProvider", value);
        return this;
    }

    /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
    public Ec2ComponentBuilder useSessionCredentials(boolean value) {
        set("useSessionCredentials", value);
        return this;
    }

    /** The same as text: {@link #useSessionCredentials(boolean)}. */
    public Ec2ComponentBuilder useSessionCredentials(String value) {
        set("useSessionCredentials", value);
        return this;
    }

    /** Where credentials come from, in place of the default chain. */
    public Ec2ComponentBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
        set("credentialsProvider", value);
        return this;
    }

    /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
    public Ec2ComponentBuilder credentialsProvider(String value) {
        set("credentialsProvider", value);
        return this;
    }

    /** Keys and trusted certificates in place of those of the JVM. */
    public Ec2ComponentBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
        set("sslContextParameters", value);
        return this;
    }

    /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
    public Ec2ComponentBuilder sslContextParameters(String value) {
        set("sslContextParameters", value);
        return this;
    }
}
