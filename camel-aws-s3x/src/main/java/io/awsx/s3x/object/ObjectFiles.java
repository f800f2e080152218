package io.awsx.s3x.object;

import io.awsx.camel.message.OperationCall;
import io.awsx.error.ClientException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.spi.TypeConverterLoader;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file of the body of a consumed object where a route asks for one, {@code convertBodyTo(File.class)}: a temporary one that nobody else can read, whole or not
 * there, and gone when the exchange is done. Of no other streams. Camel finds it by {@code META-INF/services}.
 */
public final class ObjectFiles implements TypeConverterLoader {

    private final Path folder;

    public ObjectFiles() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    ObjectFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void load(TypeConverterRegistry registry) {
        for (Class<?> body : List.of(ObjectBody.class, SmallObject.class)) {
            registry.addTypeConverter(
                    File.class,
                    body,
                    new SimpleTypeConverter(false, (type, exchange, object) -> file(exchange, (StreamCache) object)));
        }
    }

    File file(@Nullable Exchange exchange, StreamCache object) throws IOException {
        if (exchange == null || exchange.getUnitOfWork() == null) {
            throw new ClientException("The file of an object goes when its exchange is done, but none is under way:"
                    + " convert the body in the route, or read it as a stream");
        }
        Path file = Files.createTempFile(folder, "awsx-s3-", ".object");
        boolean whole = false;
        try {
            object.reset();
            try (OutputStream out = Files.newOutputStream(file)) {
                object.writeTo(out);
            }
            object.reset();
            OperationCall.closeOnCompletion(exchange, () -> Files.deleteIfExists(file));
            whole = true;
            return file.toFile();
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
