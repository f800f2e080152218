package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testing.RecordedCall;
import io.awsx.testing.ScriptedAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointServiceLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    private void start(String from, String to) throws Exception {
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId("route").to(to);
            }
        });
        for (String kind : List.of("producers", "consumers")) {
            HealthCheckRepository checks =
                    HealthCheckHelper.getHealthCheckRepository(camel, kind, HealthCheckRepository.class);
            checks.setEnabled(true);
            camel.getCamelContextExtension()
                    .getContextPlugin(HealthCheckRegistry.class)
                    .register(checks);
        }
        camel.start();
    }

    private HealthCheck.Result readiness(String id) {
        return HealthCheckHelper.invokeReadiness(camel, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private HealthCheck.State consumer() {
        return readiness("consumer:route").getState();
    }

    @Test
    void aConsumerIsReadyOnceItPolledWellAndAsLongAsItDoes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicBoolean refused = new AtomicBoolean();
        aws.on("ec2", "DescribeInstances").when(input -> refused.get()).fail("UnauthorizedOperation", 403);
        aws.on("ec2", "DescribeInstances").when(input -> !refused.get()).answer(input -> {
            asked.countDown();
            awaited(answer);
            return Map.of();
        });
        start("awsx:ec2?operation=DescribeInstances&paginate=items&delay=10&initialDelay=0", "mock:out");

        awaited(asked);
        assertThat(consumer()).isEqualTo(HealthCheck.State.DOWN);
        answer.countDown();
        await().atMost(PATIENCE).until(() -> consumer() == HealthCheck.State.UP);
        refused.set(true);
        await().atMost(PATIENCE).until(() -> consumer() == HealthCheck.State.DOWN);
        assertThat(readiness("consumer:route").getMessage().orElse("")).contains("failed polling");
        refused.set(false);
        await().atMost(PATIENCE).until(() -> consumer() == HealthCheck.State.UP);
    }

    @Test
    void aConsumerOfAQueueIsReadyOnceItReceived() throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        aws.on("sqs", "ReceiveMessage").when(input -> !there.get()).fail("QueueDoesNotExist", 400);
        aws.on("sqs", "ReceiveMessage").when(input -> there.get()).answer();
        aws.on("sqs", "GetQueueUrl").answer(Map.of("QueueUrl", "https://sqs.us-east-1.amazonaws.com/1/orders"));
        start("awsx:sqs/orders?delay=10&initialDelay=0&waitTimeSeconds=0", "mock:out");

        await().atMost(PATIENCE)
                .until(() -> readiness("consumer:route").getMessage().orElse("").contains("failed polling"));
        assertThat(consumer()).isEqualTo(HealthCheck.State.DOWN);
        there.set(true);
        await().atMost(PATIENCE).until(() -> consumer() == HealthCheck.State.UP);
    }

    @Test
    void aConsumerOfShardsIsNotReadyWhileItsReadsFail() throws Exception {
        AtomicBoolean refused = new AtomicBoolean(true);
        aws.on("kinesis", "ListShards").answer(ListedShards.of("shardId-000000000000"));
        aws.on("kinesis", "GetShardIterator").when(input -> refused.get()).fail("AccessDeniedException", 400);
        aws.on("kinesis", "GetShardIterator").when(input -> !refused.get()).answer(Map.of("ShardIterator", "i"));
        aws.on("kinesis", "GetRecords")
                .answer(Map.of("Records", List.of(), "NextShardIterator", "i", "MillisBehindLatest", 0L));
        start("awsx:kinesis/orders?delay=10&initialDelay=0", "mock:out");

        await().atMost(PATIENCE)
                .until(() -> aws.calls("kinesis", "GetShardIterator").size() >= 3);
        assertThat(consumer()).isEqualTo(HealthCheck.State.DOWN);
        refused.set(false);
        await().atMost(PATIENCE).until(() -> consumer() == HealthCheck.State.UP);
    }

    @Test
    void producersAreCheckedByOneCheapCallOfTheirOwnClient() throws Exception {
        aws.on("dynamodb", "DescribeTable").with(Map.of("TableName", "orders")).answer();
        start("direct:in", "awsx:dynamodb/orders?operation=PutItem");

        HealthCheck.Result result = readiness("producer:awsx:dynamodb/orders");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("operation", "DescribeTable");
        AwsxComponent component = camel.getComponent("awsx", AwsxComponent.class);
        assertThat(component.getClients()).isEqualTo(1);
        assertThat(component.getCalls()).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithAProducerIsToldWithWhatMendsIt() throws Exception {
        aws.on("sqs", "GetQueueAttributes")
                .fail("SignatureDoesNotMatch", 403, "The canonical string should have been: SECRETTOKEN", Map.of());
        start("direct:in", "awsx:sqs?operation=SendMessage&param.QueueUrl=https://sqs.us-east-1.amazonaws.com/1/q");

        HealthCheck.Result result = readiness("producer:awsx:sqs");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElse(""))
                .contains("sqs GetQueueAttributes in us-east-1 failed: SignatureDoesNotMatch (HTTP 403)")
                .contains("check the credentials");
        assertThat(result.getDetails() + result.getMessage().orElse("")).doesNotContain("SECRETTOKEN", "AKIDSCRIPTED");
        assertThat(result.getError()).isEmpty();
    }

    @Test
    void aServiceWithoutSuchACallIsAskedForItsListing() throws Exception {
        aws.on("sns", "ListTopics").refuseConnection();
        start("direct:in", "awsx:sns/orders?operation=Publish");

        HealthCheck.Result result = readiness("producer:awsx:sns/orders");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElse("")).contains("sns ListTopics", "got no answer", "check region");
        assertThat(aws.calls("sns", "ListTopics")).hasSize(1);
    }

    @Test
    void aProducersCheckGoesWithItsRouteAndMeansNothingToLiveness() throws Exception {
        start("direct:in", "awsx:dynamodb/orders?operation=PutItem");
        HealthCheckRepository checks =
                HealthCheckHelper.getHealthCheckRepository(camel, "producers", HealthCheckRepository.class);

        assertThat(checks.stream()).singleElement().returns(false, HealthCheck::isLiveness);
        camel.getRouteController().stopRoute("route");
        assertThat(checks.stream()).isEmpty();
        camel.getRouteController().startRoute("route");
        assertThat(checks.stream()).hasSize(1);
    }

    @Test
    void theComponentSwitchesTheChecksOfItsProducersOff() throws Exception {
        camel.getComponent("awsx", AwsxComponent.class).setHealthCheckProducerEnabled(false);
        start("direct:in", "awsx:dynamodb/orders?operation=PutItem");
        HealthCheck check =
                HealthCheckHelper.getHealthCheckRepository(camel, "producers", HealthCheckRepository.class).stream()
                        .findFirst()
                        .orElseThrow();

        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.UNKNOWN);
        assertThat(aws.calls()).extracting(RecordedCall::operation).isEmpty();
    }

    @Test
    void endpointsTellWhereTheirServiceIs() {
        EndpointServiceLocation queue =
                (EndpointServiceLocation) camel.getEndpoint("awsx:sqs/orders?region=eu-west-1&accessKey=a&secretKey=s");
        EndpointServiceLocation table = (EndpointServiceLocation)
                camel.getEndpoint("awsx:dynamodb/orders?uriEndpointOverride=http://localhost:8000");
        EndpointServiceLocation bare = (EndpointServiceLocation) camel.getEndpoint("awsx:sts");

        assertThat(queue.getServiceMetadata())
                .isEqualTo(Map.of("service", "sqs", "region", "eu-west-1", "queue", "orders"));
        assertThat(queue.getServiceUrl()).isEqualTo("eu-west-1");
        assertThat(queue.getServiceProtocol()).isEqualTo("aws");
        assertThat(table.getServiceMetadata()).isEqualTo(Map.of("service", "dynamodb", "table", "orders"));
        assertThat(table.getServiceUrl()).isEqualTo("http://localhost:8000");
        assertThat(bare.getServiceMetadata()).isEqualTo(Map.of("service", "sts"));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
