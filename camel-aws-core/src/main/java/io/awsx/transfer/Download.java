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
    private final Bandwidth bandwidth;
    private final ProgressListener progress;

    Download(
            AwsClient s3,
            TransferSettings settings,
            ExecutorService executor,
            Bandwidth bandwidth,
            Map<String, ?> object,
            ProgressListener progress) {
        this.s3 = s3;
        this.settings = settings;
        this.executor = executor;
        this.bandwidth = bandwidth;
        this.object = new LinkedHashMap<>(object);
        this.progress = progress;
    }

    TransferResult run(Path target, boolean createFolders, PartialFile.Opener opener) throws InterruptedException {
        if (object.get("Range") != null || object.get("PartNumber") != null) {
            throw new ClientException("A download to a file is of the whole object; leave Range and PartNumber out");
        }
        Path directory = settings.resumeDirectory();
        if (directory == null) {
            return begin(target, createFolders, opener, null);
        }
        try (UnfinishedDownload unfinished = UnfinishedDownload.of(s3, directory, object, target)) {
            TransferResult result = unfinished == null ? null : goOn(opener, unfinished);
            return result == null ? begin(target, createFolders, opener, unfinished) : result;
        }
    }

    private TransferResult begin(
            Path target, boolean createFolders, PartialFile.Opener opener, @Nullable UnfinishedDownload unfinished)
            throws InterruptedException {
        AwsResponse response = s3.exchange("GetObject", object);
        Map<String, Object> output = response.output();
        try (InputStream body = (InputStream) Objects.requireNonNull(output.remove("Body"));
                PartialFile file = PartialFile.begin(target, createFolders, opener)) {
            RangeReader reader = new RangeReader(s3, version(output), file, bandwidth, progress);
            TransferResult result;
            if (output.get("ContentLength") instanceof Number told) {
                long length = told.longValue();
                progress.begins(length);
                long size = length < settings.multipartThreshold()
                        ? Math.max(1, length)
                        : PartSizes.fixed(length, settings.partSize());
                PartSums sums = PartSums.of(output, length, size);
                if (unfinished != null && sums.parts() > 1) {
                    unfinished.begin(output, size, sums, file);
                }
                result = inParts(reader, file, sums, body, response, unfinished);
            } else {
                // A store that compresses on the way tells no length.
                progress.begins(-1);
                result = untilItsEnd(reader, body, response);
            }
            finish(file, unfinished);
            return result;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Goes on with what an earlier transfer left; null where it left nothing that is of any use. */
    private @Nullable TransferResult goOn(PartialFile.Opener opener, UnfinishedDownload unfinished)
            throws InterruptedException {
        AwsResponse head = unfinished.look();
        long size = unfinished.partSize();
        if (head == null
                || size < 1
                || !(head.output().get("ContentLength") instanceof Number length)
                || length.longValue() / size > PartSizes.MOST_PARTS) {
            unfinished.discard(opener);
            return null;
        }
        try (PartialFile file = unfinished.file(opener)) {
            if (file == null) {
                unfinished.forget();
                return null;
            }
            PartSums sums = PartSums.of(head.output(), length.longValue(), size);
            RangeReader reader = new RangeReader(s3, version(head.output()), file, bandwidth, progress);
            progress.begins(length.longValue());
            progress.found(unfinished.restore(sums, file));
            TransferResult result = inParts(reader, file, sums, null, head, unfinished);
            finish(file, unfinished);
            return result;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void finish(PartialFile file, @Nullable UnfinishedDownload unfinished) {
        file.finish();
        if (unfinished != null) {
            unfinished.forget();
        }
    }

    private TransportException unreadable(IOException e) {
        return new TransportException(
                "Object " + object.get("Key") + " in bucket " + object.get("Bucket") + " cannot be read: "
                        + e.getMessage(),
                e,
                true);
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

    /** @param body the whole object; null where some of its parts are in the file already */
    private TransferResult inParts(
            RangeReader reader,
            PartialFile file,
            PartSums sums,
            @Nullable InputStream body,
            AwsResponse response,
            @Nullable UnfinishedDownload unfinished)
            throws IOException, InterruptedException {
        try {
            new DownloadParts(reader, sums, executor, settings.maxConcurrency()).read(body);
        } catch (Throwable e) {
            if (reader.changed() || !Failures.mayPass(e)) {
                giveUp(file, unfinished);
            }
            throw e;
        }
        long length = sums.begin(sums.parts());
        String difference = sums.difference(file, new UploadedParts(s3, version(response.output()), length));
        if (difference != null) {
            giveUp(file, unfinished);
            throw new TransportException(
                    "Object " + object.get("Key") + " in bucket " + object.get("Bucket") + " arrived corrupt: "
                            + difference,
                    null,
                    true);
        }
        return new TransferResult(response, length, Math.max(1, sums.parts()));
    }

    /** What is there is of no use for a later transfer. */
    private static void giveUp(PartialFile file, @Nullable UnfinishedDownload unfinished) {
        file.keep(false);
        if (unfinished != null) {
            unfinished.forget();
        }
    }
}
