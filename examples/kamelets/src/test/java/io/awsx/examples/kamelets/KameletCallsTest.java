package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testing.RecordedCall;
import io.awsx.testing.ScriptedAws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kamelets ask services of which there is no server to be had, or none that knows enough. */
@SuppressWarnings("unchecked") // Bodies and headers that are Maps.
class KameletCallsTest {

    private static final String EVENTS = "awsx-eventbridge-sink?eventbusNameOrArn=bus&eventSourcePrefix=shop."
            + "&eventSource=till&detailType=sold&resourcesArn=RAW(arn:a,arn:b)";

    private ScriptedAws aws;
    private CamelContext camel;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        aws = ScriptedAws.create();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("aws", aws.session());
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
        aws.close();
    }

    private Exchange send(String kameletAndParameters, Object body, Map<String, Object> headers) {
        String uri = "kamelet:" + kameletAndParameters + (kameletAndParameters.contains("?") ? "&" : "?")
                + "region=us-east-1";
        Exchange exchange = template.send(uri, message -> {
            message.getMessage().setBody(body);
            message.getMessage().setHeaders(new HashMap<>(headers));
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private Map<String, Object> input(String service, String operation) {
        List<RecordedCall> calls = aws.calls(service, operation);
        assertThat(calls).hasSize(1);
        return calls.get(0).input();
    }

    @Test
    void cloudWatchGetsTheDatumThatHeadersSay() {
        aws.on("cloudwatch", "PutMetricData").answer();

        send(
                "awsx-cloudwatch-sink?cwNamespace=shop",
                null,
                Map.of(
                        "metric-name", "orders",
                        "ce-metricname", "not-this",
                        "metric-value", "2.5",
                        "ce-metricunit", "Count",
                        "metric-timestamp", "2025-01-01T00:00:00Z",
                        "metric-dimension-name", "place",
                        "ce-metricdimensionvalue", "Bonn"));

        assertThat(input("cloudwatch", "PutMetricData"))
                .isEqualTo(Map.of(
                        "Namespace",
                        "shop",
                        "MetricData",
                        List.of(Map.of(
                                "MetricName",
                                "orders",
                                "Value",
                                2.5,
                                "Unit",
                                "Count",
                                "Timestamp",
                                Instant.parse("2025-01-01T00:00:00Z"),
                                "Dimensions",
                                List.of(Map.of("Name", "place", "Value", "Bonn"))))));
    }

    @Test
    void anEventHasWhatParametersSay() {
        aws.on("events", "PutEvents")
                .answer(Map.of("FailedEntryCount", 0L, "Entries", List.of(Map.of("EventId", "e1"))));

        send(EVENTS, "{\"n\": 1}", Map.of());

        assertThat(input("events", "PutEvents"))
                .isEqualTo(Map.of(
                        "Entries",
                        List.of(Map.of(
                                "EventBusName", "bus",
                                "Source", "shop.till",
                                "DetailType", "sold",
                                "Resources", List.of("arn:a", "arn:b"),
                                "Detail", "{\"n\": 1}"))));
    }

    @Test
    void headersSayMoreOfAnEventThanParameters() {
        aws.on("events", "PutEvents")
                .answer(Map.of("FailedEntryCount", 0L, "Entries", List.of(Map.of("EventId", "e1"))));

        send(EVENTS, "{}", Map.of("ce-source", "web", "detail-type", "ordered", "ce-resources-arn", "arn:c"));

        assertThat(input("events", "PutEvents"))
                .isEqualTo(Map.of(
                        "Entries",
                        List.of(Map.of(
                                "EventBusName", "bus",
                                "Source", "shop.web",
                                "DetailType", "ordered",
                                "Resources", List.of("arn:c"),
                                "Detail", "{}"))));
    }

    @Test
    void comprehendSaysTheLanguageOfATextOrWhatElseIsAsked() {
        aws.on("comprehend", "DetectDominantLanguage")
                .with(Map.of("Text", "guten Tag"))
                .answer(Map.of("Languages", List.of(Map.of("LanguageCode", "de"))));
        aws.on("comprehend", "DetectSentiment")
                .with(Map.of("Text", "how nice", "LanguageCode", "en"))
                .answer(Map.of("Sentiment", "POSITIVE"));

        Exchange language = send("awsx-comprehend-sink", "guten Tag", Map.of());
        Exchange mood = send("awsx-comprehend-sink?operation=detectSentiment&languageCode=en", "how nice", Map.of());

        assertThat(language.getMessage().getHeader("CamelAwsComprehendDetectedLanguage"))
                .isEqualTo("de");
        assertThat(mood.getMessage().getHeader("CamelAwsComprehendDetectedSentiment"))
                .isEqualTo("POSITIVE");
        aws.verify();
    }

    @Test
    void pollySpeaksInTheFormatThatTheParameterNames() {
        for (Map.Entry<String, String> format : Map.of(
                        "MP3", "mp3", "OggVorbis", "ogg_vorbis", "Pcm", "pcm", "Json", "json")
                .entrySet()) {
            aws.on("polly", "SynthesizeSpeech")
                    .with(Map.of(
                            "Text",
                            "hello",
                            "VoiceId",
                            "Joanna",
                            "OutputFormat",
                            format.getValue(),
                            "TextType",
                            "text"))
                    .answer(Map.of("AudioStream", format.getKey()));

            Exchange spoken = send("awsx-polly-sink?voiceId=Joanna&outputFormat=" + format.getKey(), "hello", Map.of());

            assertThat(spoken.getMessage().getBody(String.class)).isEqualTo(format.getKey());
        }
        aws.verify();
    }

    @Test
    void anEmailHasTheSubjectAndTheReceiversThatHeadersSay() {
        aws.on("ses", "SendEmail").answer(Map.of("MessageId", "m1"));

        Exchange sent = send(
                "awsx-ses-sink?from=ann@example.com",
                "hello",
                Map.of(
                        "subject",
                        "news",
                        "ce-to",
                        "bob@example.com",
                        "reply-to-addresses",
                        List.of("cat@example.com")));

        assertThat(input("ses", "SendEmail"))
                .isEqualTo(Map.of(
                        "Source", "ann@example.com",
                        "Destination", Map.of("ToAddresses", List.of("bob@example.com")),
                        "ReplyToAddresses", List.of("cat@example.com"),
                        "Message",
                                Map.of(
                                        "Subject", Map.of("Data", "news"),
                                        "Body", Map.of("Text", Map.of("Data", "hello")))));
        assertThat(sent.getMessage().getHeader("CamelAwsSesMessageId")).isEqualTo("m1");
    }

    @Test
    void aRoleIsAssumedThatHeadersName() {
        aws.on("sts", "AssumeRole")
                .with(Map.of("RoleArn", "arn:aws:iam::123456789012:role/r", "RoleSessionName", "me"))
                .answer(Map.of(
                        "Credentials",
                        Map.of(
                                "AccessKeyId", "A",
                                "SecretAccessKey", "S",
                                "SessionToken", "T",
                                "Expiration", Instant.parse("2025-01-01T00:00:00Z"))));

        Exchange assumed = send(
                "awsx-sts-assume-role-action",
                null,
                Map.of("role-arn", "arn:aws:iam::123456789012:role/r", "ce-role-session-name", "me"));

        assertThat(assumed.getMessage().getHeader("CamelAwsStsAccessKeyId")).isEqualTo("A");
        assertThat(assumed.getMessage().getBody(Map.class)).containsKey("Credentials");
        aws.verify();
    }

    @Test
    void timestreamIsAskedWhatTheHeaderSays() {
        aws.on("timestream-query", "DescribeEndpoints")
                .answer(Map.of(
                        "Endpoints", List.of(Map.of("Address", "query.example.com", "CachePeriodInMinutes", 60L))));
        aws.on("timestream-query", "Query")
                .with(Map.of("QueryString", "select 1"))
                .answer(Map.of(
                        "QueryId", "q",
                        "Rows", List.of(Map.of("Data", List.of(Map.of("ScalarValue", "1")))),
                        "ColumnInfo", List.of(Map.of("Type", Map.of("ScalarType", "INTEGER")))));

        Exchange asked = send("awsx-timestream-query-sink", null, Map.of("query", "select 1"));

        assertThat(asked.getMessage().getBody(Map.class)).containsEntry("QueryId", "q");
    }

    @Test
    void aTextIsTranslated() {
        aws.on("translate", "TranslateText")
                .with(Map.of("Text", "hello", "SourceLanguageCode", "en", "TargetLanguageCode", "de"))
                .answer(Map.of("TranslatedText", "hallo", "SourceLanguageCode", "en", "TargetLanguageCode", "de"));

        Exchange translated = send("awsx-translate-action?sourceLanguage=en&targetLanguage=de", "hello", Map.of());

        assertThat(translated.getMessage().getBody()).isEqualTo("hallo");
        aws.verify();
    }

    @Test
    void aModelGetsTheBodyAsItIs() {
        aws.on("bedrock-runtime", "InvokeModel")
                .answer(Map.of("body", "{\"results\": []}", "contentType", "application/json"));

        Exchange asked = send(
                "awsx-bedrock-text-sink?modelId=amazon.titan-text-lite-v1", "{\"inputText\": \"hello\"}", Map.of());

        Map<String, Object> input = input("bedrock-runtime", "InvokeModel");
        assertThat(input)
                .containsEntry("modelId", "amazon.titan-text-lite-v1")
                .containsEntry("contentType", "application/json")
                .containsEntry("accept", "application/json");
        assertThat((byte[]) input.get("body")).asString(StandardCharsets.UTF_8).isEqualTo("{\"inputText\": \"hello\"}");
        assertThat(asked.getMessage().getBody(String.class)).isEqualTo("{\"results\": []}");
    }

    @Test
    void aKnowledgeBaseIsAskedTheTextOfTheBody() {
        aws.on("bedrock-agent-runtime", "RetrieveAndGenerate")
                .with(Map.of(
                        "input", Map.of("text", "who?"),
                        "retrieveAndGenerateConfiguration",
                                Map.of(
                                        "type",
                                        "KNOWLEDGE_BASE",
                                        "knowledgeBaseConfiguration",
                                        Map.of("knowledgeBaseId", "KB12345678", "modelArn", "anthropic.claude-v2"))))
                .answer(Map.of("sessionId", "s", "output", Map.of("text", "me")));

        Exchange asked = send(
                "awsx-bedrock-agent-runtime-sink?modelId=anthropic.claude-v2&knowledgeBaseId=KB12345678",
                "who?",
                Map.of());

        assertThat(asked.getMessage().getBody()).isEqualTo("me");
        aws.verify();
    }

    @Test
    void eachEventOfCloudTrailComesOnce() throws Exception {
        Map<String, Object> first = event("e1");
        Map<String, Object> second = event("e2");
        aws.on("cloudtrail", "LookupEvents")
                .with(Map.of(
                        "LookupAttributes",
                        List.of(Map.of("AttributeKey", "EventSource", "AttributeValue", "ec2.amazonaws.com"))))
                .answer(Map.of("Events", List.of(first)))
                .answer(Map.of("Events", List.of(second, first)));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:awsx-cloudtrail-source?region=us-east-1&eventSource=ec2.amazonaws.com")
                        .to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> aws.calls("cloudtrail", "LookupEvents").size() >= 3);

        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .containsExactly("{\"id\":\"e1\"}", "{\"id\":\"e2\"}");
        assertThat(out.getExchanges().get(0).getMessage().getHeaders())
                .containsEntry("CamelAwsCloudTrailEventId", "e1")
                .containsEntry("CamelAwsCloudTrailEventName", "RunInstances");
        assertThat((Instant)
                        aws.calls("cloudtrail", "LookupEvents").get(0).input().get("StartTime"))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(62)),
                        Instant.now().minus(Duration.ofMinutes(59)));
    }

    private static Map<String, Object> event(String id) {
        return Map.of(
                "EventId",
                id,
                "EventName",
                "RunInstances",
                "EventSource",
                "ec2.amazonaws.com",
                "CloudTrailEvent",
                "{\"id\":\"" + id + "\"}");
    }
}
