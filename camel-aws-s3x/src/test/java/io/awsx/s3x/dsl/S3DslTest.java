package io.awsx.s3x.dsl;

import static io.awsx.s3x.dsl.S3Dsl.awsxS3;
import static io.awsx.s3x.dsl.S3Dsl.awsxS3Component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.s3x.S3Component;
import io.awsx.s3x.S3Constants;
import io.awsx.testing.ScriptedAws;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3DslTest {

    private final ScriptedAws aws = ScriptedAws.create();
    private final CamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
        aws.close();
    }

    @Test
    void aRouteIsBuiltOfEndpointsAndAComponentByMethods() throws Exception {
        aws.on("s3", "PutObject").answer(Map.of("ETag", "\"e\""));
        Properties properties = new Properties();
        properties.setProperty("class", "GLACIER");
        camel.getPropertiesComponent().setInitialProperties(properties);
        awsxS3Component().session(aws.session()).storageClass("{{class}}").register(camel);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(awsxS3("inbox").prefix("in/").deleteAfterRead(false).delay("1h"))
                        .autoStartup(false)
                        .to("log:none");
                from("direct:in")
                        .to(awsxS3("archive")
                                .operation("upload")
                                .keyName("RAW(a&b/${header.name}.txt)")
                                .param("ContentLanguage", "de")
                                .advanced()
                                .maxAttempts(1));
            }
        });
        camel.start();

        camel.createProducerTemplate().sendBodyAndHeader("direct:in", "text", "name", "x");

        assertThat(aws.calls("s3", "PutObject"))
                .singleElement()
                .satisfies(call -> assertThat(call.input())
                        .containsEntry("Bucket", "archive")
                        .containsEntry("Key", "a&b/x.txt")
                        .containsEntry("ContentLanguage", "de")
                        .containsEntry("StorageClass", "GLACIER"));
    }

    @Test
    void anEndpointIsAnExpressionToo() throws Exception {
        aws.on("s3", "PutObject").answer(Map.of("ETag", "\"e\""));
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").toD(awsxS3("${header.bucket}").operation("upload"));
            }
        });
        camel.start();

        camel.createProducerTemplate()
                .sendBodyAndHeaders("direct:in", "text", Map.of("bucket", "one", S3Constants.KEY, "k"));

        assertThat(aws.calls("s3", "PutObject"))
                .singleElement()
                .satisfies(call -> assertThat(call.input()).containsEntry("Bucket", "one"));
    }

    @Test
    void aComponentMayHaveANameOfItsOwn() {
        awsxS3Component().session(aws.session()).partSize("8388608").register(camel, "store");

        assertThat(camel.getComponent("store", S3Component.class)
                        .getConfiguration()
                        .getPartSize())
                .isEqualTo(8388608);
        assertThat(awsxS3("store", "bucket").operation("list").getRawUri()).isEqualTo("store:bucket?operation=list");
    }

    @Test
    void anOptionThatCannotBeIsRefusedWhereTheComponentIsMade() {
        assertThatThrownBy(() -> awsxS3Component().maxConcurrency("many").build(camel))
                .isInstanceOf(PropertyBindingException.class)
                .hasMessageContaining("maxConcurrency");
    }
}
