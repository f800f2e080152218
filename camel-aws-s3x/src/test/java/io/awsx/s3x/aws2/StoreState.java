package io.awsx.s3x.aws2;

import io.awsx.AwsClient;
import io.awsx.error.ServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that a store holds, seen and cleared by a client of its own. */
final class StoreState {

    private static final List<String> DESCRIBING = List.of(
            "ContentType",
            "CacheControl",
            "ContentDisposition",
            "ContentEncoding",
            "ContentLength",
            "Metadata",
            "StorageClass",
            "ServerSideEncryption",
            "SSEKMSKeyId",
            "Restore");

    private final AwsClient s3;
    private final Set<String> missing = new HashSet<>();

    StoreState(AwsClient s3) {
        this.s3 = s3;
    }

    /** Every bucket with what is told of it and of its objects. */
    Map<String, Object> show() {
        Map<String, Object> shown = new TreeMap<>();
        for (String bucket : buckets()) {
            Map<String, Object> of = new TreeMap<>();
            Map<String, Object> named = Map.of("Bucket", bucket);
            tell(of, "versioning", "GetBucketVersioning", named, "Status");
            tell(of, "tags", "GetBucketTagging", named, "TagSet");
            tell(of, "policy", "GetBucketPolicy", named, "Policy");
            tell(of, "unfinished uploads", "ListMultipartUploads", named, "Uploads");
            for (String key : keys(bucket)) {
                of.put("object " + key, object(bucket, key));
            }
            shown.put("bucket " + bucket, of);
        }
        return shown;
    }

    private void tell(Map<String, Object> of, String name, String operation, Map<String, Object> input, String member) {
        if (missing.contains(operation)) {
            return;
        }
        try {
            Object told = s3.call(operation, input).get(member);
            if (told != null && !List.of().equals(told)) {
                of.put(name, Shown.of(told));
            }
        } catch (ServiceException e) {
            // There is none, or the store knows nothing of it.
            if (e.code().equals("NotImplemented")) {
                missing.add(operation);
            }
        }
    }

    private Map<String, Object> object(String bucket, String key) {
        Map<String, Object> of = new TreeMap<>();
        Map<String, Object> named = Map.of("Bucket", bucket, "Key", key);
        try {
            Map<String, Object> got = s3.call("GetObject", named);
            try (InputStream content = (InputStream) got.get("Body")) {
                of.put("content", Shown.of(content));
            }
            DESCRIBING.forEach(member -> {
                if (got.get(member) != null) {
                    // When a restored object goes is told to the second.
                    of.put(member, member.equals("Restore") ? "yes" : Shown.of(got.get(member)));
                }
            });
        } catch (ServiceException e) {
            of.put("content", "not given: " + e.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell(of, "tags", "GetObjectTagging", named, "TagSet");
        List<Object> granted = new ArrayList<>();
        try {
            for (Object grant : (List<?>) s3.call("GetObjectAcl", named).getOrDefault("Grants", List.of())) {
                Map<?, ?> one = (Map<?, ?>) grant;
                Object uri = ((Map<?, ?>) one.get("Grantee")).get("URI");
                granted.add(one.get("Permission") + " to " + (uri == null ? "its owner" : uri));
            }
            of.put("grants", granted);
        } catch (ServiceException e) {
            // The store knows nothing of it.
        }
        return of;
    }

    /** Leaves nothing. */
    void clear() {
        for (String bucket : buckets()) {
            Map<String, Object> named = Map.of("Bucket", bucket);
            try {
                Map<String, Object> versions = s3.call("ListObjectVersions", named);
                for (String kind : List.of("Versions", "DeleteMarkers")) {
                    for (Object version : (List<?>) versions.getOrDefault(kind, List.of())) {
                        Map<?, ?> one = (Map<?, ?>) version;
                        s3.call(
                                "DeleteObject",
                                Map.of("Bucket", bucket, "Key", one.get("Key"), "VersionId", one.get("VersionId")));
                    }
                }
            } catch (ServiceException e) {
                // The store has no versions.
            }
            keys(bucket).forEach(key -> s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", key)));
            for (Object upload :
                    (List<?>) s3.call("ListMultipartUploads", named).getOrDefault("Uploads", List.of())) {
                Map<?, ?> one = (Map<?, ?>) upload;
                s3.call(
                        "AbortMultipartUpload",
                        Map.of("Bucket", bucket, "Key", one.get("Key"), "UploadId", one.get("UploadId")));
            }
            s3.call("DeleteBucket", named);
        }
    }

    private List<String> buckets() {
        return ((List<?>) s3.call("ListBuckets", Map.of()).getOrDefault("Buckets", List.of()))
                .stream()
                        .map(bucket -> (String) ((Map<?, ?>) bucket).get("Name"))
                        .toList();
    }

    private List<String> keys(String bucket) {
        return s3.paginate("ListObjectsV2", Map.of("Bucket", bucket)).stream()
                .map(object -> (String) ((Map<?, ?>) object).get("Key"))
                .toList();
    }
}
