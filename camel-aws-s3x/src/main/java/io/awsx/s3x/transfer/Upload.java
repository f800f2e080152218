package io.awsx.s3x.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * One upload. A source that can be cut (a file, bytes) goes whole or in parts by its length, without buffers. Any other is read
 * into buffers; where it ends within the first, it goes whole.
 */
final class Upload {

    private final AwsClient s3;
    private final TransferSettings settings;
    private final ExecutorService executor;
    private final TransferMemory buffers;
    private final Map<String, Object> object;
    private final ProgressListener progress;

    Upload(
            AwsClient s3,
            TransferSettings settings,
            ExecutorService executor,
            TransferMemory buffers,
            Map<String, ?> object,
            ProgressListener progress) {
        this.s3 = s3;
        this.settings = settings;
        this.executor = executor;
        this.buffers = buffers;
        this.object = new LinkedHashMap<>(object);
        this.progress = progress;
    }

    TransferResult run(RequestBody source) throws InterruptedException {
        long length = source.length();
        if (source.repeatable() && length >= 0 && length < settings.multipartThreshold()) {
            return whole(source, length);
        }
        boolean cuttable = length >= 0 && source.slice(0, 0) != null;
        return cuttable ? inParts(source, length) : ofStream(source);
    }

    private TransferResult whole(RequestBody body, long length) {
        object.put("Body", body);
        AwsResponse response = s3.exchange("PutObject", object);
        progress.transferred(length);
        return new TransferResult(response, length, 1);
    }

    private TransferResult inParts(RequestBody source, long length) throws InterruptedException {
        long size = PartSizes.fixed(length, settings.partSize());
        return multipart((upload, parts) -> {
            long offset = 0;
            for (int number = 1; offset < length; number++) {
                RequestBody part = slice(source, offset, Math.min(size, length - offset));
                int current = number;
                if (!parts.submit(() -> send(upload, current, part))) {
                    break;
                }
                offset += part.length();
            }
            return length;
        });
    }

    private static RequestBody slice(RequestBody source, long offset, long length) {
        RequestBody slice = source.slice(offset, length);
        if (slice == null) {
            throw new IllegalStateException("A source that could be cut no longer can");
        }
        return slice;
    }

    private TransferResult ofStream(RequestBody source) throws InterruptedException {
        byte[] first = buffers.take(PartSizes.growing(1, settings.partSize(), settings.bufferMemory()));
        boolean givenAway = false;
        try (InputStream in = source.open()) {
            int filled = in.readNBytes(first, 0, first.length);
            if (filled < first.length) {
                return whole(RequestBody.ofBytes(first, 0, filled), filled);
            }
            givenAway = true;
            return multipart((upload, parts) -> stream(in, first, upload, parts));
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            if (!givenAway) {
                buffers.giveBack(first);
            }
        }
    }

    /** Sends a stream whose first buffer is full; each buffer is given back when its part is sent. */
    private long stream(InputStream in, byte[] first, MultipartUpload upload, PartRunner parts)
            throws IOException, InterruptedException {
        byte[] buffer = first;
        int filled = first.length;
        long length = 0;
        for (int number = 1; filled > 0; number++) {
            length += filled;
            byte[] full = buffer;
            int count = filled;
            int current = number;
            boolean submitted = false;
            try {
                submitted = parts.submit(() -> {
                    try {
                        send(upload, current, RequestBody.ofBytes(full, 0, count));
                    } finally {
                        buffers.giveBack(full);
                    }
                });
            } finally {
                if (!submitted) {
                    buffers.giveBack(full);
                }
            }
            if (!submitted || filled < full.length) {
                return length;
            }
            buffer = buffers.take(PartSizes.growing(number + 1, settings.partSize(), settings.bufferMemory()));
            boolean read = false;
            try {
                filled = in.readNBytes(buffer, 0, buffer.length);
                read = filled > 0;
            } finally {
                if (!read) {
                    buffers.giveBack(buffer);
                }
            }
        }
        return length;
    }

    private void send(MultipartUpload upload, int number, RequestBody body) {
        upload.part("UploadPart", number, Map.of("Body", body));
        progress.transferred(body.length());
    }

    private interface Parts {
        long submit(MultipartUpload upload, PartRunner parts) throws IOException, InterruptedException;
    }

    /** Begins, submits, waits, completes; aborts where any of it fails. */
    private TransferResult multipart(Parts source) throws InterruptedException {
        MultipartUpload upload = MultipartUpload.begin(s3, object);
        PartRunner parts = new PartRunner(executor, settings.maxConcurrency());
        try {
            long length = source.submit(upload, parts);
            parts.await();
            return new TransferResult(upload.complete(), length, upload.parts());
        } catch (Throwable e) {
            parts.settle(e);
            upload.abort(e);
            throw Failures.rethrow(e instanceof IOException io ? unreadable(io) : e);
        }
    }

    private static ClientException unreadable(IOException e) {
        return new ClientException("Cannot read the source of the upload: " + e.getMessage(), e);
    }
}
