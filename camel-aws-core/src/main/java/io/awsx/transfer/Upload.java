package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.http.FileVersion;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * One upload. A source that can be cut (a file, bytes) goes whole or in parts by its length, without buffers. Any other is read
 * into buffers; where it ends within the first, it goes whole. A short one does not wait for a buffer.
 */
final class Upload {

    /** Streams up to this length do without a buffer of the shared memory. */
    private static final int SHORT = 64 * 1024;

    private static final byte[] NOTHING = {};

    private final AwsClient s3;
    private final TransferSettings settings;
    private final ExecutorService executor;
    private final Detached calls;
    private final TransferMemory buffers;
    private final Bandwidth bandwidth;
    private final Map<String, Object> object;
    private final ProgressListener progress;

    Upload(
            AwsClient s3,
            TransferSettings settings,
            ExecutorService executor,
            Detached calls,
            TransferMemory buffers,
            Bandwidth bandwidth,
            Map<String, ?> object,
            ProgressListener progress) {
        this.s3 = s3;
        this.settings = settings;
        this.executor = executor;
        this.calls = calls;
        this.buffers = buffers;
        this.bandwidth = bandwidth;
        this.object = new LinkedHashMap<>(object);
        // Found out while it is read: a length that was told may be of what the source once was.
        this.object.remove("ContentLength");
        this.progress = progress;
    }

    TransferResult run(RequestBody source) throws InterruptedException {
        if (source.spent()) {
            throw new ClientException(
                    "The source of the upload is a stream that was read already; give bytes, a file, or a"
                            + " stream that was not read");
        }
        long length = source.length();
        progress.begins(length);
        if (source.repeatable() && length >= 0 && length < settings.multipartThreshold()) {
            return whole(source, length);
        }
        boolean cuttable = length >= 0 && source.slice(0, 0) != null;
        return cuttable ? inParts(source, length) : ofStream(source);
    }

    private TransferResult whole(RequestBody body, long length) {
        object.put("Body", bandwidth.slow(body));
        AwsResponse response = WholeWrite.put(s3, object, body);
        progress.transferred(length);
        return new TransferResult(response, length, 1);
    }

    private TransferResult inParts(RequestBody source, long length) throws InterruptedException {
        long size = PartSizes.fixed(length, settings.partSize());
        Path directory = settings.resumeDirectory();
        FileVersion file = source.file();
        try (UnfinishedUpload unfinished = directory == null || file == null
                ? null
                : UnfinishedUpload.of(s3, calls, directory, file, object, size)) {
            if (unfinished == null) {
                return inParts(source, size, MultipartUpload.begin(s3, calls, object), null);
            }
            MultipartUpload upload = unfinished.take();
            AwsResponse completed = unfinished.completed();
            if (completed != null) {
                progress.found(length);
                return new TransferResult(completed, length, upload.parts());
            }
            return inParts(source, size, upload, unfinished);
        }
    }

    private TransferResult inParts(
            RequestBody source, long size, MultipartUpload upload, @Nullable UnfinishedUpload unfinished)
            throws InterruptedException {
        long length = source.length();
        return multipart(upload, unfinished, parts -> {
            long offset = 0;
            for (int number = 1; offset < length; number++) {
                RequestBody part = slice(source, offset, Math.min(size, length - offset));
                int current = number;
                if (!parts.submit(() -> send(upload, unfinished, current, part))) {
                    break;
                }
                offset += part.length();
            }
            return length;
        });
    }

    /** Sends a part, unless it is there already. */
    private void send(MultipartUpload upload, @Nullable UnfinishedUpload unfinished, int number, RequestBody part)
            throws IOException {
        if (unfinished == null) {
            send(upload, number, part);
        } else if (unfinished.has(upload, number, part)) {
            progress.found(part.length());
        } else {
            unfinished.done(number, send(upload, number, part));
        }
    }

    private static RequestBody slice(RequestBody source, long offset, long length) {
        RequestBody slice = source.slice(offset, length);
        if (slice == null) {
            throw new IllegalStateException("A source that could be cut no longer can");
        }
        return slice;
    }

    private TransferResult ofStream(RequestBody source) throws InterruptedException {
        long told = source.length();
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes((int) Math.min(SHORT, settings.partSize()));
            if (start.length < Math.min(SHORT, settings.partSize())) {
                return whole(RequestBody.ofBytes(start), start.length);
            }
            PartBuffer first = PartBuffer.take(buffers, PartSizes.ofStream(1, told, settings));
            boolean givenAway = false;
            try {
                int filled = first.fill(start, in);
                if (filled < first.size()) {
                    return whole(first.body(filled), filled);
                }
                MultipartUpload upload = MultipartUpload.begin(s3, calls, object);
                givenAway = true;
                return multipart(upload, null, parts -> stream(in, told, first, upload, parts));
            } finally {
                if (!givenAway) {
                    first.giveBack();
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Sends a stream whose first buffer is full; each buffer is given back when its part is sent. While this waits for a
     * buffer it holds none, so that uploads cannot wait for each other.
     */
    private long stream(InputStream in, long told, PartBuffer first, MultipartUpload upload, PartRunner parts)
            throws IOException, InterruptedException {
        PartBuffer buffer = first;
        int filled = first.size();
        long length = 0;
        for (int number = 1; filled > 0; number++) {
            length += filled;
            PartBuffer full = buffer;
            int count = filled;
            int current = number;
            boolean submitted = false;
            try {
                submitted = parts.submit(() -> {
                    try {
                        send(upload, current, full.body(count));
                    } finally {
                        full.giveBack();
                    }
                });
            } finally {
                if (!submitted) {
                    full.giveBack();
                }
            }
            if (!submitted || filled < full.size()) {
                return length;
            }
            if (number == PartSizes.MOST_PARTS) {
                requireEnd(in, length);
                return length;
            }
            buffer = PartBuffer.take(buffers, PartSizes.ofStream(number + 1, told, settings));
            filled = 0;
            try {
                filled = buffer.fill(NOTHING, in);
            } finally {
                if (filled == 0) {
                    buffer.giveBack();
                }
            }
        }
        return length;
    }

    private void requireEnd(InputStream in, long length) throws IOException {
        if (in.read() >= 0) {
            throw new ClientException("The stream is longer than the " + length + " bytes that " + PartSizes.MOST_PARTS
                    + " parts hold; set a larger partSize"
                    + (settings.equalParts()
                            ? ", which equalParts=true keeps as it is"
                            : ", or more bufferMemory, with which parts grow"));
        }
    }

    private Map<String, Object> send(MultipartUpload upload, int number, RequestBody body) {
        Map<String, Object> part = upload.part("UploadPart", number, Map.of("Body", bandwidth.slow(body)));
        progress.transferred(body.length());
        return part;
    }

    private interface Parts {
        long submit(PartRunner parts) throws IOException, InterruptedException;
    }

    /** Submits, waits, completes; aborts where any of it fails, unless a later transfer can go on with it. */
    private TransferResult multipart(MultipartUpload upload, @Nullable UnfinishedUpload unfinished, Parts source)
            throws InterruptedException {
        PartRunner parts = new PartRunner(executor, settings.maxConcurrency());
        try {
            long length = source.submit(parts);
            parts.await();
            AwsResponse completed = upload.complete();
            if (unfinished != null) {
                unfinished.forget();
            }
            return new TransferResult(completed, length, upload.parts());
        } catch (Throwable e) {
            parts.settle(e);
            if (unfinished == null || !unfinished.keep(e)) {
                upload.abort(e);
            }
            throw Failures.rethrow(e instanceof IOException io ? unreadable(io) : e);
        }
    }

    private static ClientException unreadable(IOException e) {
        return new ClientException("Cannot read the source of the upload: " + e.getMessage(), e);
    }
}
