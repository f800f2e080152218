package io.awsx.examples.upload;

import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.resource.Bucket;
import io.awsx.resource.S3;
import io.awsx.resource.S3Object;
import io.awsx.transfer.progress.ProgressBar;
import io.awsx.transfer.progress.TerminalLine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Uploads a file of any size to a bucket, which is created where it is not there, and gives a link to it. */
public final class UploadFile {

    private static final Duration LINK = Duration.ofHours(1);

    private final S3 s3;
    private final PrintStream out;

    UploadFile(AwsSession session, PrintStream out) {
        this.s3 = S3.of(session);
        this.out = out;
    }

    /** The file and the bucket. */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: upload FILE BUCKET");
            System.exit(2);
        }
        try (AwsSession session = AwsSession.builder().build()) {
            new UploadFile(session, System.out).run(Path.of(args[0]), args[1]);
        } catch (AwsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    void run(Path file, String name) {
        Bucket bucket = s3.bucket(name);
        if (!bucket.exists()) {
            bucket.create().waitUntilExists();
            out.println("Created bucket " + name);
        }
        S3Object object = bucket.object(file.getFileName().toString());
        // Large files go in parts, side by side.
        boolean terminal = out == System.out && TerminalLine.isThere();
        try (ProgressBar bar = new ProgressBar(s3.client(), object.key(), out, terminal)) {
            object.upload(file, Map.of(), bar);
        }
        out.printf("Uploaded %s: %,d bytes%n", object.key(), object.size());
        out.println("Anyone may read it for an hour: " + object.presign(LINK));
    }
}
