package io.awsx.camel.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.util.Random;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Camel makes of texts that a function gives. */
class EscapedTextTest {

    private final CamelContext camel = new DefaultCamelContext();
    private String value = "";

    @BeforeEach
    void addFunction() {
        camel.getPropertiesComponent().addPropertiesFunction(new PropertiesFunction() {
            @Override
            public String getName() {
                return "f";
            }

            @Override
            public String apply(String remainder) {
                return EscapedText.of(value, "secret s");
            }
        });
        camel.getPropertiesComponent().addInitialProperty("p", "{{f:k}}");
        camel.start();
    }

    @AfterEach
    void stopCamel() throws Exception {
        camel.close();
    }

    @Test
    void aBackslashNearTheEndIsKnown() {
        assertThat(EscapedText.isCutShort("pass\\d")).isTrue();
        assertThat(EscapedText.isCutShort("pass\\")).isTrue();
        assertThat(EscapedText.isCutShort("a\\bcd")).isFalse();
        assertThat(EscapedText.isCutShort("")).isFalse();
    }

    private String resolved(String text) {
        value = text;
        return camel.resolvePropertyPlaceholders("{{f:k}}");
    }

    @Test
    void textsOfBracesComeThrough() {
        for (String text :
                new String[] {"a", "{}", "{{", "}}", "{{a}}", "{{{{a}}}}", "{}}", "\"}}\"", "{\"a\":{\"b\":1}}"}) {
            assertThat(resolved(text)).isEqualTo(text);
        }
    }

    @Test
    void textsComeThroughAPropertyThatHoldsThePlaceholder() {
        value = "{\"a\":{\"b\":1}}";
        assertThat(camel.resolvePropertyPlaceholders("x{{p}}y")).isEqualTo("x" + value + "y");
        assertThat(camel.resolvePropertyPlaceholders("{{p}}{{f:k}}")).isEqualTo(value + value);
    }

    @Test
    void jsonOfAnyDepthStaysTheSameJson() throws Exception {
        String json = "{\"a\": {\"b\": {\"c\": \"}} {{ \\\" \\\\\"}}, \"d\": {\"e\":{\"f\":{}}}}";
        assertThat(new ObjectMapper().readTree(resolved(json))).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void whatCannotBeEscapedIsRefusedWithoutBeingTold() {
        assertThatThrownBy(() -> resolved("hunter{{{2"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("secret s")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void anyTextComesThroughOrIsRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append("{}\\\"'a ".charAt(random.nextInt(7)));
            }
            String escaped;
            try {
                escaped = EscapedText.of(text.toString(), "s");
            } catch (ClientException e) {
                continue;
            }
            value = text.toString();
            assertThat(camel.resolvePropertyPlaceholders("{{f:k}}.."))
                    .as("%s as %s, seed %d", text, escaped, seed)
                    .isEqualTo(text + "..");
            if (!EscapedText.isCutShort(value)) {
                assertThat(camel.resolvePropertyPlaceholders("{{f:k}}"))
                        .as("%s as %s, seed %d", text, escaped, seed)
                        .isEqualTo(value);
            }
        }
    }
}
