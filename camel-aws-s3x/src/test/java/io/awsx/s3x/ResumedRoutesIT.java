package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.AwsSession;
import io.awsx.testkit.FaultyProxy;
import io.awsx.testkit.FaultyProxy.Request;
import io.awsx.testkit.S3Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Options of endpoints that say how whole objects move. */
@Timeout(180)
class ResumedRoutesIT extends S3TestSupport {

    private static final int PART = 5 << 20;
    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>Not you</Message></Error>";

    @TempDir
    Path folder;

    private FaultyProxy proxy;
    private AwsSession faulty;
    private Path memory;
    private byte[] bytes;

    @BeforeEach
    void begin() {
        proxy = FaultyProxy.before(engine.endpoint());
        faulty = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(proxy.endpoint())
                .build();
        camel.getRegistry().bind("faulty", faulty);
        memory = folder.resolve("memory");
        bytes = new byte[4 * PART + 5];
        new Random(1).nextBytes(bytes);
    }

    @AfterEach
    void end() {
        faulty.close();
        proxy.close();
    }

    private String faulty(String options) {
        return "awsx-s3:" + bucket + "?session=#faulty&partSize=5MB&multiPartThreshold=5MB&maxConcurrency=1"
                + "&resumeDirectory=" + memory + '&' + options;
    }

    private static boolean isPart(Request request) {
        return request.method().equals("PUT") && request.target().contains("partNumber=");
    }

    private long parts() {
        return proxy.requests().stream().filter(ResumedRoutesIT::isPart).count();
    }

    @Test
    void anUploadOfAFileGoesOn() throws Exception {
        Path file = Files.write(folder.resolve("source"), bytes);
        proxy.when(ResumedRoutesIT::isPart).after(3).answer(403, DENIED);
        String uri = faulty("operation=upload&keyName=big&storageClass=STANDARD");
        assertThatThrownBy(() -> template.sendBody(uri, file.toFile())).hasStackTraceContaining("AccessDenied");
        proxy.forget();
        template.sendBody(uri, file.toFile());
        assertThat(parts()).isEqualTo(2);
        assertThat(template.requestBody(uri("operation=download&keyName=big"), null, byte[].class))
                .isEqualTo(bytes);
        assertThat(memory).isEmptyDirectory();
    }

    @Test
    void aFolderGoesOnWithTheFilesThatAreMissing() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.write(files.resolve("big"), bytes);
        proxy.when(ResumedRoutesIT::isPart).after(3).answer(403, DENIED);
        String up = faulty("operation=uploadDirectory&localDirectory=" + files);
        assertThatThrownBy(() -> template.sendBody(up, null)).isNotNull();
        proxy.forget();
        template.sendBody(up, null);
        assertThat(parts()).isEqualTo(2);

        proxy.forget();
        proxy.when(request -> request.method().equals("GET") && request.hasHeader("range:"))
                .answer(403, DENIED);
        proxy.when(request -> request.method().equals("GET") && request.target().endsWith("/big"))
                .cutAnswerAfter(2L * PART + 1000);
        Path back = folder.resolve("back");
        String down = faulty("operation=downloadDirectory&localDirectory=" + back);
        assertThatThrownBy(() -> template.sendBody(down, null)).isNotNull();
        proxy.forget();
        template.sendBody(down, null);
        assertThat(proxy.requests().stream().filter(request -> request.hasHeader("range:")))
                .hasSizeBetween(1, 3);
        assertThat(back.resolve("big")).hasBinaryContent(bytes);
        assertThat(memory).isEmptyDirectory();
    }

    @Test
    void whatIsRememberedIsNotTransferred() throws Exception {
        Files.createDirectory(folder.resolve("files"));
        assertThatThrownBy(() -> template.sendBody(
                        uri("operation=uploadDirectory&localDirectory=" + folder + "&resumeDirectory=" + memory), null))
                .hasRootCauseMessage("resumeDirectory " + memory + " is in localDirectory " + folder
                        + ", so that its files would be transferred too; name a folder outside");
    }

    @Test
    void howFarItIsIsLogged() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("io.awsx.s3x.verb.TransferLog");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            Path file = Files.write(folder.resolve("source"), bytes);
            template.sendBody(
                    uri("operation=upload&keyName=big&partSize=5MB&multiPartThreshold=5MB&maxConcurrency=1"
                            + "&progressLogInterval=1"),
                    file.toFile());
        } finally {
            logger.detachAppender(lines);
        }
        List<String> texts =
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(texts).hasSizeBetween(3, 5);
        assertThat(texts.get(0))
                .startsWith("upload of big:  24 %, 5.2 of 21.0 MB, ")
                .endsWith(" left");
    }

    @Test
    void anotherBandwidthThanANumberIsRefused() {
        assertThatThrownBy(() -> camel.getEndpoint(uri("maxBandwidth=fast")))
                .hasStackTraceContaining("maxBandwidth=fast is no size");
        assertThatThrownBy(() -> camel.getEndpoint(uri("maxBandwidth=0")))
                .hasStackTraceContaining("leave it out for no limit");
        assertThat(camel.getEndpoint(uri("maxBandwidth=10MB"), S3Endpoint.class)
                        .getConfiguration()
                        .getMaxBandwidth())
                .isEqualTo(10L << 20);
    }
}
