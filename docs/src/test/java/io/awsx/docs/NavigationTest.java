package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each page of the site has one place in its navigation. */
class NavigationTest {

    private static final Pattern ENTRY = Pattern.compile("^ +- (\\S+\\.md)$", Pattern.MULTILINE);

    @Test
    void eachPageHasOnePlace() throws IOException {
        List<String> entries = ENTRY.matcher(Files.readString(Page.ROOT.resolve("mkdocs.yml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> pages = Page.site().stream()
                .map(page -> page.name().substring("docs/".length()))
                .toList();

        assertThat(entries)
                .as("nav of mkdocs.yml: add a line for a new page, in the section where its readers look for it")
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void eachPageBeginsWithItsTitle() {
        assertThat(Page.site().stream()
                        .filter(page -> !page.name().equals("docs/changes.md"))
                        .filter(page -> !page.lines().get(0).startsWith("# "))
                        .map(Page::name))
                .isEmpty();
    }
}
