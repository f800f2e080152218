package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * An object that is stored while it grows: sources are put one behind the other, and each part is sent as soon as it is full. It holds the
 * part that is being filled, and those under way, two at most. A source that cannot be read to its end leaves nothing behind, also where
 * parts of it were sent. Made by {@link S3Transfer#grow}; ended by {@link #complete} or {@link #abort}.
 *
 * <p>Used by one thread at a time. Its methods throw {@link io.awsx.error.AwsException} where the store fails; then nothing but
 * {@link #abort} is left to do.
 */
public final class GrowingUpload {

    /** The first buffer of an object that may stay small. */
    private static final int START = 8 * 1024;

    private static final int PARTS_UNDER_WAY = 2;

    private final AwsClient s3;
    private final TransferSettings settings;
    private final Detached calls;
    private final Bandwidth bandwidth;
    private final S3Transfer transfer;
    private final Map<String, Object> object;
    private final PartRunner runner;
    private @Nullable MultipartUpload upload;
    private int number = 1;
    private byte[] part;
    private int filled;
    private long bytes;

    GrowingUpload(
            S3Transfer transfer,
            AwsClient s3,
            TransferSettings settings,
            ExecutorService executor,
            Detached calls,
            Bandwidth bandwidth,
            Map<String, ?> object) {
        this.transfer = transfer;
        this.s3 = s3;
        this.settings = settings;
        this.calls = calls;
        this.bandwidth = bandwidth;
        this.object = new LinkedHashMap<>(object);
        this.object.remove("ContentLength");
        this.part = new byte[(int) Math.min(START, settings.partSize())];
        this.runner = new PartRunner(executor, Math.min(PARTS_UNDER_WAY, settings.maxConcurrency()));
    }

    /** Where a source began, with the part it began in, which may have been sent since. */
    private static final class Mark {

        private final int number;
        private final byte[] part;
        private final int filled;
        private final long bytes;

        Mark(int number, byte[] part, int filled, long bytes) {
            this.number = number;
            this.part = part;
            this.filled = filled;
            this.bytes = bytes;
        }
    }

    /** How many bytes the object has by now. */
    public long bytes() {
        return bytes;
    }

    /** Whether the store has heard of the object; it cannot be renamed any more. */
    public boolean begun() {
        return upload != null;
    }

    /**
     * Gives the object another key.
     *
     * @throws IllegalStateException where it has begun
     */
    public void rename(String key) {
        if (upload != null) {
            throw new IllegalStateException("The upload of " + object.get("Key") + " has begun");
        }
        object.put("Key", key);
    }

    /**
     * Puts a source behind those before it; all of it or, where it cannot be read, nothing. The source is not closed.
     *
     * @throws IOException where the source cannot be read
     */
    public void append(RequestBody source) throws IOException {
        Mark mark = new Mark(number, part, filled, bytes);
        Optional<IOException> unread = transfer.interruptibly(() -> {
            Optional<IOException> failure = read(source);
            if (failure.isPresent()) {
                reset(mark);
            }
            return failure;
        });
        if (unread.isPresent()) {
            throw unread.get();
        }
    }

    /** Reads a source to its end; gives what the source failed with, apart from what the store fails with. */
    private Optional<IOException> read(RequestBody source) throws InterruptedException {
        try (InputStream in = source.open()) {
            while (true) {
                if (filled == part.length) {
                    makeRoom();
                }
                int read = in.read(part, filled, part.length - filled);
                if (read < 0) {
                    return Optional.empty();
                }
                filled += read;
                bytes += read;
            }
        } catch (IOException e) {
            return Optional.of(e);
        } catch (IllegalStateException e) {
            // A stream that was read before.
            return Optional.of(new IOException(e.getMessage(), e));
        }
    }

    private int size() {
        return PartSizes.ofStream(number, -1, settings);
    }

    private void makeRoom() throws InterruptedException {
        int size = size();
        if (part.length < size) {
            part = Arrays.copyOf(part, (int) Math.min(size, part.length * 2L));
            return;
        }
        send();
        // The other one is read until its part is sent, and kept for as long as its source may break.
        part = new byte[size()];
    }

    private void send() throws InterruptedException {
        if (number > PartSizes.MOST_PARTS) {
            throw new ClientException("The object is longer than the " + bytes + " bytes that " + PartSizes.MOST_PARTS
                    + " parts hold; end it earlier, or set a larger partSize");
        }
        if (upload == null) {
            upload = MultipartUpload.begin(s3, calls, object);
        }
        MultipartUpload into = upload;
        int current = number;
        RequestBody body = RequestBody.ofBytes(part, 0, filled);
        if (!runner.submit(() -> into.part("UploadPart", current, Map.of("Body", bandwidth.slow(body))))) {
            awaitParts();
        }
        number++;
        filled = 0;
    }

    private void reset(Mark mark) throws InterruptedException {
        if (number > mark.number) {
            awaitParts();
            // The part in which the source began is sent again, and takes the place of that with a piece of it.
            if (upload != null) {
                upload.forget(mark.number);
            }
            part = mark.part;
        }
        number = mark.number;
        filled = mark.filled;
        bytes = mark.bytes;
    }

    private void awaitParts() throws InterruptedException {
        try {
            runner.await();
        } catch (Exception e) {
            throw Failures.rethrow(e);
        }
    }

    /**
     * Makes the object. A small one goes in one request, and may be completed again where that failed.
     *
     * @return the output of PutObject or CompleteMultipartUpload
     */
    public TransferResult complete() {
        return transfer.interruptibly(() -> {
            MultipartUpload begun = upload;
            if (begun == null) {
                Map<String, Object> input = new LinkedHashMap<>(object);
                RequestBody body = RequestBody.ofBytes(part, 0, filled);
                input.put("Body", bandwidth.slow(body));
                return new TransferResult(WholeWrite.put(s3, input, body), bytes, 1);
            }
            if (filled > 0 || number == 1) {
                // There must be a part, where every source broke an empty one.
                send();
            }
            awaitParts();
            return new TransferResult(begun.complete(), bytes, begun.parts());
        });
    }

    /**
     * Gives it up, so that nothing of it is left.
     *
     * @param cause what it failed with; a failure to clean up is told beside it
     */
    public void abort(Throwable cause) {
        runner.settle(cause);
        if (upload != null) {
            upload.abort(cause);
        }
    }
}
