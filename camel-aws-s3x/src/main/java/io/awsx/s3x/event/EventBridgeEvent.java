package io.awsx.s3x.event;

import io.awsx.error.ClientException;
import io.awsx.s3x.object.ETag;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Events as EventBridge delivers them, whose keys are as they are. Follows "EventBridge event message structure" of S3. */
final class EventBridgeEvent {

    private static final Map<String, String> REASONS = Map.of(
            "PutObject", "Put",
            "POST Object", "Post",
            "CopyObject", "Copy",
            "CompleteMultipartUpload", "CompleteMultipartUpload");

    private static final Map<String, String> NAMES = Map.of(
            "Object Restore Initiated", "ObjectRestore:Post",
            "Object Restore Completed", "ObjectRestore:Completed",
            "Object Restore Expired", "ObjectRestore:Delete",
            "Object Storage Class Changed", "LifecycleTransition",
            "Object Access Tier Changed", "IntelligentTiering",
            "Object ACL Updated", "ObjectAcl:Put",
            "Object Tags Added", "ObjectTagging:Put",
            "Object Tags Deleted", "ObjectTagging:Delete");

    private EventBridgeEvent() {}

    static boolean is(Members json) {
        return json.has("detail-type") && json.has("detail");
    }

    static List<S3Event> read(Members json) {
        if (!"aws.s3".equals(json.text("source"))) {
            throw new ClientException("source is not aws.s3");
        }
        String type = json.text("detail-type");
        if (!type.startsWith("Object ")) {
            throw new ClientException("detail-type is none of an object");
        }
        Members detail = json.object("detail");
        Members object = detail.object("object");
        return List.of(new S3Event(
                name(type, detail),
                detail.object("bucket").text("name"),
                object.text("key"),
                object.optionalText("version-id"),
                ETag.of(object.optionalText("etag")),
                object.optionalSize("size"),
                Sequencer.of(object.optionalText("sequencer")),
                json.optionalTime("time"),
                json.plain()));
    }

    /** What notifications of buckets call it; where they have no name for it, its own without spaces. */
    private static String name(String type, Members detail) {
        String reason = Objects.requireNonNullElse(detail.optionalText("reason"), "");
        return switch (type) {
            case "Object Created" -> "ObjectCreated:" + REASONS.getOrDefault(reason, "Other");
            case "Object Deleted" ->
                (reason.startsWith("Lifecycle") ? "LifecycleExpiration:" : "ObjectRemoved:")
                        + ("Delete Marker Created".equals(detail.optionalText("deletion-type"))
                                ? "DeleteMarkerCreated"
                                : "Delete");
            default -> NAMES.getOrDefault(type, type.replace(" ", ""));
        };
    }
}
