package io.awsx.s3x.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.error.ServiceException;
import io.awsx.s3x.S3Configuration;
import io.awsx.s3x.WatchedTransport;
import io.awsx.s3x.object.S3Object;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On S3 itself, which honours conditions. */
class ReadVersionTest {

    private static final S3Object READ = new S3Object("some-bucket", "k", "\"e\"", 1, null, null, null);

    private final WatchedTransport wire = WatchedTransport.alone();
    private final AwsSession session = AwsSession.builder()
            .environment(Map.of())
            .region("eu-west-1")
            .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
            .maxAttempts(1)
            .transport(wire)
            .build();
    private final AwsClient s3 = session.client("s3");
    private final ReadVersion version = new ReadVersion(s3, new S3Configuration());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aDeleteCarriesTheConditionAndAsksNothingBefore() {
        wire.always(WatchedTransport.request("DELETE", "/k"), WatchedTransport.answer(204, ""));
        assertThat(version.delete(READ)).isEqualTo(Outcome.DONE);
        assertThat(wire.requests()).hasSize(1);
        assertThat(wire.last().headers().first("If-Match")).isEqualTo("\"e\"");
    }

    @Test
    void aVersionThatIsNoLongerThereIsGivenUp() {
        wire.when(WatchedTransport.request("DELETE", "/k"), 1, WatchedTransport.error(412, "PreconditionFailed"));
        wire.when(WatchedTransport.request("DELETE", "/k"), 1, WatchedTransport.error(404, "NoSuchKey"));
        assertThat(version.delete(READ)).isEqualTo(Outcome.SUPERSEDED);
        assertThat(version.delete(READ)).isEqualTo(Outcome.SUPERSEDED);
    }

    @Test
    void whatMayPassIsThrown() {
        wire.always(
                WatchedTransport.request("DELETE", "/k"), WatchedTransport.error(409, "ConditionalRequestConflict"));
        assertThatThrownBy(() -> version.delete(READ)).isInstanceOf(ServiceException.class);
    }
}
