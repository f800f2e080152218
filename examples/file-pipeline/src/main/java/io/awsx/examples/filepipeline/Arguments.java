package io.awsx.examples.filepipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line says.
 *
 * @param folder whose files are sent
 * @param endpoint the S3 server to use, {@code aws} for AWS itself, or empty for the embedded one
 * @param region the region to sign for
 * @param bucket the bucket to use; created where it is missing
 * @param unknownLength whether files are sent as streams that do not tell their length
 * @param work where the embedded server and the files that come back are kept
 */
record Arguments(Path folder, String endpoint, String region, String bucket, boolean unknownLength, Path work) {

    static final String USAGE = """
            Usage: file-pipeline [FOLDER] [options]
              FOLDER            whose files are sent; by default the JDK that runs this
              --endpoint URL    an S3 server; by default one in this JVM. With --endpoint aws it is AWS itself.
                                Credentials are then found as usual: environment, profile files
              --region NAME     the region to sign for; by default us-east-1
              --bucket NAME     the bucket, created where it is missing; by default file-pipeline
              --unknown-length  send the files as streams that do not tell their length
              --work FOLDER     where the embedded server and what comes back are kept; by default target/file-pipeline""";

    static Arguments parse(String... args) {
        Path folder = null;
        String endpoint = "";
        String region = "us-east-1";
        String bucket = "file-pipeline";
        boolean unknownLength = false;
        Path work = Path.of("target", "file-pipeline");
        Deque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--endpoint" -> endpoint = value(argument, left);
                case "--region" -> region = value(argument, left);
                case "--bucket" -> bucket = value(argument, left);
                case "--work" -> work = Path.of(value(argument, left));
                case "--unknown-length" -> unknownLength = true;
                default -> {
                    if (argument.startsWith("-") || folder != null) {
                        throw new IllegalArgumentException("Not understood: " + argument + '\n' + USAGE);
                    }
                    folder = Path.of(argument);
                }
            }
        }
        try {
            folder = folder == null ? FilePipeline.javaHome() : folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("Not a folder: " + folder + '\n' + USAGE);
        }
        return new Arguments(folder, endpoint, region, bucket, unknownLength, work.toAbsolutePath());
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
        }
        return left.pop();
    }
}
