package io.awsx.examples.kamelets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the documentation of the Kamelets shows. */
final class Snippets {

    private static final Pattern YAML = Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Snippets() {}

    /** All of the document. */
    static String text() {
        try {
            return Files.readString(Path.of("../../docs/kamelets.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its routes and pipes. */
    static List<String> yaml() {
        return YAML.matcher(text()).results().map(found -> found.group(1)).toList();
    }
}
