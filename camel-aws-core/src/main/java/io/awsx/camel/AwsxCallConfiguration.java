package io.awsx.camel;

import io.awsx.paging.PageLimits;
import io.awsx.waiting.WaitLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.util.PropertiesHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which operation is called and what becomes of its output, besides {@link AwsxConfiguration who, where, and how}.
 */
@UriParams
public abstract class AwsxCallConfiguration extends AwsxConfiguration {

    @UriParam(
            description =
                    "The operations that a header may choose, separated by comma, with star for any text; by default only that of the URI where one is given, any where none is",
            label = "producer")
    private @Nullable String allowedOperations;

    @UriParam(
            description =
                    "A member of the operation's input by its path: names separated by dots, indexes of lists in brackets; typed by the model. Lists may be texts separated by comma; lists, maps, and structures may be JSON. A Simple expression is evaluated for each exchange",
            prefix = "param.",
            multiValue = true)
    private @Nullable Map<String, Object> param;

    private Set<String> sharedParams = Set.of();

    @UriParam(
            description =
                    "What the body is: body for the whole input (a Map, JSON, a record, or a bean), payload for the operation's payload, none where it is not looked at. With auto a Map, a JSON node, a record, or a bean is the input; text, bytes, streams, and files are the payload where the operation has one that the URI does not give, else JSON text is the input, unless an option of the URI reads the body by an expression",
            label = "producer",
            defaultValue = "auto",
            enums = "auto,body,payload,none")
    private String input = "auto";

    @UriParam(
            description =
                    "The members of the input that messages may set although the URI gives them, separated by comma; by default a message that gives such a member another value is refused",
            label = "producer")
    private @Nullable String overridable;

    @UriParam(
            description =
                    "Whether all pages of a listing are walked: none for one call, pages for an iterator of pages, items for an iterator of items; at most one page is in memory. A consumer walks the pages always, and routes items, or pages where it says so",
            defaultValue = "none",
            enums = "none,pages,items")
    private String paginate = "none";

    @UriParam(description = "How many items the service is asked to put on a page")
    private @Nullable Integer pageSize;

    @UriParam(description = "How many items of a listing there are at most")
    private @Nullable Long maxItems;

    @UriParam(description = "Where a listing goes on that was ended by maxItems", label = "producer")
    private @Nullable String startingToken;

    @UriParam(
            description =
                    "A JMESPath over the output, or over each page of a listing; what it finds is the body, or the items")
    private @Nullable String query;

    @UriParam(
            description =
                    "A waiter of the service, such as BucketExists, to wait for after the operation on its result, or alone",
            label = "producer")
    private @Nullable String waitFor;

    @UriParam(
            description =
                    "The wait between two looks of a waiter, the same each time; by default waits grow to what the model says",
            label = "producer,advanced",
            javaType = "java.time.Duration")
    private @Nullable Duration waiterDelay;

    @UriParam(
            description =
                    "How often a waiter looks at most; by default as often as fits into the time that the model says, or waiterTimeout",
            label = "producer,advanced")
    private @Nullable Integer waiterMaxAttempts;

    @UriParam(
            description = "The wait before the first look of a waiter",
            label = "producer,advanced",
            javaType = "java.time.Duration")
    private @Nullable Duration waiterInitialDelay;

    @UriParam(
            description =
                    "How long a waiter waits at most; by default what the model says, or until waiterMaxAttempts. The stop of route or context ends a wait, too",
            label = "producer,advanced",
            javaType = "java.time.Duration")
    private @Nullable Duration waiterTimeout;

    @UriParam(
            description =
                    "Whether the output is a Map, or JSON text with bytes in base64 and times in ISO form; a stream of bytes stays one",
            defaultValue = "map",
            enums = "map,json")
    private String outputFormat = "map";

    @UriParam(
            description =
                    "The class that the output, or what the query finds, becomes by Jackson: a record, a bean, an enum, or a simple type such as String or int; each element where it is a list, each item of a listing. Members without a property are passed over. Not beside outputFormat=json")
    private @Nullable String outputType;

    /**
     * Takes the members of inputs out of the options of a URI, whose other options are still to be set, with beans in place of references to them. Camel itself would
     * take an index at the end of a path for one into a List of its own.
     *
     * @param options all options of the URI; those that begin with {@code param.} are removed
     */
    public void takeParams(CamelContext context, Map<String, Object> options) {
        note(options);
        takeType(options);
        Map<String, Object> params = param == null ? new LinkedHashMap<>() : new LinkedHashMap<>(param);
        Set<String> shared = new HashSet<>(params.keySet());
        for (Map.Entry<String, Object> given :
                PropertiesHelper.extractProperties(options, "param.").entrySet()) {
            params.put(given.getKey(), resolved(context, given.getValue()));
            shared.remove(given.getKey());
        }
        param = params;
        sharedParams = Set.copyOf(shared);
    }

    /** Camel would make a bean of a class that is named as one. */
    private static void takeType(Map<String, Object> options) {
        if (options.get("outputType") instanceof String type && type.matches("#(class|type):.*")) {
            options.put("outputType", type.substring(type.indexOf(':') + 1));
        }
    }

    /** The paths of members that all endpoints of the component begin with: they count where an operation has them. */
    public Set<String> sharedParams() {
        return sharedParams;
    }

    /**
     * Adds members that other options of a component give, as they would be given by {@code param.*}: they count where an operation
     * has them, and behind the URI's own.
     *
     * @param members by path; changed by nobody later
     */
    public void addParams(Map<String, ?> members) {
        Map<String, Object> params = param == null ? new LinkedHashMap<>() : new LinkedHashMap<>(param);
        Set<String> shared = new HashSet<>(sharedParams);
        members.forEach((path, value) -> {
            if (params.putIfAbsent(path, value) == null) {
                shared.add(path);
            }
        });
        param = params;
        sharedParams = Set.copyOf(shared);
    }

    private static Object resolved(CamelContext context, Object value) {
        return value instanceof String text && EndpointHelper.isReferenceParameter(text)
                ? EndpointHelper.resolveReferenceParameter(context, text, Object.class)
                : value;
    }

    /** Whether a producer gives an iterator. */
    public boolean paginates() {
        return !paginate.equals("none");
    }

    /** How much of a listing is wanted. */
    public PageLimits pageLimits() {
        return new PageLimits(pageSize, maxItems, startingToken);
    }

    /** How long a state is waited for. */
    public WaitLimits waitLimits() {
        return new WaitLimits(waiterDelay, waiterMaxAttempts, waiterTimeout, waiterInitialDelay);
    }

    @UriParam(
            description =
                    "Whether what was consumed before is passed over, before anything is fetched; what fails is consumed again",
            label = "consumer",
            defaultValue = "false")
    private boolean idempotent;

    @UriParam(
            description = "Where it is remembered what was consumed; by default in memory, up to idempotentMemory",
            label = "consumer")
    private @Nullable IdempotentRepository idempotentRepository;

    @UriParam(
            description =
                    "How many consumed items are remembered in memory, where no idempotentRepository is given; the oldest are forgotten, which is told",
            label = "consumer,advanced",
            defaultValue = "100000")
    private int idempotentMemory = 100_000;

    @UriParam(
            description =
                    "Whether an item is added to the idempotentRepository before the work, so that of several nodes one consumes it, and is removed where it fails. With false it is added when its exchange succeeded: then nodes may consume it twice, but what was in progress in a process that died is consumed again",
            label = "consumer,advanced",
            defaultValue = "true")
    private boolean idempotentEager = true;

    @UriParam(
            description =
                    "How many exchanges of a consumer are under way at once at most; with 1 the thread that polls routes them one after the other",
            label = "consumer",
            defaultValue = "1")
    private int concurrentConsumers = 1;

    /** The operation, or what else is done, which each component describes by the names that it knows; null where the URI says none. */
    public abstract @Nullable String getOperation();

    public @Nullable String getAllowedOperations() {
        return allowedOperations;
    }

    public void setAllowedOperations(@Nullable String allowedOperations) {
        this.allowedOperations = allowedOperations;
    }

    public @Nullable Map<String, Object> getParam() {
        return param;
    }

    public void setParam(@Nullable Map<String, Object> param) {
        this.param = param;
    }

    public String getInput() {
        return input;
    }

    public void setInput(String input) {
        this.input = input;
    }

    public @Nullable String getOverridable() {
        return overridable;
    }

    public void setOverridable(@Nullable String overridable) {
        this.overridable = overridable;
    }

    public String getPaginate() {
        return paginate;
    }

    public void setPaginate(String paginate) {
        this.paginate = paginate;
    }

    public @Nullable Integer getPageSize() {
        return pageSize;
    }

    public void setPageSize(@Nullable Integer pageSize) {
        this.pageSize = pageSize;
    }

    public @Nullable Long getMaxItems() {
        return maxItems;
    }

    public void setMaxItems(@Nullable Long maxItems) {
        this.maxItems = maxItems;
    }

    public @Nullable String getStartingToken() {
        return startingToken;
    }

    public void setStartingToken(@Nullable String startingToken) {
        this.startingToken = startingToken;
    }

    public @Nullable String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    public @Nullable String getWaitFor() {
        return waitFor;
    }

    public void setWaitFor(@Nullable String waitFor) {
        this.waitFor = waitFor;
    }

    public @Nullable Duration getWaiterDelay() {
        return waiterDelay;
    }

    public void setWaiterDelay(@Nullable Duration waiterDelay) {
        this.waiterDelay = waiterDelay;
    }

    public @Nullable Duration getWaiterInitialDelay() {
        return waiterInitialDelay;
    }

    public void setWaiterInitialDelay(@Nullable Duration waiterInitialDelay) {
        this.waiterInitialDelay = waiterInitialDelay;
    }

    public @Nullable Integer getWaiterMaxAttempts() {
        return waiterMaxAttempts;
    }

    public void setWaiterMaxAttempts(@Nullable Integer waiterMaxAttempts) {
        this.waiterMaxAttempts = waiterMaxAttempts;
    }

    public @Nullable Duration getWaiterTimeout() {
        return waiterTimeout;
    }

    public void setWaiterTimeout(@Nullable Duration waiterTimeout) {
        this.waiterTimeout = waiterTimeout;
    }

    public String getOutputFormat() {
        return outputFormat;
    }

    public void setOutputFormat(String outputFormat) {
        this.outputFormat = outputFormat;
    }

    public @Nullable String getOutputType() {
        return outputType;
    }

    public void setOutputType(@Nullable String outputType) {
        this.outputType = outputType;
    }

    public boolean isIdempotent() {
        return idempotent;
    }

    public void setIdempotent(boolean idempotent) {
        this.idempotent = idempotent;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public int getIdempotentMemory() {
        return idempotentMemory;
    }

    public void setIdempotentMemory(int idempotentMemory) {
        this.idempotentMemory = idempotentMemory;
    }

    public boolean isIdempotentEager() {
        return idempotentEager;
    }

    public void setIdempotentEager(boolean idempotentEager) {
        this.idempotentEager = idempotentEager;
    }

    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    /** Whether it is remembered what was consumed: a repository says so, too. */
    public boolean remembersConsumed() {
        return idempotent || idempotentRepository != null;
    }
}
