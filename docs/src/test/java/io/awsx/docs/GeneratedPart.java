package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * The end of a page that a test computes. Where the page says something else the test fails, or writes the page with
 * {@code -Dawsx.docs.write=true}.
 */
final class GeneratedPart {

    private static final String MARK = "<!-- What follows is written by a test; do not edit. -->\n\n";

    private GeneratedPart() {}

    /** Compares what follows the mark in a page. */
    static void check(String page, String expected) {
        String text = Page.of(page).text();
        int mark = text.indexOf(MARK);
        assertThat(mark).as("%s has the mark of its generated part", page).isPositive();
        String whole = text.substring(0, mark) + MARK + expected;
        if (Boolean.getBoolean("awsx.docs.write")) {
            write(page, whole);
        } else {
            assertThat(text.equals(whole))
                    .as("%s is what the sources say; to write it: mvn verify -pl docs -am -Dawsx.docs.write=true", page)
                    .isTrue();
        }
    }

    private static void write(String page, String text) {
        try {
            Files.writeString(Page.ROOT.resolve(page), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
