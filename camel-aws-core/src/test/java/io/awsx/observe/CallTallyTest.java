package io.awsx.observe;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallTallyTest {

    private static final Map<String, String> OBJECT = Map.of("Bucket", "some-bucket", "Key", "some-key");

    private final ScriptedS3 s3 = new ScriptedS3();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void callsFailuresAndRetriesAreCountedWithoutAnObserver() {
        s3.transport.then(503, error("SlowDown")).then(200, "").then(404, error("NoSuchKey"));

        s3.call("HeadObject", OBJECT);
        assertThatThrownBy(() -> s3.call("GetObject", OBJECT)).isInstanceOf(AwsException.class);

        CallTally tally = s3.client.tally();
        assertThat(tally.calls()).isEqualTo(2);
        assertThat(tally.failures()).isEqualTo(1);
        assertThat(tally.retries()).isEqualTo(1);
        assertThat(tally.underWay()).isZero();
        assertThat(tally.lastFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.operation()).isEqualTo("GetObject");
            assertThat(failure.kind()).isEqualTo("NoSuchKey");
            assertThat(failure.status()).isEqualTo(404);
            assertThat(failure.requestId()).isEqualTo("REQ1");
            assertThat(failure.attempts()).isEqualTo(1);
        });
        assertThat(tally.lastFailures().toString()).doesNotContain("some-key", "told by the server");
    }

    @Test
    void aCallIsUnderWayUntilItEnds() {
        long[] during = new long[1];
        s3.transport.then(request -> {
            during[0] = s3.client.tally().underWay();
            return ScriptedTransport.answer(200, "");
        });

        s3.call("HeadObject", OBJECT);

        assertThat(during[0]).isEqualTo(1);
        assertThat(s3.client.tally().underWay()).isZero();
    }

    @Test
    void onlyTheLastFailuresAreKeptNewestFirst() {
        s3.transport.otherwise(request -> ScriptedTransport.answer(404, error("NoSuchKey")));
        for (int i = 0; i < CallTally.KEPT; i++) {
            assertThatThrownBy(() -> s3.call("GetObject", OBJECT)).isInstanceOf(AwsException.class);
        }
        assertThatThrownBy(() -> s3.call("GetObjectTagging", OBJECT)).isInstanceOf(AwsException.class);

        assertThat(s3.client.tally().lastFailures()).hasSize(CallTally.KEPT);
        assertThat(s3.client.tally().lastFailures().get(0).operation()).isEqualTo("GetObjectTagging");
        assertThat(s3.client.tally().failures()).isEqualTo(CallTally.KEPT + 1);
    }
}
