package io.awsx.s3x;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.converter.stream.InputStreamCache;

/**
 * The bytes of an object as a body that can be read again: in memory where there are few, else in a temporary file that is
 * removed when the last exchange that has it is done. Camel's own cache keeps all in memory unless it is told otherwise.
 */
final class BodyCache {

    private static final int IN_MEMORY = 1 << 20;

    private BodyCache() {}

    /** Reads a stream to its end; the caller closes it. */
    static StreamCache read(Exchange exchange, InputStream body, long size) throws IOException {
        if (size >= 0 && size <= IN_MEMORY) {
            return new InputStreamCache(body.readAllBytes());
        }
        Path file = Files.createTempFile("awsx-s3-", ".body");
        boolean kept = false;
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            kept = true;
            // The copy is counted: Camel removes the file when the last exchange that has one is done.
            return Objects.requireNonNull(new FileInputStreamCache(file.toFile()).copy(exchange));
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }
}
