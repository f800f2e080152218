package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One upload in parts: begun, filled from several threads, and then either completed or aborted. The members of the object are
 * given to whichever of the API's calls knows them.
 */
final class MultipartUpload {

    private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);
    private static final String CHECKSUM = "Checksum";

    private final AwsClient s3;
    private final Detached calls;
    private final Map<String, Object> object;
    private final String uploadId;
    /** By the service's clock; null where it told none. */
    private final @Nullable Instant began;

    private final SortedMap<Integer, Map<String, Object>> parts = new ConcurrentSkipListMap<>();

    private MultipartUpload(
            AwsClient s3, Detached calls, Map<String, Object> object, String uploadId, @Nullable Instant began) {
        this.s3 = s3;
        this.calls = calls;
        this.object = object;
        this.uploadId = uploadId;
        this.began = began;
    }

    /**
     * Begins an upload of an object, given by the members of PutObject but for the body, or of CopyObject but for the source.
     * A checksum among them is of the whole object and compared when it is complete.
     *
     * @throws ClientException where a member cannot be kept to in parts
     * @throws InterruptedException where this is interrupted; there is no upload then
     */
    static MultipartUpload begin(AwsClient s3, Detached calls, Map<String, Object> object) throws InterruptedException {
        Map<String, Object> members = members(s3, object);
        return calls.make(() -> create(s3, calls, members), upload -> upload.abortNow(new ClientException("unused")));
    }

    /**
     * Goes on with an upload that was begun with the same members.
     *
     * @param began what {@link #began} told of it
     */
    static MultipartUpload again(
            AwsClient s3, Detached calls, Map<String, Object> object, String uploadId, String began) {
        return new MultipartUpload(s3, calls, members(s3, object), uploadId, time(began));
    }

    private static @Nullable Instant time(String began) {
        try {
            return Instant.parse(began);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Object> members(AwsClient s3, Map<String, Object> object) {
        if (object.get("ContentMD5") != null) {
            throw new ClientException(
                    "S3 does not compare ContentMD5 of an object that is sent in parts; give a checksum such as"
                            + " ChecksumCRC32 in its place, or raise multipartThreshold for sources of known length");
        }
        if (object.get("WriteOffsetBytes") != null) {
            throw new ClientException("WriteOffsetBytes appends to an object, which cannot be done in parts; raise"
                    + " multipartThreshold, or append less at once");
        }
        Map<String, Object> members = new LinkedHashMap<>(object);
        String given = null;
        for (Map.Entry<String, Object> member : object.entrySet()) {
            if (isChecksum(member.getKey()) && member.getValue() != null) {
                given = member.getKey();
            }
        }
        if (given != null) {
            members.put("ChecksumAlgorithm", given.substring(CHECKSUM.length()));
            members.putIfAbsent("ChecksumType", "FULL_OBJECT");
        } else if (s3.checksumsWhenSupported()) {
            members.putIfAbsent("ChecksumAlgorithm", "CRC32");
        }
        return members;
    }

    private static MultipartUpload create(AwsClient s3, Detached calls, Map<String, Object> members) {
        AwsResponse created = s3.exchange("CreateMultipartUpload", known(s3, "CreateMultipartUpload", members));
        if (created.output().get("UploadId") instanceof String uploadId && !uploadId.isEmpty()) {
            return new MultipartUpload(s3, calls, members, uploadId, LostAnswer.date(created.headers()));
        }
        throw new ClientException("The store began an upload in parts of " + members.get("Key")
                + " without an UploadId; raise multipartThreshold if it knows none");
    }

    String uploadId() {
        return uploadId;
    }

    /** The service's time when this was begun, as text; empty where it told none. */
    String began() {
        return began == null ? "" : began.toString();
    }

    /** The parts that the service has, by their numbers, with ETag, Size, and checksums. */
    Map<Integer, Map<String, Object>> listed() {
        Map<String, Object> input = known(s3, "ListParts", object);
        input.put("UploadId", uploadId);
        Map<Integer, Map<String, Object>> listed = new HashMap<>();
        for (Map<String, Object> page : s3.paginate("ListParts", input).pages()) {
            for (Object told : (List<?>) page.getOrDefault("Parts", List.of())) {
                Map<String, Object> part = new LinkedHashMap<>();
                ((Map<?, ?>) told).forEach((member, value) -> part.put((String) member, value));
                if (part.get("PartNumber") instanceof Number number) {
                    listed.put(number.intValue(), part);
                }
            }
        }
        return listed;
    }

    /** Takes a part that the service has already. */
    void keep(int number, Map<String, Object> part) {
        parts.put(number, completed(number, part));
    }

    /** What became of it where it was completed without anybody knowing; null where it was not. */
    @Nullable AwsResponse lookUp() {
        try {
            return lost(List.copyOf(parts.values())).find(head -> began);
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return null;
            }
            throw e;
        }
    }

    /** Whether a member holds a checksum. */
    static boolean isChecksum(String member) {
        return member.startsWith(CHECKSUM) && !member.equals("ChecksumAlgorithm") && !member.equals("ChecksumType");
    }

    /** Of which algorithm a member holds the checksum; null where it holds none that is known here. */
    static @Nullable ChecksumAlgorithm algorithm(String member) {
        return isChecksum(member) ? ChecksumAlgorithm.of(member.substring(CHECKSUM.length())) : null;
    }

    /** The members that an operation knows. */
    static Map<String, Object> known(AwsClient s3, String operation, Map<String, ?> members) {
        return known(s3.operation(operation).input(), members);
    }

    /** The members that a shape has. */
    static Map<String, Object> known(Shape shape, Map<String, ?> members) {
        Map<String, Object> known = new LinkedHashMap<>();
        members.forEach((member, value) -> {
            if (shape.member(member) != null) {
                known.put(member, value);
            }
        });
        return known;
    }

    /**
     * Sends a part.
     *
     * @param operation {@code UploadPart} or {@code UploadPartCopy}
     * @param number from 1
     * @param own the members of this part
     * @return the part as CompleteMultipartUpload is told of it
     */
    Map<String, Object> part(String operation, int number, Map<String, Object> own) {
        Map<String, Object> input = known(s3, operation, object);
        // A checksum that the caller gave is that of the whole.
        input.keySet().removeIf(MultipartUpload::isChecksum);
        input.put("UploadId", uploadId);
        input.put("PartNumber", number);
        input.putAll(own);
        Map<String, Object> output = Delivery.exchange(s3, operation, input).output();
        Object result = output.getOrDefault("CopyPartResult", output);
        Map<String, Object> part = completed(number, (Map<?, ?>) result);
        parts.put(number, part);
        return part;
    }

    /** A part as CompleteMultipartUpload wants to be told of it: with the checksum the service found, where it told one. */
    private static Map<String, Object> completed(int number, Map<?, ?> output) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("PartNumber", number);
        output.forEach((member, value) -> {
            String name = (String) member;
            if (name.equals("ETag") || isChecksum(name)) {
                part.put(name, value);
            }
        });
        return part;
    }

    /** Makes the object of the parts; where that was done but the answer was lost, it is looked up. */
    AwsResponse complete() throws InterruptedException {
        Map<String, Object> input = known(s3, "CompleteMultipartUpload", object);
        input.put("UploadId", uploadId);
        List<Map<String, Object>> ordered = new ArrayList<>(parts.values());
        input.put("MultipartUpload", Map.of("Parts", ordered));
        return calls.finish(() -> {
            try {
                return s3.exchange("CompleteMultipartUpload", input);
            } catch (AwsException e) {
                AwsResponse found = mayBeDone(e) ? lost(ordered).find(e, head -> began) : null;
                if (found == null) {
                    throw e;
                }
                return found;
            }
        });
    }

    private LostAnswer lost(List<Map<String, Object>> ordered) {
        return new LostAnswer(s3, "CompleteMultipartUpload", object, new PartsOfObject(object, ordered)::make);
    }

    /**
     * Whether a failure to complete leaves open what became of it. Under a condition another one's equal object must not be taken for
     * one that was met, so that the upload has to be gone.
     */
    private boolean mayBeDone(AwsException failure) {
        if (failure instanceof ServiceException answer
                && answer.code().equals("NoSuchUpload")
                && answer.attempts() > 1) {
            return true;
        } else if (failure instanceof ServiceException answer && answer.statusCode() < 500) {
            return false;
        } else if (failure instanceof ClientException) {
            return false;
        }
        boolean conditional = object.keySet().stream().anyMatch(member -> member.startsWith("If"));
        return !conditional || isGone(failure);
    }

    private boolean isGone(AwsException failure) {
        try {
            listed();
            return false;
        } catch (AwsException e) {
            failure.addSuppressed(e);
            return e instanceof ServiceException answer && answer.code().equals("NoSuchUpload");
        }
    }

    /** Gives the upload up, so that its parts cost nothing; a failure to do so is told beside the cause. */
    void abort(Throwable cause) {
        calls.cleanUp(() -> abortNow(cause));
    }

    private void abortNow(Throwable cause) {
        try {
            Map<String, Object> input = known(s3, "AbortMultipartUpload", object);
            input.keySet().removeIf(member -> member.startsWith("If"));
            input.put("UploadId", uploadId);
            s3.call("AbortMultipartUpload", input);
        } catch (AwsException e) {
            if (e instanceof ServiceException answer && answer.code().equals("NoSuchUpload")) {
                return;
            }
            String left = "Upload " + uploadId + " of " + object.get("Key") + " in bucket " + object.get("Bucket")
                    + " could not be aborted; its parts are still kept";
            LOG.warn(left);
            e.addSuppressed(new IllegalStateException(left));
            cause.addSuppressed(e);
        }
    }

    /** Leaves the parts from a number on out of the object; one sent with that number again takes its place. */
    void forget(int number) {
        parts.tailMap(number).clear();
    }

    int parts() {
        return parts.size();
    }
}
