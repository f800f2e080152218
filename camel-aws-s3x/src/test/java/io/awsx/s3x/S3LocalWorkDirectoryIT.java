package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects in files while they are consumed. */
class S3LocalWorkDirectoryIT extends S3TestSupport {

    @TempDir
    Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void route(String options, Processor processor, String to) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("initialDelay=10&delay=30&localWorkDirectory=" + folder.resolve("work") + options))
                        .process(processor)
                        .to(to);
            }
        });
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("work"))) {
            return files.toList();
        }
    }

    @Test
    void theBodyIsAFileThatGoesWhenTheExchangeIsDone() throws Exception {
        put("in/a", "1");
        put("in/b:*", "2");
        route(
                "",
                exchange -> {
                    File file = exchange.getMessage().getBody(File.class);
                    assertThat(exchange.getMessage().getBody()).isInstanceOf(File.class);
                    seen.add(exchange.getMessage().getHeader(S3Constants.KEY) + "=" + Files.readString(file.toPath()));
                    assertThat(files()).containsExactly(file.toPath());
                    assertThat(exchange.getMessage().getHeader(S3Constants.CONTENT_LENGTH))
                            .isEqualTo(1L);
                },
                "log:seen?level=DEBUG");
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactlyInAnyOrder("in/a=1", "in/b:*=2");
        assertThat(files()).isEmpty();
    }

    @Test
    void theFileGoesWhereTheExchangeFailedOrTheObjectCannotBeRead() throws Exception {
        put("a", "1");
        put("b", "1");
        wire.when(
                request -> request.method().equals("GET") && request.path().endsWith("/b"),
                2,
                error(403, "AccessDenied"));
        route(
                "",
                exchange -> {
                    seen.add(exchange.getMessage().getHeader(S3Constants.KEY, String.class));
                    if (seen.size() < 4) {
                        throw new IllegalStateException("as the test wants it");
                    }
                },
                "log:seen?level=DEBUG");
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).contains("a", "b");
        assertThat(files()).isEmpty();
    }

    @Test
    void aLargeObjectComesInParts() throws Exception {
        byte[] large = new byte[12 << 20];
        Arrays.fill(large, (byte) 7);
        s3.call("PutObject", Map.of("Bucket", bucket, "Key", "large", "Body", large));
        route(
                "&partSize=5MB&multiPartThreshold=5MB",
                exchange -> {
                    Path file = exchange.getMessage().getBody(File.class).toPath();
                    seen.add(String.valueOf(Arrays.equals(Files.readAllBytes(file), large)));
                },
                "log:seen?level=DEBUG");
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("true");
    }

    @Test
    void aFileEndpointMovesTheFile() throws Exception {
        put("a", "1");
        route("", exchange -> {}, "file:" + folder.resolve("out") + "?fileName=moved");
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(folder.resolve("out/moved")).hasContent("1");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeIsToldAtTheStart() throws Exception {
        Files.writeString(folder.resolve("work"), "a file");
        assertThatThrownBy(() -> route("&includeBody=false&deleteBatchSize=1001", exchange -> {}, "log:seen"))
                .hasStackTraceContaining("localWorkDirectory stores objects in files")
                .hasStackTraceContaining("is no folder")
                .hasStackTraceContaining("must be 1 to 1000");
    }
}
