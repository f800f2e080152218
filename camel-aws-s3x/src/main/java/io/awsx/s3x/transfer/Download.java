package io.awsx.s3x.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One download into a file. The first request asks for the whole object; where that turns out large, its stream is read part by
 * part from the beginning while other threads fetch parts from the end, until they meet. So a small object costs one request,
 * and a large one no request in vain.
 */
final class Download {

    /** Those of whose parts the whole's can be made. */
    private static final List<ChecksumAlgorithm> COMBINABLE =
            List.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC32C, ChecksumAlgorithm.CRC64NVME);

    private final AwsClient s3;
    private final TransferSettings settings;
    private final ExecutorService executor;
    private final Map<String, Object> object;
    private final ProgressListener progress;

    Download(
            AwsClient s3,
            TransferSettings settings,
            ExecutorService executor,
            Map<String, ?> object,
            ProgressListener progress) {
        this.s3 = s3;
        this.settings = settings;
        this.executor = executor;
        this.object = new LinkedHashMap<>(object);
        this.progress = progress;
    }

    TransferResult run(Path target, boolean createFolder) throws InterruptedException {
        if (object.containsKey("Range") || object.containsKey("PartNumber")) {
            throw new ClientException("A download to a file is of the whole object; leave Range and PartNumber out");
        }
        try (PartialFile file = PartialFile.begin(target, createFolder)) {
            AwsResponse response = s3.exchange("GetObject", object);
            Map<String, Object> output = response.output();
            try (InputStream body = (InputStream) Objects.requireNonNull(output.remove("Body"))) {
                if (!(output.get("ContentLength") instanceof Number size)) {
                    throw new ClientException("The store does not tell how long object " + object.get("Key")
                            + " is; download it to the body instead");
                }
                long length = size.longValue();
                int parts = read(file, body, output, length);
                file.finish();
                return new TransferResult(response, length, parts);
            } catch (IOException e) {
                throw new TransportException(
                        "Object " + object.get("Key") + " cannot be read: " + e.getMessage(), e, true);
            }
        }
    }

    private int read(PartialFile file, InputStream body, Map<String, Object> output, long length)
            throws InterruptedException {
        Map<String, Object> version = new LinkedHashMap<>(object);
        version.keySet().removeIf(member -> member.startsWith("If"));
        if (output.get("ETag") != null) {
            version.put("IfMatch", output.get("ETag"));
        }
        RangeReader reader = new RangeReader(s3, version, file, progress);
        ChecksumAlgorithm algorithm = fullObjectChecksum(output);
        long size = length < settings.multipartThreshold()
                ? Math.max(1, length)
                : PartSizes.fixed(length, settings.partSize());
        int count = (int) ((length + size - 1) / size);
        byte[][] sums = new byte[Math.max(1, count)][];
        if (count > 0) {
            parts(reader, body, length, size, count, algorithm, sums);
        }
        if (algorithm != null && count > 0) {
            verify(algorithm, sums, size, length, output);
        }
        return Math.max(1, count);
    }

    /** Reads part 0 upwards from the open stream here, and the last part downwards on other threads. */
    private void parts(
            RangeReader reader,
            InputStream body,
            long length,
            long size,
            int count,
            @Nullable ChecksumAlgorithm algorithm,
            byte[][] sums)
            throws InterruptedException {
        AtomicInteger claimed = new AtomicInteger();
        AtomicInteger last = new AtomicInteger(count);
        PartRunner others = new PartRunner(executor, settings.maxConcurrency());
        try {
            int helpers = Math.min(settings.maxConcurrency(), count) - 1;
            for (int i = 0; i < helpers; i++) {
                others.submitIfFree(() -> {
                    while (!others.failed() && claimed.incrementAndGet() <= count) {
                        int part = last.decrementAndGet();
                        Checksum checksum = start(algorithm);
                        reader.read(part * size, Math.min(length, (part + 1) * size), null, checksum);
                        sums[part] = digest(checksum);
                    }
                });
            }
            InputStream open = body;
            for (int part = 0; !others.failed() && claimed.incrementAndGet() <= count; part++) {
                Checksum checksum = start(algorithm);
                boolean intact = reader.read(part * size, Math.min(length, (part + 1) * size), open, checksum);
                open = intact ? open : null;
                sums[part] = digest(checksum);
            }
            if (count == 1 && open != null && open.read() >= 0) {
                // The read at the end is also where the client compares what it computed.
                throw new IOException("the answer is longer than it said");
            }
            others.await();
        } catch (Throwable e) {
            others.settle(e);
            throw Failures.rethrow(e);
        }
    }

    private static @Nullable Checksum start(@Nullable ChecksumAlgorithm algorithm) {
        return algorithm == null ? null : algorithm.start();
    }

    private static byte[] digest(@Nullable Checksum checksum) {
        return checksum == null ? new byte[0] : checksum.digest();
    }

    /** The algorithm of a checksum that is of the whole object and can be put together from parts, or null. */
    private static @Nullable ChecksumAlgorithm fullObjectChecksum(Map<String, Object> output) {
        for (ChecksumAlgorithm algorithm : COMBINABLE) {
            if (output.get("Checksum" + algorithm.name()) instanceof String sum && sum.indexOf('-') < 0) {
                return algorithm;
            }
        }
        return null;
    }

    private void verify(
            ChecksumAlgorithm algorithm, byte[][] sums, long size, long length, Map<String, Object> output) {
        byte[] whole = sums[0];
        for (int part = 1; part < sums.length; part++) {
            whole = algorithm.combine(whole, sums[part], Math.min(size, length - part * size));
        }
        String computed = Base64.getEncoder().encodeToString(whole);
        Object expected = output.get("Checksum" + algorithm.name());
        if (!computed.equals(expected)) {
            throw new TransportException(
                    "Object " + object.get("Key") + " arrived corrupt: its " + algorithm + " is " + computed
                            + ", but the service says " + expected,
                    null,
                    true);
        }
    }
}
