package io.awsx;

import io.awsx.call.Call;
import io.awsx.call.Pipeline;
import io.awsx.call.PresignedPost;
import io.awsx.call.Route;
import io.awsx.call.Surroundings;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.error.ServiceException;
import io.awsx.http.Connections;
import io.awsx.http.HttpRequest;
import io.awsx.model.InputValidator;
import io.awsx.model.Operation;
import io.awsx.model.ServiceModel;
import io.awsx.model.WaiterModel;
import io.awsx.observe.CallObserver;
import io.awsx.observe.CallTally;
import io.awsx.paging.PageLimits;
import io.awsx.paging.Pages;
import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCatalog;
import io.awsx.settings.ClientConfig;
import io.awsx.waiting.WaitLimits;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One service in one region. Operations are called by name; inputs and outputs are Maps with the API's own member names.
 * Immutable and thread-safe. Made by {@link AwsSession#client(String)}, which owns the connections; closing a client only
 * ends its own use.
 *
 * <p>Inputs: timestamps are {@link Instant} (or Date, ISO text, seconds), blobs {@code byte[]}, String, InputStream, File, or
 * Path. Outputs: timestamps are {@link Instant}, blobs {@code byte[]}, streamed payloads {@link InputStream}, numbers
 * Integer, Long, Double, BigInteger, or BigDecimal as the model says.
 *
 * <p>All calls throw {@link io.awsx.error.AwsException}: {@link ServiceException} where the service answered with an error,
 * {@link io.awsx.error.TransportException} where no answer came, {@link ClientException} where the call was wrong.
 */
public final class AwsClient implements AutoCloseable {

    private final Pipeline pipeline;
    private final Supplier<Executor> executor;
    private final Supplier<Executor> waits;
    private volatile boolean closed;

    /**
     * @param executor where calls are made that nobody waits for
     * @param waits where states are waited for, each with a thread of its own
     */
    AwsClient(Pipeline pipeline, Supplier<Executor> executor, Supplier<Executor> waits) {
        this.pipeline = pipeline;
        this.executor = executor;
        this.waits = waits;
    }

    /** The service as boto3 names it, such as {@code s3}. */
    public String service() {
        return pipeline.model().name();
    }

    /** The region it calls. */
    public String region() {
        return pipeline.config().region();
    }

    /**
     * Calls an operation and gives its output.
     *
     * @param operation its name as {@code PutObject}, {@code putObject}, or {@code put_object}
     * @param input the members by the names the API gives them; not changed
     * @return the output; where the operation streams its output, the payload member is an open stream that the caller
     *     closes
     */
    public Map<String, Object> call(String operation, Map<String, ?> input) {
        return exchange(operation, input).output();
    }

    /** Calls an operation and gives its output with status, request id, headers, and attempts. */
    public AwsResponse exchange(String operation, Map<String, ?> input) {
        return AwsResponse.of(new Call(pipeline, operation(operation), input).run());
    }

    /**
     * The same within a time of its own, with all attempts and the waits between them; the client's {@code callTimeout} holds besides.
     *
     * @param limit the longest it may take; of a streamed output, until it begins
     */
    public AwsResponse exchange(String operation, Map<String, ?> input, Duration limit) {
        return AwsResponse.of(new Call(pipeline, operation(operation), input, limit).run());
    }

    /**
     * Calls an operation on a thread of the session. Cancelling the future does not stop a call under way.
     *
     * @return the output, or the failure that {@link #call} would throw
     */
    public CompletableFuture<Map<String, Object>> callAsync(String operation, Map<String, ?> input) {
        operation(operation);
        try {
            Executor threads = executor.get();
            return CompletableFuture.supplyAsync(
                    () -> call(operation, input), task -> threads.execute(pipeline.carried(task)));
        } catch (RejectedExecutionException e) {
            throw new ClientException("Too many calls wait for a thread already; wait for some of them first", e);
        }
    }

    /**
     * Lists all pages of an operation; nothing is sent until they are walked.
     *
     * @throws ClientException where the operation has no pages
     */
    public Paginated paginate(String operation, Map<String, ?> input) {
        Operation paged = operation(operation);
        Map<String, Object> first = new LinkedHashMap<>(input);
        Pages.paginationOf(paged);
        return new Paginated(
                limits -> new Pages(paged, first, limits, page -> call(paged.name(), page)), PageLimits.ALL);
    }

    /**
     * Waits for a state by the model's rules and gives the output that showed it; empty where an error showed it. Waits as long
     * as boto3 does or longer, but looks earlier; see {@link WaitLimits}. Errors of a look are retried as those of any call
     * before they count.
     *
     * @param waiter its name as {@code BucketExists}, {@code bucketExists}, or {@code bucket_exists}
     * @param input the input of the call that is repeated
     * @throws io.awsx.error.WaiterException where the state will not be reached, was not within the limits, or the thread was
     *     interrupted; tells what was seen last
     * @throws ServiceException where a look met an error that the model does not expect
     * @throws ClientException where there is no waiter of this name, with the nearest names
     */
    public Map<String, Object> waitUntil(String waiter, Map<String, ?> input) {
        return waitUntil(waiter, input, WaitLimits.MODEL);
    }

    /** Waits as {@link #waitUntil(String, Map)} does, within other limits. */
    public Map<String, Object> waitUntil(String waiter, Map<String, ?> input, WaitLimits limits) {
        return exchangeUntil(waiter, input, limits).output();
    }

    /**
     * Waits as {@link #waitUntil(String, Map)} does, within other limits, and gives the answer that showed the state; where an
     * error showed it, the output is empty.
     */
    public AwsResponse exchangeUntil(String waiter, Map<String, ?> input, WaitLimits limits) {
        return new ClientWait(pipeline, waiter(waiter), input, this::operation, null).await(limits);
    }

    /**
     * The same while somebody waits.
     *
     * @param givenUp asked between looks, five times a second: true ends the wait with a {@link
     *     io.awsx.error.WaiterException}; a look under way comes to its end first
     */
    public AwsResponse exchangeUntil(String waiter, Map<String, ?> input, WaitLimits limits, BooleanSupplier givenUp) {
        return new ClientWait(pipeline, waiter(waiter), input, this::operation, givenUp).await(limits);
    }

    /** Waits as {@link #waitUntilAsync(String, Map, WaitLimits)} does, within the model's limits. */
    public CompletableFuture<Map<String, Object>> waitUntilAsync(String waiter, Map<String, ?> input) {
        return waitUntilAsync(waiter, input, WaitLimits.MODEL);
    }

    /**
     * Waits as {@link #waitUntil(String, Map)} does on a thread of the session, which has up to 256 for waits. Cancelling the
     * future, or completing it, ends the wait within a fifth of a second; of a look under way, after it. So does closing the
     * session.
     *
     * @return the output, or the failure that {@link #waitUntil(String, Map)} would throw
     */
    public CompletableFuture<Map<String, Object>> waitUntilAsync(
            String waiter, Map<String, ?> input, WaitLimits limits) {
        CompletableFuture<Map<String, Object>> result = new CompletableFuture<>();
        ClientWait wait = new ClientWait(pipeline, waiter(waiter), input, this::operation, result::isDone);
        try {
            waits.get().execute(pipeline.carried(() -> {
                try {
                    result.complete(wait.await(limits).output());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            }));
        } catch (RejectedExecutionException e) {
            throw new ClientException("Too many waits are under way already; wait for some of them first", e);
        }
        return result;
    }

    private WaiterModel waiter(String spelled) {
        Map<String, WaiterModel> waiters = pipeline.model().waiters();
        String wanted = spelled.replace("_", "").replace("-", "");
        for (WaiterModel waiter : waiters.values()) {
            if (waiter.name().equalsIgnoreCase(wanted)) {
                return waiter;
            }
        }
        throw new ClientException("Service " + service() + " has no waiter " + NearestNames.shown(spelled)
                + NearestNames.clause(spelled, waiters.keySet()));
    }

    /**
     * Waits a while, as calls wait between attempts: for what is left of a batch, say, before it is sent again.
     *
     * @param longest the wait is a random part of it, but no less than half
     * @throws ClientException where the thread is interrupted meanwhile, and it stays so
     */
    public void backOff(Duration longest) {
        double part = (1 + pipeline.surroundings().chance().getAsDouble()) / 2;
        try {
            pipeline.surroundings().sleeper().sleep(Duration.ofNanos((long) (part * longest.toNanos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("Waiting was interrupted", e);
        }
    }

    /**
     * Makes a link that anyone can use until it expires. Sends nothing, unless a session with a bucket of S3 Express is
     * needed, with which the link ends. The link is a secret until then.
     *
     * @param expires how long it is good for, 1 second to 7 days, but no longer than the credentials are
     */
    public URI presign(String operation, Map<String, ?> input, Duration expires) {
        return presignRequest(operation, input, expires).url();
    }

    /** Makes a link as {@link #presign} does, with its method and the header fields that must be sent along. */
    public PresignedRequest presignRequest(String operation, Map<String, ?> input, Duration expires) {
        Operation presigned = operation(operation);
        Map<String, Object> completed = pipeline.prepare(presigned, input);
        InputValidator.validate(presigned, completed);
        if (presigned.inputPayload() != null
                && completed.get(presigned.inputPayload().name()) != null) {
            throw new ClientException("A link holds no body; leave "
                    + presigned.inputPayload().name() + " out, whoever uses the link sends it");
        }
        Route route = pipeline.plan(presigned, completed);
        Instant now = pipeline.now(route);
        HttpRequest written = pipeline.protocol().write(presigned, pipeline.withSourceLink(presigned, completed));
        HttpRequest request = pipeline.quirks().link(presigned, completed, written);
        HttpRequest signed = pipeline.presign(request, route, now, expires);
        return new PresignedRequest(
                signed.method(),
                URI.create(signed.origin() + signed.target()),
                signed.headers().toMap(),
                now.plus(expires));
    }

    /**
     * Makes a form by which a browser uploads one object to S3 until it expires. Sends nothing.
     *
     * @param input {@code Bucket} and {@code Key}, at whose end <code>${filename}</code> stands for the name of the uploaded
     *     file; besides {@code Fields}, a Map of more fields of the form ({@code acl}, {@code Content-Type}), and {@code
     *     Conditions}, a List of what the upload must fulfil, such as {@code List.of("content-length-range", 1, 1000)} or
     *     {@code List.of("starts-with", "$Content-Type", "image/")}. A field that no condition names must come as it is
     * @param expires how long it is good for, 1 second to 7 days, but no longer than the credentials are
     * @return {@code url}, where the form goes as {@code multipart/form-data}, and {@code fields}, a Map of its fields to
     *     their values; the field {@code file} comes behind them. A secret until it expires
     * @throws ClientException where the service is not S3, or the input is not as told
     */
    public Map<String, Object> presignPost(Map<String, ?> input, Duration expires) {
        requireOpen();
        return new PresignedPost(pipeline, input).sign(expires);
    }

    /**
     * Tells where a call would go and what it would be signed for. Sends nothing, so that where the service names endpoints
     * itself, it is the one that is asked for them.
     */
    public ResolvedEndpoint resolveEndpoint(String operation, Map<String, ?> input) {
        Operation called = operation(operation);
        Route route = pipeline.plan(called, pipeline.prepare(called, input));
        return new ResolvedEndpoint(
                URI.create(route.endpoint().origin() + route.endpoint().path()),
                route.endpoint().headers(),
                route.signingName(),
                route.signingRegion());
    }

    /**
     * What its calls take from the world around them, such as clocks, for what is built upon calls. Not kept from release to
     * release.
     */
    public Surroundings surroundings() {
        return pipeline.surroundings();
    }

    /** Tells its observer of something that is made of several calls; what the observer throws is logged and dropped. */
    public void observe(Consumer<CallObserver> event) {
        pipeline.observe(event);
    }

    /** What another thread is to run for this one, as its observer wants it run. */
    public Runnable carried(Runnable task) {
        return pipeline.carried(task);
    }

    /** How its calls went so far. */
    public CallTally tally() {
        return pipeline.tally();
    }

    /** The connections it uses but those of HTTP/2, which clients of its session with equal settings share; null where they are not counted. */
    public @Nullable Connections connections() {
        return pipeline.transport().connections();
    }

    /** The connections of HTTP/2 that it uses, which are shared likewise; null where there were none so far, or they are not counted. */
    public @Nullable Connections http2Connections() {
        return pipeline.transport().http2Connections();
    }

    /** What tells the connections that it uses from others. Not kept from release to release. */
    public Object transport() {
        return pipeline.transport();
    }

    /** Whether requests carry checksums wherever the service can check them, rather than only where they must. */
    public boolean checksumsWhenSupported() {
        return pipeline.config().requestChecksums() == ClientConfig.ChecksumMode.WHEN_SUPPORTED;
    }

    /** Whether it calls an endpoint that was given, rather than the service's own. */
    public boolean hasOwnEndpoint() {
        return pipeline.config().endpointUrl() != null;
    }

    /** The endpoint that was given, or null where it calls the service's own. */
    public @Nullable String ownEndpoint() {
        return pipeline.config().endpointUrl();
    }

    /** The names of all operations, sorted. */
    public List<String> operations() {
        return pipeline.model().operations();
    }

    /** Whether there is an operation of this name, in any of the usual spellings. */
    public boolean hasOperation(String operation) {
        return pipeline.model().hasOperation(operation);
    }

    /** The names of all waiters, sorted. */
    public List<String> waiters() {
        return List.copyOf(pipeline.model().waiters().keySet());
    }

    /**
     * The names of the operations that have pages, sorted: boto3's paginators, and besides those that read, take a token of a usual
     * name, and give the next one.
     */
    public List<String> paginators() {
        return pipeline.model().paginators();
    }

    /**
     * The operation that a waiter repeats.
     *
     * @throws ClientException where there is no waiter of this name, with the nearest names
     */
    public String waiterOperation(String waiter) {
        return waiter(waiter).operation();
    }

    /**
     * What the model says of an operation.
     *
     * @throws ClientException where there is none of this name, with the nearest names
     */
    public Operation operation(String operation) {
        requireOpen();
        return pipeline.model().operation(Objects.requireNonNull(operation, "operation"));
    }

    /**
     * The service as a resource of this client, from which its other resources come; they end with the client.
     *
     * @throws ClientException where the service has no resources
     */
    public Resource resource() {
        return ResourceCatalog.open(new ClientOfResources(this));
    }

    ServiceModel model() {
        return pipeline.model();
    }

    private void requireOpen() {
        if (closed) {
            throw new ClientException("This client of " + service() + " is closed");
        }
    }

    /** Ends the use of this client. Connections belong to the session and stay open for its other clients. */
    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return "AwsClient[" + service() + ", " + region() + ']';
    }
}
