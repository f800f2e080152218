package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README is short, its commands tell what they do, and versions are those of the build. */
class ReadmeTest {

    private static final Pattern QUIET = Pattern.compile("mvn .*(-q|--quiet)\\b");

    @Test
    void itCanBeReadInAFewMinutes() {
        assertThat(Page.of("README.md").lines())
                .as("lines of README.md; what is longer belongs on a page of docs")
                .hasSizeLessThan(180);
    }

    @Test
    void itsFirstCommandsRunTheMainJobAndItsSecondTheBuild() {
        assertThat(Snippet.in("sh").stream()
                        .filter(snippet -> snippet.page().equals("README.md"))
                        .map(Snippet::text)
                        .limit(2))
                .containsExactly("""
                    mvn -DskipTests package -pl examples/file-pipeline -am
                    java -Xmx64m -jar examples/file-pipeline/target/file-pipeline.jar
                    """, "mvn verify\n");
    }

    @Test
    void noCommandOfABeginnerIsSilentForMinutes() {
        assertThat(Snippet.in("sh").stream()
                        .filter(snippet -> List.of("README.md", "docs/start.md").contains(snippet.page()))
                        .filter(snippet -> QUIET.matcher(snippet.text()).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Camel,pom.xml,camel.version", "HttpClient 5,pom.xml,httpclient5.version"})
    void supportedVersionsBeginWithThoseOfTheBuild(String what, String file, String property) throws IOException {
        String built = only(Files.readString(Page.ROOT.resolve(file)), "<" + property + ">([^<]+)<");

        String from = only(Page.of("docs/supported-versions.md").text(), "(?m)^\\| " + what + " \\| ([^ ]+) \\|");

        assertThat(built).isEqualTo(from.matches("\\d+\\.\\d+") ? from + ".0" : from);
    }

    @ParameterizedTest
    @CsvSource({"Camel,newest_camel", "HttpClient 5,newest_httpclient"})
    void supportedVersionsEndWithThoseOfTheLastRun(String what, String variable) throws IOException {
        String tested = only(Files.readString(Page.ROOT.resolve(".ci/run")), "(?m)^" + variable + "=(\\S+)$");

        String to =
                only(Page.of("docs/supported-versions.md").text(), "(?m)^\\| " + what + " \\| [^ ]+ \\| ([^ ]+) \\|");

        assertThat(tested).isEqualTo(to.matches("\\d+\\.\\d+") ? to + ".0" : to);
    }

    private static String only(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
