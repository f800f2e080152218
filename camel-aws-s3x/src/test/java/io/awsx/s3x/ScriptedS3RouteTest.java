package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.testing.ScriptedAws;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routes of S3 on a scripted AWS, which they find in the registry. */
class ScriptedS3RouteTest {

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    private void start(RouteBuilder routes) throws Exception {
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(routes);
        camel.start();
    }

    @Test
    void anUploadReachesTheScriptedBucket() throws Exception {
        aws.on("s3", "PutObject").with(Map.of("Bucket", "orders")).answer(Map.of("ETag", "\"e\""));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx-s3:orders?keyName=a.txt");
            }
        });

        camel.createProducerTemplate().sendBody("direct:in", "hello");

        assertThat(aws.calls("s3", "PutObject")).singleElement().satisfies(call -> {
            assertThat(call.input()).containsEntry("Key", "a.txt");
            assertThat((byte[]) call.input().get("Body")).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        });
        aws.verify();
    }

    @Test
    void aConsumerRoutesTheScriptedObjectsAndDeletesThem() throws Exception {
        aws.on("s3", "ListObjectsV2")
                .answer(Map.of("Contents", List.of(Map.of("Key", "a.txt", "Size", 5L, "ETag", "\"e\""))))
                .answer();
        aws.on("s3", "GetObject").with(Map.of("Key", "a.txt")).answer(Map.of("Body", "hello", "ETag", "\"e\""));
        aws.on("s3", "DeleteObject").with(Map.of("Key", "a.txt")).answer();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx-s3:orders?repeatCount=1&initialDelay=0&deleteAfterRead=true")
                        .convertBodyTo(String.class)
                        .to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedBodiesReceived("hello");

        out.assertIsSatisfied();
        camel.stop();
        assertThat(aws.calls()).extracting("operation").contains("ListObjectsV2", "GetObject", "DeleteObject");
    }

    @Test
    void manyMessagesInOneObjectHaveTheTagsOfTheFirst() throws Exception {
        aws.on("s3", "PutObject").answer(Map.of("ETag", "\"e\""));
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx-s3:orders?keyName=a.txt&streamingUploadMode=true&batchMessageNumber=2");
            }
        });

        camel.createProducerTemplate()
                .sendBodyAndHeader("direct:in", "one", S3Constants.OBJECT_TAGS, Map.of("kind", "day & night"));
        camel.createProducerTemplate().sendBody("direct:in", "two");

        assertThat(aws.calls("s3", "PutObject"))
                .singleElement()
                .satisfies(call -> assertThat(call.input()).containsEntry("Tagging", "kind=day%20%26%20night"));
    }

    @Test
    void selectedRowsAreAStream() throws Exception {
        aws.on("s3", "SelectObjectContent")
                .with(Map.of(
                        "ExpressionType", "SQL",
                        "InputSerialization", Map.of("CompressionType", "GZIP", "CSV", Map.of("FileHeaderInfo", "USE")),
                        "OutputSerialization", Map.of("JSON", Map.of())))
                .answer(Map.of(
                        "Payload",
                        List.of(
                                Map.of("Records", Map.of("Payload", "{\"a\":1}\n{\"a\"")),
                                Map.of("Records", Map.of("Payload", ":2}\n")),
                                Map.of("Stats", Map.of("Details", Map.of("BytesScanned", 4L))),
                                Map.of("End", Map.of()))))
                .answer(Map.of("Payload", List.of(Map.of("Records", Map.of("Payload", "{}\n")))));
        start(select("awsx-s3:orders?operation=select&keyName=a.csv.gz&param.Expression=select * from s3object"));

        assertThat(camel.createProducerTemplate().requestBody("direct:in", null, String.class))
                .isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThatThrownBy(() -> camel.createProducerTemplate().requestBody("direct:in", null, String.class))
                .hasStackTraceContaining("broke off before their end");
    }

    @Test
    void whatCannotBeSelectedFromIsToldFirst() throws Exception {
        start(select("awsx-s3:orders?operation=select&keyName=a.txt&param.Expression=select 1"));

        assertThatThrownBy(() -> camel.createProducerTemplate().requestBody("direct:in", null, String.class))
                .hasStackTraceContaining("param.InputSerialization=");
        assertThat(aws.calls()).isEmpty();
    }

    private static RouteBuilder select(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri).convertBodyTo(String.class);
            }
        };
    }
}
