package io.awsx.aws2;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Endpoints as they are written for Camel's own components, moved over by their scheme, on a server: one or more of each that it serves. */
class Aws2RoutesIT {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    private static Aws2Page page;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private ProducerTemplate template;

    /** A message to an endpoint of Camel's, or, where the URI begins with {@code awsx:}, one that makes what it needs. */
    private static final class Step {

        private final String uri;
        private Object body;
        private final Map<String, Object> headers = new LinkedHashMap<>();
        private final List<String> sets = new ArrayList<>();

        private Step(String uri) {
            this.uri = uri;
        }

        Step body(Object given) {
            body = given;
            return this;
        }

        Step header(String name, Object value) {
            headers.put(name, value);
            return this;
        }

        Step sets(String... names) {
            sets.addAll(List.of(names));
            return this;
        }
    }

    /** What is sent one after the other in one exchange. */
    private record Route(String scheme, List<Step> steps) {

        @Override
        public String toString() {
            return scheme;
        }
    }

    private static Route route(String scheme, Step... steps) {
        return new Route(scheme, List.of(steps));
    }

    private static Step to(String uri) {
        return new Step(uri);
    }

    static Stream<Route> routes() {
        return Stream.of(
                route(
                        "aws-secrets-manager",
                        to("aws-secrets-manager:name?operation=createSecret").body("secret value"),
                        to("aws-secrets-manager:name?operation=getSecret")),
                route(
                        "aws2-ddb",
                        to("awsx:dynamodb/orders?operation=CreateTable&param.BillingMode=PAY_PER_REQUEST"
                                + "&param.KeySchema[0].AttributeName=id&param.KeySchema[0].KeyType=HASH"
                                + "&param.AttributeDefinitions[0].AttributeName=id"
                                + "&param.AttributeDefinitions[0].AttributeType=S"),
                        to("aws2-ddb:orders").header("CamelAwsDdbItem", Map.of("id", Map.of("S", "7"))),
                        to("aws2-ddb:orders?operation=GetItem&consistentRead=true")
                                .header("CamelAwsDdbKey", Map.of("id", Map.of("S", "7")))
                                .sets("CamelAwsDdbAttributes"),
                        to("aws2-ddb:orders?operation=Scan").sets("CamelAwsDdbItems", "CamelAwsDdbCount")),
                route(
                        "aws2-eventbridge",
                        to("aws2-eventbridge:default?operation=putRule")
                                .header("CamelAwsEventbridgeRuleName", "r")
                                .header("CamelAwsEventbridgeEventPattern", "{\"source\": [\"a\"]}")
                                .sets("CamelAwsEventbridgeRuleArn"),
                        to("aws2-eventbridge:default?operation=disableRule")),
                route(
                        "aws2-kinesis",
                        to("awsx:kinesis/events?operation=CreateStream&param.ShardCount=1"),
                        to("aws2-kinesis:events")
                                .body("hello")
                                .header("CamelAwsKinesisPartitionKey", "p")
                                .sets("CamelAwsKinesisSequenceNumber", "CamelAwsKinesisShardId")),
                route("aws2-lambda", to("aws2-lambda:fn?operation=listFunctions")),
                route(
                        "aws2-sns",
                        to("awsx:sns/news?operation=CreateTopic"),
                        to("aws2-sns:news?subject=s").body("hello").sets("CamelAwsSnsMessageId")),
                route(
                        "aws2-sqs",
                        to("awsx:sqs/jobs?operation=CreateQueue"),
                        to("aws2-sqs:jobs").body("hello").sets("CamelAwsSqsMessageId"),
                        to("aws2-sqs:jobs?operation=purgeQueue")),
                route(
                        "aws-config",
                        to("aws-config:l?operation=putConfigRule")
                                .header("CamelAwsConfigRuleSource", "AWS")
                                .header("CamelAwsConfigRuleSourceIdentifier", "S3_BUCKET_VERSIONING_ENABLED")
                                .header("CamelAwsConfigRuleName", "r"),
                        to("aws-config:l?operation=removeConfigRule")),
                route(
                        "aws2-athena",
                        to("aws2-athena:l?outputLocation=s3://b/&database=d")
                                .body("SELECT 1")
                                .sets("CamelAwsAthenaQueryExecutionId"),
                        to("aws2-athena:l?operation=getQueryExecution")
                                .sets("CamelAwsAthenaQueryExecutionState", "CamelAwsAthenaOutputLocation")),
                route(
                        "aws2-comprehend",
                        to("aws2-comprehend:l?operation=detectSentiment&languageCode=en")
                                .body("good")
                                .sets("CamelAwsComprehendDetectedSentiment")),
                route(
                        "aws2-cw",
                        to("aws2-cw:ns?name=m&unit=Count")
                                .header("CamelAwsCwMetricValue", 2)
                                .header("CamelAwsCwMetricDimensions", Map.of("a", "b")),
                        to("aws2-cw:ns?operation=listMetrics").sets("CamelAwsCwIsTruncated")),
                route(
                        "aws2-ecs",
                        to("aws2-ecs:l?operation=createCluster")
                                .header("CamelAwsECSClusterName", "c")
                                .sets("CamelAwsECSClusterArn"),
                        to("aws2-ecs:l?operation=describeCluster").sets("CamelAwsECSClusterArn"),
                        to("aws2-ecs:l?operation=listClusters").sets("CamelAwsECSIsTruncated"),
                        to("aws2-ecs:l?operation=deleteCluster").sets("CamelAwsECSClusterArn")),
                route(
                        "aws2-eks",
                        to("aws2-eks:l?operation=createCluster")
                                .header("CamelAwsEKSClusterName", "c")
                                .header("CamelAwsEKSRoleARN", "arn:aws:iam::123456789012:role/r")
                                .header("CamelAwsEKSVPCConfig", Map.of("subnetIds", List.of("a", "b")))
                                .sets("CamelAwsEKSClusterArn"),
                        to("aws2-eks:l?operation=describeCluster").sets("CamelAwsEKSClusterArn")),
                route(
                        "aws2-iam",
                        to("aws2-iam:l?operation=createUser")
                                .header("CamelAwsIAMUsername", "u")
                                .sets("CamelAwsIAMUserArn", "CamelAwsIAMUserId"),
                        to("aws2-iam:l?operation=createAccessKey"),
                        to("aws2-iam:l?operation=listUsers").sets("CamelAwsIAMIsTruncated"),
                        to("aws2-iam:l?operation=createGroup")
                                .header("CamelAwsIAMGroupName", "g")
                                .sets("CamelAwsIAMGroupArn"),
                        to("aws2-iam:l?operation=addUserToGroup")),
                route(
                        "aws2-kms",
                        to("aws2-kms:l?operation=createKey")
                                .header("CamelAwsKMSDescription", "d")
                                .sets("CamelAwsKMSKeyId", "CamelAwsKMSKeyArn", "CamelAwsKMSKeyState"),
                        to("aws2-kms:l?operation=disableKey"),
                        to("aws2-kms:l?operation=enableKey"),
                        to("aws2-kms:l?operation=scheduleKeyDeletion")
                                .header("CamelAwsKMSPendingWindowInDays", 7)
                                .sets("CamelAwsKMSDeletionDate")),
                route(
                        "aws2-mq",
                        to("aws2-mq:l?operation=createBroker")
                                .header("CamelAwsMQBrokerName", "b")
                                .header("CamelAwsMQBrokerEngine", "ACTIVEMQ")
                                .header("CamelAwsMQBrokerEngineVersion", "5.18")
                                .header("CamelAwsMQBrokerDeploymentMode", "SINGLE_INSTANCE")
                                .header("CamelAwsMQBrokerInstanceType", "mq.t3.micro")
                                .header(
                                        "CamelAwsMQBrokerUsers",
                                        List.of(Map.of("Username", "admin", "Password", "long-enough-1")))
                                .sets("CamelAwsMQBrokerID", "CamelAwsMQBrokerArn"),
                        to("aws2-mq:l?operation=describeBroker").sets("CamelAwsMQBrokerState")),
                route(
                        "aws2-msk",
                        to("aws2-msk:l?operation=createCluster")
                                .header("CamelAwsMSKClusterName", "c")
                                .header("CamelAwsMSKClusterKafkaVersion", "3.6.0")
                                .header("CamelAwsMSKBrokerNodesNumber", 2)
                                .header(
                                        "CamelAwsMSKBrokerNodesGroupInfo",
                                        Map.of("InstanceType", "kafka.t3.small", "ClientSubnets", List.of("a", "b")))
                                .sets("CamelAwsMSKClusterArn"),
                        to("aws2-msk:l?operation=describeCluster").sets("CamelAwsMSKClusterState")),
                route("aws2-polly", to("aws2-polly:l?operation=describeVoices")),
                route(
                        "aws2-redshift-data",
                        to("aws2-redshift-data:l?operation=executeStatement")
                                .header("CamelAwsRedshiftDataSqlStatement", "SELECT 1")
                                .header("CamelAwsRedshiftDataDatabase", "d")
                                .header("CamelAwsRedshiftDataWorkGroupName", "group")),
                route(
                        "aws2-ses",
                        to("awsx:ses?operation=VerifyEmailIdentity&param.EmailAddress=a@example.org"),
                        to("aws2-ses:a@example.org?subject=s&to=b@example.org")
                                .body("hello")
                                .sets("CamelAwsSesMessageId")),
                route(
                        "aws2-step-functions",
                        to("aws2-step-functions:l?operation=createStateMachine")
                                .header("CamelAwsStepFunctionsStateMachineName", "m")
                                .header(
                                        "CamelAwsStepFunctionsStateMachineDefinition",
                                        "{\"StartAt\":\"a\",\"States\":{\"a\":{\"Type\":\"Succeed\"}}}")
                                .header(
                                        "CamelAwsStepFunctionsStateMachineRoleArn",
                                        "arn:aws:iam::123456789012:role/r")),
                route(
                        "aws2-sts",
                        to("aws2-sts:l?operation=assumeRole")
                                .header("CamelAwsStsRoleArn", "arn:aws:iam::123456789012:role/r")
                                .header("CamelAwsStsRoleSessionName", "session")
                                .sets("CamelAwsStsAccessKeyId")),
                route(
                        "aws2-timestream",
                        to("aws2-timestream:write:l?operation=createDatabase")
                                .header("CamelAwsTimestreamDatabaseName", "d"),
                        to("aws2-timestream:write:l?operation=createTable").header("CamelAwsTimestreamTableName", "t")),
                route(
                        "aws2-transcribe",
                        to("aws2-transcribe:l?operation=startTranscriptionJob")
                                .header("CamelAwsTranscribeTranscriptionJobName", "j")
                                .header("CamelAwsTranscribeLanguageCode", "en-US")
                                .header("CamelAwsTranscribeMediaFormat", "mp3")
                                .header("CamelAwsTranscribeMediaUri", "s3://b/k.mp3")));
    }

    @BeforeAll
    static void compare() throws Exception {
        page = new Aws2Page();
    }

    @BeforeEach
    void start() {
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void routesMoveOverByTheirScheme(Route route) {
        Exchange exchange = new DefaultExchange(camel);
        for (Step step : route.steps()) {
            exchange.getMessage().setBody(step.body);
            exchange.getMessage().getHeaders().putAll(step.headers);
            exchange = template.send(uri(step.uri), exchange);

            assertThat(exchange.getException()).as(step.uri).isNull();
            assertThat(exchange.getMessage().getHeaders().keySet()).as(step.uri).containsAll(step.sets);
        }
    }

    private static String uri(String camels) {
        int colon = camels.indexOf(':');
        String scheme = camels.substring(0, colon);
        String rest = camels.substring(colon + 1);
        String here = switch (scheme) {
            case "awsx" -> camels;
            // What stands before its label is which of two services it is.
            case "aws2-timestream" -> "awsx:timestream-" + rest.replaceFirst(":", "/");
            default -> "awsx:" + page.here(scheme).get(0).service() + '/' + rest;
        };
        return here + (here.contains("?") ? "&" : "?") + "region=us-east-1&uriEndpointOverride=" + ENGINE.endpoint()
                + "&accessKey=" + ProcessEngine.ACCESS_KEY + "&secretKey=RAW(" + ProcessEngine.SECRET_KEY + ")";
    }
}
