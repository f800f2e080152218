package io.awsx.benchmark.route;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Jars by their names, of which one that two have is the same. */
record ClassPath(Map<String, Path> jars) {

    /** Reads what the system property {@code java.class.path} could hold. */
    static ClassPath of(String text) {
        return of(Stream.of(text.strip().split(File.pathSeparator, -1)).map(Path::of));
    }

    private static ClassPath of(Stream<Path> jars) {
        return new ClassPath(jars.collect(Collectors.toMap(
                jar -> jar.getFileName().toString(), jar -> jar, (one, other) -> one, LinkedHashMap::new)));
    }

    ClassPath with(ClassPath other) {
        return of(Stream.concat(jars.values().stream(), other.jars.values().stream()));
    }

    /** What is in this, and not in the other. */
    ClassPath beyond(ClassPath other) {
        return of(jars.values().stream()
                .filter(jar -> !other.jars.containsKey(jar.getFileName().toString())));
    }

    /** How much all jars have. */
    long bytes() {
        return jars.values().stream().mapToLong(ClassPath::size).sum();
    }

    /** How much the entries in a folder of all jars have there. */
    long bytes(String folder) {
        return jars.values().stream()
                .mapToLong(jar -> {
                    try (ZipFile zip = new ZipFile(jar.toFile())) {
                        return zip.stream()
                                .filter(entry -> entry.getName().startsWith(folder))
                                .mapToLong(ZipEntry::getCompressedSize)
                                .sum();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sum();
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return jars.values().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
