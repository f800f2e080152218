package io.awsx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.testkit.ConformanceVectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFrameConformanceTest {

    private static Stream<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(ConformanceVectors.file("eventstream"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        }
    }

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidFrameIsReadAndWrittenToTheByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        EventFrame frame = EventFrame.read(new ByteArrayInputStream(bytes));

        assertThat(frame.encode()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidFrameIsRefused(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        assertThatThrownBy(() -> EventFrame.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void allTypesOfHeadersAreRead() throws IOException {
        Path file = ConformanceVectors.file("eventstream").resolve("valid_with_all_headers_and_payload");

        EventFrame frame = EventFrame.read(new ByteArrayInputStream(Files.readAllBytes(file)));

        assertThat(frame.headers().values().stream().map(Object::getClass).distinct())
                .contains(
                        Boolean.class,
                        Byte.class,
                        Short.class,
                        Integer.class,
                        Long.class,
                        byte[].class,
                        String.class,
                        Instant.class,
                        UUID.class);
        assertThat(new String(frame.payload(), StandardCharsets.UTF_8)).isEqualTo("some payload");
    }

    @Test
    void aHeaderBeyondTheFormatIsNotWritten() {
        EventFrame frame = new EventFrame(Map.of("long", "x".repeat(1 << 15)), new byte[0]);

        assertThatThrownBy(frame::encode)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32768");
    }
}
