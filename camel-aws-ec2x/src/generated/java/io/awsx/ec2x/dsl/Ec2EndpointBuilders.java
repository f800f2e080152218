/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of awsx-ec2; do not edit. */
package io.awsx.ec2x.dsl;

import javax.annotation.processing.Generated;

/** Builders of the endpoints of {@code awsx-ec2}: Make, describe, change, and end instances of EC2 and what surrounds them, call any of its operations, and consume resources and their changes as messages, without the AWS SDK. Holds configuration; the client is made when the first producer or consumer starts. */
@Generated("io.awsx.testkit.dsl.DslSources")
public final class Ec2EndpointBuilders {

    private Ec2EndpointBuilders() {}

    /** The options of consumers. */
    public interface Ec2EndpointConsumerBuilder extends org.apache.camel.builder.EndpointConsumerBuilder {

        /** Goes over to the advanced options. */
        default AdvancedEc2EndpointConsumerBuilder advanced() {
            return (AdvancedEc2EndpointConsumerBuilder) this;
        }

        /** Which resources are listed or consumed: the values of a filter by its name, such as filter.instance-state-name=running,stopped, separated by comma; a backslash before a comma keeps it. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: filter. */
        default Ec2EndpointConsumerBuilder filter(String name, Object value) {
            doSetMultiValueProperty("filter", "filter." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #filter(String, Object)}. */
        default Ec2EndpointConsumerBuilder filter(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("filter", "filter.", values);
            return this;
        }

        /** How many items of a listing there are at most. */
        default Ec2EndpointConsumerBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        default Ec2EndpointConsumerBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** What is done: a verb, of which each resource has those that EC2 has operations for, or any operation of EC2 by its name in the API, such as RunInstances, runInstances, or run_instances. The verbs are attach, copy, create, delete, describe, detach, import, modify, monitor, reboot, register, start, stop, tag, terminate, unmonitor, untag; the names of Camel's aws2-ec2 mean what they mean there: createAndRunInstances, createTags, deleteTags, describeInstances, describeInstancesStatus, monitorInstances, rebootInstances, startInstances, stopInstances, terminateInstances, unmonitorInstances. */
        default Ec2EndpointConsumerBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        default Ec2EndpointConsumerBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        default Ec2EndpointConsumerBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        default Ec2EndpointConsumerBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        default Ec2EndpointConsumerBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        default Ec2EndpointConsumerBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        default Ec2EndpointConsumerBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        default Ec2EndpointConsumerBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        default Ec2EndpointConsumerBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        default Ec2EndpointConsumerBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        default Ec2EndpointConsumerBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        default Ec2EndpointConsumerBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        default Ec2EndpointConsumerBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        default Ec2EndpointConsumerBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        default Ec2EndpointConsumerBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        default Ec2EndpointConsumerBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        default Ec2EndpointConsumerBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other. Default: 1.. */
        default Ec2EndpointConsumerBuilder concurrentConsumers(int value) {
            doSetProperty("concurrentConsumers", value);
            return this;
        }

        /** The same as text: {@link #concurrentConsumers(int)}. */
        default Ec2EndpointConsumerBuilder concurrentConsumers(String value) {
            doSetProperty("concurrentConsumers", value);
            return this;
        }

        /** Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again. Default: false.. */
        default Ec2EndpointConsumerBuilder idempotent(boolean value) {
            doSetProperty("idempotent", value);
            return this;
        }

        /** The same as text: {@link #idempotent(boolean)}. */
        default Ec2EndpointConsumerBuilder idempotent(String value) {
            doSetProperty("idempotent", value);
            return this;
        }

        /** What tells a resource from others for idempotent: a JMESPath over it, such as InstanceId, or a Simple expression over its exchange; by default its id. */
        default Ec2EndpointConsumerBuilder idempotentKey(String value) {
            doSetProperty("idempotentKey", value);
            return this;
        }

        /** Where it is remembered what was consumed; by default in memory, up to idempotentMemory. */
        default Ec2EndpointConsumerBuilder idempotentRepository(org.apache.camel.spi.IdempotentRepository value) {
            doSetProperty("idempotentRepository", value);
            return this;
        }

        /** The same as text: {@link #idempotentRepository(org.apache.camel.spi.IdempotentRepository)}. */
        default Ec2EndpointConsumerBuilder idempotentRepository(String value) {
            doSetProperty("idempotentRepository", value);
            return this;
        }

        /** How many resources a round consumes at most, 0 for all; the next round goes on behind them. Default: 0.. */
        default Ec2EndpointConsumerBuilder maxMessagesPerPoll(int value) {
            doSetProperty("maxMessagesPerPoll", value);
            return this;
        }

        /** The same as text: {@link #maxMessagesPerPoll(int)}. */
        default Ec2EndpointConsumerBuilder maxMessagesPerPoll(String value) {
            doSetProperty("maxMessagesPerPoll", value);
            return this;
        }

        /** Routes a resource only when what is named here changed since the last poll: state for its state, or JMESPaths over the resource, separated by comma. */
        default Ec2EndpointConsumerBuilder onChange(String value) {
            doSetProperty("onChange", value);
            return this;
        }

        /** What the first poll with onChange is: baseline, with which later ones are compared, or messages for all that is there. Default: baseline.. */
        default Ec2EndpointConsumerBuilder onFirst(String value) {
            doSetProperty("onFirst", value);
            return this;
        }

        /** If the polling consumer did not poll any files, you can enable this option to send an empty message (no body) instead. Default: false.. */
        default Ec2EndpointConsumerBuilder sendEmptyMessageWhenIdle(boolean value) {
            doSetProperty("sendEmptyMessageWhenIdle", value);
            return this;
        }

        /** The same as text: {@link #sendEmptyMessageWhenIdle(boolean)}. */
        default Ec2EndpointConsumerBuilder sendEmptyMessageWhenIdle(String value) {
            doSetProperty("sendEmptyMessageWhenIdle", value);
            return this;
        }

        /** Where it is remembered with onChange what was seen last; by default in memory, so that a restart begins with onFirst. */
        default Ec2EndpointConsumerBuilder stateRepository(org.apache.camel.spi.StateRepository<String, String> value) {
            doSetProperty("stateRepository", value);
            return this;
        }

        /** The same as text: {@link #stateRepository(org.apache.camel.spi.StateRepository)}. */
        default Ec2EndpointConsumerBuilder stateRepository(String value) {
            doSetProperty("stateRepository", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        default Ec2EndpointConsumerBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        default Ec2EndpointConsumerBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        default Ec2EndpointConsumerBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        default Ec2EndpointConsumerBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        default Ec2EndpointConsumerBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        default Ec2EndpointConsumerBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        default Ec2EndpointConsumerBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The number of subsequent error polls (failed due some error) that should happen before the backoffMultipler should kick-in. */
        default Ec2EndpointConsumerBuilder backoffErrorThreshold(int value) {
            doSetProperty("backoffErrorThreshold", value);
            return this;
        }

        /** The same as text: {@link #backoffErrorThreshold(int)}. */
        default Ec2EndpointConsumerBuilder backoffErrorThreshold(String value) {
            doSetProperty("backoffErrorThreshold", value);
            return this;
        }

        /** The number of subsequent idle polls that should happen before the backoffMultipler should kick-in. */
        default Ec2EndpointConsumerBuilder backoffIdleThreshold(int value) {
            doSetProperty("backoffIdleThreshold", value);
            return this;
        }

        /** The same as text: {@link #backoffIdleThreshold(int)}. */
        default Ec2EndpointConsumerBuilder backoffIdleThreshold(String value) {
            doSetProperty("backoffIdleThreshold", value);
            return this;
        }

        /** To let the scheduled polling consumer backoff if there has been a number of subsequent idles/errors in a row. The multiplier is then the number of polls that will be skipped before the next actual attempt is happening again. When this option is in use then backoffIdleThreshold and/or backoffErrorThreshold must also be configured. */
        default Ec2EndpointConsumerBuilder backoffMultiplier(int value) {
            doSetProperty("backoffMultiplier", value);
            return this;
        }

        /** The same as text: {@link #backoffMultiplier(int)}. */
        default Ec2EndpointConsumerBuilder backoffMultiplier(String value) {
            doSetProperty("backoffMultiplier", value);
            return this;
        }

        /** Milliseconds before the next poll. Default: 500.. */
        default Ec2EndpointConsumerBuilder delay(long value) {
            doSetProperty("delay", value);
            return this;
        }

        /** The same as text: {@link #delay(long)}. */
        default Ec2EndpointConsumerBuilder delay(String value) {
            doSetProperty("delay", value);
            return this;
        }

        /** If greedy is enabled, then the ScheduledPollConsumer will run immediately again, if the previous run polled 1 or more messages. Default: false.. */
        default Ec2EndpointConsumerBuilder greedy(boolean value) {
            doSetProperty("greedy", value);
            return this;
        }

        /** The same as text: {@link #greedy(boolean)}. */
        default Ec2EndpointConsumerBuilder greedy(String value) {
            doSetProperty("greedy", value);
            return this;
        }

        /** Milliseconds before the first poll starts. Default: 1000.. */
        default Ec2EndpointConsumerBuilder initialDelay(long value) {
            doSetProperty("initialDelay", value);
            return this;
        }

        /** The same as text: {@link #initialDelay(long)}. */
        default Ec2EndpointConsumerBuilder initialDelay(String value) {
            doSetProperty("initialDelay", value);
            return this;
        }

        /** Specifies a maximum limit of number of fires. So if you set it to 1, the scheduler will only fire once. If you set it to 5, it will only fire five times. A value of zero or negative means fire forever. Default: 0.. */
        default Ec2EndpointConsumerBuilder repeatCount(long value) {
            doSetProperty("repeatCount", value);
            return this;
        }

        /** The same as text: {@link #repeatCount(long)}. */
        default Ec2EndpointConsumerBuilder repeatCount(String value) {
            doSetProperty("repeatCount", value);
            return this;
        }

        /** The consumer logs a start/complete log line when it polls. This option allows you to configure the logging level for that. Default: TRACE.. */
        default Ec2EndpointConsumerBuilder runLoggingLevel(org.apache.camel.LoggingLevel value) {
            doSetProperty("runLoggingLevel", value);
            return this;
        }

        /** The same as text: {@link #runLoggingLevel(org.apache.camel.LoggingLevel)}. */
        default Ec2EndpointConsumerBuilder runLoggingLevel(String value) {
            doSetProperty("runLoggingLevel", value);
            return this;
        }

        /** Allows for configuring a custom/shared thread pool to use for the consumer. By default each consumer has its own single threaded thread pool. */
        default Ec2EndpointConsumerBuilder scheduledExecutorService(java.util.concurrent.ScheduledExecutorService value) {
            doSetProperty("scheduledExecutorService", value);
            return this;
        }

        /** The same as text: {@link #scheduledExecutorService(java.util.concurrent.ScheduledExecutorService)}. */
        default Ec2EndpointConsumerBuilder scheduledExecutorService(String value) {
            doSetProperty("scheduledExecutorService", value);
            return this;
        }

        /** To use a cron scheduler from either camel-spring or camel-quartz component. Use value spring or quartz for built in scheduler. Default: none.. */
        default Ec2EndpointConsumerBuilder scheduler(Object value) {
            doSetProperty("scheduler", value);
            return this;
        }

        /** The same as text: {@link #scheduler(Object)}. */
        default Ec2EndpointConsumerBuilder scheduler(String value) {
            doSetProperty("scheduler", value);
            return this;
        }

        /** To configure additional properties when using a custom scheduler or any of the Quartz, Spring based scheduler. This is a multi-value option with prefix: scheduler. */
        default Ec2EndpointConsumerBuilder schedulerProperties(String name, Object value) {
            doSetMultiValueProperty("schedulerProperties", "scheduler." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #schedulerProperties(String, Object)}. */
        default Ec2EndpointConsumerBuilder schedulerProperties(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("schedulerProperties", "scheduler.", values);
            return this;
        }

        /** Whether the scheduler should be auto started. Default: true.. */
        default Ec2EndpointConsumerBuilder startScheduler(boolean value) {
            doSetProperty("startScheduler", value);
            return this;
        }

        /** The same as text: {@link #startScheduler(boolean)}. */
        default Ec2EndpointConsumerBuilder startScheduler(String value) {
            doSetProperty("startScheduler", value);
            return this;
        }

        /** Time unit for initialDelay and delay options. Default: MILLISECONDS.. */
        default Ec2EndpointConsumerBuilder timeUnit(java.util.concurrent.TimeUnit value) {
            doSetProperty("timeUnit", value);
            return this;
        }

        /** The same as text: {@link #timeUnit(java.util.concurrent.TimeUnit)}. */
        default Ec2EndpointConsumerBuilder timeUnit(String value) {
            doSetProperty("timeUnit", value);
            return this;
        }

        /** Controls if fixed delay or fixed rate is used. See ScheduledExecutorService in JDK for details. Default: true.. */
        default Ec2EndpointConsumerBuilder useFixedDelay(boolean value) {
            doSetProperty("useFixedDelay", value);
            return this;
        }

        /** The same as text: {@link #useFixedDelay(boolean)}. */
        default Ec2EndpointConsumerBuilder useFixedDelay(String value) {
            doSetProperty("useFixedDelay", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        default Ec2EndpointConsumerBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        default Ec2EndpointConsumerBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        default Ec2EndpointConsumerBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        default Ec2EndpointConsumerBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        default Ec2EndpointConsumerBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        default Ec2EndpointConsumerBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        default Ec2EndpointConsumerBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        default Ec2EndpointConsumerBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        default Ec2EndpointConsumerBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        default Ec2EndpointConsumerBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        default Ec2EndpointConsumerBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        default Ec2EndpointConsumerBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        default Ec2EndpointConsumerBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        default Ec2EndpointConsumerBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        default Ec2EndpointConsumerBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        default Ec2EndpointConsumerBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        default Ec2EndpointConsumerBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of consumers. */
    public interface AdvancedEc2EndpointConsumerBuilder extends org.apache.camel.builder.EndpointConsumerBuilder {

        /** Goes over to the basic options. */
        default Ec2EndpointConsumerBuilder basic() {
            return (Ec2EndpointConsumerBuilder) this;
        }

        /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. Default: false.. */
        default AdvancedEc2EndpointConsumerBuilder bridgeErrorHandler(boolean value) {
            doSetProperty("bridgeErrorHandler", value);
            return this;
        }

        /** The same as text: {@link #bridgeErrorHandler(boolean)}. */
        default AdvancedEc2EndpointConsumerBuilder bridgeErrorHandler(String value) {
            doSetProperty("bridgeErrorHandler", value);
            return this;
        }

        /** To let the consumer use a custom ExceptionHandler. Notice if the option bridgeErrorHandler is enabled then this option is not in use. By default the consumer will deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
        default AdvancedEc2EndpointConsumerBuilder exceptionHandler(org.apache.camel.spi.ExceptionHandler value) {
            doSetProperty("exceptionHandler", value);
            return this;
        }

        /** The same as text: {@link #exceptionHandler(org.apache.camel.spi.ExceptionHandler)}. */
        default AdvancedEc2EndpointConsumerBuilder exceptionHandler(String value) {
            doSetProperty("exceptionHandler", value);
            return this;
        }

        /** Sets the exchange pattern when the consumer creates an exchange. */
        default AdvancedEc2EndpointConsumerBuilder exchangePattern(org.apache.camel.ExchangePattern value) {
            doSetProperty("exchangePattern", value);
            return this;
        }

        /** The same as text: {@link #exchangePattern(org.apache.camel.ExchangePattern)}. */
        default AdvancedEc2EndpointConsumerBuilder exchangePattern(String value) {
            doSetProperty("exchangePattern", value);
            return this;
        }

        /** Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again. Default: true.. */
        default AdvancedEc2EndpointConsumerBuilder idempotentEager(boolean value) {
            doSetProperty("idempotentEager", value);
            return this;
        }

        /** The same as text: {@link #idempotentEager(boolean)}. */
        default AdvancedEc2EndpointConsumerBuilder idempotentEager(String value) {
            doSetProperty("idempotentEager", value);
            return this;
        }

        /** How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told. Default: 100000.. */
        default AdvancedEc2EndpointConsumerBuilder idempotentMemory(int value) {
            doSetProperty("idempotentMemory", value);
            return this;
        }

        /** The same as text: {@link #idempotentMemory(int)}. */
        default AdvancedEc2EndpointConsumerBuilder idempotentMemory(String value) {
            doSetProperty("idempotentMemory", value);
            return this;
        }

        /** How many resources onChange watches at most; where there are more, the poll fails and tells so. Default: 10000.. */
        default AdvancedEc2EndpointConsumerBuilder maxWatched(int value) {
            doSetProperty("maxWatched", value);
            return this;
        }

        /** The same as text: {@link #maxWatched(int)}. */
        default AdvancedEc2EndpointConsumerBuilder maxWatched(String value) {
            doSetProperty("maxWatched", value);
            return this;
        }

        /** A pluggable org.apache.camel.PollingConsumerPollingStrategy allowing you to provide your custom implementation to control error handling usually occurred during the poll operation before an Exchange have been created and being routed in Camel. */
        default AdvancedEc2EndpointConsumerBuilder pollStrategy(org.apache.camel.spi.PollingConsumerPollStrategy value) {
            doSetProperty("pollStrategy", value);
            return this;
        }

        /** The same as text: {@link #pollStrategy(org.apache.camel.spi.PollingConsumerPollStrategy)}. */
        default AdvancedEc2EndpointConsumerBuilder pollStrategy(String value) {
            doSetProperty("pollStrategy", value);
            return this;
        }

        /** What the keys in the stateRepository begin with; by default awsx-ec2, the resource, and the id of the route. */
        default AdvancedEc2EndpointConsumerBuilder stateKey(String value) {
            doSetProperty("stateKey", value);
            return this;
        }

        /** Not there: a client of the AWS SDK; what to write instead is told when the endpoint is made. */
        default AdvancedEc2EndpointConsumerBuilder amazonEc2Client(Object value) {
            doSetProperty("amazonEc2Client", value);
            return this;
        }

        /** The same as text: {@link #amazonEc2Client(Object)}. */
        default AdvancedEc2EndpointConsumerBuilder amazonEc2Client(String value) {
            doSetProperty("amazonEc2Client", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        default AdvancedEc2EndpointConsumerBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointConsumerBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        default AdvancedEc2EndpointConsumerBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        default AdvancedEc2EndpointConsumerBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        default AdvancedEc2EndpointConsumerBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        default AdvancedEc2EndpointConsumerBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointConsumerBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        default AdvancedEc2EndpointConsumerBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        default AdvancedEc2EndpointConsumerBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        default AdvancedEc2EndpointConsumerBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        default AdvancedEc2EndpointConsumerBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        default AdvancedEc2EndpointConsumerBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        default AdvancedEc2EndpointConsumerBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        default AdvancedEc2EndpointConsumerBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        default AdvancedEc2EndpointConsumerBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointConsumerBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        default AdvancedEc2EndpointConsumerBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        default AdvancedEc2EndpointConsumerBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        default AdvancedEc2EndpointConsumerBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        default AdvancedEc2EndpointConsumerBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        default AdvancedEc2EndpointConsumerBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        default AdvancedEc2EndpointConsumerBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        default AdvancedEc2EndpointConsumerBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        default AdvancedEc2EndpointConsumerBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    /** The options of producers. */
    public interface Ec2EndpointProducerBuilder extends org.apache.camel.builder.EndpointProducerBuilder {

        /** Goes over to the advanced options. */
        default AdvancedEc2EndpointProducerBuilder advanced() {
            return (AdvancedEc2EndpointProducerBuilder) this;
        }

        /** Which resources are listed or consumed: the values of a filter by its name, such as filter.instance-state-name=running,stopped, separated by comma; a backslash before a comma keeps it. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: filter. */
        default Ec2EndpointProducerBuilder filter(String name, Object value) {
            doSetMultiValueProperty("filter", "filter." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #filter(String, Object)}. */
        default Ec2EndpointProducerBuilder filter(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("filter", "filter.", values);
            return this;
        }

        /** How many items of a listing there are at most. */
        default Ec2EndpointProducerBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        default Ec2EndpointProducerBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** What is done: a verb, of which each resource has those that EC2 has operations for, or any operation of EC2 by its name in the API, such as RunInstances, runInstances, or run_instances. The verbs are attach, copy, create, delete, describe, detach, import, modify, monitor, reboot, register, start, stop, tag, terminate, unmonitor, untag; the names of Camel's aws2-ec2 mean what they mean there: createAndRunInstances, createTags, deleteTags, describeInstances, describeInstancesStatus, monitorInstances, rebootInstances, startInstances, stopInstances, terminateInstances, unmonitorInstances. */
        default Ec2EndpointProducerBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        default Ec2EndpointProducerBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        default Ec2EndpointProducerBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        default Ec2EndpointProducerBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        default Ec2EndpointProducerBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        default Ec2EndpointProducerBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        default Ec2EndpointProducerBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        default Ec2EndpointProducerBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        default Ec2EndpointProducerBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        default Ec2EndpointProducerBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        default Ec2EndpointProducerBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        default Ec2EndpointProducerBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        default Ec2EndpointProducerBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        default Ec2EndpointProducerBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        default Ec2EndpointProducerBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        default Ec2EndpointProducerBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        default Ec2EndpointProducerBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is. */
        default Ec2EndpointProducerBuilder allowedOperations(String value) {
            doSetProperty("allowedOperations", value);
            return this;
        }

        /** Whether it is only asked if an operation would be done; the body is true where it would be, false where it is not authorized. Default: false.. */
        default Ec2EndpointProducerBuilder dryRun(boolean value) {
            doSetProperty("dryRun", value);
            return this;
        }

        /** The same as text: {@link #dryRun(boolean)}. */
        default Ec2EndpointProducerBuilder dryRun(String value) {
            doSetProperty("dryRun", value);
            return this;
        }

        /** The instance profile of instances, by its name or ARN; a Simple expression is evaluated for each exchange. */
        default Ec2EndpointProducerBuilder iamInstanceProfile(String value) {
            doSetProperty("iamInstanceProfile", value);
            return this;
        }

        /** The resources that are meant, by their ids, separated by comma; a Simple expression is evaluated for each exchange. Messages cannot choose others then. */
        default Ec2EndpointProducerBuilder ids(String value) {
            doSetProperty("ids", value);
            return this;
        }

        /** The image that instances are made of; a Simple expression is evaluated for each exchange. */
        default Ec2EndpointProducerBuilder imageId(String value) {
            doSetProperty("imageId", value);
            return this;
        }

        /** What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression. Default: auto.. */
        default Ec2EndpointProducerBuilder input(String value) {
            doSetProperty("input", value);
            return this;
        }

        /** The type of instances, such as t3.micro; a Simple expression is evaluated for each exchange. */
        default Ec2EndpointProducerBuilder instanceType(String value) {
            doSetProperty("instanceType", value);
            return this;
        }

        /** The key pair of instances by its name; a Simple expression is evaluated for each exchange. */
        default Ec2EndpointProducerBuilder keyName(String value) {
            doSetProperty("keyName", value);
            return this;
        }

        /** The launch template of instances, by its id or name; a version may stand behind a colon. It is enough alone. A Simple expression is evaluated for each exchange, and is id or name without a version. */
        default Ec2EndpointProducerBuilder launchTemplate(String value) {
            doSetProperty("launchTemplate", value);
            return this;
        }

        /** How many instances are made at most; by default as many as at least. */
        default Ec2EndpointProducerBuilder maxCount(Integer value) {
            doSetProperty("maxCount", value);
            return this;
        }

        /** The same as text: {@link #maxCount(Integer)}. */
        default Ec2EndpointProducerBuilder maxCount(String value) {
            doSetProperty("maxCount", value);
            return this;
        }

        /** How many instances are made at least; 1 by default. */
        default Ec2EndpointProducerBuilder minCount(Integer value) {
            doSetProperty("minCount", value);
            return this;
        }

        /** The same as text: {@link #minCount(Integer)}. */
        default Ec2EndpointProducerBuilder minCount(String value) {
            doSetProperty("minCount", value);
            return this;
        }

        /** Whether instances are monitored in detail. Default: false.. */
        default Ec2EndpointProducerBuilder monitoring(Boolean value) {
            doSetProperty("monitoring", value);
            return this;
        }

        /** The same as text: {@link #monitoring(Boolean)}. */
        default Ec2EndpointProducerBuilder monitoring(String value) {
            doSetProperty("monitoring", value);
            return this;
        }

        /** The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused. */
        default Ec2EndpointProducerBuilder overridable(String value) {
            doSetProperty("overridable", value);
            return this;
        }

        /** Not there: requests of the AWS SDK; what to write instead is told when the endpoint is made. Default: false.. */
        default Ec2EndpointProducerBuilder pojoRequest(boolean value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The same as text: {@link #pojoRequest(boolean)}. */
        default Ec2EndpointProducerBuilder pojoRequest(String value) {
            doSetProperty("pojoRequest", value);
            return this;
        }

        /** The security groups of instances by their ids, separated by comma; a Simple expression is evaluated for each exchange. */
        default Ec2EndpointProducerBuilder securityGroupIds(String value) {
            doSetProperty("securityGroupIds", value);
            return this;
        }

        /** Where a listing goes on that was ended by maxItems. */
        default Ec2EndpointProducerBuilder startingToken(String value) {
            doSetProperty("startingToken", value);
            return this;
        }

        /** The subnet of instances; a Simple expression is evaluated for each exchange. */
        default Ec2EndpointProducerBuilder subnetId(String value) {
            doSetProperty("subnetId", value);
            return this;
        }

        /** A tag by its key: of what is made, or to add or take away with tag and untag; a Simple expression is evaluated for each exchange. This is a multi-value option with prefix: tag. */
        default Ec2EndpointProducerBuilder tag(String name, Object value) {
            doSetMultiValueProperty("tag", "tag." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #tag(String, Object)}. */
        default Ec2EndpointProducerBuilder tag(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("tag", "tag.", values);
            return this;
        }

        /** The script of new instances: text, or resource:classpath:init.sh, resource:file:init.sh. It is encoded when it is sent; it is no expression. */
        default Ec2EndpointProducerBuilder userData(String value) {
            doSetProperty("userData", value);
            return this;
        }

        /** Whether user data of options and headers is base64 already. Default: false.. */
        default Ec2EndpointProducerBuilder userDataEncoded(boolean value) {
            doSetProperty("userDataEncoded", value);
            return this;
        }

        /** The same as text: {@link #userDataEncoded(boolean)}. */
        default Ec2EndpointProducerBuilder userDataEncoded(String value) {
            doSetProperty("userDataEncoded", value);
            return this;
        }

        /** A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone. */
        default Ec2EndpointProducerBuilder waitFor(String value) {
            doSetProperty("waitFor", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        default Ec2EndpointProducerBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        default Ec2EndpointProducerBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        default Ec2EndpointProducerBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        default Ec2EndpointProducerBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        default Ec2EndpointProducerBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        default Ec2EndpointProducerBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        default Ec2EndpointProducerBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        default Ec2EndpointProducerBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        default Ec2EndpointProducerBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        default Ec2EndpointProducerBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        default Ec2EndpointProducerBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        default Ec2EndpointProducerBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        default Ec2EndpointProducerBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        default Ec2EndpointProducerBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        default Ec2EndpointProducerBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        default Ec2EndpointProducerBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        default Ec2EndpointProducerBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        default Ec2EndpointProducerBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        default Ec2EndpointProducerBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        default Ec2EndpointProducerBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        default Ec2EndpointProducerBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        default Ec2EndpointProducerBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        default Ec2EndpointProducerBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        default Ec2EndpointProducerBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of producers. */
    public interface AdvancedEc2EndpointProducerBuilder extends org.apache.camel.builder.EndpointProducerBuilder {

        /** Goes over to the basic options. */
        default Ec2EndpointProducerBuilder basic() {
            return (Ec2EndpointProducerBuilder) this;
        }

        /** Whether STS is asked why an operation was not authorized, which needs the right to sts:DecodeAuthorizationMessage; the answer is in the header CamelAwsEC2AuthorizationFailure. Default: false.. */
        default AdvancedEc2EndpointProducerBuilder decodeAuthorization(boolean value) {
            doSetProperty("decodeAuthorization", value);
            return this;
        }

        /** The same as text: {@link #decodeAuthorization(boolean)}. */
        default AdvancedEc2EndpointProducerBuilder decodeAuthorization(String value) {
            doSetProperty("decodeAuthorization", value);
            return this;
        }

        /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. Default: false.. */
        default AdvancedEc2EndpointProducerBuilder lazyStartProducer(boolean value) {
            doSetProperty("lazyStartProducer", value);
            return this;
        }

        /** The same as text: {@link #lazyStartProducer(boolean)}. */
        default AdvancedEc2EndpointProducerBuilder lazyStartProducer(String value) {
            doSetProperty("lazyStartProducer", value);
            return this;
        }

        /** The wait between two looks of a waiter, the same each time; by default waits grow to what the model says. */
        default AdvancedEc2EndpointProducerBuilder waiterDelay(java.time.Duration value) {
            doSetProperty("waiterDelay", value);
            return this;
        }

        /** The same as text: {@link #waiterDelay(java.time.Duration)}. */
        default AdvancedEc2EndpointProducerBuilder waiterDelay(String value) {
            doSetProperty("waiterDelay", value);
            return this;
        }

        /** The wait before the first look of a waiter. */
        default AdvancedEc2EndpointProducerBuilder waiterInitialDelay(java.time.Duration value) {
            doSetProperty("waiterInitialDelay", value);
            return this;
        }

        /** The same as text: {@link #waiterInitialDelay(java.time.Duration)}. */
        default AdvancedEc2EndpointProducerBuilder waiterInitialDelay(String value) {
            doSetProperty("waiterInitialDelay", value);
            return this;
        }

        /** How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout. */
        default AdvancedEc2EndpointProducerBuilder waiterMaxAttempts(Integer value) {
            doSetProperty("waiterMaxAttempts", value);
            return this;
        }

        /** The same as text: {@link #waiterMaxAttempts(Integer)}. */
        default AdvancedEc2EndpointProducerBuilder waiterMaxAttempts(String value) {
            doSetProperty("waiterMaxAttempts", value);
            return this;
        }

        /** How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too. */
        default AdvancedEc2EndpointProducerBuilder waiterTimeout(java.time.Duration value) {
            doSetProperty("waiterTimeout", value);
            return this;
        }

        /** The same as text: {@link #waiterTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointProducerBuilder waiterTimeout(String value) {
            doSetProperty("waiterTimeout", value);
            return this;
        }

        /** Not there: a client of the AWS SDK; what to write instead is told when the endpoint is made. */
        default AdvancedEc2EndpointProducerBuilder amazonEc2Client(Object value) {
            doSetProperty("amazonEc2Client", value);
            return this;
        }

        /** The same as text: {@link #amazonEc2Client(Object)}. */
        default AdvancedEc2EndpointProducerBuilder amazonEc2Client(String value) {
            doSetProperty("amazonEc2Client", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        default AdvancedEc2EndpointProducerBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointProducerBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        default AdvancedEc2EndpointProducerBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        default AdvancedEc2EndpointProducerBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        default AdvancedEc2EndpointProducerBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        default AdvancedEc2EndpointProducerBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointProducerBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        default AdvancedEc2EndpointProducerBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        default AdvancedEc2EndpointProducerBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        default AdvancedEc2EndpointProducerBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        default AdvancedEc2EndpointProducerBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        default AdvancedEc2EndpointProducerBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        default AdvancedEc2EndpointProducerBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        default AdvancedEc2EndpointProducerBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        default AdvancedEc2EndpointProducerBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        default AdvancedEc2EndpointProducerBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        default AdvancedEc2EndpointProducerBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        default AdvancedEc2EndpointProducerBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        default AdvancedEc2EndpointProducerBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        default AdvancedEc2EndpointProducerBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        default AdvancedEc2EndpointProducerBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        default AdvancedEc2EndpointProducerBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        default AdvancedEc2EndpointProducerBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        default AdvancedEc2EndpointProducerBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    /** The options of endpoints. */
    public interface Ec2EndpointBuilder extends Ec2EndpointConsumerBuilder, Ec2EndpointProducerBuilder {

        /** Goes over to the advanced options. */
        @Override
        default AdvancedEc2EndpointBuilder advanced() {
            return (AdvancedEc2EndpointBuilder) this;
        }

        /** Which resources are listed or consumed: the values of a filter by its name, such as filter.instance-state-name=running,stopped, separated by comma; a backslash before a comma keeps it. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: filter. */
        @Override
        default Ec2EndpointBuilder filter(String name, Object value) {
            doSetMultiValueProperty("filter", "filter." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #filter(String, Object)}. */
        @Override
        default Ec2EndpointBuilder filter(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("filter", "filter.", values);
            return this;
        }

        /** How many items of a listing there are at most. */
        @Override
        default Ec2EndpointBuilder maxItems(Long value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** The same as text: {@link #maxItems(Long)}. */
        @Override
        default Ec2EndpointBuilder maxItems(String value) {
            doSetProperty("maxItems", value);
            return this;
        }

        /** What is done: a verb, of which each resource has those that EC2 has operations for, or any operation of EC2 by its name in the API, such as RunInstances, runInstances, or run_instances. The verbs are attach, copy, create, delete, describe, detach, import, modify, monitor, reboot, register, start, stop, tag, terminate, unmonitor, untag; the names of Camel's aws2-ec2 mean what they mean there: createAndRunInstances, createTags, deleteTags, describeInstances, describeInstancesStatus, monitorInstances, rebootInstances, startInstances, stopInstances, terminateInstances, unmonitorInstances. */
        @Override
        default Ec2EndpointBuilder operation(String value) {
            doSetProperty("operation", value);
            return this;
        }

        /** Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one. Default: map.. */
        @Override
        default Ec2EndpointBuilder outputFormat(String value) {
            doSetProperty("outputFormat", value);
            return this;
        }

        /** The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json. */
        @Override
        default Ec2EndpointBuilder outputType(String value) {
            doSetProperty("outputType", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; uriEndpointOverride alone is enough. Default: false.. */
        @Override
        default Ec2EndpointBuilder overrideEndpoint(boolean value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** The same as text: {@link #overrideEndpoint(boolean)}. */
        @Override
        default Ec2EndpointBuilder overrideEndpoint(String value) {
            doSetProperty("overrideEndpoint", value);
            return this;
        }

        /** How many items the service is asked to put on a page. */
        @Override
        default Ec2EndpointBuilder pageSize(Integer value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** The same as text: {@link #pageSize(Integer)}. */
        @Override
        default Ec2EndpointBuilder pageSize(String value) {
            doSetProperty("pageSize", value);
            return this;
        }

        /** Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so. Default: none.. */
        @Override
        default Ec2EndpointBuilder paginate(String value) {
            doSetProperty("paginate", value);
            return this;
        }

        /** A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange. This is a multi-value option with prefix: param. */
        @Override
        default Ec2EndpointBuilder param(String name, Object value) {
            doSetMultiValueProperty("param", "param." + name, value);
            return this;
        }

        /** Several of them by their names, each as with {@link #param(String, Object)}. */
        @Override
        default Ec2EndpointBuilder param(java.util.Map<String, Object> values) {
            doSetMultiValueProperties("param", "param.", values);
            return this;
        }

        /** A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items. */
        @Override
        default Ec2EndpointBuilder query(String value) {
            doSetProperty("query", value);
            return this;
        }

        /** The region to call, such as eu-west-1; by default that of the environment or the profile. */
        @Override
        default Ec2EndpointBuilder region(String value) {
            doSetProperty("region", value);
            return this;
        }

        /** An endpoint in place of AWS's own, such as http://localhost:9000. */
        @Override
        default Ec2EndpointBuilder uriEndpointOverride(String value) {
            doSetProperty("uriEndpointOverride", value);
            return this;
        }

        /** Whether endpoints that speak IPv6 too are called. Default: false.. */
        @Override
        default Ec2EndpointBuilder useDualstack(boolean value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** The same as text: {@link #useDualstack(boolean)}. */
        @Override
        default Ec2EndpointBuilder useDualstack(String value) {
            doSetProperty("useDualstack", value);
            return this;
        }

        /** Whether endpoints that conform to FIPS 140 are called. Default: false.. */
        @Override
        default Ec2EndpointBuilder useFips(boolean value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** The same as text: {@link #useFips(boolean)}. */
        @Override
        default Ec2EndpointBuilder useFips(String value) {
            doSetProperty("useFips", value);
            return this;
        }

        /** Hosts reached without the proxy, separated by comma; a star stands for any text. */
        @Override
        default Ec2EndpointBuilder nonProxyHosts(String value) {
            doSetProperty("nonProxyHosts", value);
            return this;
        }

        /** The proxy to go through. */
        @Override
        default Ec2EndpointBuilder proxyHost(String value) {
            doSetProperty("proxyHost", value);
            return this;
        }

        /** The password for the proxy. */
        @Override
        default Ec2EndpointBuilder proxyPassword(String value) {
            doSetProperty("proxyPassword", value);
            return this;
        }

        /** The port of the proxy. */
        @Override
        default Ec2EndpointBuilder proxyPort(Integer value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** The same as text: {@link #proxyPort(Integer)}. */
        @Override
        default Ec2EndpointBuilder proxyPort(String value) {
            doSetProperty("proxyPort", value);
            return this;
        }

        /** How the proxy itself is spoken to. Default: HTTP.. */
        @Override
        default Ec2EndpointBuilder proxyProtocol(String value) {
            doSetProperty("proxyProtocol", value);
            return this;
        }

        /** The user for the proxy. */
        @Override
        default Ec2EndpointBuilder proxyUser(String value) {
            doSetProperty("proxyUser", value);
            return this;
        }

        /** The access key id; with secretKey it takes the place of the default chain of credentials. */
        @Override
        default Ec2EndpointBuilder accessKey(String value) {
            doSetProperty("accessKey", value);
            return this;
        }

        /** Whether requests are sent without a signature. Default: false.. */
        @Override
        default Ec2EndpointBuilder anonymous(boolean value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The same as text: {@link #anonymous(boolean)}. */
        @Override
        default Ec2EndpointBuilder anonymous(String value) {
            doSetProperty("anonymous", value);
            return this;
        }

        /** The ARN of a role to assume with the credentials found otherwise; it is assumed anew before each of its sessions ends. STS is called at AWS, or where AWS_ENDPOINT_URL_STS says, whatever uriEndpointOverride is. */
        @Override
        default Ec2EndpointBuilder assumeRoleArn(String value) {
            doSetProperty("assumeRoleArn", value);
            return this;
        }

        /** The external id that the owner of the role demands, if any. */
        @Override
        default Ec2EndpointBuilder assumeRoleExternalId(String value) {
            doSetProperty("assumeRoleExternalId", value);
            return this;
        }

        /** The name that the role's session has in the logs of AWS; made up by default. */
        @Override
        default Ec2EndpointBuilder assumeRoleSessionName(String value) {
            doSetProperty("assumeRoleSessionName", value);
            return this;
        }

        /** The profile of the AWS configuration files to take credentials, region, and settings from. */
        @Override
        default Ec2EndpointBuilder profileCredentialsName(String value) {
            doSetProperty("profileCredentialsName", value);
            return this;
        }

        /** The secret access key that belongs to accessKey. */
        @Override
        default Ec2EndpointBuilder secretKey(String value) {
            doSetProperty("secretKey", value);
            return this;
        }

        /** The session token, where accessKey and secretKey are temporary. */
        @Override
        default Ec2EndpointBuilder sessionToken(String value) {
            doSetProperty("sessionToken", value);
            return this;
        }

        /** Whether any certificate is accepted for any host; for tests only. Default: false.. */
        @Override
        default Ec2EndpointBuilder trustAllCertificates(boolean value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** The same as text: {@link #trustAllCertificates(boolean)}. */
        @Override
        default Ec2EndpointBuilder trustAllCertificates(String value) {
            doSetProperty("trustAllCertificates", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; the default chain is used wherever no credentials are given. Default: false.. */
        @Override
        default Ec2EndpointBuilder useDefaultCredentialsProvider(boolean value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useDefaultCredentialsProvider(boolean)}. */
        @Override
        default Ec2EndpointBuilder useDefaultCredentialsProvider(String value) {
            doSetProperty("useDefaultCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; profileCredentialsName alone is enough. Default: false.. */
        @Override
        default Ec2EndpointBuilder useProfileCredentialsProvider(boolean value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #useProfileCredentialsProvider(boolean)}. */
        @Override
        default Ec2EndpointBuilder useProfileCredentialsProvider(String value) {
            doSetProperty("useProfileCredentialsProvider", value);
            return this;
        }

        /** Accepted so that routes of the aws2 components move over; sessionToken alone is enough. Default: false.. */
        @Override
        default Ec2EndpointBuilder useSessionCredentials(boolean value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }

        /** The same as text: {@link #useSessionCredentials(boolean)}. */
        @Override
        default Ec2EndpointBuilder useSessionCredentials(String value) {
            doSetProperty("useSessionCredentials", value);
            return this;
        }
    }

    /** The advanced options of endpoints. */
    public interface AdvancedEc2EndpointBuilder extends AdvancedEc2EndpointConsumerBuilder, AdvancedEc2EndpointProducerBuilder {

        /** Goes over to the basic options. */
        @Override
        default Ec2EndpointBuilder basic() {
            return (Ec2EndpointBuilder) this;
        }

        /** Not there: a client of the AWS SDK; what to write instead is told when the endpoint is made. */
        @Override
        default AdvancedEc2EndpointBuilder amazonEc2Client(Object value) {
            doSetProperty("amazonEc2Client", value);
            return this;
        }

        /** The same as text: {@link #amazonEc2Client(Object)}. */
        @Override
        default AdvancedEc2EndpointBuilder amazonEc2Client(String value) {
            doSetProperty("amazonEc2Client", value);
            return this;
        }

        /** The longest a call may take over all attempts, with reading its answer; where that is a stream, until it begins; no limit by default. */
        @Override
        default AdvancedEc2EndpointBuilder callTimeout(java.time.Duration value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** The same as text: {@link #callTimeout(java.time.Duration)}. */
        @Override
        default AdvancedEc2EndpointBuilder callTimeout(String value) {
            doSetProperty("callTimeout", value);
            return this;
        }

        /** Whether requests carry checksums wherever the service can check them, or only where they must, as older S3-compatible stores need. Checksums of answers are checked all the same, see responseChecksum. */
        @Override
        default AdvancedEc2EndpointBuilder checksum(String value) {
            doSetProperty("checksum", value);
            return this;
        }

        /** The client to call; whoever made it closes it. One of the component, found in the registry or set there, is passed over by endpoints of other services. */
        @Override
        default AdvancedEc2EndpointBuilder client(io.awsx.AwsClient value) {
            doSetProperty("client", value);
            return this;
        }

        /** The same as text: {@link #client(io.awsx.AwsClient)}. */
        @Override
        default AdvancedEc2EndpointBuilder client(String value) {
            doSetProperty("client", value);
            return this;
        }

        /** The longest wait for a connection; 10 seconds by default. */
        @Override
        default AdvancedEc2EndpointBuilder connectTimeout(java.time.Duration value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** The same as text: {@link #connectTimeout(java.time.Duration)}. */
        @Override
        default AdvancedEc2EndpointBuilder connectTimeout(String value) {
            doSetProperty("connectTimeout", value);
            return this;
        }

        /** How often a call is sent at most, the first time included; by default 3, or what the retry mode has. */
        @Override
        default AdvancedEc2EndpointBuilder maxAttempts(Integer value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** The same as text: {@link #maxAttempts(Integer)}. */
        @Override
        default AdvancedEc2EndpointBuilder maxAttempts(String value) {
            doSetProperty("maxAttempts", value);
            return this;
        }

        /** Open connections altogether; 50 by default. */
        @Override
        default AdvancedEc2EndpointBuilder maxConnections(Integer value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** The same as text: {@link #maxConnections(Integer)}. */
        @Override
        default AdvancedEc2EndpointBuilder maxConnections(String value) {
            doSetProperty("maxConnections", value);
            return this;
        }

        /** Files of further models, separated by comma: paths or URLs (file:, classpath:) of Smithy JSON ASTs; each takes the place of the built-in model of its service. */
        @Override
        default AdvancedEc2EndpointBuilder models(String value) {
            doSetProperty("models", value);
            return this;
        }

        /** Who is told how calls go, besides the observers of the session; without effect where a client is given. */
        @Override
        default AdvancedEc2EndpointBuilder observer(io.awsx.observe.CallObserver value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The same as text: {@link #observer(io.awsx.observe.CallObserver)}. */
        @Override
        default AdvancedEc2EndpointBuilder observer(String value) {
            doSetProperty("observer", value);
            return this;
        }

        /** The longest silence while an answer is awaited or read; 60 seconds by default. */
        @Override
        default AdvancedEc2EndpointBuilder readTimeout(java.time.Duration value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** The same as text: {@link #readTimeout(java.time.Duration)}. */
        @Override
        default AdvancedEc2EndpointBuilder readTimeout(String value) {
            doSetProperty("readTimeout", value);
            return this;
        }

        /** Whether the checksums that answers carry are asked for and checked wherever there are any, or only where the API demands it. */
        @Override
        default AdvancedEc2EndpointBuilder responseChecksum(String value) {
            doSetProperty("responseChecksum", value);
            return this;
        }

        /** How failures are retried; standard by default. */
        @Override
        default AdvancedEc2EndpointBuilder retryMode(String value) {
            doSetProperty("retryMode", value);
            return this;
        }

        /** The session to make clients from; whoever made it closes it. One that was found in the registry is passed over by endpoints that say a profile or models of their own. */
        @Override
        default AdvancedEc2EndpointBuilder session(io.awsx.AwsSession value) {
            doSetProperty("session", value);
            return this;
        }

        /** The same as text: {@link #session(io.awsx.AwsSession)}. */
        @Override
        default AdvancedEc2EndpointBuilder session(String value) {
            doSetProperty("session", value);
            return this;
        }

        /** Where credentials come from, in place of the default chain. */
        @Override
        default AdvancedEc2EndpointBuilder credentialsProvider(io.awsx.identity.CredentialsProvider value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** The same as text: {@link #credentialsProvider(io.awsx.identity.CredentialsProvider)}. */
        @Override
        default AdvancedEc2EndpointBuilder credentialsProvider(String value) {
            doSetProperty("credentialsProvider", value);
            return this;
        }

        /** Keys and trusted certificates in place of those of the JVM. */
        @Override
        default AdvancedEc2EndpointBuilder sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }

        /** The same as text: {@link #sslContextParameters(org.apache.camel.support.jsse.SSLContextParameters)}. */
        @Override
        default AdvancedEc2EndpointBuilder sslContextParameters(String value) {
            doSetProperty("sslContextParameters", value);
            return this;
        }
    }

    static Ec2EndpointBuilder endpoint(String component, String path) {
        return new Uri(component, path);
    }

    private static final class Uri extends io.awsx.camel.dsl.EndpointUri implements Ec2EndpointBuilder, AdvancedEc2EndpointBuilder {

        Uri(String component, String path) {
            super(component, path);
        }
    }
}
