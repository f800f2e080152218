package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation of the Kamelets shows is so. */
class DocumentedKameletsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(awsx-[a-z0-9-]+)` \\|.*\\| `(.*?)` \\|.*\\|$", Pattern.MULTILINE);

    static List<String> snippets() {
        return Snippets.yaml();
    }

    @Test
    void thereAreSnippets() {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void eachSnippetStarts(String yaml) throws Exception {
        try (ScriptedAws aws = ScriptedAws.create();
                CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", aws.session());
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("snippet.camel.yaml", yaml));
            camel.start();

            assertThat(camel.getRoutes()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theTableHasEachKameletWithItsArtifact() {
        List<String> rows = ROW.matcher(Snippets.text())
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rows)
                .isEqualTo(KameletFile.all().stream()
                        .map(kamelet -> kamelet.name() + " "
                                + String.valueOf(kamelet.dependencies().get(0)).split(":", -1)[2])
                        .toList());
    }
}
