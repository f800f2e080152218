package io.awsx.s3x.batch;

import io.awsx.error.AwsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What producers before left whose process is no more: it is stored beside the first messages, and tried again until it is. Thread-safe. */
final class LeftBatches {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);
    private static final long AGAIN_SECONDS = 60;

    private final List<SpoolFolder> folders;
    private final List<MessageBatch> batches = new ArrayList<>();
    private final Map<String, Object> encryption;
    private final Consumer<MessageBatch> store;
    private boolean ended;

    /**
     * Takes them over.
     *
     * @param own the folder of this producer
     * @param encryption the members of PutObject that are written down nowhere
     * @param store stores a batch
     */
    LeftBatches(SpoolFolder own, Map<String, Object> encryption, Consumer<MessageBatch> store) throws IOException {
        this.encryption = encryption;
        this.store = store;
        this.folders = own.takeOver();
        for (SpoolFolder folder : folders) {
            batches.addAll(folder.batches());
        }
    }

    /** Begins to store them. */
    synchronized void start(BatchNames names, ScheduledExecutorService timer) {
        for (MessageBatch batch : batches) {
            names.behind(batch.group(), String.valueOf(batch.object().get("Key")));
        }
        if (!batches.isEmpty()) {
            timer.execute(() -> storeAgain(timer));
        }
    }

    private synchronized void storeAgain(ScheduledExecutorService timer) {
        storeAll();
        if (!batches.isEmpty() && !ended) {
            Future<?> unused = timer.schedule(() -> storeAgain(timer), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void storeAll() {
        for (Iterator<MessageBatch> left = batches.iterator(); left.hasNext(); ) {
            MessageBatch batch = left.next();
            try {
                batch.object().putAll(encryption);
                store.accept(batch);
                batch.close();
                left.remove();
                LOG.info(
                        "{} messages that a process before left are stored as {}",
                        batch.messages(),
                        batch.object().get("Key"));
            } catch (AwsException | IOException e) {
                LOG.warn(
                        "{} messages that a process before left wait on in {}: they cannot be stored now",
                        batch.messages(),
                        batch.path(),
                        e);
            }
        }
    }

    /** Tries once more, and leaves what cannot be stored to who comes after. */
    synchronized void stop() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        storeAll();
        for (MessageBatch batch : batches) {
            batch.leave();
        }
        batches.clear();
        for (SpoolFolder folder : folders) {
            folder.close();
        }
    }
}
