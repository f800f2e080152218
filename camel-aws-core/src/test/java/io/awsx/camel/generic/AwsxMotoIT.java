package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services of each protocol through the same component. */
class AwsxMotoIT extends EngineTestSupport {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    private Object image() {
        return send("ec2?operation=DescribeImages&param.Owners=amazon&query=RAW(Images[0].ImageId)", null);
    }

    @Test
    void instancesAreMadeAndWaitedForByWhatTheAnswerTells() throws Exception {
        ENGINE.changeStatesAfter(2, "ec2::instance");
        try {
            Map<String, Object> made = call(
                    "ec2?operation=RunInstances&waitFor=InstanceRunning&waiterDelay=10ms&param.MinCount=2&param.MaxCount=2"
                            + "&param.TagSpecifications[0].ResourceType=instance"
                            + "&param.TagSpecifications[0].Tags[0].Key=Name&param.TagSpecifications[0].Tags[0].Value=it",
                    Map.of("ImageId", image()));
            assertThat((List<?>) made.get("Instances")).hasSize(2);
            assertThat(send(
                            "ec2?operation=DescribeInstances&param.Filters=RAW([{\"Name\": \"tag:Name\", \"Values\": [\"it\"]}])"
                                    + "&query=RAW(Reservations[].Instances[].State.Name)",
                            null))
                    .isEqualTo(List.of("running", "running"));
        } finally {
            ENGINE.changeStatesAsUsual("ec2::instance");
        }
    }

    @Test
    void rolesOfIamAreWalkedPageByPage() {
        for (int i = 0; i < 5; i++) {
            send("iam?operation=CreateRole", Map.of("RoleName", "role" + i, "AssumeRolePolicyDocument", "{}"));
        }
        List<Object> names = new ArrayList<>();
        ((Iterator<?>) send("iam?operation=ListRoles&paginate=items&pageSize=2&query=RAW(Roles[].RoleName)", null))
                .forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrder("role0", "role1", "role2", "role3", "role4");
    }

    @Test
    void theCallerOfStsIsTold() {
        assertThat(call("sts?operation=GetCallerIdentity", null)).containsKeys("Account", "Arn", "UserId");
    }

    @Test
    void zonesOfRoute53AreMadeListedAndTold() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("route53?operation=CreateHostedZone", Map.of("Name", "z" + i + ".test.", "CallerReference", "r" + i));
        }
        List<Object> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("route53?operation=ListHostedZones&pageSize=1&idempotent=true&initialDelay=1&delay=10"))
                        .process(exchange -> seen.add(
                                exchange.getMessage().getBody(Map.class).get("Name")));
            }
        });
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("z0.test.", "z1.test.", "z2.test."));
    }

    @Test
    void secretsHoldBytesAndText() {
        send("secretsmanager?operation=CreateSecret&input=body", "{\"Name\": \"bytes\", \"SecretBinary\": \"AP8=\"}");
        assertThat((byte[]) call("secretsmanager?operation=GetSecretValue&param.SecretId=bytes", null)
                        .get("SecretBinary"))
                .containsExactly(0, 0xff);
    }

    @Test
    void topicsParametersAndMetricsAreCalledAlike() {
        assertThat((String) send("sns?operation=CreateTopic&query=TopicArn", Map.of("Name", "t")))
                .endsWith(":t");
        send("ssm?operation=PutParameter", Map.of("Name", "/a/b", "Value", "v", "Type", "String"));
        assertThat(send("ssm?operation=GetParametersByPath&param.Path=/a&query=RAW(Parameters[].Value)", null))
                .isEqualTo(List.of("v"));
        send(
                "cloudwatch?operation=PutMetricData&param.Namespace=n",
                "{\"MetricData\": [{\"MetricName\": \"m\", \"Value\": 1.5, \"Timestamp\": \"2026-01-01T00:00:00Z\"}]}");
        assertThat(send("cloudwatch?operation=ListMetrics&param.Namespace=n&query=RAW(Metrics[].MetricName)", null))
                .isEqualTo(List.of("m"));
    }
}
