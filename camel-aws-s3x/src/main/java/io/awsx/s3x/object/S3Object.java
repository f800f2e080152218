package io.awsx.s3x.object;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object as a listing or an event tells of it.
 *
 * @param bucket the bucket it is in
 * @param key its key
 * @param etag its entity tag, or null where the store gives none
 * @param size its length in bytes; -1 where it is not known
 * @param lastModified when it was last written, or null
 * @param versionId the version that is meant, or null for what is there
 * @param origin how it came to be known, where that was no listing
 */
public record S3Object(
        String bucket,
        String key,
        @Nullable String etag,
        long size,
        @Nullable Instant lastModified,
        @Nullable String versionId,
        @Nullable Origin origin) {

    public static S3Object of(String bucket, Map<?, ?> listed) {
        return new S3Object(
                bucket,
                String.valueOf(listed.get("Key")),
                listed.get("ETag") instanceof String etag ? etag : null,
                listed.get("Size") instanceof Number size ? size.longValue() : -1,
                listed.get("LastModified") instanceof Instant time ? time : null,
                null,
                null);
    }

    /** The same object as the answer of GetObject tells of it; the same version has the size that was listed. */
    public S3Object fetched(Map<String, Object> output) {
        String tag = output.get("ETag") instanceof String told ? told : etag;
        long known = tag != null && tag.equals(etag) ? size : -1;
        return new S3Object(
                bucket,
                key,
                tag,
                output.get("ContentLength") instanceof Number length ? length.longValue() : known,
                output.get("LastModified") instanceof Instant time ? time : lastModified,
                versionId,
                origin);
    }

    /** Whether an answer to HeadObject tells of the same version, as far as can be told. */
    public boolean isSameVersion(Map<String, Object> head) {
        Object tag = head.get("ETag");
        if (etag == null || tag == null) {
            return Objects.equals(lastModified, head.get("LastModified"));
        }
        return tag.equals(etag);
    }

    /** The text that tells this object from others, by a pattern with placeholders. */
    public String identity(String pattern) {
        return pattern.replace("${bucket}", bucket)
                .replace("${etag}", etag == null ? "" : etag)
                .replace("${size}", Long.toString(size))
                .replace("${lastModified}", lastModified == null ? "" : lastModified.toString())
                .replace("${key}", key);
    }
}
