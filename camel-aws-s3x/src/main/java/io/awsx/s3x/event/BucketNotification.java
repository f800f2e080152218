package io.awsx.s3x.event;

import io.awsx.error.ClientException;
import io.awsx.s3x.object.DecodedKey;
import io.awsx.s3x.object.ETag;
import java.util.ArrayList;
import java.util.List;

/** Notifications as buckets send them: records, whose keys are encoded as in a form. Follows "Event message structure" of S3. */
final class BucketNotification {

    private BucketNotification() {}

    static boolean is(Members json) {
        return json.has("Records");
    }

    /** What S3 sends once when notifications are configured. */
    static boolean isTest(Members json) {
        return "s3:TestEvent".equals(json.json().get("Event"));
    }

    static List<S3Event> read(Members json) {
        if (!(json.json().get("Records") instanceof List<?> records)) {
            throw Members.wrong("Records", "a list", json.json().get("Records"));
        }
        List<S3Event> events = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            events.add(event(Members.of(records.get(i), "Records[" + i + "]")));
        }
        return events;
    }

    private static S3Event event(Members json) {
        String source = json.text("eventSource");
        // Other stores call themselves minio:s3 or ceph:s3
        if (!source.endsWith(":s3")) {
            throw new ClientException(json.at("eventSource") + " is not aws:s3");
        }
        String name = json.text("eventName");
        Members s3 = json.object("s3");
        Members object = s3.object("object");
        return new S3Event(
                name.startsWith("s3:") ? name.substring("s3:".length()) : name,
                s3.object("bucket").text("name"),
                DecodedKey.of(object.text("key"), object.at("key")),
                object.optionalText("versionId"),
                ETag.of(object.optionalText(object.has("eTag") ? "eTag" : "etag")),
                object.optionalSize("size"),
                Sequencer.of(object.optionalText("sequencer")),
                json.optionalTime("eventTime"),
                json.plain());
    }
}
