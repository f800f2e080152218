package io.awsx.s3x;

import io.awsx.camel.OperationCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.converter.stream.InputStreamCache;

/**
 * The bytes of an object as a body that can be read again: in memory where there are few, else in a temporary file that is
 * removed when the exchange is done. Camel's own cache keeps all in memory unless it is told otherwise.
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
            FileInputStreamCache cache = new FileInputStreamCache(file.toFile());
            OperationCall.closeOnCompletion(exchange, () -> {
                cache.close();
                Files.deleteIfExists(file);
            });
            kept = true;
            return cache;
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }
}
