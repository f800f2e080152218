package io.awsx.s3x.batch;

import io.awsx.camel.message.CallCheck;
import io.awsx.s3x.object.StoreTime;
import io.awsx.s3x.verb.ProducerParts;
import io.awsx.s3x.verb.S3Request;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExecutorServiceManager;

/**
 * Puts the bodies of many messages into one object, which is stored when it has enough of them, when the timeout is over, and when the producer
 * stops. By {@code acknowledge}, a message is done when its body is kept in a file, or when the object is in S3. Whoever makes it stops it.
 * Thread-safe.
 */
public final class StreamingUpload {

    /** Two, so that an upload that takes long does not keep all others. */
    private static final int TIMERS = 2;

    private final ExecutorServiceManager executors;
    private final ScheduledExecutorService timer;
    private final ExecutorService finishers;
    private final Collecting collecting;
    private final Runnable orphans;

    /**
     * Ready to start.
     *
     * @param options they were checked
     * @param draining whether nothing comes any more to a route that an exchange is in, so that its object need not wait
     */
    public StreamingUpload(
            CamelContext context, ProducerParts parts, S3BatchConfiguration options, Predicate<Exchange> draining) {
        executors = context.getExecutorServiceManager();
        timer = executors.newScheduledThreadPool(this, "awsx-s3-streaming", TIMERS);
        finishers = executors.newCachedThreadPool(this, "awsx-s3-streamed");
        Duration age = options.orphanAge();
        String keyName = options.getKeyName();
        orphans = age == null || keyName == null
                ? () -> {}
                : () -> new OrphanedUploads(
                                parts.client(),
                                options.getBucketNameOrArn(),
                                keyName,
                                options.isTimestampGroupingEnabled(),
                                () -> StoreTime.now(parts.client(), options.getBucketNameOrArn()))
                        .abort(age);
        Map<String, Object> members = new LinkedHashMap<>(parts.members());
        members.putAll(Objects.requireNonNullElse(options.getParam(), Map.of()));
        collecting = options.isDurable()
                ? new DurableUpload(options, parts.client(), parts.transfer(), timer, finishers, draining)
                : new BufferedUpload(options, parts.client(), parts.transfer(), members, timer);
    }

    /** Adds what is wrong with the options. */
    public static void check(CallCheck check, S3BatchConfiguration options) {
        StreamingCheck.check(check, options);
    }

    /** Begins, before the first message. */
    public void start() throws IOException {
        boolean started = false;
        try {
            collecting.start();
            finishers.execute(orphans);
            started = true;
        } finally {
            if (!started) {
                stop();
            }
        }
    }

    /**
     * Takes a message.
     *
     * @param callback is told when the message is done
     * @return whether it was done when this returned
     * @throws Exception where the message cannot be taken; then the callback is told nothing
     */
    public boolean process(S3Request request, AsyncCallback callback) throws Exception {
        return collecting.process(request, callback);
    }

    /** Stores what there is. */
    public void flush() {
        collecting.flush();
    }

    /** Stores what there is, and ends; messages that come later are stored one by one. */
    public void stop() throws IOException {
        try {
            collecting.stop();
        } finally {
            executors.shutdownNow(timer);
            executors.shutdownGraceful(finishers);
        }
    }
}
