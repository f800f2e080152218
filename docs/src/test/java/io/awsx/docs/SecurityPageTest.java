package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page of security says of options is what they are. */
class SecurityPageTest {

    private static final List<String> CATALOGS = List.of(
            "camel-aws-core/src/generated/resources/META-INF/io/awsx/camel/generic/awsx.json",
            "camel-aws-s3x/src/generated/resources/META-INF/io/awsx/s3x/awsx-s3.json",
            "camel-aws-ec2x/src/generated/resources/META-INF/io/awsx/ec2x/awsx-ec2.json");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** How descriptions tell what gives protection up. */
    private static final Pattern INSECURE =
            Pattern.compile("for tests only|without a signature|in place of AWS|The URL of|only where the API demands");

    private final String page = Page.of("docs/security.md").text();

    private static Set<String> options(Predicate<JsonNode> wanted) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String catalog : CATALOGS) {
            new ObjectMapper()
                    .readTree(Page.ROOT.resolve(catalog).toFile())
                    .get("properties")
                    .properties()
                    .forEach(option -> {
                        if (wanted.test(option.getValue())) {
                            names.add(option.getKey());
                        }
                    });
        }
        return names;
    }

    private String between(String begin, String end) {
        int from = page.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        int to = page.indexOf(end, from);
        assertThat(to).as(end).isNotNegative();
        return page.substring(from, to);
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void secretOptionsAreThoseThatAreMarked() throws IOException {
        assertThat(named(between("What is secret here:", ", and every `param.`")))
                .isEqualTo(options(option -> option.path("secret").asBoolean()));
    }

    @Test
    void insecureOptionsAreThoseThatSoundSo() throws IOException {
        Set<String> told = new TreeSet<>();
        between("## What is insecure", "Camel 4.18 has no mark")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> told.add(line.substring(3, line.indexOf('`', 3))));

        assertThat(told).isSubsetOf(options(option -> true));
        assertThat(told)
                .containsAll(options(option ->
                        INSECURE.matcher(option.path("description").asText()).find()));
    }

    /** Newer Camel's own list has it, which its policies go by. */
    @Test
    void policiesOfNewerCamelKnowTheOptionThatTrustsAll() throws ReflectiveOperationException {
        String list = "org/apache/camel/util/SecurityUtils.class";
        assumeTrue(getClass().getClassLoader().getResource(list) != null, "this Camel has no policies");
        Class<?> known = Class.forName("org.apache.camel.util.SecurityUtils");
        for (String property : List.of("trustAllCertificates", "camel.component.awsx-s3.trustAllCertificates")) {
            assertThat(known.getMethod("isInsecureValue", String.class, Object.class)
                            .invoke(null, property, "true"))
                    .as(property)
                    .isEqualTo(true);
        }
    }
}
