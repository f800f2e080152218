package io.awsx.s3x;

import static io.awsx.testkit.Trap.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.s3x.event.SampleEvents;
import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.Trap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What objects are called, and what their metadata are, is neither a header of a route nor an expression. */
class HostileObjectsTest {

    static final List<String> NAMES = Trap.NAMES;

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private Trap trap;

    @TempDir
    Path folder;

    @BeforeEach
    void putUpTrap() {
        camel.getRegistry().bind("aws", aws.session());
        trap = Trap.in(camel);
    }

    @AfterEach
    void nothingWasEvaluated() throws Exception {
        camel.close();
        aws.close();
        assertThat(trap.calls()).isZero();
    }

    private void bucketHolds(String key, Map<String, String> metadata) {
        aws.on("s3", "ListObjectsV2").answer(Map.of("Contents", List.of(Map.of("Key", key, "Size", 5L, "ETag", TEXT))));
        aws.on("s3", "GetObject")
                .answer(Map.of(
                        "Body",
                        TEXT,
                        "ETag",
                        TEXT,
                        "ContentType",
                        TEXT,
                        "CacheControl",
                        TEXT,
                        "ContentDisposition",
                        TEXT,
                        "VersionId",
                        TEXT,
                        "Metadata",
                        metadata));
        aws.on("s3", "HeadObject").optional().answer(Map.of("ContentLength", 5L, "ETag", TEXT));
        aws.on("s3", "CopyObject").optional().answer(Map.of("CopyObjectResult", Map.of("ETag", TEXT)));
        Stream.of("PutObject", "DeleteObject", "DeleteObjects")
                .forEach(operation -> aws.on("s3", operation).optional().answer(Map.of()));
    }

    private Exchange consumed(String uri, Processor then) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("consumer").process(exchange -> {
                    seen.add(exchange.copy());
                    then.process(exchange);
                });
            }
        });
        camel.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !seen.isEmpty());
        camel.getRouteController().stopRoute("consumer");
        Exchange exchange = seen.get(0);
        assertThat(exchange.getMessage().getHeaders().keySet()).allMatch(name -> name.startsWith("Camel"));
        assertThat(exchange.getVariables()).isEmpty();
        return exchange;
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void metadataThatAreReadAreNoHeaders(String name) throws Exception {
        bucketHolds("a.txt", Map.of(name.toLowerCase(Locale.ROOT), TEXT));

        Exchange exchange = consumed("awsx-s3:inbox?initialDelay=0&delay=10&includeBody=true", whole -> {});

        assertThat(exchange.getMessage().getHeader(S3Constants.METADATA))
                .isEqualTo(Map.of(name.toLowerCase(Locale.ROOT), TEXT));
        assertThat(exchange.getMessage().getHeader(S3Constants.KEY)).isEqualTo("a.txt");
        assertThat(exchange.getMessage().getHeader(S3Constants.OVERRIDE_BUCKET_NAME))
                .isNull();
        assertThat(exchange.getMessage().getHeader(S3Constants.CONTENT_TYPE)).isEqualTo(TEXT);
    }

    @Test
    void headersOfARouteAreNoMetadata() throws Exception {
        aws.on("s3", "PutObject").answer(Map.of("ETag", "\"e\""));
        Map<String, Object> headers = new LinkedHashMap<>();
        NAMES.stream()
                .filter(name -> !name.equalsIgnoreCase(S3Constants.KEY)
                        && !name.equalsIgnoreCase(S3Constants.OVERRIDE_BUCKET_NAME)
                        && !name.equalsIgnoreCase("CamelAwsxOperation"))
                .forEach(name -> headers.put(name, "x"));
        headers.put("mine", "x");
        headers.put("x-amz-acl", "public-read");
        headers.put(S3Constants.METADATA, Map.of("kind", TEXT));
        camel.start();

        camel.createProducerTemplate().sendBodyAndHeaders("awsx-s3:orders?keyName=a.txt", TEXT, headers);

        assertThat(aws.calls("s3", "PutObject")).singleElement().satisfies(call -> {
            assertThat(call.input())
                    .containsEntry("Metadata", Map.of("kind", TEXT))
                    .doesNotContainKey("ACL");
            assertThat(call.requests())
                    .allSatisfy(request -> assertThat(request.headers().keySet())
                            .filteredOn(name -> name.toLowerCase(Locale.ROOT).startsWith("x-amz-meta-")
                                    || name.toLowerCase(Locale.ROOT).startsWith("x-amz-acl")
                                    || name.toLowerCase(Locale.ROOT).contains("camel"))
                            .singleElement()
                            .asString()
                            .isEqualToIgnoringCase("x-amz-meta-kind"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "operation=copy, CopyObject",
        "operation=deleteObject, DeleteObject",
        "operation=getObject, GetObject",
        "operation=presign, GetObject",
        "operation=exists, HeadObject",
        "streamingUploadMode=true&batchMessageNumber=1&keyName=${header.CamelAwsS3Key}, PutObject",
        "keyName=to/${header.CamelAwsS3Key}, PutObject",
        "'', PutObject"
    })
    void aKeyThatIsPassedOnIsTakenLiterally(String options, String operation) throws Exception {
        bucketHolds(TEXT, Map.of("kind", TEXT));
        List<Exception> failures = new CopyOnWriteArrayList<>();

        consumed("awsx-s3:inbox?initialDelay=0&delay=10&includeBody=true&idempotent=true", exchange -> {
            Exchange next = exchange.copy();
            next.getMessage().setHeader(S3Constants.BUCKET_DESTINATION_NAME, "other");
            next.getMessage().setHeader(S3Constants.DESTINATION_KEY, TEXT);
            Exchange sent = camel.createProducerTemplate().send("awsx-s3:orders?" + options, next);
            if (sent.getException() != null) {
                failures.add(sent.getException());
            }
        });

        assertThat(failures).isEmpty();
        assertThat(aws.calls("s3", operation))
                .isNotEmpty()
                .allSatisfy(
                        call -> assertThat(call.input().get("Key").toString()).endsWith(TEXT));
    }

    static List<String> settlements() {
        return List.of(
                "moveAfterRead=true&destinationBucket=done",
                "moveAfterRead=true&destinationBucket=done&destinationBucketPrefix=p/&destinationBucketSuffix=.s",
                "moveFailed=failed/",
                "localWorkDirectory={folder}",
                "sortBy=key&include=**",
                "idempotent=true&orderBy=1&concurrentConsumers=2");
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void aKeyThatIsSettledIsTakenLiterally(String options) throws Exception {
        bucketHolds(TEXT, Map.of("kind", TEXT));

        Exchange exchange = consumed(
                "awsx-s3:inbox?initialDelay=0&delay=10&" + options.replace("{folder}", folder.toString()), whole -> {
                    if (options.startsWith("moveFailed")) {
                        throw new IllegalStateException(TEXT);
                    }
                });
        camel.stop();

        assertThat(exchange.getMessage().getHeader(S3Constants.KEY)).isEqualTo(TEXT);
        assertThat(aws.calls())
                .filteredOn(call -> call.input().containsKey("Key"))
                .isNotEmpty()
                .allSatisfy(
                        call -> assertThat(call.input().get("Key").toString()).contains(TEXT));
    }

    @Test
    void anEventIsTakenLiterally() throws Exception {
        bucketHolds(TEXT, Map.of());
        ScriptedQueue queue = new ScriptedQueue(aws);
        queue.tell("m", SampleEvents.created("inbox", TEXT, "0055AED6DCD90281E5"));

        Exchange exchange =
                consumed("awsx-s3:inbox?initialDelay=0&delay=10&events=sqs:q&includeBody=true", whole -> {});

        assertThat(exchange.getMessage().getHeader(S3Constants.KEY)).isEqualTo(TEXT);
    }
}
