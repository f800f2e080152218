package io.awsx.camel.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names under which Camel finds the transformers, and the attributes that they set. */
class CloudEventsTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    private Exchange transformed(String type, Map<String, Object> headers) throws Exception {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody("body");
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        DataType to = new DataType(type);
        camel.getTransformerRegistry()
                .resolveTransformer(new org.apache.camel.spi.TransformerKey(to))
                .transform(exchange.getMessage(), DataType.ANY, to);
        return exchange;
    }

    private Map<String, Object> added(String type, Map<String, Object> headers) throws Exception {
        Exchange exchange = transformed(type, headers);
        Map<String, Object> added = new HashMap<>(exchange.getMessage().getHeaders());
        headers.keySet().forEach(added::remove);
        assertThat(exchange.getMessage().getBody()).isEqualTo("body");
        assertThat(added.remove("CamelCloudEventID")).isEqualTo(exchange.getExchangeId());
        assertThat(added.remove("CamelCloudEventVersion")).isEqualTo("1.0");
        assertThat(Instant.parse((String) added.remove("CamelCloudEventTime")))
                .isEqualTo(Instant.ofEpochMilli(exchange.getClock().getCreated()));
        return added;
    }

    @Test
    void messagesOfSqs() throws Exception {
        assertThat(added(
                        "awsx-sqs:application-cloudevents",
                        Map.of("CamelAwsSqsReceiptHandle", "r", "CamelAwsSqsMessageId", "m")))
                .isEqualTo(Map.of(
                        "CamelCloudEventType", "org.apache.camel.event.aws.sqs.receiveMessage",
                        "CamelCloudEventSource", "aws.sqs.queue.r",
                        "CamelCloudEventSubject", "m"));
    }

    @Test
    void recordsOfKinesis() throws Exception {
        assertThat(added(
                        "awsx-kinesis:application-cloudevents",
                        Map.of("CamelAwsKinesisPartitionKey", "p", "CamelAwsKinesisShardId", "s")))
                .isEqualTo(Map.of(
                        "CamelCloudEventType", "org.apache.camel.event.aws.kinesis.getRecords",
                        "CamelCloudEventSource", "aws.kinesis.partition.key.p",
                        "CamelCloudEventSubject", "s",
                        "Content-Type", "application/octet-stream"));
    }

    @Test
    void changesOfTablesOfDynamoDb() throws Exception {
        assertThat(added(
                        "awsx-ddbstream:application-cloudevents",
                        Map.of("CamelAwsDdbStreamEventSource", "aws:dynamodb", "CamelAwsDdbStreamEventId", "e")))
                .isEqualTo(Map.of(
                        "CamelCloudEventType", "org.apache.camel.event.aws.ddbstream.getRecords",
                        "CamelCloudEventSource", "aws.ddbstream.aws:dynamodb",
                        "CamelCloudEventSubject", "e",
                        "Content-Type", "application/octet-stream"));
    }

    @Test
    void eventsOfCloudTrail() throws Exception {
        assertThat(added(
                        "awsx-cloudtrail:application-cloudevents",
                        Map.of("CamelAwsCloudTrailEventSource", "s3.amazonaws.com", "CamelAwsCloudTrailEventId", "e")))
                .isEqualTo(Map.of(
                        "CamelCloudEventType", "org.apache.camel.event.aws.cloudtrail.lookupEvents",
                        "CamelCloudEventSource", "aws.cloudtrail.event.source.s3.amazonaws.com",
                        "CamelCloudEventSubject", "e",
                        "Content-Type", "text/plain"));
    }

    @Test
    void anIdThatAMessageHasIsKeptAndAllElseIsSetAnew() throws Exception {
        Map<String, Object> headers = transformed(
                        "awsx-sqs:application-cloudevents",
                        Map.of(
                                "CamelCloudEventID",
                                "mine",
                                "CamelCloudEventType",
                                "other",
                                "CamelCloudEventVersion",
                                "2"))
                .getMessage()
                .getHeaders();
        assertThat(headers)
                .containsEntry("CamelCloudEventID", "mine")
                .containsEntry("CamelCloudEventVersion", "2")
                .containsEntry("CamelCloudEventType", "org.apache.camel.event.aws.sqs.receiveMessage")
                .doesNotContainKey("CamelCloudEventSource");
    }
}
