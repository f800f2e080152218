package io.awsx.s3x.batch;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import io.awsx.s3x.verb.S3Request;
import io.awsx.s3x.verb.UploadVerb;
import io.awsx.transfer.GrowingUpload;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Collects messages in objects that grow in S3. A message is done when the object is there, with all messages that are in it; where it cannot
 * be stored they all fail, and nothing of it is left. So nothing is lost that was acknowledged, and nothing is kept on this machine.
 * Thread-safe: one at a time for each group, until its object is full.
 */
final class DurableUpload implements Collecting {

    private static final long LOOK_MILLIS = 200;

    private final S3BatchConfiguration options;
    private final S3Transfer transfer;
    private final BatchNames names;
    private final Grouping grouping;
    private final OpenBatches<Batch> open;
    private final ScheduledExecutorService timer;
    private final ExecutorService finishers;
    private final Predicate<Exchange> draining;
    private volatile boolean stopped;

    private record Waiting(S3Request request, AsyncCallback callback) {}

    /** An object that grows. Once it is closed it is its closer's. */
    private static final class Batch extends OpenBatch {

        private final List<Waiting> waiting = new ArrayList<>();
        private Map<String, Object> object = Map.of();
        private @Nullable GrowingUpload upload;

        Batch(Group group) {
            super(group);
        }
    }

    /**
     * @param timer is shut down by whoever made it, and so are the others
     * @param finishers threads for objects that no message completed, and for the routes of the messages in them
     * @param draining whether nothing comes any more to a route that an exchange is in
     */
    DurableUpload(
            S3BatchConfiguration options,
            AwsClient s3,
            S3Transfer transfer,
            ScheduledExecutorService timer,
            ExecutorService finishers,
            Predicate<Exchange> draining) {
        this.options = options;
        this.transfer = transfer;
        this.timer = timer;
        this.finishers = finishers;
        this.draining = draining;
        this.names = new BatchNames(options, s3);
        this.grouping = new Grouping(options);
        this.open = new OpenBatches<>(options.getMaxOpenBatches(), Batch::new);
    }

    @Override
    public void start() {
        Future<?> unused =
                timer.scheduleWithFixedDelay(this::lookForDrains, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean process(S3Request request, AsyncCallback callback) throws Exception {
        Object given = UploadVerb.requireBody(request);
        Batch batch;
        boolean full;
        try {
            Map<String, Object> object = UploadVerb.object(request);
            RequestBody body = UploadVerb.body(object.remove("Body"));
            object.put("Bucket", options.getBucketNameOrArn());
            batch = open.lock(grouping.of(request), this::finishNow);
            boolean taken = false;
            try {
                append(request, batch, object, body);
                UploadVerb.close(given);
                batch.waiting.add(new Waiting(request, callback));
                taken = true;
                full = isFull(batch);
                if (full) {
                    open.close(batch);
                } else if (batch.deadline == null) {
                    batch.deadline = timer.schedule(
                            () -> finishElsewhere(batch), options.durableTimeout(), TimeUnit.MILLISECONDS);
                }
            } finally {
                if (!taken && !batch.closed && batch.waiting.isEmpty()) {
                    open.close(batch);
                    forget(batch);
                }
                batch.lock.unlock();
            }
        } finally {
            UploadVerb.close(given);
        }
        if (!full) {
            return false;
        }
        finish(batch, callback);
        callback.done(true);
        return true;
    }

    private void finishNow(Batch batch) {
        if (closeNow(batch)) {
            finish(batch, null);
        }
    }

    private void append(S3Request request, Batch batch, Map<String, Object> object, RequestBody body)
            throws IOException {
        GrowingUpload upload = batch.upload;
        if (upload == null) {
            object.put("Key", names.next(batch.group, request.exchange()));
            batch.object = object;
            upload = transfer.grow(object);
            batch.upload = upload;
        }
        try {
            upload.append(body);
        } catch (RuntimeException e) {
            open.close(batch);
            fail(batch, upload, e);
            throw e;
        }
    }

    /** Leaves nothing of a batch that no message is in. */
    private void forget(Batch empty) {
        if (empty.upload != null) {
            giveUp(empty, empty.upload, new ClientException("No message is in it"));
        }
    }

    private boolean isFull(Batch batch) {
        GrowingUpload upload = batch.upload;
        // There is nobody any more who would look after it.
        return stopped
                || batch.waiting.size() >= options.getBatchMessageNumber()
                || (upload != null && upload.bytes() >= options.getBatchSize());
    }

    /** Whoever closes it finishes it. */
    private boolean closeNow(Batch batch) {
        batch.lock.lock();
        try {
            if (batch.closed) {
                return false;
            }
            open.close(batch);
            return true;
        } finally {
            batch.lock.unlock();
        }
    }

    private void finishElsewhere(Batch batch) {
        if (closeNow(batch)) {
            elsewhere(() -> finish(batch, null));
        }
    }

    private void elsewhere(Runnable work) {
        try {
            finishers.execute(work);
        } catch (RejectedExecutionException e) {
            // They were ended, but nobody may wait for ever.
            work.run();
        }
    }

    /**
     * Makes the object and tells the messages.
     *
     * @param own is told nothing: whoever has it does that
     */
    private void finish(Batch batch, @Nullable AsyncCallback own) {
        GrowingUpload upload = batch.upload;
        if (upload == null || batch.waiting.isEmpty()) {
            return;
        }
        try {
            TransferResult result = store(batch, upload);
            for (Waiting each : batch.waiting) {
                Outcome.stored(each.request(), batch.object, result);
            }
        } catch (RuntimeException e) {
            for (Waiting each : batch.waiting) {
                Outcome.failed(each.request(), e);
            }
            giveUp(batch, upload, e);
        }
        tell(batch, own);
    }

    /** Stores it; under another name where somebody else took its own and that is not to be overwritten. */
    private TransferResult store(Batch batch, GrowingUpload upload) {
        for (int tries = 1; ; tries++) {
            try {
                return upload.complete();
            } catch (ServiceException e) {
                if (!Outcome.isTaken(e)) {
                    throw e;
                }
                String key = names.instead(
                        batch.group, batch.waiting.get(0).request().exchange().getExchangeId() + '#' + tries);
                if (upload.begun() || tries == Outcome.MOST_NAMES) {
                    names.unused(batch.group, key);
                    throw e;
                }
                upload.rename(key);
                batch.object.put("Key", key);
            }
        }
    }

    private void giveUp(Batch batch, GrowingUpload upload, Exception cause) {
        upload.abort(cause);
        names.unused(batch.group, String.valueOf(batch.object.get("Key")));
    }

    /** Those that wait fail with what the message failed with that came last. */
    private void fail(Batch batch, GrowingUpload upload, RuntimeException cause) {
        giveUp(batch, upload, cause);
        for (Waiting each : batch.waiting) {
            Outcome.failed(each.request(), cause);
        }
        if (!batch.waiting.isEmpty()) {
            // Their routes go on, which must not be under the lock of this batch.
            elsewhere(() -> tell(batch, null));
        }
    }

    private static void tell(Batch batch, @Nullable AsyncCallback own) {
        for (Waiting each : batch.waiting) {
            if (each.callback() != own) {
                each.callback().done(false);
            }
        }
    }

    /** What waits for the messages of routes that stop is their stop. */
    private void lookForDrains() {
        for (Batch batch : open.all()) {
            if (batch.lock.tryLock()) {
                boolean stops;
                try {
                    stops = batch.waiting.stream()
                            .anyMatch(each -> draining.test(each.request().exchange()));
                } finally {
                    batch.lock.unlock();
                }
                if (stops) {
                    finishElsewhere(batch);
                }
            }
        }
    }

    @Override
    public void flush() {
        open.all().forEach(this::finishNow);
    }

    @Override
    public void stop() {
        stopped = true;
        flush();
    }
}
