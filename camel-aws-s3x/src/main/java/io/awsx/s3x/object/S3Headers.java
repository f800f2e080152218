package io.awsx.s3x.object;

import io.awsx.camel.message.HeaderBinding;
import io.awsx.s3x.S3Constants;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Message;

/** Which header is which member: the one table of the component. */
public final class S3Headers {

    /** The table; a header counts wherever the operation has its member. */
    public static final HeaderBinding BINDING = new HeaderBinding(
            inputs(),
            outputs(),
            Map.of(
                    S3Constants.CANNED_ACL,
                    CannedAcl::word,
                    S3Constants.ACL,
                    CannedAcl::word,
                    S3Constants.OBJECT_LOCK_MODE,
                    ObjectLock::mode,
                    S3Constants.OBJECT_LOCK_LEGAL_HOLD,
                    ObjectLock::legalHold));

    private S3Headers() {}

    /** Sets what the API tells of an object that was written; what it does not tell may be of another one and goes. */
    public static void written(Message message, Map<String, Object> output) {
        HeaderBinding.set(message, S3Constants.E_TAG, output.get("ETag"));
        HeaderBinding.set(message, S3Constants.VERSION_ID, output.get("VersionId"));
    }

    /** Sets what the API tells of an object that was read. */
    public static void read(Message message, Map<String, Object> output) {
        BINDING.write(output, message);
        if (output.get("LastModified") instanceof Instant time) {
            message.setHeader(S3Constants.LAST_MODIFIED, time);
            message.setHeader(S3Constants.MESSAGE_TIMESTAMP, time.toEpochMilli());
        }
    }

    private static Map<String, String> inputs() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put(S3Constants.OVERRIDE_BUCKET_NAME, "Bucket");
        members.put(S3Constants.KEY, "Key");
        members.put(S3Constants.CACHE_CONTROL, "CacheControl");
        members.put(S3Constants.CONTENT_DISPOSITION, "ContentDisposition");
        members.put(S3Constants.CONTENT_ENCODING, "ContentEncoding");
        members.put(S3Constants.CONTENT_MD5, "ContentMD5");
        members.put(S3Constants.CONTENT_TYPE, "ContentType");
        members.put(S3Constants.STORAGE_CLASS, "StorageClass");
        members.put(S3Constants.CANNED_ACL, "ACL");
        members.put(S3Constants.ACL, "ACL");
        members.put(S3Constants.OBJECT_LOCK_MODE, "ObjectLockMode PutObjectRetention:Retention.Mode");
        members.put(
                S3Constants.OBJECT_LOCK_RETAIN_UNTIL_DATE,
                "ObjectLockRetainUntilDate PutObjectRetention:Retention.RetainUntilDate");
        members.put(
                S3Constants.OBJECT_LOCK_LEGAL_HOLD, "ObjectLockLegalHoldStatus PutObjectLegalHold:LegalHold.Status");
        members.put(S3Constants.METADATA, "Metadata");
        members.put(S3Constants.PREFIX, "Prefix");
        members.put(S3Constants.DELIMITER, "Delimiter");
        members.put(S3Constants.IF_MATCH_CONDITION, ofReads("IfMatch"));
        members.put(S3Constants.IF_NONE_MATCH_CONDITION, ofReads("IfNoneMatch"));
        members.put(S3Constants.IF_MODIFIED_SINCE_CONDITION, ofReads("IfModifiedSince"));
        members.put(S3Constants.IF_UNMODIFIED_SINCE_CONDITION, ofReads("IfUnmodifiedSince"));
        members.put(S3Constants.RESTORE_DAYS, "RestoreRequest.Days");
        members.put(S3Constants.RESTORE_TIER, "RestoreRequest.GlacierJobParameters.Tier");
        members.put(S3Constants.OBJECT_TAGS, "PutObjectTagging:Tagging.TagSet");
        members.put(S3Constants.BUCKET_TAGS, "PutBucketTagging:Tagging.TagSet");
        members.put(S3Constants.BUCKET_POLICY, "Policy");
        members.put(S3Constants.VERSIONING_STATUS, "VersioningConfiguration.Status");
        members.put(S3Constants.MFA_DELETE, "VersioningConfiguration.MFADelete");
        return members;
    }

    /** A condition that a read left behind is none of a write. */
    private static String ofReads(String member) {
        return "GetObject:" + member + " HeadObject:" + member;
    }

    private static Map<String, String> outputs() {
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", S3Constants.E_TAG);
        headers.put("VersionId", S3Constants.VERSION_ID);
        headers.put("CacheControl", S3Constants.CACHE_CONTROL);
        headers.put("ContentDisposition", S3Constants.CONTENT_DISPOSITION);
        headers.put("ContentEncoding", S3Constants.CONTENT_ENCODING);
        headers.put("ContentLength", S3Constants.CONTENT_LENGTH);
        headers.put("ContentType", S3Constants.CONTENT_TYPE);
        headers.put("StorageClass", S3Constants.STORAGE_CLASS);
        headers.put("ServerSideEncryption", S3Constants.SERVER_SIDE_ENCRYPTION);
        headers.put("Expiration", S3Constants.EXPIRATION_TIME);
        headers.put("ReplicationStatus", S3Constants.REPLICATION_STATUS);
        headers.put("Metadata", S3Constants.METADATA);
        return headers;
    }
}
