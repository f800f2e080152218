package io.awsx.s3x.batch;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import io.awsx.s3x.verb.S3Request;
import io.awsx.s3x.verb.UploadVerb;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects messages in files. A message is done when its body is there, before the object is; what a process leaves that is killed is stored
 * when the producer starts again. Where an upload fails, the message that it came with fails and is taken out again; those before it stay and
 * are uploaded with the next. Thread-safe: one at a time for each group.
 */
final class BufferedUpload implements Collecting {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);

    private final S3BatchConfiguration options;
    private final AwsClient s3;
    private final S3Transfer transfer;
    private final BatchNames names;
    private final Grouping grouping;
    private final OpenBatches<Slot> open;
    private final Map<String, Object> encryption = new LinkedHashMap<>();
    private final ScheduledExecutorService timer;
    private @Nullable SpoolFolder folder;
    private @Nullable LeftBatches left;
    private volatile boolean stopped;

    /** The batch of a group; there is none between one that was uploaded and the next message. */
    private static final class Slot extends OpenBatch {

        private @Nullable MessageBatch batch;

        Slot(Group group) {
            super(group);
        }
    }

    /**
     * @param members the members of PutObject that the URI gives
     * @param timer is shut down by whoever made it
     */
    BufferedUpload(
            S3BatchConfiguration options,
            AwsClient s3,
            S3Transfer transfer,
            Map<String, Object> members,
            ScheduledExecutorService timer) {
        this.options = options;
        this.s3 = s3;
        this.transfer = transfer;
        members.forEach((member, value) -> {
            if (ObjectRecord.SECRETS.contains(member)) {
                encryption.put(member, value);
            }
        });
        this.timer = timer;
        this.names = new BatchNames(options, s3);
        this.grouping = new Grouping(options);
        this.open = new OpenBatches<>(options.getMaxOpenBatches(), Slot::new);
    }

    @Override
    public void start() throws IOException {
        String store = s3.resolveEndpoint("PutObject", Map.of("Bucket", options.getBucketNameOrArn(), "Key", "k"))
                .url()
                .toString();
        SpoolFolder own = SpoolFolder.open(
                options.getStreamingUploadDirectory(),
                store + '\n' + options.getBucketNameOrArn() + '\n' + options.getKeyName());
        folder = own;
        LeftBatches before = new LeftBatches(own, encryption, this::store);
        left = before;
        before.start(names, timer);
    }

    @Override
    public boolean process(S3Request request, AsyncCallback callback) throws IOException {
        Object given = UploadVerb.requireBody(request);
        try {
            Map<String, Object> object = UploadVerb.object(request);
            RequestBody body = UploadVerb.body(object.remove("Body"));
            object.put("Bucket", options.getBucketNameOrArn());
            Group group = grouping.of(request);
            if (stopped) {
                object.put("Key", names.next(group, request.exchange()));
                Outcome.stored(request, object, transfer.upload(object, body, bytes -> {}));
                callback.done(true);
                return true;
            }
            Slot slot = open.lock(group, this::uploadNow);
            try {
                add(request, slot, object, body);
            } finally {
                if (slot.batch == null) {
                    open.close(slot);
                }
                slot.lock.unlock();
            }
        } finally {
            UploadVerb.close(given);
        }
        callback.done(true);
        return true;
    }

    private void add(S3Request request, Slot slot, Map<String, Object> object, RequestBody body) throws IOException {
        long piece = options.getBufferSize();
        if (piece < 1 || options.isMultiPartUpload() || (body.length() >= 0 && body.length() <= piece)) {
            MessageBatch batch = batch(request, slot, object);
            long bytes = batch.bytes();
            int messages = batch.messages();
            batch.add(body);
            if (isFull(batch)) {
                upload(request, slot, batch, bytes, messages);
            }
            return;
        }
        try (InputStream in = body.open()) {
            inPieces(request, slot, object, in, piece);
        }
    }

    /** A long body is looked at piece by piece, so that it may be divided among objects; what is behind the last is one of its own. */
    private void inPieces(S3Request request, Slot slot, Map<String, Object> object, InputStream in, long piece)
            throws IOException {
        long total = 0;
        MessageBatch before = null;
        long bytes = 0;
        int messages = 0;
        boolean more = true;
        while (more) {
            MessageBatch batch = batch(request, slot, object);
            boolean first = batch != before;
            if (first) {
                before = batch;
                bytes = batch.bytes();
                messages = batch.messages();
            }
            long most = total == 0 ? Math.max(1, piece - bytes) : piece;
            long added = addPiece(batch, in, most, first, bytes, messages);
            total += added;
            more = added == most;
            if (first && added == 0 && total > 0) {
                batch.takeBack(bytes, messages);
                if (messages == 0) {
                    discard(slot, batch);
                }
            } else if (isFull(batch) || total >= options.getBatchSize()) {
                upload(request, slot, batch, bytes, messages);
            }
        }
    }

    private static long addPiece(MessageBatch batch, InputStream in, long most, boolean first, long bytes, int messages)
            throws IOException {
        boolean added = false;
        try {
            long count = batch.add(in, most, first);
            added = true;
            return count;
        } finally {
            if (!added) {
                batch.takeBack(bytes, messages);
            }
        }
    }

    private MessageBatch batch(S3Request request, Slot slot, Map<String, Object> object) throws IOException {
        MessageBatch batch = slot.batch;
        if (batch == null) {
            if (folder == null) {
                throw new ClientException("The producer is not started");
            }
            Map<String, Object> own = new LinkedHashMap<>(object);
            own.put("Key", names.next(slot.group, request.exchange()));
            batch = MessageBatch.begin(folder.path(), slot.group, own);
            slot.batch = batch;
            awaitDeadline(slot);
        }
        return batch;
    }

    private void awaitDeadline(Slot slot) {
        Long timeout = options.getStreamingUploadTimeout();
        if (timeout != null && timeout > 0 && !stopped) {
            slot.deadline = timer.schedule(() -> uploadLater(slot), timeout, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isFull(MessageBatch batch) {
        // There is nobody any more who would look after it.
        return stopped
                || batch.messages() >= options.getBatchMessageNumber()
                || batch.bytes() >= options.getBatchSize();
    }

    private void upload(S3Request request, Slot slot, MessageBatch full, long bytesBefore, int messagesBefore)
            throws IOException {
        TransferResult result;
        boolean uploaded = false;
        try {
            result = upload(slot, full);
            uploaded = true;
        } finally {
            if (!uploaded) {
                full.takeBack(bytesBefore, messagesBefore);
            }
        }
        Outcome.stored(request, full.object(), result);
    }

    private TransferResult upload(Slot slot, MessageBatch full) throws IOException {
        TransferResult result = store(full);
        slot.batch = null;
        slot.cancelDeadline();
        full.close();
        return result;
    }

    /** Forgets a batch that no message is in. */
    private void discard(Slot slot, MessageBatch empty) throws IOException {
        slot.batch = null;
        names.unused(slot.group, String.valueOf(empty.object().get("Key")));
        empty.close();
    }

    /** Stores a batch; under another name where somebody else took its own and that is not to be overwritten. */
    private TransferResult store(MessageBatch batch) {
        Map<String, Object> object = batch.object();
        for (int tries = 1; ; tries++) {
            try {
                return transfer.upload(object, batch.body(), bytes -> {});
            } catch (ServiceException e) {
                if (!Outcome.isTaken(e) || tries == Outcome.MOST_NAMES) {
                    throw e;
                }
                object.put("Key", names.instead(batch.group(), batch.path().toString() + '#' + tries));
            }
        }
    }

    /** Uploads what a slot has, and removes it. */
    private void uploadNow(Slot slot) throws IOException {
        slot.lock.lock();
        try {
            if (slot.closed) {
                return;
            }
            MessageBatch batch = slot.batch;
            if (batch != null && batch.messages() > 0) {
                TransferResult unused = upload(slot, batch);
            } else if (batch != null) {
                discard(slot, batch);
            }
            open.close(slot);
        } finally {
            slot.lock.unlock();
        }
    }

    private void uploadLater(Slot slot) {
        try {
            uploadNow(slot);
        } catch (AwsException | IOException e) {
            LOG.warn("The messages for {} wait on: they cannot be uploaded now", slot.group.key(), e);
            slot.lock.lock();
            try {
                if (!slot.closed) {
                    awaitDeadline(slot);
                }
            } finally {
                slot.lock.unlock();
            }
        }
    }

    @Override
    public void flush() {
        open.all().forEach(this::uploadLater);
    }

    /** Uploads what is left; where that fails, its file stays for the next start, and the log says where. */
    @Override
    public void stop() throws IOException {
        stopped = true;
        for (Slot slot : open.all()) {
            slot.lock.lock();
            try {
                uploadNow(slot);
            } catch (AwsException | IOException e) {
                MessageBatch batch = slot.batch;
                if (batch != null) {
                    slot.batch = null;
                    batch.leave();
                    LOG.error(
                            "{} messages for {} cannot be uploaded now; they are in {} and uploaded when this producer"
                                    + " starts again",
                            batch.messages(),
                            batch.object().get("Key"),
                            batch.path(),
                            e);
                }
                open.close(slot);
            } finally {
                slot.lock.unlock();
            }
        }
        if (left != null) {
            left.stop();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
