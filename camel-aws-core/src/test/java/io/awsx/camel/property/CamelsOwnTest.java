package io.awsx.camel.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The names of Camel's functions, without them and beside them. */
class CamelsOwnTest {

    /** Stands for Camel's. */
    public static final class Camels extends ServiceSupport implements PropertiesFunction {

        @Override
        public String getName() {
            return "aws";
        }

        @Override
        public String apply(String remainder) {
            return "camel's " + remainder + (isStarted() ? "" : " not started");
        }
    }

    private final ScriptedTransport wire = new ScriptedTransport();
    private final AwsSession session = ImpatientSession.builder()
            .environment(Map.of())
            .region("eu-west-1")
            .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYGENERICKEY")
            .transport(wire)
            .build();
    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stopCamel() throws Exception {
        camel.close();
        session.close();
    }

    @Test
    void withoutThemTheirNamesAreOurs() {
        camel.getRegistry().bind("session", session);
        camel.start();
        wire.then(200, "{\"VersionId\":\"v\",\"SecretString\":\"{\\\"user\\\":\\\"u\\\"}\"}");
        wire.then(200, "{\"Parameter\":{\"Name\":\"/a\",\"Value\":\"p\",\"Version\":1}}");
        assertThat(camel.resolvePropertyPlaceholders(
                        "{{aws:db#user}} {{aws-parameterstore:/a}} {{awsx-secret:db#user}}"))
                .isEqualTo("u p u");
        assertThat(wire.requests()).hasSize(2);
    }

    @Test
    void besideThemTheyAnswer() throws Exception {
        camel.setClassResolver(new DefaultClassResolver(camel) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> Class<T> resolveClass(String name, Class<T> type) {
                return name.equals(CamelsOwn.SECRETS) ? (Class<T>) Camels.class : super.resolveClass(name, type);
            }
        });
        camel.start();
        assertThat(camel.resolvePropertyPlaceholders("{{aws:db}} {{aws:db}}")).isEqualTo("camel's db camel's db");
        assertThat(camel.getPropertiesComponent().getPropertiesFunction("aws")).isInstanceOf(Camels.class);
    }
}
