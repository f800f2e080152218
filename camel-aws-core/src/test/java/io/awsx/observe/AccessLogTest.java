package io.awsx.observe;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.ScriptedS3;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.WaiterException;
import io.awsx.waiting.WaitLimits;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

    private static final Map<String, String> OBJECT = Map.of("Bucket", "some-bucket", "Key", "k");

    private final Logger logger = (Logger) LoggerFactory.getLogger("test.access");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final ScriptedS3 s3 = new ScriptedS3(builder -> builder.observer(new AccessLog("test.access")));

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void close() {
        logger.detachAppender(appender);
        s3.close();
    }

    @Test
    void aRequestIsALine() throws Exception {
        s3.transport.then(200, "0123456789", "x-amz-request-id", "4442587FB7D0A2F9");
        try (InputStream body = (InputStream) s3.call("GetObject", OBJECT).get("Body")) {
            body.readAllBytes();
        }

        assertThat(lines())
                .containsExactly(
                        "s3 GetObject eu-west-1 #1: 200 in N ms, 0 bytes out, 0 in, request 4442587FB7D0A2F9",
                        "s3 GetObject eu-west-1: 10 bytes streamed in N ms");
    }

    @Test
    void retriesAndFailuresAreLines() {
        s3.transport.then(503, error("SlowDown")).thenFail("reset", true).then(404, error("NoSuchKey"));
        assertThatThrownBy(() -> s3.call("GetObjectTagging", OBJECT)).isInstanceOf(ServiceException.class);

        assertThat(lines())
                .containsExactly(
                        "s3 GetObjectTagging eu-west-1 #1: 503 SlowDown in N ms, 0 bytes out, 139 in, request REQ1",
                        "s3 GetObjectTagging eu-west-1 #1: again in N ms",
                        "s3 GetObjectTagging eu-west-1 #2: no answer TransportException in N ms, 0 bytes out, 0 in",
                        "s3 GetObjectTagging eu-west-1 #2: again in N ms",
                        "s3 GetObjectTagging eu-west-1 #3: 404 NoSuchKey in N ms, 0 bytes out, 140 in, request REQ1",
                        "s3 GetObjectTagging eu-west-1 failed at attempt 3 after N ms: NoSuchKey");
    }

    @Test
    void aCallThatCannotBeSentIsALine() {
        try (ScriptedS3 nobody = new ScriptedS3(
                builder -> builder.observer(new AccessLog("test.access")).credentialsProvider(() -> null))) {
            assertThatThrownBy(() -> nobody.call("GetObjectTagging", OBJECT)).isInstanceOf(ClientException.class);
        }

        assertThat(lines())
                .containsExactly("s3 GetObjectTagging eu-west-1 failed at attempt 1 after N ms: ClientException");
    }

    @Test
    void eachLookOfAWaitIsALineAndItsEnd() {
        Map<String, String> bucket = Map.of("Bucket", "some-bucket");
        s3.transport.then(404, "").then(200, "").then(404, "").then(400, "");
        s3.client.waitUntil("BucketExists", bucket);
        assertThatThrownBy(() -> s3.client.waitUntil("BucketExists", bucket)).isInstanceOf(ServiceException.class);
        WaitLimits once = WaitLimits.MODEL.withMaxAttempts(1);
        s3.transport.then(200, "");
        assertThatThrownBy(() -> s3.client.waitUntil("BucketNotExists", bucket, once))
                .isInstanceOf(WaiterException.class);

        assertThat(lines())
                .filteredOn(line -> line.contains("Exists"))
                .containsExactly(
                        "s3 BucketExists eu-west-1: not at look 1, again in N ms",
                        "s3 BucketExists eu-west-1: reached at look 2 after N ms",
                        "s3 BucketExists eu-west-1: not at look 1, again in N ms",
                        "s3 BucketExists eu-west-1: ended by 400 at look 2 after N ms",
                        "s3 BucketNotExists eu-west-1: ended by OUT_OF_TIME at look 1 after N ms");
    }

    @Test
    void whoDoesNotListenGetsNothing() {
        logger.setLevel(Level.WARN);
        s3.transport.then(200, "");
        s3.call("HeadObject", OBJECT);

        assertThat(lines()).isEmpty();
    }

    /** Times differ. */
    private List<String> lines() {
        return appender.list.stream()
                .map(event -> event.getFormattedMessage().replaceAll("\\d+ ms", "N ms"))
                .toList();
    }
}
