package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an upload in parts was completed although the answer that said so was lost. The object counts as the
 * upload's only where its ETag or checksum is the one that these very parts make, and it is not older than the upload.
 */
final class LostAnswer {

    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    private final AwsClient s3;
    private final Map<String, Object> object;
    private final List<Map<String, Object>> parts;

    /**
     * @param object the members of the object
     * @param parts what CompleteMultipartUpload was told, in order
     */
    LostAnswer(AwsClient s3, Map<String, Object> object, List<Map<String, Object>> parts) {
        this.s3 = s3;
        this.object = object;
        this.parts = parts;
    }

    /** Whether a failure of CompleteMultipartUpload leaves open what became of it. */
    boolean isPossible(AwsException failure) {
        if (failure instanceof ServiceException answer) {
            boolean gone = answer.code().equals("NoSuchUpload") && answer.attempts() > 1;
            return gone || (answer.statusCode() >= 500 && !conditional());
        }
        return failure instanceof TransportException && !conditional();
    }

    /** Where the upload may still be there, another one's equal object must not be taken for a condition that was met. */
    private boolean conditional() {
        return object.keySet().stream().anyMatch(member -> member.startsWith("If"));
    }

    /**
     * Looks the object up.
     *
     * @param begun the headers of the answer that began the upload
     * @return the answer that was lost, or null where there is no such object
     */
    @Nullable AwsResponse find(Map<String, List<String>> begun) {
        Map<String, Object> input = MultipartUpload.known(s3, "HeadObject", object);
        input.keySet().removeIf(member -> member.startsWith("If"));
        input.put("ChecksumMode", "ENABLED");
        AwsResponse head = s3.exchange("HeadObject", input);
        Map<String, Object> seen = head.output();
        if (!(seen.get("LastModified") instanceof Instant written) || isBefore(written, begun) || !isOfParts(seen)) {
            return null;
        }
        Map<String, Object> output =
                MultipartUpload.known(s3.operation("CompleteMultipartUpload").output(), seen);
        output.put("Bucket", object.get("Bucket"));
        output.put("Key", object.get("Key"));
        return new AwsResponse(output, head.statusCode(), head.requestId(), head.headers(), head.attempts());
    }

    /** S3 dates an object by when its upload began, in whole seconds, as the service's clock has it. */
    private static boolean isBefore(Instant written, Map<String, List<String>> begun) {
        for (Map.Entry<String, List<String>> header : begun.entrySet()) {
            if (header.getKey().equalsIgnoreCase("Date") && !header.getValue().isEmpty()) {
                try {
                    Instant began = DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                            header.getValue().get(0), Instant::from);
                    return written.isBefore(began.minusSeconds(1));
                } catch (DateTimeException e) {
                    return true;
                }
            }
        }
        return true;
    }

    private boolean isOfParts(Map<String, Object> seen) {
        String etag = etag();
        if (etag != null && seen.get("ETag") instanceof String tag) {
            return tag.replace("\"", "").toLowerCase(Locale.ROOT).equals(etag);
        }
        for (Map.Entry<String, Object> member : seen.entrySet()) {
            if (MultipartUpload.isChecksum(member.getKey()) && member.getValue() != null) {
                Object given = object.get(member.getKey());
                return member.getValue().equals(given == null ? checksum(member.getKey()) : given);
            }
        }
        return false;
    }

    /** The MD5 of the parts' MD5s; null where their tags are something else, as those of encrypted ones may be. */
    private @Nullable String etag() {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        for (Map<String, Object> part : parts) {
            var tag = MD5.matcher(String.valueOf(part.get("ETag")).toLowerCase(Locale.ROOT));
            if (!tag.matches()) {
                return null;
            }
            sums.writeBytes(HexFormat.of().parseHex(tag.group(1)));
        }
        byte[] all = sums.toByteArray();
        return HexFormat.of().formatHex(ChecksumAlgorithm.MD5.digest(all)) + '-' + parts.size();
    }

    /** The checksum of the parts' checksums, as objects have it that were uploaded in parts; or null. */
    private @Nullable String checksum(String member) {
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.of(member.substring("Checksum".length()));
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        for (Map<String, Object> part : parts) {
            if (algorithm == null || !(part.get(member) instanceof String sum)) {
                return null;
            }
            sums.writeBytes(Base64.getDecoder().decode(sum));
        }
        byte[] all = sums.toByteArray();
        return algorithm == null
                ? null
                : Base64.getEncoder().encodeToString(algorithm.digest(all)) + '-' + parts.size();
    }
}
