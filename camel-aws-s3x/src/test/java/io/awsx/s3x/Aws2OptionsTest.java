package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.observe.CallObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which options an endpoint takes, and when it tells that one cannot be. */
class Aws2OptionsTest {

    /** All options of an endpoint of aws2-s3 4.18 that need no bean, by their catalog, with a value each. */
    private static final String OPTIONS = """
            accessKey=AK
            autoCreateBucket=false
            autocloseBody=true
            awsKMSKeyId=alias/k
            backoffErrorThreshold=1
            backoffIdleThreshold=1
            backoffMultiplier=2
            batchMessageNumber=20
            batchSize=2000000
            bridgeErrorHandler=true
            bufferSize=2000000
            conditionalWritesEnabled=true
            customerAlgorithm=AES256
            customerKeyId=K
            customerKeyMD5=M
            delay=5s
            deleteAfterRead=false
            deleteAfterWrite=true
            delimiter=/
            destinationBucket=done
            destinationBucketPrefix=p
            destinationBucketSuffix=s
            doneFileName=done
            exchangePattern=InOnly
            fileName=f
            forcePathStyle=true
            greedy=true
            ignoreBody=true
            includeBody=false
            includeFolders=false
            initialDelay=1000
            keyName=k
            lazyStartProducer=true
            maxConnections=60
            maxMessagesPerPoll=5
            moveAfterRead=true
            multiPartUpload=true
            namingStrategy=timestamp
            operation=copyObject
            overrideEndpoint=true
            partSize=26214400
            pojoRequest=false
            policy=P
            prefix=in/
            profileCredentialsName=default
            proxyHost=localhost
            proxyPort=3128
            proxyProtocol=HTTPS
            region=eu-west-1
            removePrefixOnMove=true
            repeatCount=1
            restartingPolicy=lastPart
            runLoggingLevel=DEBUG
            scheduler=none
            secretKey=SK
            sendEmptyMessageWhenIdle=true
            sessionToken=T
            startScheduler=false
            storageClass=STANDARD
            streamingUploadMode=false
            streamingUploadTimeout=1000
            timeUnit=SECONDS
            timestampGroupingEnabled=true
            timestampHeaderName=H
            timestampWindowSizeMillis=1000
            trustAllCertificates=true
            uriEndpointOverride=http://localhost:1
            useAwsKMS=true
            useCustomerKey=true
            useDefaultCredentialsProvider=true
            useFixedDelay=false
            useProfileCredentialsProvider=true
            useSSES3=true
            useSessionCredentials=true
            """;

    private static final List<String> BEANS = List.of(
            "amazonS3Client",
            "amazonS3Presigner",
            "bucketNameOrArn",
            "exceptionHandler",
            "inProgressRepository",
            "pollStrategy",
            "scheduledExecutorService",
            "schedulerProperties");

    private final WatchedTransport wire = WatchedTransport.alone();
    private AwsSession session;
    private CamelContext camel;

    @BeforeEach
    void start() {
        session = AwsSession.builder()
                .region("eu-west-1")
                .environment(Map.of())
                .credentials("AKIDEXAMPLE", "SK")
                .transport(wire)
                .build();
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        session.close();
    }

    private S3Configuration options(String uri) {
        return ((S3Endpoint) camel.getEndpoint(uri)).getConfiguration();
    }

    @Test
    void everyOptionOfAws2S3IsTaken() {
        List<String> options = OPTIONS.lines().toList();
        assertThat(options).hasSize(82 - BEANS.size());
        for (String option : options) {
            assertThatCode(() -> camel.getEndpoint("awsx-s3:b?" + option))
                    .as(option)
                    .doesNotThrowAnyException();
        }
        assertThat(new S3EndpointUriFactory().propertyNames()).containsAll(BEANS);
        assertThatCode(() -> camel.getEndpoint("awsx-s3:b?" + String.join("&", options)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "pojoRequest=true, member names",
        "amazonS3Client=#bean, client=#bean",
        "amazonS3Presigner=#bean, client=#bean",
        "forcePathStyle=true&addressingStyle=virtual, contradict"
    })
    void whatCannotBeIsRefusedWithWhatToWriteInstead(String option, String instead) {
        camel.getRegistry().bind("bean", new Object());
        assertThatThrownBy(() -> camel.getEndpoint("awsx-s3:b?" + option))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(instead);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::mine, mine",
        "arn:aws-cn:s3:::mine, mine",
        "arn:aws:s3express:eu-west-1:123456789012:bucket/mine--euw1-az1--x-s3, mine--euw1-az1--x-s3",
        "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine, arn:aws:s3:eu-west-1:123456789012:accesspoint/mine",
        "tenant:mine, tenant:mine",
        "Mine_1.x, Mine_1.x"
    })
    void theArnOfABucketIsItsName(String given, String bucket) {
        assertThat(options("awsx-s3:" + given).getBucketNameOrArn()).isEqualTo(bucket);
        assertThat(options("awsx-s3://" + given).getBucketNameOrArn()).isEqualTo(bucket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b/in", "my bucket", "arn:aws:s3:::b/key", "${header.bucket}", "..", "arn:aws:s3:::"})
    void aBucketThatCannotBeIsToldBeforeAnythingStarts(String name) {
        assertThatThrownBy(() -> camel.getEndpoint("awsx-s3:" + name))
                .rootCause()
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("There is no bucket");
    }

    @ParameterizedTest
    @CsvSource({
        "'', http://localhost:9/mine/k",
        "&addressingStyle=auto, http://localhost:9/mine/k",
        "&addressingStyle=path, http://localhost:9/mine/k",
        "&forcePathStyle=true, http://localhost:9/mine/k",
        "&addressingStyle=virtual, http://mine.localhost:9/k"
    })
    void theBucketStandsWhereTheOptionsSay(String style, String url) {
        S3Endpoint endpoint = (S3Endpoint) camel.getEndpoint(
                "awsx-s3:mine?region=eu-west-1&anonymous=true&uriEndpointOverride=http://localhost:9" + style);
        assertThat(endpoint.client()
                        .presign("GetObject", Map.of("Bucket", "mine", "Key", "k"), java.time.Duration.ofMinutes(1)))
                .asString()
                .startsWith(url);
    }

    @Test
    void aProducerThatStartsLateMakesNoClientBefore() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:late").to("awsx-s3:b?lazyStartProducer=true&autoCreateBucket=true&retryMode=never");
            }
        });
        assertThat(camel.getStatus().isStarted()).isTrue();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThatThrownBy(() -> template.requestBody("direct:late", "x")).hasStackTraceContaining("retryMode");
        }
    }

    @Test
    void aSessionAndAnObserverInTheRegistryAreFound() throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        camel.getRegistry().bind("mine", session);
        camel.getRegistry().bind("watching", new CallObserver() {
            @Override
            public void started(CallInfo call) {
                called.add(call.operation());
            }
        });
        wire.always(request -> true, WatchedTransport.answer(404, ""));
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(template.requestBody("awsx-s3:b?operation=exists", (Object) null))
                    .isEqualTo(false);
        }
        assertThat(called).containsExactly("HeadBucket");
        assertThat(options("awsx-s3:b?profileCredentialsName=other").getSession())
                .isNull();
    }

    @Test
    void aClientOfAnotherServiceInTheRegistryIsPassedOver() {
        try (AwsClient sqs = session.client("sqs")) {
            camel.getRegistry().bind("sqs", sqs);
            assertThat(options("awsx-s3:b?operation=list").getClient()).isNull();
            assertThat(options("awsx-s3:b?client=#sqs").getClient()).isSameAs(sqs);
            assertThatThrownBy(() -> ((S3Endpoint) camel.getEndpoint("awsx-s3:b?client=#sqs")).client())
                    .hasMessageContaining("is of sqs, but this endpoint calls s3");
        }
    }

    @Test
    void whatIsAcceptedAndDoesNothingSaysSo() throws Exception {
        String catalog = new String(
                S3Component.class
                        .getResourceAsStream("/META-INF/io/awsx/s3x/awsx-s3.json")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        for (String option : List.of("useCustomerKey", "overrideEndpoint")) {
            assertThat(catalog).containsPattern(Pattern.quote('"' + option + '"') + ".*\"Accepted so that");
        }
    }
}
