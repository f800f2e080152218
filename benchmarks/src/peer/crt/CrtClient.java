package io.awsx.benchmark.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/**
 * Files up and down as {@code S3RoutesClient} moves them, by the transfer manager of the AWS SDK on the Common Runtime, without Camel. Compiled by {@code
 * benchmarks/run} against libraries that no module of the build has.
 */
final class CrtClient {

    private final S3TransferManager manager;
    private final Path file;
    private final Path downloaded;

    private CrtClient(S3TransferManager manager, Path folder) {
        this.manager = manager;
        this.file = folder.resolve("file");
        this.downloaded = folder.resolve("downloaded");
    }

    /** Takes what is not looked at, where the store is, and a folder for files. */
    public static void main(String[] arguments) throws Exception {
        S3AsyncClient s3 = S3AsyncClient.crtBuilder()
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
                .endpointOverride(URI.create(arguments[1]))
                .forcePathStyle(true)
                .build();
        try (S3TransferManager manager =
                        S3TransferManager.builder().s3Client(s3).build();
                s3;
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            CrtClient client = new CrtClient(manager, Path.of(arguments[2]));
            Meter meter = new Meter();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", -1);
                int mebibytes = Integer.parseInt(words[1]);
                client.prepare(words[0], mebibytes);
                System.out.println(meter.measure(words[0], mebibytes, count -> client.run(words[0], count)));
            }
        }
    }

    private void prepare(String work, int mebibytes) throws IOException {
        if (work.equals("upload")) {
            try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
                made.setLength((long) mebibytes << 20);
            }
        }
    }

    private void run(String work, int mebibytes) throws IOException {
        if (work.equals("upload")) {
            manager.uploadFile(upload ->
                            upload.source(file).putObjectRequest(put -> put.bucket("large").key("file")))
                    .completionFuture()
                    .join();
        } else {
            manager.downloadFile(download -> download.destination(downloaded)
                            .getObjectRequest(get -> get.bucket("large").key("file")))
                    .completionFuture()
                    .join();
            if (Files.size(downloaded) != (long) mebibytes << 20) {
                throw new IllegalStateException("not all of the file: " + Files.size(downloaded));
            }
            Files.delete(downloaded);
        }
    }
}
