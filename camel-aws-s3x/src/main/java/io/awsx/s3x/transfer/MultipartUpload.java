package io.awsx.s3x.transfer;

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

/**
 * One upload in parts: begun, filled from several threads, and then either completed or aborted. The members of the object are
 * given to whichever of the API's calls knows them.
 */
final class MultipartUpload {

    private static final String CHECKSUM = "Checksum";

    private final AwsClient s3;
    private final Map<String, Object> object;
    private final String uploadId;
    private final SortedMap<Integer, Map<String, Object>> parts = new ConcurrentSkipListMap<>();

    private MultipartUpload(AwsClient s3, Map<String, Object> object, String uploadId) {
        this.s3 = s3;
        this.object = object;
        this.uploadId = uploadId;
    }

    /**
     * Begins an upload of an object, given by the members of PutObject but for the body, or of CopyObject but for the source.
     * A checksum among them is of the whole object and compared when it is complete.
     *
     * @throws ClientException where a member cannot be kept to in parts
     */
    static MultipartUpload begin(AwsClient s3, Map<String, Object> object) {
        if (object.get("ContentMD5") != null) {
            throw new ClientException(
                    "S3 does not compare ContentMD5 of an object that is sent in parts; give a checksum"
                            + " such as ChecksumCRC32 in its place, or raise multipartThreshold for sources of known length");
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
        Map<String, Object> created = s3.call("CreateMultipartUpload", known(s3, "CreateMultipartUpload", members));
        if (created.get("UploadId") instanceof String uploadId && !uploadId.isEmpty()) {
            return new MultipartUpload(s3, members, uploadId);
        }
        throw new ClientException("The store began an upload in parts of " + object.get("Key")
                + " without an UploadId; raise multipartThreshold if it knows none");
    }

    private static boolean isChecksum(String member) {
        return member.startsWith(CHECKSUM) && !member.equals("ChecksumAlgorithm") && !member.equals("ChecksumType");
    }

    /** The members that an operation knows. */
    static Map<String, Object> known(AwsClient s3, String operation, Map<String, ?> members) {
        Shape input = s3.operation(operation).input();
        Map<String, Object> known = new LinkedHashMap<>();
        members.forEach((member, value) -> {
            if (input.member(member) != null) {
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
        Map<String, Object> output = s3.call(operation, input);
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

    /** Makes the object of the parts. */
    AwsResponse complete() {
        Map<String, Object> input = known(s3, "CompleteMultipartUpload", object);
        input.put("UploadId", uploadId);
        List<Map<String, Object>> ordered = new ArrayList<>(parts.values());
        input.put("MultipartUpload", Map.of("Parts", ordered));
        return s3.exchange("CompleteMultipartUpload", input);
    }

    /** Gives the upload up, so that its parts cost nothing; a failure to do so is told beside the cause. */
    void abort(Throwable cause) {
        // An interrupted thread cannot send; the parts must go all the same.
        boolean interrupted = Thread.interrupted();
        try {
            Map<String, Object> input = known(s3, "AbortMultipartUpload", object);
            input.keySet().removeIf(member -> member.startsWith("If"));
            input.put("UploadId", uploadId);
            s3.call("AbortMultipartUpload", input);
        } catch (AwsException e) {
            if (e instanceof ServiceException answer && answer.code().equals("NoSuchUpload")) {
                return;
            }
            e.addSuppressed(new IllegalStateException("Upload " + uploadId + " of " + object.get("Key") + " in bucket "
                    + object.get("Bucket") + " could not be aborted; its parts are still kept"));
            cause.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int parts() {
        return parts.size();
    }
}
