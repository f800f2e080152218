package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Shape;
import java.util.ArrayList;
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
    private final Map<String, List<String>> begun;
    private final SortedMap<Integer, Map<String, Object>> parts = new ConcurrentSkipListMap<>();

    private MultipartUpload(
            AwsClient s3, Detached calls, Map<String, Object> object, String uploadId, AwsResponse begun) {
        this.s3 = s3;
        this.calls = calls;
        this.object = object;
        this.uploadId = uploadId;
        this.begun = begun.headers();
    }

    /**
     * Begins an upload of an object, given by the members of PutObject but for the body, or of CopyObject but for the source.
     * A checksum among them is of the whole object and compared when it is complete.
     *
     * @throws ClientException where a member cannot be kept to in parts
     * @throws InterruptedException where this is interrupted; there is no upload then
     */
    static MultipartUpload begin(AwsClient s3, Detached calls, Map<String, Object> object) throws InterruptedException {
        if (object.get("ContentMD5") != null) {
            throw new ClientException(
                    "S3 does not compare ContentMD5 of an object that is sent in parts; give a checksum such as"
                            + " ChecksumCRC32 in its place, or raise multipartThreshold for sources of known length");
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
        return calls.make(() -> create(s3, calls, members), upload -> upload.abortNow(new ClientException("unused")));
    }

    private static MultipartUpload create(AwsClient s3, Detached calls, Map<String, Object> members) {
        AwsResponse created = s3.exchange("CreateMultipartUpload", known(s3, "CreateMultipartUpload", members));
        if (created.output().get("UploadId") instanceof String uploadId && !uploadId.isEmpty()) {
            return new MultipartUpload(s3, calls, members, uploadId, created);
        }
        throw new ClientException("The store began an upload in parts of " + members.get("Key")
                + " without an UploadId; raise multipartThreshold if it knows none");
    }

    /** Whether a member holds a checksum. */
    static boolean isChecksum(String member) {
        return member.startsWith(CHECKSUM) && !member.equals("ChecksumAlgorithm") && !member.equals("ChecksumType");
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
     */
    void part(String operation, int number, Map<String, Object> own) {
        Map<String, Object> input = known(s3, operation, object);
        // A checksum that the caller gave is that of the whole.
        input.keySet().removeIf(MultipartUpload::isChecksum);
        input.put("UploadId", uploadId);
        input.put("PartNumber", number);
        input.putAll(own);
        Map<String, Object> output = Delivery.exchange(s3, operation, input).output();
        Object result = output.getOrDefault("CopyPartResult", output);
        parts.put(number, completed(number, (Map<?, ?>) result));
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
                LostAnswer lost = new LostAnswer(s3, object, ordered);
                AwsResponse found = lost.isPossible(e) ? find(lost, e) : null;
                if (found == null) {
                    throw e;
                }
                return found;
            }
        });
    }

    private @Nullable AwsResponse find(LostAnswer lost, AwsException failure) {
        try {
            return lost.find(begun);
        } catch (AwsException e) {
            failure.addSuppressed(e);
            return null;
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
