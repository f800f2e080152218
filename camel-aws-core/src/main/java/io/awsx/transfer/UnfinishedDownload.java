package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.transfer.resume.ResumeFile;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A download in parts that a later transfer of the same object to the same file goes on with where this one is broken off. A part
 * counts as there when it is on the disk, and is recorded only then. Of another version of the object nothing is used.
 */
final class UnfinishedDownload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);
    private static final String ETAG = "etag";
    private static final String LENGTH = "length";
    private static final String PART_SIZE = "partSize";
    private static final String PARTIAL = "partial";
    private static final String SUM = "sum";

    private final AwsClient s3;
    private final ResumeFile state;
    private final Map<String, Object> object;
    private final Path target;

    private UnfinishedDownload(AwsClient s3, ResumeFile state, Map<String, Object> object, Path target) {
        this.s3 = s3;
        this.state = state;
        this.object = object;
        this.target = target;
    }

    /** What is known of the download of an object to a file; null where another transfer of the same is under way. */
    static @Nullable UnfinishedDownload of(AwsClient s3, Path directory, Map<String, Object> object, Path target) {
        ResumeFile state = ResumeFile.take(
                directory,
                "download",
                List.of(
                        String.valueOf(object.get("Bucket")),
                        String.valueOf(object.get("Key")),
                        String.valueOf(object.getOrDefault("VersionId", "")),
                        target.toAbsolutePath().toString()));
        return state == null ? null : new UnfinishedDownload(s3, state, object, target);
    }

    /** What GetObject would tell of the version that was begun; null where nothing is left of any, or there is another one now. */
    @Nullable AwsResponse look() {
        Map<String, String> known = state.facts();
        if (known.isEmpty()) {
            return null;
        }
        Map<String, Object> input = MultipartUpload.known(s3, "HeadObject", object);
        input.put("ChecksumMode", "ENABLED");
        AwsResponse head;
        try {
            head = s3.exchange("HeadObject", input);
        } catch (ServiceException e) {
            if (Failures.mayPass(e)) {
                throw e;
            }
            // The answer to GET says better what is wrong.
            return null;
        }
        if (!String.valueOf(head.output().get("ETag")).equals(known.get(ETAG))
                || !String.valueOf(head.output().get("ContentLength")).equals(known.get(LENGTH))) {
            LOG.info(
                    "Object {} is another one than was begun; its download to {} begins anew",
                    object.get("Key"),
                    target);
            return null;
        }
        Map<String, Object> output =
                MultipartUpload.known(s3.operation("GetObject").output(), head.output());
        return new AwsResponse(output, head.statusCode(), head.requestId(), head.headers(), head.attempts());
    }

    /** The file that was begun; null where there is none any more. */
    @Nullable PartialFile file(PartialFile.Opener opener) {
        String name = state.facts().get(PARTIAL);
        return name == null ? null : PartialFile.again(target, name, opener);
    }

    /** How large the parts were; 0 where that is not known. */
    long partSize() {
        try {
            return Long.parseLong(state.facts().getOrDefault(PART_SIZE, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Nothing is there yet. Where the store tells no version, nothing is remembered. */
    void begin(Map<String, Object> output, long partSize, PartSums sums, PartialFile file) {
        if (output.get("ETag") == null) {
            return;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("bucket", String.valueOf(object.get("Bucket")));
        facts.put("key", String.valueOf(object.get("Key")));
        facts.put("file", target.toAbsolutePath().toString());
        facts.put(ETAG, String.valueOf(output.get("ETag")));
        facts.put(LENGTH, String.valueOf(output.get("ContentLength")));
        facts.put(PART_SIZE, Long.toString(partSize));
        facts.put(PARTIAL, file.name());
        state.begin(facts);
        record(sums, file);
    }

    /**
     * Finds out what is there.
     *
     * @return how many bytes
     */
    long restore(PartSums sums, PartialFile file) {
        record(sums, file);
        long restored = 0;
        for (Map.Entry<Integer, Map<String, String>> part : state.parts().entrySet()) {
            try {
                byte[] sum = Base64.getDecoder().decode(part.getValue().getOrDefault(SUM, ""));
                int number = part.getKey();
                if (sums.restore(number, sum, file)) {
                    restored += sums.begin(number + 1) - sums.begin(number);
                }
            } catch (IllegalArgumentException | ClientException e) {
                LOG.info("A part of what is there of {} cannot be used; it is fetched again", target, e);
            }
        }
        return restored;
    }

    private void record(PartSums sums, PartialFile file) {
        file.keep(true);
        sums.record((part, sum) -> {
            file.force();
            state.done(part, Map.of(SUM, Base64.getEncoder().encodeToString(sum)));
        });
    }

    /** Removes what is left of an earlier transfer. */
    void discard(PartialFile.Opener opener) {
        PartialFile left = file(opener);
        if (left != null) {
            left.close();
        }
        forget();
    }

    void forget() {
        state.remove();
    }

    @Override
    public void close() {
        state.close();
    }
}
