package io.awsx.protocol;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpResponse;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads bytes as the answer, or the error, of an operation. The first of them says of which. */
final class AnyAnswer {

    private final List<Operation> operations;
    private final Headers headers;

    /** @param operations names such as {@code s3:ListObjectsV2} */
    AnyAnswer(String contentType, String... operations) {
        this.operations = Stream.of(operations)
                .map(name -> name.split(":", -1))
                .map(parts -> ModelCatalog.builtIn().service(parts[0]).operation(parts[1]))
                .toList();
        this.headers = Headers.builder().add("Content-Type", contentType).build();
    }

    /** Reads them, all events of a stream, too; what is no answer must be told as such. */
    void read(byte[] input) {
        int choice = input.length == 0 ? 0 : input[0] & 0x7f;
        byte[] body = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        Operation operation = operations.get(choice % operations.size());
        Protocol protocol = Protocol.of(operation.service());
        try {
            if (choice >= 64) {
                ServiceException error = protocol.readError(operation, response(400, body));
                if (error.code() == null || error.getMessage() == null) {
                    throw new AssertionError("an error without a code: " + error);
                }
            } else {
                Map<String, Object> output = protocol.read(operation, response(200, body));
                output.values().forEach(AnyAnswer::drain);
            }
        } catch (IOException | AwsException e) {
            // This is what an answer that cannot be read is told by.
            if (e.getMessage() == null) {
                throw new AssertionError("a failure that says nothing", e);
            }
        }
    }

    private HttpResponse response(int status, byte[] body) {
        return new HttpResponse(status, headers, new ByteArrayInputStream(body));
    }

    private static void drain(Object value) {
        if (value instanceof EventStream events) {
            try (events) {
                while (events.hasNext()) {
                    events.next();
                }
            }
        }
    }
}
