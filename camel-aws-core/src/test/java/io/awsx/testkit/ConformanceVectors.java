package io.awsx.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public test cases that lie beside the checkout, in the folder of the system property {@code awsx.conformance}. */
public final class ConformanceVectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ConformanceVectors() {}

    /**
     * One file of the vectors. Where the whole folder is missing, the calling test is skipped and says so; a file
     * missing in an existing folder is a failure.
     *
     * @param path the file below the folder, such as {@code retry/StandardRetry.json}
     */
    public static JsonNode json(String path) {
        try {
            return JSON.readTree(file(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of a file or folder of the vectors; skips the calling test where there are none at all. */
    public static Path file(String path) {
        Path folder = Path.of(System.getProperty("awsx.conformance", "../../shared/conformance"));
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "No public test vectors: " + folder + " does not exist");
        return folder.resolve(path);
    }
}
