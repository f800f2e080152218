package io.awsx.transfer.directory;

import io.awsx.AwsClient;
import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a file and an object of the same size hold the same bytes, by what the store tells of the object. Thread-safe. */
final class SameContent {

    /** An MD5, of the whole or of the MD5s of parts. */
    private static final Pattern ETAG = Pattern.compile("\"?(\\p{XDigit}{32})(-\\d+)?\"?");

    private static final int BUFFER = 64 * 1024;

    private final AwsClient s3;

    SameContent(AwsClient s3) {
        this.s3 = s3;
    }

    /**
     * Compares.
     *
     * @param object the members of HeadObject
     * @return null where the store tells nothing that could be compared
     */
    @Nullable Boolean test(Path file, @Nullable String etag, Map<String, Object> object) {
        Matcher known = ETAG.matcher(etag == null ? "" : etag);
        boolean whole = known.matches() && known.group(2) == null;
        if (whole
                && Arrays.equals(
                        digest(file, ChecksumAlgorithm.MD5), HexFormat.of().parseHex(known.group(1)))) {
            return true;
        }
        Map<String, Object> asked = new LinkedHashMap<>(object);
        asked.put("ChecksumMode", "ENABLED");
        Map<String, Object> head = s3.call("HeadObject", asked);
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            if (head.get("Checksum" + algorithm.name()) instanceof String told
                    && !told.contains("-")
                    && !"COMPOSITE".equals(head.get("ChecksumType"))) {
                return Base64.getEncoder()
                        .encodeToString(digest(file, algorithm))
                        .equals(told);
            }
        }
        boolean encrypted = head.get("SSECustomerAlgorithm") != null
                || String.valueOf(head.get("ServerSideEncryption")).startsWith("aws:kms");
        return (whole && !encrypted) ? Boolean.FALSE : null;
    }

    private static byte[] digest(Path file, ChecksumAlgorithm algorithm) {
        Checksum checksum = algorithm.start();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new ClientException("Cannot read " + file + ": " + e, e);
        }
        return checksum.digest();
    }
}
