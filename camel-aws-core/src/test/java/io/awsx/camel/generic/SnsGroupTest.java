package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class SnsGroupTest extends ProfileTestSupport {

    @Test
    void aFifoTopicGetsTheGroupOfTheProperty() {
        aws.on("sns", "Publish").answer(Map.of("MessageId", "m1"));

        Exchange sent = template.send(
                "awsx:sns/arn:aws:sns:us-east-1:123456789012:news.fifo?messageGroupIdStrategy=usePropertyValue",
                exchange -> {
                    exchange.setProperty("CamelAwsSnsMessageGroupId", "g");
                    exchange.getMessage().setBody("a");
                });

        assertThat(sent.getException()).isNull();
        assertThat(input("sns", "Publish"))
                .containsEntry("MessageGroupId", "g")
                .containsEntry("MessageDeduplicationId", sent.getExchangeId());
    }
}
