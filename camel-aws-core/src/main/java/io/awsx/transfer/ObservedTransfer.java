package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.observe.CallObserver.TransferInfo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tells the client's observer of one transfer, and somebody else of its progress. Thread-safe. */
final class ObservedTransfer implements ProgressListener {

    private final AwsClient s3;
    private final TransferInfo info;
    private final ProgressListener progress;
    private final AtomicLong moved = new AtomicLong();
    private final long begin;
    private volatile long length = -1;

    ObservedTransfer(AwsClient s3, String verb, Map<String, ?> object, ProgressListener progress) {
        this.s3 = s3;
        this.info = new TransferInfo(verb, String.valueOf(object.get("Bucket")), String.valueOf(object.get("Key")));
        this.progress = progress;
        this.begin = s3.surroundings().nanoTime().getAsLong();
    }

    /** What is done. */
    interface Work {
        TransferResult run() throws InterruptedException;
    }

    TransferResult run(Work work) throws InterruptedException {
        try {
            TransferResult result = work.run();
            ended(result.bytes(), null);
            return result;
        } catch (AwsException e) {
            ended(moved.get(), e);
            throw e;
        }
    }

    TransferState state() {
        return new TransferState(info.verb(), info.bucket(), info.key(), moved.get(), length, elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(s3.surroundings().nanoTime().getAsLong() - begin);
    }

    private void ended(long bytes, @Nullable AwsException failure) {
        Duration elapsed = elapsed();
        s3.observe(observer -> observer.transferred(info, bytes, elapsed, failure));
    }

    @Override
    public void begins(long bytes) {
        length = bytes;
        progress.begins(bytes);
    }

    @Override
    public void transferred(long bytes) {
        moved(bytes);
        progress.transferred(bytes);
    }

    @Override
    public void found(long bytes) {
        moved(bytes);
        progress.found(bytes);
    }

    private void moved(long bytes) {
        long sum = moved.addAndGet(bytes);
        s3.observe(observer -> observer.transferring(info, sum, length));
    }
}
