package io.awsx.s3x.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFilesTest {

    @TempDir
    Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 3_000_000})
    void aBodyBecomesAFileForAsLongAsItsExchangeIsUnderWay(int size) throws Exception {
        List<File> seen = new ArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .process(exchange -> exchange.getMessage()
                                .setBody(ObjectBody.read(new ByteArrayInputStream(bytes(size)), size)))
                        .process(exchange -> exchange.getMessage().getBody(byte[].class))
                        .convertBodyTo(File.class)
                        .process(exchange -> {
                            File file = exchange.getMessage().getBody(File.class);
                            assertThat(file).hasBinaryContent(bytes(size));
                            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath())))
                                    .isEqualTo("rw-------");
                            seen.add(file);
                        });
            }
        });
        camel.start();

        try (var template = camel.createProducerTemplate()) {
            template.sendBody("direct:in", "");
        }

        assertThat(seen).singleElement().satisfies(file -> assertThat(file).doesNotExist());
    }

    /** A body that breaks behind its first bytes. */
    private static final class Broken implements StreamCache {

        @Override
        public void reset() {}

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes(10));
            throw new IOException("broken");
        }

        @Override
        public StreamCache copy(Exchange exchange) {
            return this;
        }

        @Override
        public boolean inMemory() {
            return true;
        }

        @Override
        public long length() {
            return 20;
        }

        @Override
        public long position() {
            return 0;
        }
    }

    @Test
    void nothingIsLeftOfAFileThatCannotBeWritten() throws Exception {
        ObjectFiles files = new ObjectFiles(folder);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").process(exchange -> files.file(exchange, new Broken()));
            }
        });
        camel.start();

        try (var template = camel.createProducerTemplate()) {
            assertThatThrownBy(() -> template.sendBody("direct:in", ""))
                    .rootCause()
                    .hasMessage("broken");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAnExchangeNobodyWouldDeleteIt() throws Exception {
        StreamCache body = ObjectBody.read(new ByteArrayInputStream(bytes(10)), 10);

        assertThatThrownBy(() -> camel.getTypeConverter().convertTo(File.class, body))
                .hasRootCauseInstanceOf(ClientException.class)
                .rootCause()
                .hasMessageContaining("read it as a stream");
        assertThatThrownBy(() -> camel.getTypeConverter().convertTo(File.class, new DefaultExchange(camel), body))
                .hasRootCauseInstanceOf(ClientException.class);
    }

    @Test
    void streamsOfOthersAreLeftAlone() {
        assertThatThrownBy(
                        () -> camel.getTypeConverter().mandatoryConvertTo(File.class, new InputStreamCache(bytes(10))))
                .isInstanceOf(NoTypeConversionAvailableException.class);
    }

    @Test
    void aCopyIsReadFromItsBegin() throws Exception {
        StreamCache body = ObjectBody.read(new ByteArrayInputStream(bytes(10)), 10);
        assertThat(((SmallObject) body).readAllBytes()).hasSize(10);

        assertThat(((SmallObject) body.copy(new DefaultExchange(camel))).readAllBytes())
                .isEqualTo(bytes(10));
        assertThat(body.position()).isEqualTo(body.length()).isEqualTo(10);
    }
}
