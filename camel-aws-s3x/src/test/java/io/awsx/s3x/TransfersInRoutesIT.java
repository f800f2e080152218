package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.FaultyProxy;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class TransfersInRoutesIT extends S3TestSupport {

    @TempDir
    Path folder;

    @Test
    void endpointsThatMakeRoomForOthersFinishWhatTheyBegan() throws Exception {
        try (DefaultCamelContext small = new DefaultCamelContext()) {
            small.getGlobalOptions().put(Exchange.MAXIMUM_ENDPOINT_CACHE_SIZE, "5");
            small.getRegistry().bind("session", session);
            small.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").toD(uri("keyName=key-${header.n}"), 5);
                }
            });
            small.start();
            ExecutorService callers = Executors.newFixedThreadPool(20);
            try (ProducerTemplate sender = small.createProducerTemplate()) {
                List<Future<?>> sent = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    int number = i;
                    sent.add(callers.submit(() -> sender.sendBodyAndHeader("direct:in", new byte[1000], "n", number)));
                }
                for (Future<?> each : sent) {
                    each.get(60, TimeUnit.SECONDS);
                }
            } finally {
                callers.shutdown();
            }
        }
        assertThat(keys()).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aForcedStopGivesUploadsUpAndLeavesNothing(boolean route) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        try (FaultyProxy proxy = FaultyProxy.before(engine.endpoint());
                AwsSession slow = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(proxy.endpoint())
                        .build();
                CamelContext stopped = new DefaultCamelContext()) {
            proxy.when(request -> request.target().contains("partNumber=")).first(() -> {
                begun.countDown();
                await(over);
            });
            stopped.getRegistry().bind("session", slow);
            stopped.getShutdownStrategy().setTimeout(1);
            stopped.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:up").routeId("up").to(uri("keyName=k"));
                }
            });
            stopped.start();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread caller = new Thread(() -> failure.set(
                    catchThrowable(() -> stopped.createProducerTemplate().sendBody("direct:up", new byte[40 << 20]))));
            caller.start();
            begun.await();
            long before = System.nanoTime();
            if (route) {
                stopped.getRouteController().stopRoute("up", 1, TimeUnit.SECONDS);
            } else {
                stopped.stop();
            }
            caller.join(30_000);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(failure.get()).isNotNull();
            over.countDown();
        } finally {
            over.countDown();
        }
        assertThat(s3.call("ListMultipartUploads", Map.of("Bucket", bucket))).doesNotContainKey("Uploads");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8MB", "8192KB", "8388608", "8 MiB", "8m", "8388608B"})
    void sizesMayHaveUnits(String size) {
        String encoded = size.replace(" ", "%20");
        S3Endpoint endpoint = camel.getEndpoint(
                uri("partSize=" + encoded + "&multiPartThreshold=" + encoded + "&bufferMemory=" + encoded),
                S3Endpoint.class);
        assertThat(endpoint.getConfiguration().getPartSize()).isEqualTo(8 << 20);
        assertThat(endpoint.getConfiguration().getMultiPartThreshold()).isEqualTo(8 << 20);
        assertThat(endpoint.getConfiguration().getBufferMemory()).isEqualTo(8 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8XB", "8s", "-1", "1.5GB", "MB", "99999999999TB"})
    void whatIsNoSizeIsToldAtStart(String size) {
        assertThatThrownBy(() -> camel.getEndpoint(uri("partSize=" + size)))
                .hasStackTraceContaining("partSize=" + size + " is no size")
                .hasStackTraceContaining("such as 8MB");
    }

    @Test
    void aFileAndADirectoryToDownloadToAreToldAtStart() {
        assertThatThrownBy(
                        () -> template.sendBody(uri("operation=download&keyName=k&localFile=a&localDirectory=b"), null))
                .hasStackTraceContaining("localFile and localDirectory");
        assertThat(wire.requests()).isEmpty();
    }

    private Object download(String localFile, String key) {
        return template.requestBodyAndHeader(
                uri("operation=download&localFile=RAW(" + localFile + ")"), null, S3Constants.KEY, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "a/../../out", "..", "/../out", "a/../../in/../out"})
    void aKeyDoesNotLeadOutOfTheFolderBeforeIt(String key) throws Exception {
        Files.createDirectories(folder.resolve("in/a"));
        assertThatThrownBy(() -> download(folder + "/in/${header.CamelAwsS3Key}", key))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("leads out of the folder");
        assertThatThrownBy(() -> download("${header.CamelAwsS3Key}", key))
                .rootCause()
                .isInstanceOf(ClientException.class);
        assertThat(wire.requests()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aKeyWithinTheFolderNamesTheFile() throws Exception {
        put("a/b", "content");
        Files.createDirectories(folder.resolve("in/a"));
        download(folder + "/in/${header.CamelAwsS3Key}", "a/b");
        assertThat(folder.resolve("in/a/b")).hasContent("content");
    }

    @Test
    void aFolderThatTheMessageNamesIsItsOwnButNotUpwards() {
        put("k", "content");
        Map<String, Object> headers =
                Map.of(S3Constants.KEY, "k", "target", folder.resolve("file").toString());
        template.requestBodyAndHeaders(uri("operation=download&localFile=RAW(${header.target})"), null, headers);
        assertThat(folder.resolve("file")).hasContent("content");
        Map<String, Object> upwards = Map.of(S3Constants.KEY, "k", "target", folder + "/../file");
        assertThatThrownBy(() -> template.requestBodyAndHeaders(
                        uri("operation=download&localFile=RAW(${header.target})"), null, upwards))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("upwards");
    }

    @Test
    void aLinkDoesNotLeadOutOfTheFolderEither() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(in.resolve("link"), Files.createDirectories(folder.resolve("elsewhere")));
        assertThatThrownBy(() -> download(in + "/${header.CamelAwsS3Key}", "link/file"))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "move"})
    void whatIsMissingIsToldByItsCode(String verb) {
        assertThatThrownBy(() -> template.requestBodyAndHeaders(
                        uri("operation=" + verb),
                        null,
                        Map.of(S3Constants.KEY, "missing", S3Constants.DESTINATION_KEY, "copy")))
                .rootCause()
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
    }

    @Test
    void aFileThatReplacedTheUploadedOneIsNotDeleted() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "first");
        Path other = Files.writeString(folder.resolve("other"), "second");
        wire.when(request -> request.method().equals("PUT"), 1, (request, server) -> {
            var answer = server.apply(request);
            try {
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer;
        });
        template.sendBody(uri("keyName=k&deleteAfterWrite=true"), file);
        assertThat(file).hasContent("second");
        template.sendBody(uri("keyName=k&deleteAfterWrite=true"), file);
        assertThat(file).doesNotExist();
    }
}
