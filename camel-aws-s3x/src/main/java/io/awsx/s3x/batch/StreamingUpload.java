package io.awsx.s3x.batch;

import io.awsx.camel.message.CallCheck;
import io.awsx.error.AwsException;
import io.awsx.error.NearestNames;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.verb.S3Request;
import io.awsx.s3x.verb.S3Verbs;
import io.awsx.s3x.verb.UploadVerb;
import io.awsx.s3x.verb.Verb;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the bodies of many messages into one object, which is uploaded when it has enough of them, when the timeout is over, and when the
 * producer stops. A message is done when its body is in the batch, before the object is there. Where an upload fails, the message that it
 * came with fails, and its body is taken out of the batch; those before it stay and are uploaded with the next. Thread-safe: one at a time.
 */
public final class StreamingUpload implements Verb {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);

    private final S3Transfer transfer;
    private final S3BatchConfiguration options;
    private final BatchNames names;
    private final ReentrantLock lock = new ReentrantLock();
    private final ExecutorServiceManager executors;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable MessageBatch batch;

    public StreamingUpload(CamelContext context, S3Transfer transfer, S3BatchConfiguration options) {
        this.transfer = transfer;
        this.options = options;
        this.names = new BatchNames(options, Objects.requireNonNullElse(options.getKeyName(), ""));
        this.executors = context.getExecutorServiceManager();
    }

    /** Adds what is wrong with the options. */
    public static void check(CallCheck check, S3BatchConfiguration options) {
        String keyName = Objects.requireNonNullElse(options.getKeyName(), "");
        if (keyName.isEmpty() || keyName.contains("${")) {
            check.problem("streamingUploadMode=true needs a keyName that is no expression: it names many objects");
        }
        if (!S3Verbs.uploads(options.getOperation())) {
            check.problem("streamingUploadMode=true uploads, but operation=" + options.getOperation()
                    + " does not; leave one of them out");
        }
        if (options.getBatchMessageNumber() < 1 || options.getBatchSize() < 1) {
            check.problem("batchMessageNumber and batchSize must be 1 or more");
        }
        oneOf(check, "namingStrategy", options.getNamingStrategy(), Set.of("progressive", "random", "timestamp"));
        oneOf(check, "restartingPolicy", options.getRestartingPolicy(), Set.of("override", "lastPart"));
        if (options.isTimestampGroupingEnabled()) {
            check.problem("timestampGroupingEnabled=true is not there: group messages by an aggregate in the route");
        }
        if (options.isDeleteAfterWrite() || options.getWaitFor() != null) {
            check.problem("deleteAfterWrite and waitFor want an object for each message, which streamingUploadMode=true"
                    + " does not write; leave them out");
        }
    }

    private static void oneOf(CallCheck check, String option, String value, Set<String> known) {
        if (!known.contains(value)) {
            check.problem(option + " has no value " + NearestNames.shown(value) + NearestNames.clause(value, known));
        }
    }

    /** Begins to look after what waits too long. */
    public void start() {
        Long timeout = options.getStreamingUploadTimeout();
        if (timeout != null && timeout > 0) {
            timer = executors.newSingleThreadScheduledExecutor(this, "awsx-s3-streaming");
            ScheduledFuture<?> unused =
                    timer.scheduleWithFixedDelay(this::uploadLater, timeout, timeout, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void process(S3Request request) throws IOException {
        Object given = UploadVerb.requireBody(request);
        lock.lock();
        try {
            Map<String, Object> object = UploadVerb.object(request);
            Object source = object.remove("Body");
            MessageBatch into = batch == null ? begin(request, object) : batch;
            long before = into.bytes();
            into.add(UploadVerb.body(source));
            if (into.messages() >= options.getBatchMessageNumber() || into.bytes() >= options.getBatchSize()) {
                upload(request, into, before);
            }
        } finally {
            lock.unlock();
            UploadVerb.close(given);
        }
    }

    private MessageBatch begin(S3Request request, Map<String, Object> object) throws IOException {
        object.put("Bucket", options.getBucketNameOrArn());
        object.put("Key", names.next(request.client(), request.exchange()));
        batch = MessageBatch.of(object);
        return batch;
    }

    private void upload(S3Request request, MessageBatch full, long before) throws IOException {
        TransferResult result;
        boolean uploaded = false;
        try {
            result = uploaded(full);
            uploaded = true;
        } finally {
            if (!uploaded) {
                full.takeBack(before);
            }
        }
        request.produced(full.object());
        request.done(result.response());
        S3Headers.written(request.message(), result.output());
    }

    private TransferResult uploaded(MessageBatch full) throws IOException {
        TransferResult result = transfer.upload(full.object(), full.body(), bytes -> {});
        batch = null;
        names.written();
        full.close();
        return result;
    }

    private void uploadLater() {
        lock.lock();
        try {
            if (batch != null && batch.messages() > 0) {
                TransferResult unused = uploaded(batch);
            }
        } catch (AwsException | IOException e) {
            LOG.warn("The messages for {} wait on: they cannot be uploaded now", key(), e);
        } finally {
            lock.unlock();
        }
    }

    private Object key() {
        return batch == null ? "" : String.valueOf(batch.object().get("Key"));
    }

    /** Uploads what is left; where that fails, its file stays, and the log says where. */
    public void stop() throws IOException {
        if (timer != null) {
            executors.shutdownNow(timer);
            timer = null;
        }
        lock.lock();
        try {
            MessageBatch left = batch;
            if (left == null) {
                return;
            }
            if (left.messages() == 0) {
                batch = null;
                left.close();
                return;
            }
            try {
                TransferResult unused = uploaded(left);
            } catch (AwsException | IOException e) {
                batch = null;
                left.leave();
                LOG.error(
                        "{} messages for {} cannot be uploaded; they are in {}",
                        left.messages(),
                        left.object().get("Key"),
                        left.path(),
                        e);
            }
        } finally {
            lock.unlock();
        }
    }
}
