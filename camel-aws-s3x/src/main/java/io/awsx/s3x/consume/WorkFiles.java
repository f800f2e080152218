package io.awsx.s3x.consume;

import io.awsx.camel.message.OperationCall;
import io.awsx.error.ClientException;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * The folder in which objects are while their exchanges are under way: each in a file of its own name, whatever its key. Thread-safe.
 */
final class WorkFiles {

    private static final String BEGIN = "awsx-";

    private final Path folder;

    private WorkFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder where there is none.
     *
     * @throws ClientException where it cannot be
     */
    static WorkFiles in(String folder) {
        try {
            return new WorkFiles(Files.createDirectories(Path.of(folder)).toAbsolutePath());
        } catch (IOException | InvalidPathException e) {
            throw new ClientException("localWorkDirectory " + folder + " cannot be made, or is no folder: " + e, e);
        }
    }

    /**
     * Fetches an object into the body; the file goes when the exchange is done.
     *
     * @param object the members of GetObject
     */
    TransferResult fetch(S3Transfer transfer, Map<String, Object> object, Exchange exchange) throws IOException {
        Path file = Files.createTempFile(folder, BEGIN, null);
        boolean fetched = false;
        try {
            TransferResult result = transfer.download(object, file, false, bytes -> {});
            OperationCall.closeOnCompletion(exchange, () -> Files.deleteIfExists(file));
            exchange.getMessage().setBody(file.toFile());
            // A file endpoint moves what this names, rather than copying it.
            exchange.getMessage().setHeader(Exchange.FILE_LOCAL_WORK_PATH, file.toString());
            fetched = true;
            return result;
        } finally {
            if (!fetched) {
                Files.deleteIfExists(file);
            }
        }
    }
}
