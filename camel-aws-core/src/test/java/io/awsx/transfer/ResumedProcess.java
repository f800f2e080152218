package io.awsx.transfer;

import io.awsx.AwsSession;
import io.awsx.http.RequestBody;
import io.awsx.testkit.S3Engine;
import io.awsx.testkit.TestJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Uploads or downloads in a process of its own, which can be killed. */
final class ResumedProcess {

    static final int PART = 5 << 20;

    private ResumedProcess() {}

    /** Starts a JVM. */
    static Process start(String endpoint, String what, String bucket, Path file, Path memory) throws IOException {
        return TestJvm.of(
                        ResumedProcess.class,
                        List.of("-Xmx128m"),
                        endpoint,
                        what,
                        bucket,
                        file.toString(),
                        memory.toString())
                .redirectOutput(memory.resolveSibling("output").toFile())
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        TransferSettings settings = TransferSettings.defaults()
                .withPartSize(PART)
                .withMultipartThreshold(PART)
                .withMaxConcurrency(2)
                .withResumeDirectory(Path.of(arguments[4]));
        Map<String, Object> object = Map.of("Bucket", arguments[2], "Key", "big");
        Path file = Path.of(arguments[3]);
        try (AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(arguments[0])
                        .build();
                S3Transfer transfer = new S3Transfer(session.client("s3"), settings)) {
            if (arguments[1].equals("upload")) {
                transfer.upload(object, RequestBody.ofFile(file), sent -> {});
            } else {
                transfer.download(object, file, false, received -> {});
            }
        }
    }
}
