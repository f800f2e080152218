package io.awsx.s3x.aws2;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Bodies of messages, made when their turn comes. */
final class Bodies {

    private Bodies() {}

    static Supplier<Object> bytes(String text) {
        return () -> text.getBytes(StandardCharsets.UTF_8);
    }

    static Supplier<Object> stream(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that can be read once and tells no length. */
    static Supplier<Object> unknownLength(String text) {
        return () -> new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int available() {
                return 0;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    static Supplier<Object> file(String text) {
        return () -> path(text).toFile();
    }

    /** The file of an open stream. */
    static Supplier<Object> fileStream(String text) {
        return () -> open(path(text).toFile());
    }

    private static Path path(String text) {
        try {
            Path file = Files.createTempFile("drop-in", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(File file) {
        try {
            return new java.io.FileInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
