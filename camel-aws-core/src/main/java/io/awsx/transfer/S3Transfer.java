package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves whole objects of any size. Thread-safe: many transfers may go on at once and share threads and memory, both bounded.
 * Whoever makes it closes it; the client stays open.
 *
 * <p>Objects are given by the members of the API's calls. All methods throw {@link io.awsx.error.AwsException}; an
 * interrupted transfer is given up and cleaned up, throws {@link ClientException}, and leaves the thread interrupted.
 *
 * <p>With a {@link TransferSettings#resumeDirectory}, uploads of files and downloads in parts that are broken off, by a failure that
 * may pass, an interrupt, or the end of the process, are left as they are, and the same transfer goes on with them. What is remembered
 * of them names bucket, key, file, and the id of the upload; it is removed when they are done.
 */
public final class S3Transfer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);
    private static final AtomicInteger POOLS = new AtomicInteger();

    private final AwsClient s3;
    private final TransferSettings settings;
    private final TransferMemory memory;
    private final PartialFile.Opener opener;
    private final ThreadPoolExecutor executor;
    private final Detached calls;
    private final Bandwidth bandwidth;
    /** The transfers under way, and this object itself until it is closed. */
    private final Phaser active = new Phaser(1);

    private final Set<Thread> callers = ConcurrentHashMap.newKeySet();
    private final Set<ObservedTransfer> observed = ConcurrentHashMap.newKeySet();

    /** Transfers with a client and a memory of their own. No thread is made until there is a part to send. */
    public S3Transfer(AwsClient s3, TransferSettings settings) {
        this(s3, settings, new TransferMemory(settings.bufferMemory(), (int) settings.partSize()));
    }

    /**
     * Transfers with a client.
     *
     * @param memory what uploads from streams take buffers from; may be shared
     */
    public S3Transfer(AwsClient s3, TransferSettings settings, TransferMemory memory) {
        this(s3, settings, memory, PartialFile.FILES);
    }

    S3Transfer(AwsClient s3, TransferSettings settings, PartialFile.Opener opener) {
        this(s3, settings, new TransferMemory(settings.bufferMemory(), (int) settings.partSize()), opener);
    }

    private S3Transfer(AwsClient s3, TransferSettings settings, TransferMemory memory, PartialFile.Opener opener) {
        this.opener = opener;
        this.s3 = s3;
        this.settings = settings;
        this.memory = memory;
        this.bandwidth = new Bandwidth(settings.maxBandwidth(), s3.surroundings());
        String name = "awsx-transfer-" + POOLS.incrementAndGet() + '-';
        // Nothing queues: a part for which no thread is free is sent by the caller.
        UnaryOperator<Runnable> carried = s3::carried;
        this.executor = new TransferThreads(name, settings.maxConcurrency(), 10, carried);
        this.calls = new Detached(name + "call-", carried);
    }

    interface Work<T> {
        T run() throws InterruptedException;
    }

    <T> T interruptibly(Work<T> work) {
        if (active.register() < 0) {
            throw new ClientException("These transfers are closed");
        }
        callers.add(Thread.currentThread());
        try {
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException(
                    settings.resumeDirectory() == null
                            ? "The transfer was interrupted; nothing of it is left"
                            : "The transfer was interrupted; where it was in parts, the same transfer goes on with it",
                    e);
        } finally {
            callers.remove(Thread.currentThread());
            active.arriveAndDeregister();
        }
    }

    private TransferResult observed(ObservedTransfer transfer, ObservedTransfer.Work work) {
        observed.add(transfer);
        try {
            return interruptibly(() -> transfer.run(work));
        } finally {
            observed.remove(transfer);
        }
    }

    /** The transfers under way, in no order. */
    public List<TransferState> underWay() {
        return observed.stream().map(ObservedTransfer::state).toList();
    }

    /**
     * Stores an object. A source of known length below the threshold goes in one request, a longer one in parts; a stream is
     * read into buffers and goes in one request where it ends within the first.
     *
     * @param object the members of PutObject but for the body: Bucket, Key, ContentType, Metadata, and so on
     * @param source the bytes; read once where they cannot be read twice, never closed
     * @param progress is told of bytes the service has
     * @return the output of PutObject or CompleteMultipartUpload
     */
    public TransferResult upload(Map<String, ?> object, RequestBody source, ProgressListener progress) {
        ObservedTransfer told = new ObservedTransfer(s3, "upload", object, progress);
        return observed(
                told, () -> new Upload(s3, settings, executor, calls, memory, bandwidth, object, told).run(source));
    }

    /**
     * Begins an object whose bytes come one after the other, and which is stored while it grows. Nothing is sent before a part is full.
     *
     * @param object the members of PutObject but for the body
     */
    public GrowingUpload grow(Map<String, ?> object) {
        return new GrowingUpload(this, s3, settings, executor, calls, bandwidth, object);
    }

    /**
     * Fetches an object into a file. It is written beside the target and renamed when it is whole; on failure it is removed,
     * and a file that was there stays.
     *
     * @param object the members of GetObject: Bucket, Key, VersionId, and so on
     * @param target the file
     * @param createFolders whether missing folders are made
     * @param progress is told of bytes that are in the file
     * @return the output of GetObject without the body
     */
    public TransferResult download(
            Map<String, ?> object, Path target, boolean createFolders, ProgressListener progress) {
        ObservedTransfer told = new ObservedTransfer(s3, "download", object, progress);
        return observed(
                told,
                () -> new Download(s3, settings, executor, bandwidth, object, told).run(target, createFolders, opener));
    }

    /**
     * Copies an object within S3, with its metadata and tags.
     *
     * @param source the object
     * @param target the members of CopyObject but for the source: Bucket, Key, StorageClass, and so on
     * @return the output of CopyObject or CompleteMultipartUpload
     */
    public TransferResult copy(ObjectId source, Map<String, ?> target) {
        return copy(source, target, Map.of());
    }

    /**
     * The same with more metadata than the object has.
     *
     * @param metadata what is added; it wins over what is there by its names
     */
    public TransferResult copy(ObjectId source, Map<String, ?> target, Map<String, String> metadata) {
        return copy(source, target, metadata, bytes -> {});
    }

    /**
     * The same with a listener.
     *
     * @param progress is told of bytes that were copied
     */
    public TransferResult copy(
            ObjectId source, Map<String, ?> target, Map<String, String> metadata, ProgressListener progress) {
        ObservedTransfer told = new ObservedTransfer(s3, "copy", target, progress);
        return observed(told, () -> new Copy(s3, settings, executor, calls, told).run(source, target, metadata));
    }

    /**
     * Deletes objects, 1,000 a request; walked lazily.
     *
     * @return how many were deleted
     * @throws io.awsx.error.ServiceException where any was not; its field {@code Errors} tells which, up to 100
     */
    public long delete(String bucket, Iterable<ObjectId> objects) {
        return interruptibly(() -> new BatchDelete(s3, bucket, null).run(objects));
    }

    /**
     * The same, telling of each object that was deleted what the API tells of it.
     *
     * @param deleted takes its {@code Key}, and {@code VersionId}, {@code DeleteMarker}, and so on where there are any
     */
    public long delete(String bucket, Iterable<ObjectId> objects, Consumer<Map<String, Object>> deleted) {
        return interruptibly(() -> new BatchDelete(s3, bucket, deleted).run(objects));
    }

    /**
     * Does something for each of many, as many at once as parts of a transfer; what is done may be transfers of this object, too. The first
     * failure ends it: no other begins, and those under way are interrupted.
     *
     * @param items walked by the calling thread, which also works where no other is free
     */
    public <T> void each(Iterator<T> items, Consumer<T> work) {
        interruptibly(() -> {
            PartRunner runner = new PartRunner(executor, settings.maxConcurrency());
            try {
                boolean going = true;
                while (going && items.hasNext()) {
                    T item = items.next();
                    going = runner.submit(() -> work.accept(item));
                }
                runner.await();
                return items;
            } catch (Throwable e) {
                runner.settle(e);
                throw Failures.rethrow(e);
            }
        });
    }

    /** The memory that uploads from streams hold now, in bytes. */
    long bufferMemoryUsed() {
        return memory.used();
    }

    /** Ends threads as soon as they have nothing to do; transfers under way, and later ones, are made all the same. */
    public void retire() {
        executor.setKeepAliveTime(0, TimeUnit.SECONDS);
        calls.retire();
    }

    /**
     * Gives up the transfers under way: they are interrupted and fail, and unfinished uploads are aborted, for which it waits up
     * to ten seconds. Later transfers are refused.
     */
    @Override
    public void close() {
        int phase = active.arriveAndDeregister();
        executor.shutdownNow();
        callers.forEach(Thread::interrupt);
        if (phase >= 0) {
            awaitEnd(phase);
        }
        calls.close();
    }

    private void awaitEnd(int phase) {
        try {
            active.awaitAdvanceInterruptibly(phase, 10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("Transfers did not end within ten seconds; an upload may have been left unfinished");
        }
    }
}
