package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.Transformer;
import org.apache.camel.spi.TransformerKey;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3EventObjectTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private Message transformed(String body) throws Exception {
        Message message = new DefaultExchange(camel).getMessage();
        message.setBody(body);
        Transformer transformer =
                camel.getTransformerRegistry().resolveTransformer(new TransformerKey("awsx-s3:event-object"));
        transformer.transform(message, DataType.ANY, DataType.ANY);
        assertThat(message.getBody()).isEqualTo(body);
        return message;
    }

    private static String eventBridge(String type, String key) {
        return """
                {"source": "aws.s3", "detail-type": "%s",
                 "detail": {"bucket": {"name": "inbox"}, "object": {"key": "%s", "size": 1}, "reason": "PutObject"}}
                """.formatted(type, key);
    }

    private static String notification(String... keys) {
        StringBuilder records = new StringBuilder();
        for (String key : keys) {
            records.append(records.isEmpty() ? "" : ",").append("""
                    {"eventSource": "aws:s3", "eventName": "ObjectCreated:Put", "s3": {"bucket": {"name": "inbox"}, "object": {"key": "%s", "size": 1}}}
                    """.formatted(key));
        }
        return "{\"Records\": [" + records + "]}";
    }

    @Test
    void anEventOfEventBridgeNamesItsObject() throws Exception {
        assertThat(transformed(eventBridge("Object Created", "a b.txt")).getHeaders())
                .containsEntry(S3Constants.OVERRIDE_BUCKET_NAME, "inbox")
                .containsEntry(S3Constants.KEY, "a b.txt");
    }

    @Test
    void soDoesANotificationWhoseKeyIsWrittenAsInUrls() throws Exception {
        assertThat(transformed(notification("a+b.txt")).getHeaders()).containsEntry(S3Constants.KEY, "a b.txt");
    }

    @Test
    void whatWasDeletedIsNotNamed() throws Exception {
        assertThat(transformed(eventBridge("Object Deleted", "a.txt")).getHeaders())
                .doesNotContainKey(S3Constants.KEY);
    }

    @Test
    void severalObjectsAndOtherTextsAreRefused() {
        assertThatThrownBy(() -> transformed(notification("a", "b")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("2 objects")
                .hasMessageContaining("events=sqs:");
        assertThatThrownBy(() -> transformed("hello"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("cannot be read as events of S3");
    }
}
