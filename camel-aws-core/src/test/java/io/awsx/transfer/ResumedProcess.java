package io.awsx.transfer;

import io.awsx.AwsSession;
import io.awsx.http.RequestBody;
import io.awsx.testkit.S3Engine;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Uploads or downloads in a process of its own, which can be killed. */
final class ResumedProcess {

    static final int PART = 5 << 20;

    private ResumedProcess() {}

    /** Starts a JVM. */
    static Process start(String endpoint, String what, String bucket, Path file, Path memory) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        ResumedProcess.class.getName(),
                        endpoint,
                        what,
                        bucket,
                        file.toString(),
                        memory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(memory.resolveSibling("output").toFile())
                .start();
    }

    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
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
