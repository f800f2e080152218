package io.awsx.s3x.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Messages as S3, SNS, and EventBridge write them. */
public final class SampleEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sent once when notifications are configured. */
    public static final String TEST = """
            {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-03-01T11:59:57.716Z","Bucket":"inbox",
             "RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR"}
            """;

    private SampleEvents() {}

    /** One record of a notification. */
    public static String record(String name, String bucket, String encodedKey, String rest) {
        return """
                {"eventVersion":"2.2","eventSource":"aws:s3","awsRegion":"eu-west-1","eventTime":"2026-03-01T11:59:57.716Z",
                 "eventName":%s,"userIdentity":{"principalId":"AWS:AIDAJDPLRKLG7UEXAMPLE"},
                 "requestParameters":{"sourceIPAddress":"203.0.113.7"},
                 "responseElements":{"x-amz-request-id":"C3D13FE58DE4C810","x-amz-id-2":"FMyUVURIY8"},
                 "s3":{"s3SchemaVersion":"1.0","configurationId":"all",
                       "bucket":{"name":%s,"ownerIdentity":{"principalId":"A3NL1KOZZKExample"},"arn":"arn:aws:s3:::inbox"},
                       "object":{"key":%s%s}}}
                """.formatted(quoted(name), quoted(bucket), quoted(encodedKey), rest.isEmpty() ? "" : "," + rest);
    }

    /** A notification of some records. */
    public static String notification(String... records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    /** A notification that an object was written. */
    public static String created(String bucket, String key, String sequencer) {
        return notification(record(
                "ObjectCreated:Put",
                bucket,
                encoded(key),
                "\"size\":5,\"eTag\":\"5d41402abc4b2a76b9719d911017c592\",\"sequencer\":" + quoted(sequencer)));
    }

    /** A notification that an object was deleted. */
    public static String deleted(String bucket, String key, String sequencer) {
        return notification(record("ObjectRemoved:Delete", bucket, encoded(key), "\"sequencer\":" + quoted(sequencer)));
    }

    /** A message in the envelope of SNS. */
    public static String sns(String message) {
        return """
                {"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                 "TopicArn":"arn:aws:sns:eu-west-1:123456789012:objects","Subject":"Amazon S3 Notification","Message":%s,
                 "Timestamp":"2026-03-01T11:59:58.000Z","SignatureVersion":"1","Signature":"EXAMPLE",
                 "SigningCertURL":"https://sns.eu-west-1.amazonaws.com/c.pem",
                 "UnsubscribeURL":"https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe"}
                """.formatted(quoted(message));
    }

    /** An event of EventBridge. */
    public static String eventBridge(String type, String bucket, String key, String object, String detail) {
        return """
                {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":%s,"source":"aws.s3",
                 "account":"123456789012","time":"2026-03-01T11:59:57Z","region":"eu-west-1",
                 "resources":["arn:aws:s3:::inbox"],
                 "detail":{"version":"0","bucket":{"name":%s},"object":{"key":%s%s},
                           "request-id":"N4N7GDK58NMKJ12R","requester":"123456789012","source-ip-address":"203.0.113.7"%s}}
                """.formatted(
                        quoted(type),
                        quoted(bucket),
                        quoted(key),
                        object.isEmpty() ? "" : "," + object,
                        detail.isEmpty() ? "" : "," + detail);
    }

    /** A key as notifications of buckets have it. */
    public static String encoded(String key) {
        StringBuilder text = new StringBuilder();
        for (byte b : key.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            if (b == ' ') {
                text.append('+');
            } else if ((b >= '0' && b <= '9')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= 'a' && b <= 'z')
                    || "/-_.*".indexOf(b) >= 0) {
                text.append((char) b);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return text.toString();
    }

    /** A value as JSON. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String quoted(String text) {
        return json(text);
    }

    /** Shapes that something else than S3 sends, or nobody does. */
    public static List<String> nonsense() {
        return List.of(
                "",
                "hello",
                "null",
                "7",
                "[]",
                "{}",
                "{\"Records\":null}",
                "{\"Records\":{}}",
                "{\"Records\":[null]}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"x\"}]}",
                "{\"Records\":[]}x",
                sns("hello"),
                sns(sns(created("inbox", "a", "01"))),
                json(Map.of("Type", "Notification", "TopicArn", "t", "Message", 7)),
                notification(record("ObjectCreated:Put", "inbox", "", "")),
                notification(record("ObjectCreated:Put", "", "a", "")),
                notification(record("ObjectCreated:Put", "inbox", "100%", "")),
                notification(record("ObjectCreated:Put", "inbox", "%4", "")),
                notification(record("ObjectCreated:Put", "inbox", "%zz", "")),
                notification(record("ObjectCreated:Put", "inbox", "%ff", "")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"size\":-1")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"size\":\"5\"")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"size\":5.5")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"size\":1e400")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"versionId\":7")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"eTag\":{}")),
                notification(record("ObjectCreated:Put", "inbox", "a", "\"sequencer\":12")),
                created("inbox", "a", "01").replace("2026-03-01T11:59:57.716Z", "yesterday"),
                created("inbox", "a", "01").replace("aws:s3", "aws:ses"),
                notification(created("inbox", "a", "01")),
                eventBridge("AWS API Call via CloudTrail", "inbox", "a", "", ""),
                eventBridge("Object Created", "inbox", "a", "", "").replace("aws.s3", "my.app"),
                eventBridge("Object Created", "inbox", "", "", ""),
                "{\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":[]}",
                "{\"a\":".repeat(3000));
    }
}
