package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.Test;

class S3CloudEventsTest {

    static Message transformed(String header, Object value) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").transformDataType(new DataType("awsx-s3:application-cloudevents"));
                }
            });
            camel.start();
            Exchange exchange = camel.createProducerTemplate().request("direct:in", in -> {
                in.getMessage().setBody("content");
                in.getMessage().setHeader(S3Constants.BUCKET_NAME, "inbox");
                in.getMessage().setHeader(S3Constants.KEY, "a/b.csv");
                in.getMessage().setHeader(header, value);
            });
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelCloudEventID")).isEqualTo(exchange.getExchangeId());
            return exchange.getMessage();
        }
    }

    @Test
    void anObjectHasTheAttributesThatCamelsOwnComponentGivesIt() throws Exception {
        Message message = transformed(S3Constants.CONTENT_TYPE, "text/csv");
        assertThat(message.getBody()).isEqualTo("content");
        assertThat(message.getHeaders())
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "org.apache.camel.event.aws.s3.getObject")
                .containsEntry("CamelCloudEventSource", "aws.s3.bucket.inbox")
                .containsEntry("CamelCloudEventSubject", "a/b.csv")
                .containsEntry("Content-Type", "application/octet-stream")
                .containsKey("CamelCloudEventTime");
    }

    @Test
    void anObjectThatWasDeletedWasNotGot() throws Exception {
        assertThat(transformed(S3Constants.EVENT_NAME, "ObjectRemoved:Delete").getHeaders())
                .containsEntry("CamelCloudEventType", "org.apache.camel.event.aws.s3.deleteObject")
                .containsEntry("CamelCloudEventSubject", "a/b.csv");
        assertThat(transformed(S3Constants.EVENT_NAME, "ObjectCreated:Put").getHeaders())
                .containsEntry("CamelCloudEventType", "org.apache.camel.event.aws.s3.getObject");
    }
}
