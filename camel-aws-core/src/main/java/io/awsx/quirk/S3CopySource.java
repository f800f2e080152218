package io.awsx.quirk;

import io.awsx.error.ClientException;
import io.awsx.http.UriEncoding;
import java.util.Map;

/** What is copied: a Map of Bucket, Key, and VersionId, or the text bucket/key; percent-encoded as the header wants it. */
final class S3CopySource {

    private S3CopySource() {}

    static void complete(Map<String, Object> input) {
        Object source = input.get("CopySource");
        if (source != null) {
            input.put("CopySource", source instanceof Map<?, ?> parts ? header(parts) : header(source.toString()));
        }
    }

    private static String header(Map<?, ?> parts) {
        String bucket = required(parts, "Bucket");
        String object = (bucket.startsWith("arn:") ? bucket + "/object/" : bucket + '/') + required(parts, "Key");
        Object version = parts.get("VersionId");
        return UriEncoding.encodePath(object)
                + (version == null ? "" : "?versionId=" + UriEncoding.encode(version.toString()));
    }

    private static String header(String text) {
        int version = text.lastIndexOf("?versionId=");
        return version < 0
                ? UriEncoding.encodePath(text)
                : UriEncoding.encodePath(text.substring(0, version)) + text.substring(version);
    }

    private static String required(Map<?, ?> parts, String name) {
        if (parts.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new ClientException(
                "CopySource needs " + name + ": give a Map of Bucket and Key, or the text bucket/key");
    }
}
