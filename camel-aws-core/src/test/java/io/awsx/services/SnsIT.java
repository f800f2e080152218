package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aTopicIsCreatedReadChangedAndDeleted() {
        Map<String, Object> topic = topic("news");
        aws.call(
                "awsx:sns?operation=SetTopicAttributes&param.AttributeName=DisplayName"
                        + "&param.AttributeValue=RAW(News & views)",
                topic);
        assertThat(aws.call("awsx:sns?operation=GetTopicAttributes&query=Attributes.DisplayName", topic))
                .isEqualTo("News & views");
        aws.call("awsx:sns?operation=DeleteTopic", topic);
        assertThat(aws.errorCode("awsx:sns?operation=GetTopicAttributes", topic))
                .isEqualTo("NotFound");
    }

    @Test
    void whatIsPublishedReachesASubscribedQueue() throws Exception {
        Map<String, Object> topic = topic("orders");
        aws.call("awsx:sqs?operation=CreateQueue&param.QueueName=orders");
        aws.call(
                "awsx:sns?operation=Subscribe&param.Protocol=sqs&param.Endpoint=arn:aws:sqs:us-east-1:123456789012:orders"
                        + "&param.Attributes.RawMessageDelivery=true",
                topic);
        aws.call(
                "awsx:sns?operation=Publish&param.TopicArn=" + topic.get("TopicArn"),
                Map.of(
                        "Message",
                        "<order/> é\n",
                        "MessageAttributes",
                        Map.of("kind", Map.of("DataType", "String", "StringValue", "new"))));
        assertThat(aws.call(
                        "awsx:sqs?operation=ReceiveMessage&param.MessageAttributeNames[0]=All&query=Messages[0].[Body,MessageAttributes.kind.StringValue]&param.QueueUrl="
                                + aws.endpoint() + "/123456789012/orders"))
                .isEqualTo(List.of("<order/> é\n", "new"));
    }

    @Test
    void topicsAreListedByPages() {
        IntStream.range(0, 101).forEach(i -> topic("topic-" + i));
        // The service, not the caller, says how many are on a page.
        assertThat(aws.list("awsx:sns?operation=ListTopics&paginate=pages&query=length(Topics)"))
                .startsWith(100)
                .hasSize(2);
    }

    private static Map<String, Object> topic(String name) {
        return Map.of("TopicArn", aws.call("awsx:sns?operation=CreateTopic&query=TopicArn", Map.of("Name", name)));
    }
}
