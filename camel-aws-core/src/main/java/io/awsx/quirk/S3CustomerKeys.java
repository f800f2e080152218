package io.awsx.quirk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Keys of the caller (SSE-C): a bare key is given as the header wants it, in base64 and with its MD5. A key that comes
 * with its MD5 is taken as encoded already.
 */
final class S3CustomerKeys {

    private S3CustomerKeys() {}

    static void complete(String member, Map<String, Object> input) {
        Object key = input.get(member);
        if (key == null || input.containsKey(member + "MD5")) {
            return;
        }
        byte[] bytes = key instanceof byte[] raw ? raw : key.toString().getBytes(StandardCharsets.UTF_8);
        input.put(member, Base64.getEncoder().encodeToString(bytes));
        input.put(member + "MD5", Base64.getEncoder().encodeToString(md5(bytes)));
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
