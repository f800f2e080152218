package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsSession;
import io.awsx.resource.S3;
import io.awsx.resource.S3Object;
import io.awsx.testkit.S3Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3KameletsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private S3Engine engine;
    private AwsSession session;
    private S3 s3;
    private CamelContext camel;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        engine = S3Engine.inMemory();
        session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
        s3 = S3.of(session);
        s3.createBucket("inbox");
        s3.createBucket("archive");
        camel = new DefaultCamelContext();
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
        session.close();
        engine.close();
    }

    /** A Kamelet that is told by parameters where the engine is and who asks. */
    private String kamelet(String name, String parameters) {
        return "kamelet:" + name + "?region=eu-west-1&uriEndpointOverride=" + engine.endpoint() + "&accessKey="
                + S3Engine.ACCESS_KEY + "&secretKey=RAW(" + S3Engine.SECRET_KEY + ")&" + parameters;
    }

    @Test
    void theHeaderFileNamesTheObjectOrCeFileOrTheExchange() {
        String sink = kamelet("awsx-s3-sink", "bucketNameOrArn=archive");

        template.sendBodyAndHeaders(sink, "1", Map.of("file", "a.txt", "ce-file", "not-this"));
        template.sendBodyAndHeader(sink, "2", "ce-file", "b.txt");
        template.sendBody(sink, "3");

        assertThat(s3.object("archive", "a.txt").text()).isEqualTo("1");
        assertThat(s3.object("archive", "b.txt").text()).isEqualTo("2");
        assertThat(keys("archive"))
                .filteredOn(key -> !key.endsWith(".txt"))
                .singleElement()
                .asString()
                .matches("[0-9A-F]+-[0-9A-F]+")
                .satisfies(key -> assertThat(s3.object("archive", key).text()).isEqualTo("3"));
    }

    @Test
    void whatAHeaderSaysIsNoExpression() {
        template.sendBodyAndHeader(kamelet("awsx-s3-sink", "bucketNameOrArn=archive"), "1", "file", "${body}");

        assertThat(keys("archive")).containsExactly("${body}");
    }

    @Test
    void keyNameWinsOverHeadersAndIsAnExpression() {
        template.sendBodyAndHeaders(
                kamelet("awsx-s3-sink", "bucketNameOrArn=archive&keyName=RAW(in/${header.id})"),
                "1",
                Map.of("file", "a.txt", "id", 7));

        assertThat(keys("archive")).containsExactly("in/7");
    }

    @Test
    void theBucketIsCreatedWhereThatIsAsked() {
        template.sendBodyAndHeader(
                kamelet("awsx-s3-sink", "bucketNameOrArn=fresh&autoCreateBucket=true"), "1", "file", "a.txt");

        assertThat(keys("fresh")).containsExactly("a.txt");
    }

    @Test
    void objectsBelowAPrefixComeWithTheirHeadersAndAreMovedWhereThatIsAsked() throws Exception {
        s3.object("inbox", "in/a.txt").put("1");
        s3.object("inbox", "b.txt").put("2");
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedBodiesReceived("1");
        out.expectedHeaderReceived("CamelAwsS3Key", "in/a.txt");
        out.expectedHeaderReceived("CamelAwsS3BucketName", "inbox");

        consume("bucketNameOrArn=inbox&prefix=in/&moveAfterRead=true&destinationBucket=archive"
                + "&destinationBucketPrefix=done/&destinationBucketSuffix=.old");

        out.assertIsSatisfied(LIMIT.toMillis());
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(keys("archive")).containsExactly("done/in/a.txt.old");
            assertThat(keys("inbox")).containsExactly("b.txt");
        });
    }

    private void consume(String parameters) throws Exception {
        String uri = kamelet("awsx-s3-source", parameters);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).convertBodyTo(String.class).to("mock:out");
            }
        });
    }

    @Test
    void manyMessagesBecomeOneObject() {
        String sink = kamelet(
                "awsx-s3-streaming-upload-sink", "bucketNameOrArn=archive&keyName=day.log&batchMessageNumber=2");
        s3.object("archive", "day.log").put("what was there");

        for (String line : List.of("a\n", "b\n", "c\n", "d\n")) {
            template.sendBody(sink, line);
        }

        assertThat(s3.object("archive", "day-1.log").text()).isEqualTo("a\nb\n");
        assertThat(s3.object("archive", "day-2.log").text()).isEqualTo("c\nd\n");
    }

    @Test
    void aPipeMayAskForTheHeadersOfACloudEvent() throws Exception {
        s3.object("inbox", "a.txt").put("1");
        camel.getRegistry().bind("session", session);
        MockEndpoint out = camel.getEndpoint("mock:events", MockEndpoint.class);
        out.expectedHeaderReceived("CamelCloudEventType", "org.apache.camel.event.aws.s3.getObject");
        out.expectedHeaderReceived("CamelCloudEventSubject", "a.txt");
        String pipe = Snippets.yaml().stream()
                .filter(yaml -> yaml.contains("application-cloudevents"))
                .findFirst()
                .orElseThrow();

        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString("pipe.camel.yaml", pipe.replace("direct:events", "mock:events")));

        out.assertIsSatisfied(LIMIT.toMillis());
    }

    @Test
    void theExampleMovesObjectsUnderTheirKeys() throws Exception {
        s3.object("inbox", "2025/a.txt").put("1");
        s3.object("inbox", "b.txt").put("2");
        Main archive = Archive.camel("inbox", "archive", "eu-west-1");
        archive.bind("session", session);
        archive.start();
        try {
            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(keys("archive")).containsExactly("2025/a.txt", "b.txt");
                assertThat(keys("inbox")).isEmpty();
            });
        } finally {
            archive.stop();
        }
        assertThat(s3.object("archive", "2025/a.txt").text()).isEqualTo("1");
    }

    private List<String> keys(String bucket) {
        return s3.bucket(bucket).objects().stream().map(S3Object::key).toList();
    }
}
