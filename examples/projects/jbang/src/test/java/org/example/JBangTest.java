package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code camel run}, {@code camel doc}, {@code camel export}, each in a JVM of its own that has no jar of io.awsx but where that is said. */
class JBangTest {

    private static final String ARTIFACT = "io.awsx:camel-aws-s3x:" + System.getProperty("awsx.version");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Path RESOURCES = Path.of("src", "test", "resources").toAbsolutePath();

    @TempDir
    Path folder;

    public static void main(String[] arguments) {
        CamelJBangMain.run(arguments);
    }

    @Test
    void runTakesTheArtifactByItsName() throws Exception {
        try (LoopbackStore store = new LoopbackStore()) {
            Files.writeString(
                    folder.resolve("application.properties"),
                    """
                    camel.component.awsx-s3.region=eu-west-1
                    camel.component.awsx-s3.access-key=AKIDEXAMPLE
                    camel.component.awsx-s3.secret-key=secret
                    camel.component.awsx-s3.checksum=when_required
                    camel.component.awsx-s3.uri-endpoint-override=%s
                    """
                            .formatted(store.endpoint()));
            String told = camel(
                    without("io/awsx"),
                    "run",
                    RESOURCES.resolve("greeting.camel.yaml").toString(),
                    "application.properties",
                    "--dep=" + ARTIFACT,
                    "--max-messages=2",
                    "--logging-color=false");
            assertTrue(told.contains("received hello"), told);
        }
    }

    @Test
    void docTellsOfTheComponentWhoseJarIsOnTheClassPath() throws Exception {
        String told = camel(CLASS_PATH, "doc", "component:awsx-s3");
        assertTrue(told.contains("awsx-s3:bucketNameOrArn"), told);
        assertTrue(told.contains("moveAfterRead"), told);
    }

    @Test
    void exportNamesTheArtifact() throws Exception {
        camel(
                without("io/awsx"),
                "export",
                RESOURCES.resolve("greeting.camel.yaml").toString(),
                "--runtime=camel-main",
                "--gav=org.example:app:1",
                "--dir=app",
                "--dep=" + ARTIFACT,
                "--java-version=17",
                "--camel-version=4.18.0",
                "--kamelets-version=" + System.getProperty("camel-kamelets.version"));
        assertTrue(Files.readString(folder.resolve("app/pom.xml")).contains("<artifactId>camel-aws-s3x</artifactId>"));
        assertTrue(Files.exists(folder.resolve("app/src/main/resources/camel/greeting.camel.yaml")));
    }

    private static String without(String part) {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.replace(File.separatorChar, '/').contains(part))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it prints, when it ended well. */
    private String camel(String classPath, String command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-Dmaven.repo.local=" + System.getProperty("local.repository"),
                "-cp",
                classPath,
                JBangTest.class.getName(),
                command));
        line.addAll(List.of(arguments));
        if (!command.equals("doc")) {
            line.add("--maven-settings=" + RESOURCES.resolve("settings.xml"));
        }
        File output = folder.resolve(command + ".log").toFile();
        Process camel = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertTrue(camel.waitFor(120, TimeUnit.SECONDS), () -> "It does not end: " + output);
        } finally {
            camel.destroyForcibly();
        }
        String told = Files.readString(output.toPath());
        assertEquals(0, camel.exitValue(), told);
        return told;
    }
}
