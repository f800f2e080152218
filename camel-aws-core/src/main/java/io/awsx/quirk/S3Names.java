package io.awsx.quirk;

import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of buckets and objects, checked before anything is sent: an odd one may mean another request. */
final class S3Names {

    private static final int LONGEST_KEY = 1024;

    private static final int LONGEST_BUCKET = 255;
    private static final Pattern ARN = Pattern.compile("arn:[a-z0-9-]+:(s3|s3-object-lambda|s3-outposts):[^?#\\s]*");

    private S3Names() {}

    /** @throws ClientException where bucket or key cannot be what they are called */
    static void check(Map<String, ?> input) {
        if (input.get("Bucket") instanceof String bucket) {
            checkBucket(bucket);
        }
        if (input.get("Key") instanceof String key) {
            checkKey(key);
        }
    }

    private static void checkBucket(String bucket) {
        if (!isBucket(bucket) && !ARN.matcher(bucket).matches()) {
            throw new ClientException("Invalid bucket name \"" + printable(bucket)
                    + "\": a bucket name has 3 to 63 lower-case letters, digits, '-' and '.'; an access point is given by its"
                    + " ARN");
        }
    }

    /** Letters, digits, '.', '_', and '-', but no segment that a path would lose. */
    private static boolean isBucket(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST_BUCKET && !name.equals(".") && !name.equals("..");
    }

    private static void checkKey(String key) {
        int bytes = key.length() * 3 <= LONGEST_KEY ? 0 : key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_KEY) {
            throw new ClientException("The object key is " + bytes + " bytes long in UTF-8; S3 takes at most "
                    + LONGEST_KEY + ": " + printable(key.substring(0, 60)) + "...");
        }
        if (key.isEmpty()) {
            throw new ClientException("The object key is empty; give the name of an object");
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
