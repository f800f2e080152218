package io.awsx.s3x.event;

import static io.awsx.s3x.event.SampleEvents.notification;
import static io.awsx.s3x.event.SampleEvents.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypesTest {

    @ParameterizedTest
    @CsvSource({
        "created, ObjectCreated:Put, true",
        "created, ObjectCreated:Other, true",
        "created, ObjectRemoved:Delete, false",
        "deleted, ObjectRemoved:DeleteMarkerCreated, true",
        "deleted, LifecycleExpiration:Delete, true",
        "deleted, ObjectTagging:Delete, false",
        "restored, ObjectRestore:Completed, true",
        "restored, ObjectRestore:Post, false",
        "all, ObjectMadeOfGlass, true",
        "'created, deleted', ObjectRemoved:Delete, true",
        "s3:ObjectTagging:*, ObjectTagging:Put, true",
        "ObjectTagging:Put, ObjectTagging:Delete, false",
        "ObjectAcl:Put, ObjectAcl:Put, true"
    })
    void eventsAreWantedByWordsAndNames(String option, String name, boolean wanted) {
        S3Event event = S3Events.read(notification(record(name, "inbox", "a", "")), "Message 7")
                .get(0);
        assertThat(EventTypes.of(option).wants(event)).isEqualTo(wanted);
    }

    @Test
    void aTypeThatS3DoesNotHaveIsToldWithTheNearest() {
        assertThatThrownBy(() -> EventTypes.of("created,ObjectRemove:Delete"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ObjectRemove:Delete")
                .hasMessageContaining("ObjectRemoved:Delete");
        assertThatThrownBy(() -> EventTypes.of("")).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> EventTypes.of("created,")).isInstanceOf(ClientException.class);
    }
}
