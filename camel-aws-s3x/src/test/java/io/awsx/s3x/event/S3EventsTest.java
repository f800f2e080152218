package io.awsx.s3x.event;

import static io.awsx.s3x.event.SampleEvents.created;
import static io.awsx.s3x.event.SampleEvents.deleted;
import static io.awsx.s3x.event.SampleEvents.encoded;
import static io.awsx.s3x.event.SampleEvents.eventBridge;
import static io.awsx.s3x.event.SampleEvents.notification;
import static io.awsx.s3x.event.SampleEvents.record;
import static io.awsx.s3x.event.SampleEvents.sns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3EventsTest {

    private static final String WRITTEN =
            "\"size\":5,\"eTag\":\"5d41402abc4b2a76b9719d911017c592\",\"versionId\":\"v1\",\"sequencer\":\"0055AED6DCD90281E5\"";

    private static List<S3Event> read(String text) {
        return S3Events.read(text, "Message 7");
    }

    private static S3Event one(String text) {
        List<S3Event> events = read(text);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static void assertWritten(S3Event event) {
        assertThat(event.name()).isEqualTo("ObjectCreated:Put");
        assertThat(event.bucket()).isEqualTo("inbox");
        assertThat(event.key()).isEqualTo("in/a b+c.csv");
        assertThat(event.versionId()).isEqualTo("v1");
        assertThat(event.etag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
        assertThat(event.size()).isEqualTo(5);
        assertThat(event.sequencer()).hasToString("0055aed6dcd90281e5");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T11:59:57.716Z"));
        assertThat(event.hasObject()).isTrue();
        assertThat(event.isDeletion()).isFalse();
        assertThat(event.json()).containsEntry("awsRegion", "eu-west-1");
    }

    static Stream<String> nonsense() {
        return SampleEvents.nonsense().stream();
    }

    @Test
    void aNotificationIsReadStraightAndInTheEnvelopeOfSns() {
        String text = notification(record("ObjectCreated:Put", "inbox", "in/a+b%2Bc.csv", WRITTEN));
        assertWritten(one(text));
        assertWritten(one(sns(text)));
        assertWritten(one(notification(record("s3:ObjectCreated:Put", "inbox", "in/a+b%2Bc.csv", WRITTEN))));
        assertWritten(one(text.replace("aws:s3", "ceph:s3").replace("eTag", "etag")));
    }

    @Test
    void anEventOfEventBridgeIsReadStraightAndInTheEnvelopeOfSns() {
        String text = eventBridge(
                "Object Created",
                "inbox",
                "in/a b+c%20.csv",
                "\"size\":5,\"etag\":\"e\",\"version-id\":\"v1\",\"sequencer\":\"00617F08299329D189\"",
                "\"reason\":\"PutObject\"");
        for (S3Event event : List.of(one(text), one(sns(text)))) {
            assertThat(event.name()).isEqualTo("ObjectCreated:Put");
            assertThat(event.bucket()).isEqualTo("inbox");
            assertThat(event.key()).as("as it is").isEqualTo("in/a b+c%20.csv");
            assertThat(event.versionId()).isEqualTo("v1");
            assertThat(event.etag()).isEqualTo("\"e\"");
            assertThat(event.size()).isEqualTo(5);
            assertThat(event.sequencer()).hasToString("00617f08299329d189");
            assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T11:59:57Z"));
            assertThat(event.json()).containsEntry("account", "123456789012");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Object Created, PutObject, '', ObjectCreated:Put, true",
        "Object Created, POST Object, '', ObjectCreated:Post, true",
        "Object Created, CopyObject, '', ObjectCreated:Copy, true",
        "Object Created, CompleteMultipartUpload, '', ObjectCreated:CompleteMultipartUpload, true",
        "Object Created, '', '', ObjectCreated:Other, true",
        "Object Deleted, DeleteObject, Permanently Deleted, ObjectRemoved:Delete, false",
        "Object Deleted, DeleteObject, Delete Marker Created, ObjectRemoved:DeleteMarkerCreated, false",
        "Object Deleted, Lifecycle Expiration, Permanently Deleted, LifecycleExpiration:Delete, false",
        "Object Deleted, Lifecycle Expiration, Delete Marker Created, LifecycleExpiration:DeleteMarkerCreated, false",
        "Object Restore Initiated, '', '', ObjectRestore:Post, false",
        "Object Restore Completed, '', '', ObjectRestore:Completed, true",
        "Object Restore Expired, '', '', ObjectRestore:Delete, false",
        "Object Tags Added, '', '', ObjectTagging:Put, true",
        "Object Tags Deleted, '', '', ObjectTagging:Delete, true",
        "Object ACL Updated, '', '', ObjectAcl:Put, true",
        "Object Storage Class Changed, '', '', LifecycleTransition, true",
        "Object Access Tier Changed, '', '', IntelligentTiering, true",
        "Object Made Of Glass, '', '', ObjectMadeOfGlass, true"
    })
    void theTypesOfEventBridgeHaveTheNamesOfNotifications(
            String type, String reason, String deletion, String name, boolean hasObject) {
        String detail = (reason.isEmpty() ? "" : "\"reason\":\"" + reason + "\"")
                + (deletion.isEmpty() ? "" : ",\"deletion-type\":\"" + deletion + "\"");
        S3Event event = one(eventBridge(type, "inbox", "a", "", detail));
        assertThat(event.name()).isEqualTo(name);
        assertThat(event.hasObject()).isEqualTo(hasObject);
        assertThat(event.isDeletion()).isEqualTo(type.equals("Object Deleted"));
    }

    @Test
    void aMessageMayHoldSeveralEvents() {
        assertThat(read(notification(
                        record("ObjectCreated:Put", "inbox", "a", ""),
                        record("ObjectRemoved:Delete", "inbox", "b", ""))))
                .extracting(S3Event::key)
                .containsExactly("a", "b");
        assertThat(read("{\"Records\":[]}")).isEmpty();
    }

    @Test
    void aTestOfTheWayTellsOfNothing() {
        assertThat(read(SampleEvents.TEST)).isEmpty();
        assertThat(read(sns(SampleEvents.TEST))).isEmpty();
    }

    @Test
    void whatIsNotToldIsNotInvented() {
        S3Event event = one(notification(record("ObjectRemoved:Delete", "inbox", "a", "\"versionId\":\"\"")));
        assertThat(event.versionId()).isNull();
        assertThat(event.etag()).isNull();
        assertThat(event.size()).isEqualTo(-1);
        assertThat(event.sequencer()).isNull();
        assertThat(event.isDeletion()).isTrue();
        assertThat(event.hasObject()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "100%", "ä€😀", "a/b//c/", "a\nb\u0001", "?&=#", "%41", " "})
    void keysAreReadAsTheyWereWritten(String key) {
        assertThat(one(created("inbox", key, "01")).key()).isEqualTo(key);
        assertThat(one(deleted("inbox", key, "01")).key()).isEqualTo(key);
        assertThat(one(eventBridge("Object Created", "inbox", key, "", "")).key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatIsNothingOfS3IsRefusedByNameOfTheMessage(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("Message 7 cannot be read as events of S3: ");
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThatThrownBy(() -> read("{\"Records\":[" + " ".repeat(3 << 20) + "]}"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("3145742 characters");
    }

    @Test
    void aRefusalTellsThePlaceAndNotTheValue() {
        assertThatThrownBy(() -> read(notification(
                        record("ObjectCreated:Put", "inbox", "a", ""),
                        record("ObjectCreated:Put", "inbox", "a", "\"size\":\"s3cret\""))))
                .hasMessageContaining(
                        "Records[1].s3.object.size should be a length in bytes and is no such thing: String")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whateverIsReadIsAnEventOrARefusal() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> samples = List.of(
                notification(record("ObjectCreated:Put", "inbox", "in/a+b%2Bc.csv", WRITTEN)),
                sns(created("inbox", "a", "01")),
                SampleEvents.TEST,
                eventBridge("Object Created", "inbox", "a", "\"size\":5", "\"reason\":\"PutObject\""));
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = damaged(samples.get(random.nextInt(samples.size())), random);
            try {
                for (S3Event event : read(text)) {
                    assertThat(event.key()).isNotEmpty();
                    assertThat(event.bucket()).isNotEmpty();
                    assertThat(event.name()).isNotEmpty();
                }
            } catch (ClientException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static String damaged(String sample, Random random) {
        StringBuilder text = new StringBuilder(sample);
        String[] pieces = {"null", "7", "[]", "{}", "\"\"", "\"x\"", "true", ",", "%", "\\u0000", "}", "]", "1e9999"};
        for (int i = random.nextInt(3) + 1; i > 0 && text.length() > 1; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x100));
                default -> {
                    int colon = text.indexOf(":", at);
                    int end = colon < 0 ? -1 : text.indexOf(",", colon);
                    if (end > 0) {
                        text.replace(colon + 1, end, pieces[random.nextInt(pieces.length)]);
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void anEventIsReadWithoutItsUnknownMembers() {
        assertThat(one(created("inbox", "a", "01")
                                .replace("\"eventVersion\"", "\"new\":{\"x\":[1,null]},\"eventVersion\""))
                        .json())
                .containsEntry("new", json());
        assertThat(encoded("a b")).isEqualTo("a+b");
    }

    private static Object json() {
        java.util.Map<String, Object> json = new java.util.HashMap<>();
        json.put("x", java.util.Arrays.asList(1, null));
        return json;
    }

    @Test
    void sequencersAreComparedAsTheyAreWritten() {
        assertThat(sequencer("0055AED6DCD90281E5")).isLessThan(sequencer("0055AED6DCD90281E6"));
        assertThat(sequencer("0055AED6DCD90281E5")).isLessThan(sequencer("0055AED6DCD90281E501"));
        assertThat(sequencer("00A")).as("filled up on the right").isGreaterThan(sequencer("0099"));
        assertThat(sequencer("00a")).isEqualTo(sequencer("00A0")).hasSameHashCodeAs(sequencer("00A0"));
        assertThat(Map.of(sequencer("00A0"), 1)).containsKey(sequencer("00a"));
        for (String wrong : List.of("", "xyz", "0x1", "f".repeat(65))) {
            assertThat(Sequencer.of(wrong)).as(wrong).isNull();
        }
        assertThat(Sequencer.of(null)).isNull();
    }

    private static Sequencer sequencer(String text) {
        Sequencer sequencer = Sequencer.of(text);
        assertThat(sequencer).isNotNull();
        return sequencer;
    }
}
