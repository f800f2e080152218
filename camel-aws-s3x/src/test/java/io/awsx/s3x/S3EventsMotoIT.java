package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.testkit.MotoEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that the store sends itself. */
class S3EventsMotoIT {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void objectsAreConsumedAsTheStoreTellsOfThem() throws Exception {
        try (AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(MotoEngine.ACCESS_KEY, MotoEngine.SECRET_KEY)
                        .endpointUrl(ENGINE.endpoint())
                        .build();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            AwsClient s3 = session.client("s3", Map.of("forcePathStyle", true));
            AwsClient sqs = session.client("sqs");
            sqs.call("CreateQueue", Map.of("QueueName", "told"));
            String arn = "arn:aws:sqs:us-east-1:123456789012:told";
            s3.call("CreateBucket", Map.of("Bucket", "inbox"));
            s3.call(
                    "PutBucketNotificationConfiguration",
                    Map.of(
                            "Bucket",
                            "inbox",
                            "NotificationConfiguration",
                            Map.of(
                                    "QueueConfigurations",
                                    List.of(Map.of(
                                            "QueueArn",
                                            arn,
                                            "Events",
                                            List.of("s3:ObjectCreated:*", "s3:ObjectRemoved:*"))))));
            for (String key : List.of("in/a b.csv", "in/c+d.csv", "out/e.csv")) {
                s3.call("PutObject", Map.of("Bucket", "inbox", "Key", key, "Body", key));
            }
            camel.getRegistry().bind("session", session);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("awsx-s3:inbox?forcePathStyle=true&initialDelay=0&delay=50&waitTimeSeconds=1&deleteAfterRead=false"
                                    + "&prefix=in/&eventTypes=created,deleted&events=sqs:" + arn)
                            .process(exchange -> seen.add(exchange.getMessage().getHeader(S3Constants.EVENT_NAME) + "="
                                    + exchange.getMessage().getBody(String.class)));
                }
            });
            camel.start();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(seen)
                            .containsExactlyInAnyOrder("ObjectCreated:Put=in/a b.csv", "ObjectCreated:Put=in/c+d.csv"));
            s3.call("DeleteObject", Map.of("Bucket", "inbox", "Key", "in/a b.csv"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(seen).contains("ObjectRemoved:Delete=null"));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                Map<?, ?> attributes = (Map<?, ?>) sqs.call(
                                "GetQueueAttributes",
                                Map.of(
                                        "QueueUrl",
                                        ENGINE.endpoint() + "/123456789012/told",
                                        "AttributeNames",
                                        List.of("All")))
                        .get("Attributes");
                assertThat(attributes.get("ApproximateNumberOfMessages")).isEqualTo("0");
                assertThat(attributes.get("ApproximateNumberOfMessagesNotVisible"))
                        .isEqualTo("0");
            });
        }
    }
}
