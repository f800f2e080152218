package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.testkit.MotoEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicIT {

    @RegisterExtension
    static final MotoEngine engine = new MotoEngine();

    private static AwsSession session;

    @BeforeAll
    static void open() {
        session = EngineSession.of(engine);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void whatIsPublishedReachesWhoSubscribed() {
        Queue queue = Sqs.of(session).createQueue("reader");
        Sns sns = Sns.of(session);
        Topic topic = sns.createTopic("news", Map.of("DisplayName", "News"));
        assertThat(topic.name()).isEqualTo("news");
        assertThat(sns.topic(topic.arn())).isEqualTo(topic);
        assertThat(sns.topics()).contains(topic);
        Subscription subscription = topic.subscribe(
                "sqs", queue.arn(), Map.of("RawMessageDelivery", true, "FilterPolicy", "{\"kind\":[\"good\"]}"));
        assertThat(topic.subscriptions()).containsExactly(subscription);
        assertThat(sns.subscriptions()).contains(sns.subscription(subscription.arn()));
        assertThat(subscription.attributes()).containsEntry("Endpoint", queue.arn());

        topic.publish("dropped", Map.of("kind", "bad"));
        String id = topic.publish("kept", Map.of("kind", "good"));
        assertThat(id).isNotEmpty();
        List<Message> messages = queue.receive(10, Duration.ofSeconds(5));
        assertThat(messages).extracting(Message::body).containsExactly("kept");
        queue.deleteAll(messages);

        subscription.setAttribute("FilterPolicy", "{}");
        assertThat(topic.publishAll(IntStream.range(0, 12).boxed().toList())).hasSize(12);
        assertThat(topic.publish("with", "subject")).isNotEmpty();
        assertThat(queue.reload().messageCount()).isEqualTo(13);
        assertThat(topic.setAttribute("DisplayName", "Old").reload().attributes())
                .containsEntry("DisplayName", "Old");

        subscription.delete();
        assertThat(topic.subscriptions()).isEmpty();
        topic.delete();
        assertThat(sns.topics()).isEmpty();
        queue.delete();
    }
}
