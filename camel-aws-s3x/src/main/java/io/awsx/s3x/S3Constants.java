package io.awsx.s3x;

import io.awsx.camel.AwsxConstants;
import org.apache.camel.spi.Metadata;

/** The headers of {@code awsx-s3}: those of Camel's aws2-s3 by their names, and new ones that begin the same way. */
public interface S3Constants extends AwsxConstants {

    @Metadata(description = "The bucket the object is in", javaType = "String", label = "consumer")
    String BUCKET_NAME = "CamelAwsS3BucketName";

    @Metadata(description = "The bucket in place of the endpoint's own", javaType = "String", label = "producer")
    String OVERRIDE_BUCKET_NAME = "CamelAwsS3OverrideBucketName";

    @Metadata(description = "The bucket that was written to", javaType = "String", label = "producer")
    String PRODUCED_BUCKET_NAME = "CamelAwsS3ProducedBucketName";

    @Metadata(description = "The bucket that a copy or move goes to", javaType = "String", label = "producer")
    String BUCKET_DESTINATION_NAME = "CamelAwsS3BucketDestinationName";

    @Metadata(description = "Whether the bucket or object exists", javaType = "Boolean", label = "producer")
    String BUCKET_EXISTS = "CamelAwsS3BucketExists";

    @Metadata(description = "The Cache-Control of the object", javaType = "String", label = "common")
    String CACHE_CONTROL = "CamelAwsS3ContentControl";

    @Metadata(description = "The Content-Disposition of the object", javaType = "String", label = "common")
    String CONTENT_DISPOSITION = "CamelAwsS3ContentDisposition";

    @Metadata(description = "The Content-Encoding of the object", javaType = "String", label = "common")
    String CONTENT_ENCODING = "CamelAwsS3ContentEncoding";

    @Metadata(description = "The length of the object in bytes", javaType = "Long", label = "common")
    String CONTENT_LENGTH = "CamelAwsS3ContentLength";

    @Metadata(description = "The MD5 of the object in base64", javaType = "String", label = "producer")
    String CONTENT_MD5 = "CamelAwsS3ContentMD5";

    @Metadata(description = "The Content-Type of the object", javaType = "String", label = "common")
    String CONTENT_TYPE = "CamelAwsS3ContentType";

    @Metadata(
            description = "The entity tag of the object, as the service gives it",
            javaType = "String",
            label = "common")
    String E_TAG = "CamelAwsS3ETag";

    @Metadata(description = "The key of the object", javaType = "String", label = "common")
    String KEY = "CamelAwsS3Key";

    @Metadata(description = "The key that was written to", javaType = "String", label = "producer")
    String PRODUCED_KEY = "CamelAwsS3ProducedKey";

    @Metadata(description = "The key that a copy or move goes to", javaType = "String", label = "producer")
    String DESTINATION_KEY = "CamelAwsS3DestinationKey";

    @Metadata(description = "When the object was last written", javaType = "java.time.Instant", label = "consumer")
    String LAST_MODIFIED = "CamelAwsS3LastModified";

    @Metadata(
            description = "How an object that is written is locked: GOVERNANCE or COMPLIANCE; with a date until when",
            javaType = "String",
            label = "producer",
            enums = "GOVERNANCE,COMPLIANCE")
    String OBJECT_LOCK_MODE = "CamelAwsS3ObjectLockMode";

    @Metadata(
            description =
                    "Until when an object that is written is locked: an Instant, a Date, or a text such as 2031-01-31T00:00:00Z",
            javaType = "java.time.Instant",
            label = "producer")
    String OBJECT_LOCK_RETAIN_UNTIL_DATE = "CamelAwsS3ObjectLockRetainUntilDate";

    @Metadata(
            description = "Whether an object that is written is held until that is taken off: true or ON, false or OFF",
            javaType = "String",
            label = "producer")
    String OBJECT_LOCK_LEGAL_HOLD = "CamelAwsS3ObjectLockLegalHold";

    @Metadata(description = "The storage class of the object", javaType = "String", label = "common")
    String STORAGE_CLASS = "CamelAwsS3StorageClass";

    @Metadata(
            description =
                    "The version of the object that was read or written; deleteVersion and restoreVersion take it, other calls where the URI says"
                            + " versionId=${header.CamelAwsS3VersionId}",
            javaType = "String",
            label = "common")
    String VERSION_ID = "CamelAwsS3VersionId";

    @Metadata(
            description =
                    "The canned ACL of the object or bucket: public-read as the API writes it, PUBLIC_READ, or PublicRead",
            javaType = "String",
            label = "producer")
    String CANNED_ACL = "CamelAwsS3CannedAcl";

    @Metadata(
            description = "The canned ACL of the object or bucket, where CamelAwsS3CannedAcl is not set",
            javaType = "String",
            label = "producer")
    String ACL = "CamelAwsS3Acl";

    @Metadata(description = "The operation in place of the endpoint's own", javaType = "String", label = "producer")
    String S3_OPERATION = "CamelAwsS3Operation";

    @Metadata(description = "How the object is encrypted at rest", javaType = "String", label = "consumer")
    String SERVER_SIDE_ENCRYPTION = "CamelAwsS3ServerSideEncryption";

    @Metadata(description = "When the object expires", javaType = "String", label = "consumer")
    String EXPIRATION_TIME = "CamelAwsS3ExpirationTime";

    @Metadata(description = "The replication status of the object", javaType = "String", label = "consumer")
    String REPLICATION_STATUS = "CamelAwsS3ReplicationStatus";

    @Metadata(
            description = "The user metadata of the object, one Map, never headers of their own",
            javaType = "java.util.Map<String, String>",
            label = "common")
    String METADATA = "CamelAwsS3Metadata";

    @Metadata(description = "The first byte of a range", javaType = "Long", label = "producer")
    String RANGE_START = "CamelAwsS3RangeStart";

    @Metadata(description = "The last byte of a range", javaType = "Long", label = "producer")
    String RANGE_END = "CamelAwsS3RangeEnd";

    @Metadata(description = "What the keys of a listing begin with", javaType = "String", label = "producer")
    String PREFIX = "CamelAwsS3Prefix";

    @Metadata(description = "What ends a folder in keys", javaType = "String", label = "producer")
    String DELIMITER = "CamelAwsS3Delimiter";

    @Metadata(description = "Read or copy only if the entity tag is this one", javaType = "String", label = "producer")
    String IF_MATCH_CONDITION = "CamelAwsS3IfMatchCondition";

    @Metadata(
            description = "Read or copy only if the entity tag is none of these",
            javaType = "String",
            label = "producer")
    String IF_NONE_MATCH_CONDITION = "CamelAwsS3IfNoneMatchCondition";

    @Metadata(description = "Read only if the object changed since", javaType = "java.time.Instant", label = "producer")
    String IF_MODIFIED_SINCE_CONDITION = "CamelAwsS3IfModifiedSinceCondition";

    @Metadata(
            description = "Read only if the object did not change since",
            javaType = "java.time.Instant",
            label = "producer")
    String IF_UNMODIFIED_SINCE_CONDITION = "CamelAwsS3IfUnmodifiedSinceCondition";

    @Metadata(description = "The keys to delete", javaType = "java.util.List<String>", label = "producer")
    String KEYS_TO_DELETE = "CamelAwsS3KeysToDelete";

    @Metadata(
            description = "For how many days an archived object is restored",
            javaType = "Integer",
            label = "producer")
    String RESTORE_DAYS = "CamelAwsS3RestoreDays";

    @Metadata(
            description = "How fast an archived object is restored",
            javaType = "String",
            label = "producer",
            enums = "Standard,Bulk,Expedited")
    String RESTORE_TIER = "CamelAwsS3RestoreTier";

    @Metadata(description = "The tags of the object", javaType = "java.util.Map<String, String>", label = "producer")
    String OBJECT_TAGS = "CamelAwsS3ObjectTags";

    @Metadata(description = "The tags of the bucket", javaType = "java.util.Map<String, String>", label = "producer")
    String BUCKET_TAGS = "CamelAwsS3BucketTags";

    @Metadata(description = "The policy of the bucket as JSON text", javaType = "String", label = "producer")
    String BUCKET_POLICY = "CamelAwsS3BucketPolicy";

    @Metadata(
            description = "Whether the bucket keeps versions",
            javaType = "String",
            label = "producer",
            enums = "Enabled,Suspended")
    String VERSIONING_STATUS = "CamelAwsS3VersioningStatus";

    @Metadata(
            description = "Whether deleting a version takes a second factor",
            javaType = "String",
            label = "producer",
            enums = "Enabled,Disabled")
    String MFA_DELETE = "CamelAwsS3MfaDelete";

    @Metadata(
            description = "How long a download link is good for, in milliseconds",
            javaType = "Long",
            label = "producer")
    String DOWNLOAD_LINK_EXPIRATION_TIME = "CamelAwsS3DowloadLinkExpirationTime";

    @Metadata(
            description = "How long an upload link is good for, in milliseconds",
            javaType = "Long",
            label = "producer")
    String UPLOAD_LINK_EXPIRATION_TIME = "CamelAwsS3UploadLinkExpirationTime";

    @Metadata(
            description = "Whether a download link works in a browser as it is",
            javaType = "Boolean",
            label = "producer")
    String DOWNLOAD_LINK_BROWSER_COMPATIBLE = "CamelAwsS3DownloadLinkBrowserCompatible";

    @Metadata(
            description = "The headers that must be sent along with a download link that does not",
            javaType = "java.util.Map<String, java.util.List<String>>",
            label = "producer")
    String DOWNLOAD_LINK_HTTP_REQUEST_HEADERS = "CamelAwsS3DownloadLinkHttpRequestHeaders";

    @Metadata(
            description = "Whether an upload link works in a browser as it is, which none does",
            javaType = "Boolean",
            label = "producer")
    String UPLOAD_LINK_BROWSER_COMPATIBLE = "CamelAwsS3UploadLinkBrowserCompatible";

    @Metadata(
            description = "The headers that must be sent along with an upload link",
            javaType = "java.util.Map<String, java.util.List<String>>",
            label = "producer")
    String UPLOAD_LINK_HTTP_REQUEST_HEADERS = "CamelAwsS3UploadLinkHttpRequestHeaders";

    @Metadata(
            description = "The headers that must be sent along with a link",
            javaType = "java.util.Map<String, java.util.List<String>>",
            label = "producer")
    String PRESIGN_HEADERS = "CamelAwsS3PresignHeaders";

    @Metadata(
            description =
                    "presignPost: what an upload by a form must fulfil, besides the option presignConditions: as in AwsClient.presignPost",
            javaType = "java.util.List<Object>",
            label = "producer")
    String PRESIGN_CONDITIONS = "CamelAwsS3PresignConditions";

    @Metadata(
            description = "presignPost: further fields of the form, such as acl or Content-Type",
            javaType = "java.util.Map<String, String>",
            label = "producer")
    String PRESIGN_FIELDS = "CamelAwsS3PresignFields";

    @Metadata(
            description =
                    "What happened to the object, as notifications of buckets call it, such as ObjectCreated:Put; set where events are consumed",
            javaType = "String",
            label = "consumer")
    String EVENT_NAME = "CamelAwsS3EventName";

    @Metadata(
            description =
                    "What was told of it: the record of the notification, or the event of EventBridge, one Map, never headers of their own",
            javaType = "java.util.Map<String, Object>",
            label = "consumer")
    String EVENT = "CamelAwsS3Event";

    @Metadata(
            description = "What tells the order of the events of one key, in hexadecimal digits",
            javaType = "String",
            label = "consumer")
    String EVENT_SEQUENCER = "CamelAwsS3EventSequencer";

    @Metadata(
            description = "True where a later event of the key was consumed before, by this process",
            javaType = "Boolean",
            label = "consumer")
    String EVENT_LATE = "CamelAwsS3EventLate";

    @Metadata(
            description = "The id of the message in the queue that told of the object",
            javaType = "String",
            label = "consumer")
    String EVENT_MESSAGE_ID = "CamelAwsS3EventMessageId";

    @Metadata(
            description = "When the object was last written, or the event happened, in milliseconds since 1970",
            javaType = "Long",
            label = "consumer")
    String MESSAGE_TIMESTAMP = "CamelMessageTimestamp";
}
