package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventBridgeIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aRuleIsCreatedReadChangedAndDeleted() {
        rule("nightly");
        aws.call("awsx:events?operation=DisableRule&param.Name=nightly");
        assertThat(aws.call("awsx:events?operation=DescribeRule&param.Name=nightly&query=[State,EventPattern]"))
                .isEqualTo(List.of("DISABLED", "{\"source\":[\"shop\"]}"));
        aws.call("awsx:events?operation=DeleteRule&param.Name=nightly");
        assertThat(aws.errorCode("awsx:events?operation=DescribeRule&param.Name=nightly"))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void rulesAreListedByPages() {
        List.of("a", "b", "c", "d", "e").forEach(name -> rule("listed-" + name));
        String listed = "awsx:events?operation=ListRules&param.NamePrefix=listed-&pageSize=2";
        assertThat(aws.list(listed + "&paginate=pages&query=length(Rules)")).containsExactly(2, 2, 1);
        assertThat(aws.list(listed + "&paginate=items&query=Rules[].Name"))
                .containsExactly("listed-a", "listed-b", "listed-c", "listed-d", "listed-e");
    }

    @Test
    void anEventReachesAQueueOfTheSameService() {
        rule("to-queue");
        aws.call("awsx:sqs?operation=CreateQueue&param.QueueName=shop-events");
        aws.call("awsx:events?operation=PutTargets&param.Rule=to-queue&param.Targets[0].Id=queue"
                + "&param.Targets[0].Arn=arn:aws:sqs:us-east-1:123456789012:shop-events");
        assertThat(aws.call(
                        "awsx:events?operation=PutEvents&query=FailedEntryCount",
                        Map.of(
                                "Entries",
                                List.of(Map.of(
                                        "Source",
                                        "shop",
                                        "DetailType",
                                        "order",
                                        "Detail",
                                        "{\"n\":7}",
                                        "Time",
                                        Instant.parse("2026-01-02T03:04:05Z"))))))
                .isEqualTo(0);
        assertThat(aws.call("awsx:sqs?operation=ReceiveMessage&query=Messages[0].Body&param.QueueUrl=" + aws.endpoint()
                        + "/123456789012/shop-events"))
                .asString()
                .contains("\"detail\": {\"n\": 7}", "2026-01-02T03:04:05Z");
    }

    private static void rule(String name) {
        aws.call("awsx:events?operation=PutRule", Map.of("Name", name, "EventPattern", "{\"source\":[\"shop\"]}"));
    }
}
