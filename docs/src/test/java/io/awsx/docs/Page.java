package io.awsx.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the documentation.
 *
 * @param path from the root of the project, such as {@code docs/start.md}
 */
record Page(Path path, List<String> lines) {

    /** The root of the project, seen from where tests run. */
    static final Path ROOT = Path.of("..");

    /** What is documented outside the folder of the site. */
    private static final List<String> ROOT_PAGES =
            List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md");

    static Page of(String path) {
        try {
            return new Page(Path.of(path), Files.readAllLines(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages of the site, and what stands in the root of the project. */
    static List<Page> all() {
        List<Page> all = new ArrayList<>(site());
        ROOT_PAGES.stream()
                .filter(name -> Files.exists(ROOT.resolve(name)))
                .map(Page::of)
                .forEach(all::add);
        return all;
    }

    /** The pages of the site, by name. */
    static List<Page> site() {
        Path docs = ROOT.resolve("docs");
        try (Stream<Path> files = Files.walk(docs)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(docs::relativize)
                    .filter(file -> !file.startsWith("src") && !file.startsWith("target"))
                    .map(file -> "docs/" + file.toString().replace('\\', '/'))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", lines) + '\n';
    }

    /** The name as links and messages have it. */
    String name() {
        return path.toString().replace('\\', '/');
    }
}
