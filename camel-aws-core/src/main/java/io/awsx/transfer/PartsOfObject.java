package io.awsx.transfer;

import io.awsx.checksum.ChecksumAlgorithm;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an upload, and whether an object is the one that these very parts make.
 *
 * @param object the members of the object that was uploaded
 * @param parts what CompleteMultipartUpload was told, in order
 */
record PartsOfObject(Map<String, Object> object, List<Map<String, Object>> parts) {

    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    /** Whether an object is of these parts, by its ETag or checksum. */
    boolean make(Map<String, Object> seen) {
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
        ChecksumAlgorithm algorithm = MultipartUpload.algorithm(member);
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
