package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes to services from Polly to Transcribe as those of Camel's components are written. */
@SuppressWarnings("unchecked") // Bodies and headers that are Maps.
class MovedRoutesIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    private static final Object LEFT = "what an earlier step left";
    private static final String ROLE = "arn:aws:iam::123456789012:role/camel";

    @Test
    void aRoleIsAssumed() {
        Exchange done = aws.exchange(
                "awsx:sts/label?operation=assumeRole",
                LEFT,
                Map.of("CamelAwsStsRoleArn", ROLE, "CamelAwsStsRoleSessionName", "me"));

        assertThat(done.getMessage().getHeader("CamelAwsStsAssumedRoleArn", String.class))
                .endsWith("assumed-role/camel/me");
        assertThat(done.getMessage().getHeader("CamelAwsStsAccessKeyId")).isNotNull();
        assertThat(done.getMessage().getHeader("CamelAwsStsExpiration")).isNotNull();
    }

    @Test
    void aStatementIsExecutedAndDescribed() {
        Exchange made = aws.exchange(
                "awsx:redshift-data/label?operation=executeStatement",
                LEFT,
                Map.of(
                        "CamelAwsRedshiftDataClusterIdentifier", "cluster",
                        "CamelAwsRedshiftDataDatabase", "dev",
                        "CamelAwsRedshiftDataSqlStatement", "select 1"));
        Object id = made.getMessage().getBody(Map.class).get("Id");

        Exchange told = aws.exchange(
                "awsx:redshift-data/label?operation=describeStatement",
                LEFT,
                Map.of("CamelAwsRedshiftDataStatementId", id));
        assertThat(told.getMessage().getBody(Map.class)).containsEntry("QueryString", "select 1");
    }

    @Test
    void facesAreCompared() {
        Map<String, Object> image = Map.of("S3Object", Map.of("Bucket", "images", "Name", "a.png"));
        Exchange done = aws.exchange(
                "awsx:rekognition/label?operation=compareFaces",
                LEFT,
                Map.of("CamelAwsRekognitionSourceImage", image, "CamelAwsRekognitionTargetImage", image));

        assertThat(done.getMessage().getBody(Map.class)).containsKey("FaceMatches");
    }

    @Test
    void findingsAreImportedAndFound() {
        Map<String, Object> finding = Map.ofEntries(
                Map.entry("SchemaVersion", "2018-10-08"),
                Map.entry("Id", "f-1"),
                Map.entry("ProductArn", "arn:aws:securityhub:us-east-1:123456789012:product/123456789012/default"),
                Map.entry("GeneratorId", "g"),
                Map.entry("AwsAccountId", "123456789012"),
                Map.entry("CreatedAt", "2026-01-01T00:00:00Z"),
                Map.entry("UpdatedAt", "2026-01-01T00:00:00Z"),
                Map.entry("Severity", Map.of("Label", "LOW")),
                Map.entry("Title", "t"),
                Map.entry("Description", "d"),
                Map.entry("Types", List.of("Software and Configuration Checks")),
                Map.entry("Resources", List.of(Map.of("Type", "Other", "Id", "r"))));
        Exchange imported = aws.exchange("awsx:securityhub/label", List.of(finding), Map.of());

        assertThat(imported.getMessage().getHeaders())
                .containsEntry("CamelAwsSecurityHubSuccessCount", 1)
                .containsEntry("CamelAwsSecurityHubFailedCount", 0);
        Exchange found = aws.exchange("awsx:securityhub/label?operation=getFindings", LEFT, Map.of());
        assertThat((List<?>) found.getMessage().getBody(Map.class).get("Findings"))
                .hasSize(1);
    }

    @Test
    void vectorsArePutGottenAndDeleted() {
        String bucket = "awsx:s3vectors/camel-vectors?vectorIndexName=texts&vectorDimensions=2&operation=";
        aws.exchange(bucket + "createVectorBucket", LEFT, Map.of());
        aws.exchange(bucket + "createVectorIndex", LEFT, Map.of());
        assertThat((List<?>) aws.call(bucket + "listVectorIndexes")).hasSize(1);

        aws.exchange(bucket + "putVectors", List.of(0.5, 1.0), Map.of("CamelAwsS3VectorsVectorId", "a"));
        assertThat((List<?>) aws.call(bucket + "getVectors", List.of("a"))).hasSize(1);
        aws.call(bucket + "deleteVectors", List.of("a"));
        assertThat((List<?>) aws.call(bucket + "getVectors", List.of("a"))).isEmpty();
    }

    @Test
    void mailIsSent() {
        aws.call("awsx:ses?operation=VerifyEmailIdentity", Map.of("EmailAddress", "me@example.com"));
        String from = "awsx:ses/me@example.com?to=you@example.com,they@example.com&subject=Hello";

        for (boolean html : List.of(true, false)) {
            Exchange done = aws.exchange(from, "<b>Hello</b>", Map.of("CamelAwsSesHtmlEmail", html));
            assertThat(done.getMessage().getHeader("CamelAwsSesMessageId")).isNotNull();
            assertThat(done.getMessage().getBody()).isEqualTo("<b>Hello</b>");
        }
    }

    @Test
    void anExecutionIsStartedAndStopped() {
        Exchange made = aws.exchange(
                "awsx:stepfunctions/label?operation=createStateMachine",
                LEFT,
                Map.of(
                        "CamelAwsStepFunctionsStateMachineName", "moved",
                        "CamelAwsStepFunctionsStateMachineDefinition",
                                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}",
                        "CamelAwsStepFunctionsStateMachineRoleArn", ROLE));
        Object machine = made.getMessage().getBody(Map.class).get("stateMachineArn");
        Exchange started = aws.exchange(
                "awsx:stepfunctions/label?operation=startExecution",
                LEFT,
                Map.of(
                        "CamelAwsStepFunctionsStateMachineArn", machine,
                        "CamelAwsStepFunctionsExecutionName", "once",
                        "CamelAwsStepFunctionsExecutionInput", "{\"a\": 1}"));
        Object execution = started.getMessage().getBody(Map.class).get("executionArn");

        Exchange told = aws.exchange(
                "awsx:stepfunctions/label?operation=describeExecution",
                LEFT,
                Map.of("CamelAwsStepFunctionsExecutionArn", execution));
        assertThat(told.getMessage().getBody(Map.class))
                .containsEntry("name", "once")
                .containsEntry("input", "{\"a\": 1}");
    }

    /** What moto has read of a document is not as the model says, and is not asked for. */
    @Test
    void aDocumentIsBegunToBeRead() {
        assertThat(aws.exchange(
                                "awsx:textract/label?operation=startDocumentAnalysis",
                                LEFT,
                                Map.of("CamelAwsTextractS3Bucket", "papers", "CamelAwsTextractS3Object", "a.png"))
                        .getMessage()
                        .getBody(Map.class))
                .containsKey("JobId");
    }

    @Test
    void recordsAreWritten() {
        Map<String, Object> names =
                Map.of("CamelAwsTimestreamDatabaseName", "metrics", "CamelAwsTimestreamTableName", "cpu");
        aws.exchange("awsx:timestream-write/label?operation=createDatabase", LEFT, names);
        aws.exchange("awsx:timestream-write/label?operation=createTable", LEFT, names);
        Exchange done = aws.exchange(
                "awsx:timestream-write/label?operation=writeRecords",
                LEFT,
                Map.of(
                        "CamelAwsTimestreamDatabaseName",
                        "metrics",
                        "CamelAwsTimestreamTableName",
                        "cpu",
                        "CamelAwsTimestreamRecord",
                        Map.of("MeasureName", "load", "Time", "1"),
                        "CamelAwsTimestreamRecordList",
                        List.of(Map.of("MeasureValue", "1.5"))));

        assertThat(done.getMessage().getBody(Map.class)).containsKey("RecordsIngested");
    }

    @Test
    void aVocabularyIsMadeAndDeleted() {
        Map<String, Object> vocabulary = Map.of(
                "CamelAwsTranscribeVocabularyName", "words",
                "CamelAwsTranscribeLanguageCode", "en-US",
                "CamelAwsTranscribeVocabularyPhrases", List.of("Camel"));
        aws.exchange("awsx:transcribe/label?operation=createVocabulary", LEFT, vocabulary);
        Exchange listed = aws.exchange("awsx:transcribe/label?operation=listVocabularies", LEFT, Map.of());

        assertThat((List<?>) listed.getMessage().getBody(Map.class).get("Vocabularies"))
                .hasSize(1);
        assertThat(aws.exchange("awsx:transcribe/label?operation=deleteVocabulary", LEFT, vocabulary)
                        .getMessage()
                        .getBody())
                .isEqualTo(LEFT);
    }

    @Test
    void aLexiconIsPutAndVoicesAreListed() {
        String lexicon = "<lexicon alphabet=\"ipa\"/>";
        aws.exchange("awsx:polly/label?operation=putLexicon&lexiconName=names", lexicon, Map.of());

        assertThat(aws.exchange("awsx:polly/label?operation=getLexicon&lexiconName=names", LEFT, Map.of())
                        .getMessage()
                        .getBody(Map.class))
                .containsEntry("Name", "names");
        assertThat((List<?>) aws.exchange("awsx:polly/label?operation=describeVoices", LEFT, Map.of())
                        .getMessage()
                        .getBody())
                .isNotEmpty();
        assertThat(aws.content("awsx:polly/label?voiceId=Joanna", "Hello")).isNotNull();
    }
}
