package io.awsx.s3x.event;

import static io.awsx.s3x.event.SampleEvents.notification;
import static io.awsx.s3x.event.SampleEvents.record;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsumedEventsTest {

    private final ConsumedEvents consumed = new ConsumedEvents(3);

    /** Events with a sequencer are told apart by it alone; no message is looked at. */
    private static Told event(String name, String key, String sequencer) {
        S3Event event = S3Events.read(
                        notification(record(name, "inbox", key, "\"sequencer\":\"" + sequencer + "\"")), "Message 7")
                .get(0);
        return new Told(event, null, 0);
    }

    @Test
    void anEventIsKnownWhoeverTellsOfItAgain() {
        consumed.note(event("ObjectCreated:Put", "a", "02"));
        assertThat(consumed.isKnown(event("ObjectCreated:Put", "a", "02"))).isTrue();
        assertThat(consumed.isKnown(event("ObjectCreated:Put", "a", "0200"))).isTrue();
        assertThat(consumed.isKnown(event("ObjectCreated:Put", "b", "02"))).isFalse();
        assertThat(consumed.isKnown(event("ObjectTagging:Put", "a", "02"))).isFalse();
    }

    @Test
    void lateIsWhatComesBehindALaterOneOfItsKey() {
        consumed.note(event("ObjectCreated:Put", "a", "02"));
        assertThat(consumed.isLate(event("ObjectCreated:Copy", "a", "01"))).isTrue();
        assertThat(consumed.isLate(event("ObjectRemoved:Delete", "a", "01"))).isTrue();
        assertThat(consumed.isLate(event("ObjectRemoved:Delete", "a", "03"))).isFalse();
        assertThat(consumed.isLate(event("ObjectCreated:Put", "a", "02"))).isFalse();
        assertThat(consumed.isLate(event("ObjectCreated:Put", "b", "01"))).isFalse();
        assertThat(consumed.isLate(event("ObjectTagging:Put", "a", "01")))
                .as("tags say nothing of what is there")
                .isFalse();
        consumed.note(event("ObjectCreated:Put", "a", "01"));
        assertThat(consumed.isLate(event("ObjectCreated:Put", "a", "01")))
                .as("the newest stays")
                .isTrue();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 10; i++) {
            consumed.note(event("ObjectCreated:Put", "k" + i, "02"));
        }
        assertThat(consumed.isKnown(event("ObjectCreated:Put", "k9", "02"))).isTrue();
        assertThat(consumed.isKnown(event("ObjectCreated:Put", "k7", "02"))).isTrue();
        assertThat(consumed.isKnown(event("ObjectCreated:Put", "k6", "02"))).isFalse();
        assertThat(consumed.isLate(event("ObjectCreated:Put", "k6", "01"))).isFalse();
    }
}
