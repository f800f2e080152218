package io.awsx.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which object.
 *
 * @param bucket the bucket's name or the ARN of an access point
 * @param key the object's key
 * @param versionId the version, or null for the latest
 */
public record ObjectId(String bucket, String key, @Nullable String versionId) {

    /** The members by which the API names an object. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Bucket", bucket);
        members.put("Key", key);
        if (versionId != null) {
            members.put("VersionId", versionId);
        }
        return members;
    }
}
