package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes as Camel's components have them, on a server. */
class ProfileMotoIT extends EngineTestSupport {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    private Exchange with(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = template.send(uri(uri), sent -> {
            sent.getMessage().setBody(body);
            headers.forEach(sent.getMessage()::setHeader);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    @Test
    void aTopicIsFoundByNameAndTellsItsQueue() {
        assertThatThrownBy(() -> send("sns/news", "a")).hasMessageContaining("There is no topic news");
        Exchange made = with("sns/news?autoCreateTopic=true&subject=s", "a", Map.of());
        assertThat(made.getMessage().getHeader("CamelAwsSnsMessageId")).isNotNull();
        Object queue = send("sqs?operation=CreateQueue&query=QueueUrl", Map.of("QueueName", "readers"));
        send(
                "sns/news?operation=Subscribe&param.Protocol=sqs&param.Endpoint=arn:aws:sqs:us-east-1:123456789012:readers",
                null);

        send("sns/news", IntStream.range(0, 12).mapToObj(i -> "n" + i).toList());

        assertThat(call(
                        "sqs/" + queue + "?operation=GetQueueAttributes&param.AttributeNames=All&query=Attributes",
                        null))
                .containsEntry("ApproximateNumberOfMessages", "12");
    }

    @Test
    void recordsOfKinesisGoOneByOneAndTogether() {
        send("kinesis/clicks?operation=CreateStream&param.ShardCount=1&waitFor=StreamExists&waiterDelay=20ms", null);

        Exchange one = with("kinesis/clicks", "a", Map.of("CamelAwsKinesisPartitionKey", "p"));
        Exchange many = with("kinesis/clicks", List.of("b", "c"), Map.of("CamelAwsKinesisPartitionKey", "p"));

        assertThat(one.getMessage().getHeader("CamelAwsKinesisSequenceNumber")).isNotNull();
        assertThat(one.getMessage().getBody()).isEqualTo("a");
        assertThat(many.getMessage().getHeader("CamelAwsKinesisRecordCount")).isEqualTo(2);
    }

    @Test
    void secretsAndParametersAreBodies() {
        send("secretsmanager/prod/db?operation=createSecret", "swordfish");
        assertThat(send("secretsmanager/prod/db?operation=getSecret", null)).isEqualTo("swordfish");
        send("secretsmanager/prod/db?operation=updateSecret", "trout");
        assertThat(send("secretsmanager/prod/db?operation=getSecret", null)).isEqualTo("trout");

        send("ssm//prod/db?operation=putParameter&param.Type=SecureString", "v1");
        assertThat(send("ssm//prod/db?withDecryption=true", null)).isEqualTo("v1");
    }

    @Test
    void rulesAndEventsAreOfABus() {
        send("eventbridge/orders?operation=CreateEventBus", null);
        Exchange rule = with(
                "eventbridge/orders?eventPatternFile=RAW({\"source\":[\"shop\"]})",
                null,
                Map.of("CamelAwsEventbridgeRuleName", "all"));
        assertThat(rule.getMessage().getHeader("CamelAwsEventbridgeRuleArn", String.class))
                .contains("orders/all");

        Exchange sent = with(
                "eventbridge/orders?operation=putEvent",
                "{\"id\": 7}",
                Map.of(
                        "CamelAwsEventbridgeSource", "shop",
                        "CamelAwsEventbridgeDetailType", "order",
                        "CamelAwsEventbridgeResourcesArn", "arn:aws:s3:::a"));
        assertThat(sent.getMessage().getHeader("CamelAwsEventbridgeFailedEntryCount"))
                .isEqualTo(0);
    }

    @Test
    void functionsAreMadeAndListed() {
        Object role = send(
                "iam?operation=CreateRole&query=Role.Arn",
                Map.of("RoleName", "lambda", "AssumeRolePolicyDocument", "{}"));
        byte[] emptyZip = new byte[22];
        emptyZip[0] = 'P';
        emptyZip[1] = 'K';
        emptyZip[2] = 5;
        emptyZip[3] = 6;
        Exchange made = with(
                "lambda/greet?operation=createFunction",
                emptyZip,
                Map.of(
                        "CamelAwsLambdaRole",
                        role,
                        "CamelAwsLambdaRuntime",
                        "python3.12",
                        "CamelAwsLambdaHandler",
                        "f.handler",
                        "CamelAwsLambdaEnvironmentVariables",
                        Map.of("A", "1")));

        assertThat(made.getMessage().getHeader("CamelAwsLambdaFunctionArn", String.class))
                .contains("function:greet");
        assertThat(call("lambda/greet?operation=getFunction", "left over")).containsKey("Configuration");
    }
}
