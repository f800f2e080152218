package io.awsx.aws2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page for those who come from Camel's own components says what is. */
class ComingFromAws2Test {

    private static final Path PAGE = Path.of("../docs/coming-from-aws2.md");
    private static final String GENERATED = "<!-- What follows is written by a test; do not edit. -->\n\n";

    private static Aws2Page page;

    @BeforeAll
    static void compare() throws IOException {
        page = new Aws2Page();
    }

    @Test
    void eachSchemeOfCamelHasAServiceOrComponent() {
        assertThat(page.schemes()).hasSize(37);
        assertThat(page.schemes().stream()
                        .map(CamelScheme::name)
                        .filter(name -> page.here(name).isEmpty()))
                .isEmpty();
    }

    @Test
    void eachOperationOptionAndHeaderHasAPlaceOrAReason() {
        List<String> open = new ArrayList<>();
        page.schemes()
                .forEach(scheme -> page.rows(scheme.name()).stream()
                        .filter(row -> row.verdict() == null)
                        .forEach(row -> open.add(scheme.name() + ' ' + row.kind() + ' ' + row.name())));
        page.component().stream().filter(row -> row.verdict() == null).forEach(row -> open.add(row.name()));
        assertThat(open).isEmpty();
    }

    @Test
    void noReasonIsLeftOfWhatIsGone() {
        page.tables();

        assertThat(page.reasons().unused()).isEmpty();
    }

    @Test
    void theTablesOfThePageAreWhatProfilesAndReasonsSay() throws IOException {
        String text = Files.readString(PAGE);
        int generated = text.indexOf(GENERATED);
        String expected = text.substring(0, generated) + GENERATED + page.tables();
        Path written = Path.of("target/coming-from-aws2.md");
        Files.createDirectories(written.toAbsolutePath().getParent());
        Files.writeString(written, expected);

        assertThat(text.equals(expected))
                .as("docs/coming-from-aws2.md; what it should be is in camel-aws-core/" + written + ", to be copied")
                .isTrue();
    }
}
