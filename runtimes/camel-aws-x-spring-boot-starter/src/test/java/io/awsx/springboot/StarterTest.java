package io.awsx.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.resource.S3;
import io.awsx.testkit.S3Engine;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class StarterTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:greeting").to("awsx-s3:greetings?keyName=hello.txt");
                    from("awsx-s3:greetings?delay=100&deleteAfterRead=true")
                            .convertBodyTo(String.class)
                            .to("mock:read");
                }
            };
        }
    }

    @Test
    void aRouteKnowsTheStoreByPropertiesAlone() throws Exception {
        try (S3Engine engine = S3Engine.inMemory()) {
            createBucket(engine);
            try (ConfigurableApplicationContext context = new SpringApplication(Application.class)
                    .run(
                            "--camel.component.awsx-s3.region=eu-west-1",
                            "--camel.component.awsx-s3.access-key=" + S3Engine.ACCESS_KEY,
                            "--camel.component.awsx-s3.secret-key=" + S3Engine.SECRET_KEY,
                            "--camel.component.awsx-s3.uri-endpoint-override=" + engine.endpoint())) {
                MockEndpoint read = context.getBean(CamelContext.class).getEndpoint("mock:read", MockEndpoint.class);
                read.expectedBodiesReceived("hello");

                context.getBean(ProducerTemplate.class).sendBody("direct:greeting", "hello");

                read.setResultWaitTime(60_000);
                read.assertIsSatisfied();
            }
        }
    }

    private static void createBucket(S3Engine engine) {
        try (AwsSession session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build()) {
            S3.of(session).createBucket("greetings");
            assertThat(S3.of(session).bucket("greetings").objects().stream()).isEmpty();
        }
    }
}
