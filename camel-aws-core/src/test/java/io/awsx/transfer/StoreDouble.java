package io.awsx.transfer;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes whatever is sent and keeps nothing but what it was asked; a source of copies has 10 KiB. Thread-safe. */
final class StoreDouble implements Transport {

    static final int SOURCE_LENGTH = 10 * 1024;

    /**
     * What was asked.
     *
     * @param operation its name in the API
     * @param length of the body
     */
    record Asked(String operation, HttpRequest request, long length) {}

    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Asked> asked(String operation) {
        return asked().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    @Override
    public HttpResponse send(HttpRequest request, Duration timeLimit) {
        String operation = operation(request);
        try {
            request.body().writeTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asked.add(new Asked(operation, request, request.body().length()));
        Headers.Builder headers = Headers.builder().add("ETag", "\"0\"");
        if (operation.equals("HeadObject")) {
            headers.add("Content-Length", Integer.toString(SOURCE_LENGTH));
        }
        return new HttpResponse(
                200, headers.build(), new ByteArrayInputStream(answer(operation).getBytes(StandardCharsets.UTF_8)));
    }

    private static String operation(HttpRequest request) {
        String target = request.target();
        boolean copies = request.headers().first("x-amz-copy-source") != null;
        return switch (request.method()) {
            case "HEAD" -> "HeadObject";
            case "POST" -> target.contains("uploadId=") ? "CompleteMultipartUpload" : "CreateMultipartUpload";
            case "DELETE" -> "AbortMultipartUpload";
            case "PUT" ->
                target.contains("partNumber=")
                        ? copies ? "UploadPartCopy" : "UploadPart"
                        : copies ? "CopyObject" : "PutObject";
            default -> throw new AssertionError("Nobody asks for " + request.method() + ' ' + target);
        };
    }

    private static String answer(String operation) {
        return switch (operation) {
            case "CreateMultipartUpload" -> "<R><UploadId>mine</UploadId></R>";
            case "UploadPartCopy", "CopyObject" -> "<R><ETag>\"0\"</ETag></R>";
            case "CompleteMultipartUpload" -> "<R><ETag>\"0-1\"</ETag></R>";
            default -> "";
        };
    }

    @Override
    public void close() {}
}
