package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import io.awsx.http.FileVersion;
import io.awsx.http.RequestBody;
import io.awsx.transfer.resume.ResumeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload of a file in parts that a later transfer of the same file goes on with where this one is broken off. Only a part whose
 * checksum or ETag is that of its bytes counts as sent. Where file or options are others by then, the old upload is aborted.
 */
final class UnfinishedUpload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);
    private static final String UPLOAD_ID = "uploadId";
    private static final String BEGAN = "began";
    private static final String RECORDED = "recorded";

    private final AwsClient s3;
    private final Detached calls;
    private final ResumeFile state;
    private final FileVersion file;
    private final Map<String, Object> object;
    /** What must be the same for an upload to go on. */
    private final Map<String, String> terms;

    private final long count;
    private Map<Integer, Map<String, Object>> there = Map.of();
    private @Nullable AwsResponse completed;

    private UnfinishedUpload(
            AwsClient s3,
            Detached calls,
            ResumeFile state,
            FileVersion file,
            Map<String, Object> object,
            long partSize) {
        this.s3 = s3;
        this.calls = calls;
        this.state = state;
        this.file = file;
        this.object = object;
        this.terms = terms(s3, file, object, partSize);
        this.count = (file.length() + partSize - 1) / partSize;
    }

    /** What is known of the upload of a file; null where another transfer of the same is under way. */
    static @Nullable UnfinishedUpload of(
            AwsClient s3, Detached calls, Path directory, FileVersion file, Map<String, Object> object, long partSize) {
        ResumeFile state = ResumeFile.take(
                directory,
                "upload",
                List.of(
                        String.valueOf(object.get("Bucket")),
                        String.valueOf(object.get("Key")),
                        file.file().toAbsolutePath().toString()));
        return state == null ? null : new UnfinishedUpload(s3, calls, state, file, object, partSize);
    }

    private static Map<String, String> terms(
            AwsClient s3, FileVersion file, Map<String, Object> object, long partSize) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("bucket", String.valueOf(object.get("Bucket")));
        terms.put("key", String.valueOf(object.get("Key")));
        terms.put("file", file.file().toAbsolutePath().toString());
        terms.put("fileKey", String.valueOf(file.key()));
        terms.put("length", Long.toString(file.length()));
        terms.put("modified", file.modified().toString());
        terms.put("partSize", Long.toString(partSize));
        terms.put(
                "checksum",
                String.valueOf(object.getOrDefault(
                        "ChecksumAlgorithm", s3.checksumsWhenSupported() ? "CRC32" : "as required")));
        // Not the options themselves: a key may be among them.
        terms.put("options", ResumeFile.hash(List.of(text(object))));
        return terms;
    }

    /** A value as a text that is the same in each process, in which maps may have other orders. */
    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, String> texts = new TreeMap<>();
            map.forEach((name, member) -> texts.put(String.valueOf(name), text(member)));
            return texts.toString();
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(UnfinishedUpload::text).toList().toString();
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    /** The upload to go on with, or a new one. */
    MultipartUpload take() throws InterruptedException {
        Map<String, String> known = state.facts();
        String uploadId = known.get(UPLOAD_ID);
        if (uploadId != null) {
            Map<String, String> terms = new HashMap<>(known);
            terms.keySet().removeAll(List.of(UPLOAD_ID, BEGAN));
            MultipartUpload old = MultipartUpload.again(s3, calls, object, uploadId, known.getOrDefault(BEGAN, ""));
            if (!terms.equals(this.terms)) {
                LOG.info(
                        "{} or how it is uploaded changed; its upload to {} begins anew",
                        file.file(),
                        object.get("Key"));
                old.abort(new IllegalStateException("replaced"));
            } else if (isThere(old)) {
                return old;
            }
        }
        state.remove();
        MultipartUpload upload = MultipartUpload.begin(s3, calls, object);
        Map<String, String> facts = new LinkedHashMap<>(terms);
        facts.put(UPLOAD_ID, upload.uploadId());
        facts.put(BEGAN, upload.began());
        state.begin(facts);
        return upload;
    }

    /** Whether an upload can go on, or is done although nobody knows. */
    private boolean isThere(MultipartUpload old) {
        Map<Integer, Map<String, Object>> recorded = new HashMap<>();
        state.parts().forEach((number, part) -> {
            Map<String, Object> known = new LinkedHashMap<>(part);
            known.put(RECORDED, true);
            recorded.put(number, known);
        });
        try {
            there = old.listed();
            there.replaceAll((number, part) -> complete(part, recorded.get(number)));
            return true;
        } catch (ServiceException e) {
            if (e.code().equals("NoSuchUpload") || e.statusCode() == 404) {
                return isCompleted(old, recorded);
            } else if (e.statusCode() == 403 || e.statusCode() == 405 || e.statusCode() == 501) {
                LOG.info("The store does not list parts; those that were recorded count", e);
                there = recorded;
                return true;
            }
            throw e;
        }
    }

    /** Not all stores list the checksums that they tell when a part is sent, and that they want to be told in the end. */
    private static Map<String, Object> complete(Map<String, Object> listed, @Nullable Map<String, Object> recorded) {
        Map<String, Object> part = new LinkedHashMap<>(listed);
        if (recorded != null
                && recorded.get("ETag") != null
                && recorded.get("ETag").equals(listed.get("ETag"))) {
            recorded.forEach(part::putIfAbsent);
            part.put(RECORDED, true);
        }
        return part;
    }

    private boolean isCompleted(MultipartUpload old, Map<Integer, Map<String, Object>> recorded) {
        if (recorded.size() == count) {
            recorded.forEach(old::keep);
            completed = old.lookUp();
        }
        if (completed == null) {
            LOG.info("The upload to {} is gone; it begins anew", object.get("Key"));
            return false;
        }
        forget();
        return true;
    }

    /** The answer that completed the upload although nobody knew; null where it is not complete. */
    @Nullable AwsResponse completed() {
        return completed;
    }

    /** Whether the service has a part, which is kept then. */
    boolean has(MultipartUpload upload, int number, RequestBody slice) throws IOException {
        Map<String, Object> part = there.get(number);
        if (part == null || !isWhole(part) || !isOf(part, slice)) {
            return false;
        }
        upload.keep(number, part);
        return true;
    }

    /** A part that nobody recorded has to have its checksum, where there are any. */
    private boolean isWhole(Map<String, Object> part) {
        return part.containsKey(RECORDED)
                || (!s3.checksumsWhenSupported() && object.get("ChecksumAlgorithm") == null)
                || part.keySet().stream().anyMatch(MultipartUpload::isChecksum);
    }

    private static boolean isOf(Map<String, Object> part, RequestBody slice) throws IOException {
        if (part.get("Size") instanceof Number size && size.longValue() >= 0 && size.longValue() != slice.length()) {
            return false;
        }
        return StoredBytes.are(part, slice);
    }

    /** A part was sent. */
    void done(int number, Map<String, Object> part) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.forEach((member, value) -> {
            if (value instanceof String text) {
                texts.put(member, text);
            }
        });
        state.done(number, texts);
    }

    /** Whether a later transfer may go on after a failure; where not, nothing is known of the upload any more. */
    boolean keep(Throwable failure) {
        boolean kept = Failures.mayPass(failure) && isSameFile();
        if (kept) {
            LOG.info("The upload of {} was broken off; upload it again to go on", file.file());
        } else {
            forget();
        }
        return kept;
    }

    private boolean isSameFile() {
        try {
            return file.isCurrent();
        } catch (IOException e) {
            return false;
        }
    }

    void forget() {
        state.remove();
    }

    @Override
    public void close() {
        state.close();
    }
}
