package io.awsx.s3x;

import io.awsx.AwsResponse;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.OperationCall;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.util.CastUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumes a bucket's objects as messages. A round lists first; each object is fetched when its turn comes, so a round holds
 * one object at a time, and one that cannot be fetched does not stop the others. What is done to the object afterwards goes by
 * what was listed, not by headers that the route may have changed.
 */
final class S3Consumer extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(S3Consumer.class);
    private static final int MOST_UNFINISHED = 1000;

    private final S3Endpoint endpoint;
    private final S3Configuration options;
    private final Claims<S3Object> claims;
    private final S3ObjectFilter filter;
    /** Consumed, but neither deleted nor moved yet. */
    private final Set<S3Object> unfinished = ConcurrentHashMap.newKeySet();

    private @Nullable S3Scan scan;
    private @Nullable AfterRead afterRead;

    S3Consumer(S3Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.claims = new Claims<>(
                S3Object::key,
                object -> object.identity(options.getIdempotentKey()),
                options.getInProgressRepository(),
                options.remembersConsumed()
                        ? Objects.requireNonNullElseGet(options.getIdempotentRepository(), Claims::inMemory)
                        : null);
        this.filter = new S3ObjectFilter(options);
    }

    @Override
    protected void doStart() throws Exception {
        claims.start();
        scan = new S3Scan(endpoint.client(), options);
        afterRead = AfterRead.of(endpoint);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        unfinished.forEach(claims::giveBack);
        unfinished.clear();
        claims.stop();
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        unfinished.removeIf(this::finish);
        List<S3Object> objects = scan().next(maxMessagesPerPoll, this::wanted);
        forceConsumerAsReady();
        return processBatch(CastUtils.cast(new ArrayDeque<>(objects)));
    }

    /** Deletes or moves what was consumed in an earlier round and could not be then; it stays claimed until that is done. */
    private boolean finish(S3Object object) {
        try {
            afterRead().apply(object);
            claims.confirm(object);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("Object {} still cannot be {}", object.key(), afterRead().verb(), e);
            return false;
        }
    }

    private boolean wanted(S3Object object) {
        boolean named = options.getFileName() == null || options.getFileName().equals(object.key());
        return named && filter.accepts(object.key()) && !afterRead().made(object.key()) && claims.free(object);
    }

    @Override
    public int processBatch(Queue<Object> objects) throws Exception {
        int total = objects.size();
        int processed = 0;
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            S3Object object = (S3Object) Objects.requireNonNull(objects.poll());
            pendingExchanges = total - index - 1;
            if (claims.claim(object)) {
                consume(object, index, total);
                processed++;
            }
        }
        return processed;
    }

    private void consume(S3Object object, int index, int total) {
        Exchange exchange = createExchange(true);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        exchange.setProperty(S3Constants.KEY, object.key());
        listed(object, exchange.getMessage());
        S3Object consumed = object;
        try {
            if (!options.isIgnoreBody()) {
                consumed = fetch(object, exchange);
            }
        } catch (IOException | RuntimeException e) {
            claims.giveBack(object);
            getExceptionHandler()
                    .handleException(
                            "Cannot fetch object " + object.key() + " of bucket " + object.bucket()
                                    + "; the others go on",
                            exchange,
                            e);
            releaseExchange(exchange, true);
            return;
        }
        exchange.getExchangeExtension().addOnCompletion(new Completion(consumed));
        getAsyncProcessor().process(exchange, defaultConsumerCallback(exchange, true));
    }

    private static void listed(S3Object object, Message message) {
        message.setHeader(S3Constants.BUCKET_NAME, object.bucket());
        message.setHeader(S3Constants.KEY, object.key());
        message.setHeader(S3Constants.E_TAG, object.etag());
        if (object.size() >= 0) {
            message.setHeader(S3Constants.CONTENT_LENGTH, object.size());
        }
        Instant time = object.lastModified();
        if (time != null) {
            message.setHeader(S3Constants.LAST_MODIFIED, Date.from(time));
            message.setHeader(S3Constants.MESSAGE_TIMESTAMP, time.toEpochMilli());
        }
    }

    /** Fetches an object; what came may be newer than what was listed. */
    private S3Object fetch(S3Object object, Exchange exchange) throws IOException {
        Map<String, Object> input = new LinkedHashMap<>(S3Options.members(options));
        input.keySet().removeIf(member -> member.equals("Bucket") || !member.startsWith("SSECustomer"));
        input.put("Bucket", object.bucket());
        input.put("Key", object.key());
        AwsResponse response = endpoint.client().exchange("GetObject", input);
        Map<String, Object> output = response.output();
        S3Object fetched = object.fetched(output);
        InputStream body = whole((InputStream) Objects.requireNonNull(output.get("Body")), fetched, response);
        CallMetadata.set(exchange.getMessage(), response);
        S3Headers.read(exchange.getMessage(), output);
        if (!options.isIncludeBody()) {
            if (options.isAutocloseBody()) {
                OperationCall.closeOnCompletion(exchange, body);
            }
            exchange.getMessage().setBody(body);
            return fetched;
        }
        try (body) {
            exchange.getMessage().setBody(BodyCache.read(exchange, body, fetched.size()));
        }
        return fetched;
    }

    private static InputStream whole(InputStream body, S3Object object, AwsResponse response) {
        return object.size() >= 0 && WholeStream.endsWithConnection(response)
                ? new WholeStream(body, object.size())
                : body;
    }

    private S3Scan scan() {
        return Objects.requireNonNull(scan, "the consumer is not started");
    }

    private AfterRead afterRead() {
        return Objects.requireNonNull(afterRead, "the consumer is not started");
    }

    /** What becomes of an object when its exchange is done. */
    private final class Completion implements Synchronization {

        private final S3Object object;

        Completion(S3Object object) {
            this.object = object;
        }

        @Override
        public void onComplete(Exchange exchange) {
            try {
                afterRead().apply(object);
                claims.confirm(object);
            } catch (RuntimeException e) {
                String text = "Object " + object.key() + " was consumed, but cannot be "
                        + afterRead().verb();
                if (unfinished.size() < MOST_UNFINISHED) {
                    unfinished.add(object);
                    getExceptionHandler().handleException(text + "; that is tried again on each round", exchange, e);
                } else {
                    claims.giveBack(object);
                    getExceptionHandler().handleException(text + "; it will be consumed again", exchange, e);
                }
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            claims.giveBack(object);
            LOG.warn("Object {} of bucket {} was not consumed; it will be tried again", object.key(), object.bucket());
        }
    }
}
