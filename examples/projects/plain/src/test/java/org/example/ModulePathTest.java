package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void anObjectGoesUpAndIsPolledBackWhereLibrariesAreModules() throws Exception {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String jars = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.contains("junit") && !entry.contains("surefire"))
                .collect(Collectors.joining(File.pathSeparator));
        String classes = Path.of(ModulePathTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        jars,
                        "--add-modules",
                        "ALL-MODULE-PATH,jdk.httpserver",
                        "--class-path",
                        classes,
                        OnModulePath.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        java.getOutputStream().close();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, java.waitFor());
        assertEquals("io.awsx io.awsx.s3x hello", said.strip());
    }
}
