package io.awsx.transfer;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether what the service has, of an object or of a part, is what some bytes are. Stateless. */
final class StoredBytes {

    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    private StoredBytes() {}

    /**
     * Compares by a checksum that the service tells, else by an ETag that is an MD5; without either they count as different.
     *
     * @param told the members by which the service tells of an object or part
     */
    static boolean are(Map<String, Object> told, RequestBody bytes) throws IOException {
        for (Map.Entry<String, Object> member : told.entrySet()) {
            ChecksumAlgorithm algorithm = MultipartUpload.algorithm(member.getKey());
            if (algorithm != null && member.getValue() != null) {
                return Base64.getEncoder()
                        .encodeToString(bytes.checksum(algorithm))
                        .equals(member.getValue());
            }
        }
        Matcher tag = MD5.matcher(String.valueOf(told.get("ETag")).toLowerCase(Locale.ROOT));
        return tag.matches() && tag.group(1).equals(HexFormat.of().formatHex(bytes.checksum(ChecksumAlgorithm.MD5)));
    }
}
