package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.resource.Queue;
import io.awsx.resource.S3;
import io.awsx.resource.Sqs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class S3EventKameletsIT extends MotoSupport {

    private static final String EVENT = """
            {"source": "aws.s3", "detail-type": "%s",
             "detail": {"bucket": {"name": "%s"}, "object": {"key": "in/a b.txt", "size": 5}, "reason": "%s"}}
            """;

    private String name;
    private Queue queue;

    @BeforeEach
    void make(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        queue = Sqs.of(session).createQueue(name);
        S3.of(session).createBucket(name);
        S3.of(session).object(name, "in/a b.txt").put("hello");
    }

    @Test
    void whatIsToldIsTheBody() throws Exception {
        String event = EVENT.formatted("Object Created", name, "PutObject");
        queue.send(event);
        MockEndpoint out = consume("awsx-s3-event-based-source?queueNameOrArn=" + name);
        out.expectedBodiesReceived(event);

        out.assertIsSatisfied(LIMIT.toMillis());
    }

    @Test
    void theObjectIsTheBodyWhereThatIsAskedAndThereIsOne() throws Exception {
        queue.send(EVENT.formatted("Object Created", name, "CompleteMultipartUpload"));
        MockEndpoint out = consume("awsx-s3-event-based-source?getObject=true&queueNameOrArn=" + name);
        out.expectedBodiesReceived("hello");
        out.assertIsSatisfied(LIMIT.toMillis());

        String gone = EVENT.formatted("Object Deleted", name, "DeleteObject");
        out.reset();
        out.expectedBodiesReceived(gone);
        queue.send(gone);
        out.assertIsSatisfied(LIMIT.toMillis());
    }

    @Test
    void aBucketMayTellTheQueueItself() throws Exception {
        call(
                "s3",
                "PutBucketNotificationConfiguration",
                Map.of(
                        "Bucket",
                        name,
                        "NotificationConfiguration",
                        Map.of(
                                "QueueConfigurations",
                                List.of(Map.of("QueueArn", queue.arn(), "Events", List.of("s3:ObjectCreated:*"))))));
        S3.of(session).object(name, "b.txt").put("straight");
        MockEndpoint out = consume("awsx-s3-event-based-source?getObject=true&queueNameOrArn=" + name);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(out.getExchanges())
                        .extracting(exchange -> exchange.getMessage().getBody(String.class))
                        .contains("straight"));
    }
}
