package io.awsx.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.opentest4j.TestAbortedException;

/**
 * A virtual environment of Python with exactly the packages of one requirements file. It is made once on a machine, in
 * {@code ~/.cache/awsx} or the folder of the system property {@code awsx.engines}, and found there by later builds.
 *
 * @param interpreter the command that runs Python in it
 */
record PythonEnvironment(String interpreter) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Fails where environments cannot be made or the pinned packages are not for this Python; prints which Python it is. */
    private static final String PROBE =
            "import ensurepip, sys, venv; assert sys.version_info >= (3, 11), sys.version; print(sys.executable, sys.version)";

    /**
     * The environment of {@code NAME/requirements.txt} beside this class, made where it is not there yet. JVMs that do this
     * at the same time wait for each other.
     *
     * @throws TestAbortedException where there is no Python for it, or its packages cannot be had
     */
    static PythonEnvironment of(String name) throws IOException {
        return of(name, WINDOWS ? "python" : "python3");
    }

    /** The same, made by a command that is Python. */
    static PythonEnvironment of(String name, String python) throws IOException {
        String requirements = resource(name + "/requirements.txt");
        String version = run(List.of(python, "-c", PROBE));
        Path cache = Path.of(System.getProperty(
                "awsx.engines",
                Path.of(System.getProperty("user.home"), ".cache", "awsx").toString()));
        Files.createDirectories(cache);
        Path folder = cache.resolve(name + "-" + digest(requirements + version));
        Path lock = cache.resolve(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            Path complete = folder.resolve("complete");
            if (!Files.exists(complete)) {
                make(python, folder, requirements);
                Files.createFile(complete);
            }
        }
        return new PythonEnvironment(interpreter(folder));
    }

    /** The text of a file beside this class. */
    static String resource(String name) {
        try (InputStream in = PythonEnvironment.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(String python, Path folder, String requirements) throws IOException {
        run(List.of(python, "-m", "venv", "--clear", folder.toString()));
        Path file = folder.resolve("requirements.txt");
        Files.writeString(file, requirements);
        run(List.of(
                interpreter(folder),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--require-hashes",
                "--only-binary",
                ":all:",
                "--requirement",
                file.toString()));
    }

    private static String interpreter(Path folder) {
        return folder.resolve(WINDOWS ? "Scripts/python.exe" : "bin/python").toString();
    }

    /** What a command says, where it succeeds. */
    private static String run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw missing(e.getMessage());
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw missing(String.join(" ", command) + " says: " + said);
            }
            return said;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static TestAbortedException missing(String reason) {
        return new TestAbortedException(
                "This needs Python 3.11 or later with venv and pip, and the first time PyPI too: " + reason);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
