package io.awsx.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.generic.AwsxComponent;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Component;
import io.awsx.s3x.S3Configuration;
import io.awsx.testing.ScriptedAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ComponentPropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class, AwsxAutoConfiguration.class));

    @ParameterizedTest
    @ValueSource(strings = {"awsx", "awsx-ec2", "awsx-s3"})
    void everyOptionIsTakenFromItsProperty(String scheme) {
        List<String> properties = new ArrayList<>();
        Map<String, JsonNode> options = Catalog.entries().get(scheme).options();
        options.values().removeIf(option -> sample(option) == null);
        options.forEach((option, told) ->
                properties.add("camel.component." + scheme + "." + PropertyMetadata.name(option) + "=" + sample(told)));
        assertThat(options).hasSizeGreaterThan(50);

        application.withPropertyValues(properties.toArray(String[]::new)).run(context -> {
            Component component = context.getBean(CamelContext.class).getComponent(scheme);
            var got = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
            options.forEach((name, option) -> assertThat(got.getOptionValue(component, name, false))
                    .as(name)
                    .hasToString(value(option, sample(option))));
        });
    }

    /** A value that is not the default; none for objects, which are beans. */
    private static @Nullable String sample(JsonNode option) {
        return switch (option.path("type").asText()) {
            case "boolean" -> Boolean.toString(!option.path("defaultValue").asBoolean());
            case "integer", "string" -> "77"; // a size, too
            case "duration" -> "3s";
            case "enum" ->
                option.path("enum").path(option.path("enum").size() - 1).asText();
            default -> null;
        };
    }

    private static @Nullable String value(JsonNode option, @Nullable String sample) {
        return switch (option.path("javaType").asText()) {
            case "java.time.Duration" -> "PT3S";
            case "long" -> option.path("type").asText().equals("duration") ? "3000" : sample;
            default -> sample;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"access-key", "accessKey", "accesskey", "configuration.access-key", "configuration.accessKey"})
    void aNameIsAsLooseAsEverywhereInSpringBoot(String name) {
        application
                .withPropertyValues("camel.component.awsx-s3." + name + "=AKIDEXAMPLE")
                .run(context -> assertThat(
                                s3(context.getBean(CamelContext.class)).getAccessKey())
                        .isEqualTo("AKIDEXAMPLE"));
    }

    @Test
    void theEnvironmentTellsOptionsToo() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "CAMEL_COMPONENT_AWSXS3_ACCESSKEY",
                                        "AKIDEXAMPLE",
                                        "CAMEL_COMPONENT_AWSXS3_CONNECTTIMEOUT",
                                        "4s"))))
                .run(context -> {
                    var s3 = s3(context.getBean(CamelContext.class));
                    assertThat(s3.getAccessKey()).isEqualTo("AKIDEXAMPLE");
                    assertThat(s3.getConnectTimeout()).isEqualTo(Duration.ofSeconds(4));
                });
    }

    @Test
    void anOptionOfManyNamesKeepsThem() {
        application
                .withPropertyValues(
                        "camel.component.awsx-s3.param.CacheControl=no-cache",
                        "camel.component.awsx-s3.param[Tagging]=a=b")
                .run(context -> assertThat(
                                s3(context.getBean(CamelContext.class)).getParam())
                        .isEqualTo(Map.of("CacheControl", "no-cache", "Tagging", "a=b")));
    }

    @Test
    void aBeanIsNamedAsEverywhereInCamel() {
        application
                .withUserConfiguration(Aws.class)
                .withPropertyValues("camel.component.awsx-s3.session=#bean:session")
                .run(context -> assertThat(
                                s3(context.getBean(CamelContext.class)).getSession())
                        .isSameAs(context.getBean(AwsSession.class)));
    }

    @Test
    void aSessionAndAClientAreFoundAmongTheBeans() {
        application.withUserConfiguration(Aws.class).run(context -> {
            var camel = context.getBean(CamelContext.class);
            var s3 = s3(camel);
            assertThat(s3.getSession()).isSameAs(context.getBean(AwsSession.class));
            assertThat(s3.getClient()).isSameAs(context.getBean(AwsClient.class));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Aws {

        @Bean
        ScriptedAws aws() {
            return ScriptedAws.create();
        }

        @Bean
        AwsSession session(ScriptedAws aws) {
            return aws.session();
        }

        @Bean
        AwsClient client(AwsSession session) {
            return session.client("s3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"regoin", "configuration.regoin"})
    void aNameThatIsNoOptionIsAnErrorWithTheNearestOne(String name) {
        application
                .withPropertyValues("camel.component.awsx-s3." + name + "=eu-west-1")
                .run(context -> {
                    var camel = context.getBean(CamelContext.class);
                    assertThat(catchThrowable(() -> camel.getComponent("awsx-s3")))
                            .hasRootCauseInstanceOf(ClientException.class)
                            .rootCause()
                            .hasMessage("camel.component.awsx-s3." + name
                                    + ": the component awsx-s3 has no such option; did you mean region?");
                });
    }

    @Test
    void aComponentThatIsNotEnabledTakesNoProperties() {
        for (String off : List.of("enabled", "customizer.enabled")) {
            application
                    .withPropertyValues(
                            "camel.component.awsx-s3." + off + "=false", "camel.component.awsx-s3.region=eu-west-1")
                    .run(context -> assertThat(
                                    s3(context.getBean(CamelContext.class)).getRegion())
                            .as(off)
                            .isNull());
        }
    }

    @Test
    void aComponentThatIsAbsentIsNotMissed() {
        application
                .withClassLoader(new FilteredClassLoader(S3Component.class))
                .withPropertyValues("camel.component.awsx.region=eu-west-1")
                .run(context -> {
                    assertThat(context).doesNotHaveBean("awsxS3Properties");
                    var camel = context.getBean(CamelContext.class);
                    assertThat(camel.getComponent("awsx", AwsxComponent.class)
                                    .getConfiguration()
                                    .getRegion())
                            .isEqualTo("eu-west-1");
                });
    }

    private static S3Configuration s3(CamelContext camel) {
        return camel.getComponent("awsx-s3", S3Component.class).getConfiguration();
    }
}
