package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One download into a file. The first request asks for the whole object; where that turns out large, its stream is read part by
 * part from the beginning while other threads fetch parts from the end, until they meet. So a small object costs one request,
 * and a large one no request in vain.
 */
final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);

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

    TransferResult run(Path target, boolean createFolders, PartialFile.Opener opener) throws InterruptedException {
        if (object.get("Range") != null || object.get("PartNumber") != null) {
            throw new ClientException("A download to a file is of the whole object; leave Range and PartNumber out");
        }
        AwsResponse response = s3.exchange("GetObject", object);
        Map<String, Object> output = response.output();
        try (InputStream body = (InputStream) Objects.requireNonNull(output.remove("Body"));
                PartialFile file = PartialFile.begin(target, createFolders, opener)) {
            RangeReader reader = new RangeReader(s3, version(output), file, progress);
            // A store that compresses on the way tells no length.
            TransferResult result = output.get("ContentLength") instanceof Number length
                    ? inParts(reader, file, body, response, length.longValue())
                    : untilItsEnd(reader, body, response);
            file.finish();
            return result;
        } catch (IOException e) {
            throw new TransportException(
                    "Object " + object.get("Key") + " in bucket " + object.get("Bucket") + " cannot be read: "
                            + e.getMessage(),
                    e,
                    true);
        }
    }

    private TransferResult untilItsEnd(RangeReader reader, InputStream body, AwsResponse response) throws IOException {
        long length = reader.readAll(body);
        Object told = toldOf(response.output());
        if (told instanceof Number whole && whole.longValue() != length) {
            throw new IOException("it ended after " + length + " bytes, but has " + whole);
        }
        return new TransferResult(response, length, 1);
    }

    /** The length of what was sent, as a HEAD tells it; null where that does not tell it, or of other bytes than were sent. */
    private @Nullable Object toldOf(Map<String, Object> output) {
        try {
            Map<String, Object> head = s3.call("HeadObject", MultipartUpload.known(s3, "HeadObject", version(output)));
            boolean same = Objects.equals(head.get("ContentEncoding"), output.get("ContentEncoding"));
            return same ? head.get("ContentLength") : null;
        } catch (ServiceException e) {
            LOG.debug("How long {} is is not known; it is not compared", object.get("Key"), e);
            return null;
        }
    }

    /** What asks for the same version of the object again. */
    private Map<String, Object> version(Map<String, Object> output) {
        Map<String, Object> version = new LinkedHashMap<>(object);
        version.keySet().removeIf(member -> member.startsWith("If"));
        if (output.get("ETag") != null) {
            version.put("IfMatch", output.get("ETag"));
        }
        return version;
    }

    private TransferResult inParts(
            RangeReader reader, PartialFile file, InputStream body, AwsResponse response, long length)
            throws IOException, InterruptedException {
        long size = length < settings.multipartThreshold()
                ? Math.max(1, length)
                : PartSizes.fixed(length, settings.partSize());
        PartSums sums = PartSums.of(response.output(), length, size);
        new DownloadParts(reader, sums, executor, settings.maxConcurrency()).read(body);
        String difference = sums.difference(file, new UploadedParts(s3, version(response.output()), length));
        if (difference != null) {
            throw new TransportException(
                    "Object " + object.get("Key") + " in bucket " + object.get("Bucket") + " arrived corrupt: "
                            + difference,
                    null,
                    true);
        }
        return new TransferResult(response, length, Math.max(1, sums.parts()));
    }
}
