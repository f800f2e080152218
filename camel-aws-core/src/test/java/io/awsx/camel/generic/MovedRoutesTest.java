package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes to services from Polly to Translate as those of Camel's components are written: what is sent, and what messages become. */
@SuppressWarnings("unchecked") // Bodies and headers that are Maps.
class MovedRoutesTest extends ProfileTestSupport {

    private static final Object LEFT = "what an earlier step left";

    /** Timestream says where it is before it is asked anything else. */
    private void endpoint(String service) {
        aws.on(service, "DescribeEndpoints")
                .answer(Map.of(
                        "Endpoints",
                        List.of(Map.of(
                                "Address", "cell.timestream.us-east-1.amazonaws.com", "CachePeriodInMinutes", 60))));
    }

    private Exchange answered(
            String service,
            String operation,
            Map<String, Object> answer,
            String uri,
            Object body,
            Map<String, Object> headers) {
        aws.on(service, operation).answer(answer);
        return send(uri, body, headers);
    }

    @Test
    void credentialsOfARoleAreHeadersToo() {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        Exchange done = answered(
                "sts",
                "AssumeRole",
                Map.of(
                        "Credentials",
                        Map.of(
                                "AccessKeyId",
                                "AKID",
                                "SecretAccessKey",
                                "hush",
                                "SessionToken",
                                "t",
                                "Expiration",
                                end),
                        "AssumedRoleUser",
                        Map.of("AssumedRoleId", "r", "Arn", "arn:assumed")),
                "awsx:sts/label",
                LEFT,
                Map.of(
                        "CamelAwsStsRoleArn", "arn:aws:iam::123456789012:role/r",
                        "CamelAwsStsRoleSessionName", "me",
                        "CamelAwsStsAssumeRoleDurationSeconds", "900"));

        assertThat(input("sts", "AssumeRole"))
                .isEqualTo(Map.of(
                        "RoleArn",
                        "arn:aws:iam::123456789012:role/r",
                        "RoleSessionName",
                        "me",
                        "DurationSeconds",
                        900));
        assertThat(done.getMessage().getHeaders())
                .contains(
                        entry("CamelAwsStsAccessKeyId", "AKID"),
                        entry("CamelAwsStsSecretKey", "hush"),
                        entry("CamelAwsStsSessionToken", "t"),
                        entry("CamelAwsStsExpiration", end),
                        entry("CamelAwsStsAssumedRoleArn", "arn:assumed"));
        assertThat(done.getMessage().getBody(Map.class)).containsKey("Credentials");
    }

    @Test
    void whatNeedsNothingIsCalledWhateverTheBodyIs() {
        answered("sts", "GetSessionToken", Map.of(), "awsx:sts/label?operation=getSessionToken", LEFT, Map.of());

        assertThat(input("sts", "GetSessionToken")).isEmpty();
    }

    @Test
    void statementsAreHeaders() {
        answered(
                "redshift-data",
                "ExecuteStatement",
                Map.of("Id", "s-1"),
                "awsx:redshift-data/label?operation=executeStatement",
                LEFT,
                Map.of(
                        "CamelAwsRedshiftDataSqlStatement", "select :a",
                        "CamelAwsRedshiftDataSqlParameterList", List.of(Map.of("name", "a", "value", "1")),
                        "CamelAwsRedshiftDataDatabase", "dev",
                        "CamelAwsRedshiftDataWorkGroupName", "group",
                        "CamelAwsRedshiftDataClientToken", "token"));

        assertThat(input("redshift-data", "ExecuteStatement"))
                .isEqualTo(Map.of(
                        "Sql", "select :a",
                        "Parameters", List.of(Map.of("name", "a", "value", "1")),
                        "Database", "dev",
                        "WorkgroupName", "group",
                        "ClientToken", "token"));
    }

    @Test
    void imagesAreHeaders() {
        Map<String, Object> image = Map.of("S3Object", Map.of("Bucket", "images", "Name", "cat.png"));
        answered(
                "rekognition",
                "DetectLabels",
                Map.of("Labels", List.of()),
                "awsx:rekognition/label?operation=detectLabels",
                LEFT,
                Map.of(
                        "CamelAwsRekognitionImage",
                        image,
                        "CamelAwsRekognitionMaxLabels",
                        3,
                        "CamelAwsRekognitionMinConfidence",
                        80.5f,
                        "CamelAwsRekognitionFeatures",
                        List.of("GENERAL_LABELS")));

        assertThat(input("rekognition", "DetectLabels"))
                .containsEntry("Image", image)
                .containsEntry("MaxLabels", 3)
                .containsEntry("Features", List.of("GENERAL_LABELS"))
                .hasEntrySatisfying(
                        "MinConfidence",
                        value -> assertThat(((Number) value).doubleValue()).isEqualTo(80.5));
    }

    @Test
    void aListOfFindingsIsImportedAndCounted() {
        List<Object> findings = List.of(finding("f-1"), finding("f-2"));
        Exchange done = answered(
                "securityhub",
                "BatchImportFindings",
                Map.of("FailedCount", 1, "SuccessCount", 1),
                "awsx:securityhub/label",
                findings,
                Map.of());

        assertThat(input("securityhub", "BatchImportFindings")).isEqualTo(Map.of("Findings", findings));
        assertThat(done.getMessage().getHeaders())
                .contains(entry("CamelAwsSecurityHubFailedCount", 1), entry("CamelAwsSecurityHubSuccessCount", 1));
    }

    private static Map<String, Object> finding(String id) {
        return Map.of(
                "SchemaVersion", "2018-10-08",
                "Id", id,
                "ProductArn", "arn:p",
                "GeneratorId", "g",
                "AwsAccountId", "123456789012",
                "CreatedAt", "2026-01-01T00:00:00Z",
                "UpdatedAt", "2026-01-01T00:00:00Z",
                "Title", "t",
                "Description", "d",
                "Resources", List.of(Map.of("Type", "Other", "Id", "r")));
    }

    @Test
    void aFindingIsNamedByTwoHeaders() {
        Exchange done = answered(
                "securityhub",
                "GetFindingHistory",
                Map.of("NextToken", "n"),
                "awsx:securityhub/label?operation=getFindingHistory",
                LEFT,
                Map.of("CamelAwsSecurityHubFindingId", "f-1", "CamelAwsSecurityHubProductArn", "arn:p"));

        assertThat(input("securityhub", "GetFindingHistory"))
                .isEqualTo(Map.of("FindingIdentifier", Map.of("Id", "f-1", "ProductArn", "arn:p")));
        assertThat(done.getMessage().getHeader("CamelAwsSecurityHubNextToken")).isEqualTo("n");
    }

    @Test
    void aVectorOfTheBodyIsPutUnderTheIdOfItsExchange() {
        Exchange done = answered(
                "s3vectors",
                "PutVectors",
                Map.of(),
                "awsx:s3vectors/bucket?operation=putVectors&vectorIndexName=texts",
                new float[] {0.5f, 1f},
                Map.of("CamelAwsS3VectorsVectorMetadata", Map.of("lang", "en")));

        assertThat(input("s3vectors", "PutVectors"))
                .isEqualTo(Map.of(
                        "vectorBucketName", "bucket",
                        "indexName", "texts",
                        "vectors",
                                List.of(Map.of(
                                        "key", done.getExchangeId(),
                                        "data", Map.of("float32", List.of(0.5f, 1f)),
                                        "metadata", Map.of("lang", "en")))));
    }

    @Test
    void vectorsAreSoughtAndCounted() {
        List<Map<String, Object>> found = List.of(Map.of("key", "a"), Map.of("key", "b"));
        Exchange done = answered(
                "s3vectors",
                "QueryVectors",
                Map.of("vectors", found, "distanceMetric", "cosine"),
                "awsx:s3vectors/bucket?operation=queryVectors&vectorIndexName=texts",
                List.of(0.5, 1.0),
                Map.of());

        assertThat(input("s3vectors", "QueryVectors"))
                .containsEntry("topK", 10)
                .containsEntry("queryVector", Map.of("float32", List.of(0.5, 1.0)));
        assertThat(done.getMessage().getBody()).isEqualTo(found);
        assertThat(done.getMessage().getHeader("CamelAwsS3VectorsResultCount", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void vectorsAreDeletedByTheirIds() {
        answered(
                "s3vectors",
                "DeleteVectors",
                Map.of(),
                "awsx:s3vectors/bucket?operation=deleteVectors&vectorIndexName=texts",
                List.of("a", "b"),
                Map.of());

        assertThat(input("s3vectors", "DeleteVectors")).containsEntry("keys", List.of("a", "b"));
    }

    @Test
    void anIndexIsMadeAsCamelMakesIt() {
        answered(
                "s3vectors",
                "CreateIndex",
                Map.of("indexArn", "arn:i"),
                "awsx:s3vectors/bucket?operation=createVectorIndex&vectorIndexName=texts&vectorDimensions=3",
                LEFT,
                Map.of());

        assertThat(input("s3vectors", "CreateIndex"))
                .isEqualTo(Map.of(
                        "vectorBucketName", "bucket",
                        "indexName", "texts",
                        "dataType", "float32",
                        "dimension", 3,
                        "distanceMetric", "cosine"));
    }

    @Test
    void mailIsSentToAllAndTheBodyStays() {
        Exchange done = answered(
                "ses",
                "SendEmail",
                Map.of("MessageId", "m-1"),
                "awsx:ses/me@example.com?to=a@example.com,b@example.com&cc=c@example.com&subject=Hello",
                "Dear all",
                Map.of(
                        "CamelAwsSesBcc", "d@example.com, e@example.com",
                        "CamelAwsSesTags", Map.of("kind", "news"),
                        "CamelAwsSesReplyToAddresses", "r@example.com"));

        assertThat(input("ses", "SendEmail"))
                .isEqualTo(Map.of(
                        "Source", "me@example.com",
                        "Destination",
                                Map.of(
                                        "ToAddresses", List.of("a@example.com", "b@example.com"),
                                        "CcAddresses", List.of("c@example.com"),
                                        "BccAddresses", List.of("d@example.com", "e@example.com")),
                        "Message",
                                Map.of(
                                        "Subject", Map.of("Data", "Hello"),
                                        "Body", Map.of("Text", Map.of("Data", "Dear all"))),
                        "ReplyToAddresses", List.of("r@example.com"),
                        "Tags", List.of(Map.of("Name", "kind", "Value", "news"))));
        assertThat(done.getMessage().getBody()).isEqualTo("Dear all");
        assertThat(done.getMessage().getHeader("CamelAwsSesMessageId")).isEqualTo("m-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void mailIsHtmlWhereAHeaderSaysSo(String html) {
        answered(
                "ses",
                "SendEmail",
                Map.of("MessageId", "m-1"),
                "awsx:ses/me@example.com",
                "<b>Hello</b>",
                Map.of(
                        "CamelAwsSesTo", "a@example.com",
                        "CamelAwsSesSubject", "Hello",
                        "CamelAwsSesHtmlEmail", Boolean.valueOf(html)));

        assertThat(input("ses", "SendEmail"))
                .containsEntry(
                        "Message",
                        Map.of(
                                "Subject",
                                Map.of("Data", "Hello"),
                                "Body",
                                Map.of(html.equals("true") ? "Html" : "Text", Map.of("Data", "<b>Hello</b>"))));
    }

    @Test
    void theSenderIsTheRoutes() {
        assertThatThrownBy(() -> send(
                        "awsx:ses/me@example.com?to=a@example.com&subject=s",
                        "x",
                        Map.of("CamelAwsSesFrom", "you@example.com")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Source")
                .hasMessageContaining("overridable");
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void executionsAreStartedByHeaders() {
        answered(
                "stepfunctions",
                "StartExecution",
                Map.of("executionArn", "arn:e", "startDate", Instant.EPOCH),
                "awsx:stepfunctions/label?operation=startExecution",
                LEFT,
                Map.of(
                        "CamelAwsStepFunctionsStateMachineArn", "arn:m",
                        "CamelAwsStepFunctionsExecutionName", "e",
                        "CamelAwsStepFunctionsExecutionInput", "{\"a\": 1}"));

        assertThat(input("stepfunctions", "StartExecution"))
                .isEqualTo(Map.of("stateMachineArn", "arn:m", "name", "e", "input", "{\"a\": 1}"));
    }

    @Test
    void aDocumentIsTheBody() {
        answered(
                "textract",
                "AnalyzeDocument",
                Map.of("Blocks", List.of()),
                "awsx:textract/label?operation=analyzeDocument",
                new byte[] {1, 2},
                Map.of());

        assertThat(input("textract", "AnalyzeDocument"))
                .containsEntry("FeatureTypes", List.of("TABLES", "FORMS"))
                .hasEntrySatisfying(
                        "Document",
                        document -> assertThat(document).extracting("Bytes").isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s3Bucket=papers&s3Object=o",
                "?param.Document.S3Object.Bucket=papers&param.Document.S3Object.Name=o",
                ""
            })
    void aDocumentInABucketIsNotTheBody(String options) {
        answered(
                "textract",
                "DetectDocumentText",
                Map.of("Blocks", List.of()),
                "awsx:textract/label" + options,
                LEFT,
                options.isEmpty()
                        ? Map.of("CamelAwsTextractS3Bucket", "papers", "CamelAwsTextractS3Object", "o")
                        : Map.of());

        assertThat(input("textract", "DetectDocumentText"))
                .isEqualTo(Map.of("Document", Map.of("S3Object", Map.of("Bucket", "papers", "Name", "o"))));
    }

    @Test
    void aJobOfTextractMayBeTheBody() {
        answered(
                "textract",
                "GetDocumentAnalysis",
                Map.of("JobStatus", "SUCCEEDED"),
                "awsx:textract/label?operation=getDocumentAnalysis",
                "job-1",
                Map.of("CamelAwsTextractMaxResults", 5));

        assertThat(input("textract", "GetDocumentAnalysis")).isEqualTo(Map.of("JobId", "job-1", "MaxResults", 5));
    }

    @Test
    void recordsAreWritten() {
        endpoint("timestream-write");
        Map<String, Object> common = Map.of("MeasureName", "cpu", "Time", "1");
        List<Object> records = List.of(Map.of("MeasureValue", "1.5", "MeasureValueType", "DOUBLE"));
        answered(
                "timestream-write",
                "WriteRecords",
                Map.of(),
                "awsx:timestream-write/label?operation=writeRecords",
                LEFT,
                Map.of(
                        "CamelAwsTimestreamDatabaseName",
                        "d",
                        "CamelAwsTimestreamTableName",
                        "t",
                        "CamelAwsTimestreamRecord",
                        common,
                        "CamelAwsTimestreamRecordList",
                        records));

        assertThat(input("timestream-write", "WriteRecords"))
                .isEqualTo(
                        Map.of("DatabaseName", "d", "TableName", "t", "CommonAttributes", common, "Records", records));
    }

    @Test
    void recordsAreAskedFor() {
        endpoint("timestream-query");
        answered(
                "timestream-query",
                "Query",
                Map.of("QueryId", "q", "Rows", List.of(), "ColumnInfo", List.of()),
                "awsx:timestream-query/label?operation=query",
                LEFT,
                Map.of("CamelAwsTimestreamQueryString", "select 1", "CamelAwsTimestreamQueryMaxRows", 7));

        assertThat(input("timestream-query", "Query"))
                .containsEntry("QueryString", "select 1")
                .containsEntry("MaxRows", 7);
    }

    @Test
    void queriesAreScheduledByHeaders() {
        endpoint("timestream-query");
        List<Object> dimensions = List.of(Map.of("Name", "host", "DimensionValueType", "VARCHAR"));
        answered(
                "timestream-query",
                "CreateScheduledQuery",
                Map.of("Arn", "arn:q"),
                "awsx:timestream-query/label?operation=createScheduledQuery",
                LEFT,
                Map.ofEntries(
                        entry("CamelAwsTimestreamScheduledQueryName", "n"),
                        entry("CamelAwsTimestreamQueryString", "select 1"),
                        entry("CamelAwsTimestreamScheduleExpression", "rate(1 hour)"),
                        entry("CamelAwsTimestreamNotificationTopicArn", "arn:topic"),
                        entry("CamelAwsTimestreamScheduledQueryExecutionRoleArn", "arn:role"),
                        entry("CamelAwsTimestreamErrorReportS3BucketName", "errors"),
                        entry("CamelAwsTimestreamDatabaseName", "d"),
                        entry("CamelAwsTimestreamTableName", "t"),
                        entry("CamelAwsTimestreamTimeColumn", "time"),
                        entry("CamelAwsTimestreamDimensionMappingList", dimensions)));

        assertThat(input("timestream-query", "CreateScheduledQuery"))
                .containsEntry("ScheduleConfiguration", Map.of("ScheduleExpression", "rate(1 hour)"))
                .containsEntry("NotificationConfiguration", Map.of("SnsConfiguration", Map.of("TopicArn", "arn:topic")))
                .containsEntry("ErrorReportConfiguration", Map.of("S3Configuration", Map.of("BucketName", "errors")))
                .containsEntry(
                        "TargetConfiguration",
                        Map.of(
                                "TimestreamConfiguration",
                                Map.of(
                                        "DatabaseName", "d",
                                        "TableName", "t",
                                        "TimeColumn", "time",
                                        "DimensionMappings", dimensions)));
    }

    @Test
    void jobsAreTranscribed() {
        answered(
                "transcribe",
                "StartTranscriptionJob",
                Map.of(),
                "awsx:transcribe/label?operation=startTranscriptionJob",
                LEFT,
                Map.of(
                        "CamelAwsTranscribeTranscriptionJobName", "j",
                        "CamelAwsTranscribeMediaUri", "s3://b/o",
                        "CamelAwsTranscribeLanguageCode", "en-US"));

        assertThat(input("transcribe", "StartTranscriptionJob"))
                .isEqualTo(Map.of(
                        "TranscriptionJobName",
                        "j",
                        "Media",
                        Map.of("MediaFileUri", "s3://b/o"),
                        "LanguageCode",
                        "en-US"));
    }

    @Test
    void wordsOfAVocabularyAndTagsArePlainHeaders() {
        answered(
                "transcribe",
                "CreateVocabulary",
                Map.of(),
                "awsx:transcribe/label?operation=createVocabulary",
                null,
                Map.of(
                        "CamelAwsTranscribeVocabularyName", "v",
                        "CamelAwsTranscribeLanguageCode", "en-US",
                        "CamelAwsTranscribeVocabularyPhrases", List.of("Camel", "AWS")));
        answered(
                "transcribe",
                "TagResource",
                Map.of(),
                "awsx:transcribe/label?operation=tagResource",
                null,
                Map.of("CamelAwsTranscribeResourceArn", "arn:v", "CamelAwsTranscribeTags", Map.of("team", "a")));
        Exchange done = answered(
                "transcribe",
                "DeleteVocabulary",
                Map.of(),
                "awsx:transcribe/label?operation=deleteVocabulary",
                LEFT,
                Map.of("CamelAwsTranscribeVocabularyName", "v"));

        assertThat(input("transcribe", "CreateVocabulary")).containsEntry("Phrases", List.of("Camel", "AWS"));
        assertThat(input("transcribe", "TagResource"))
                .containsEntry("Tags", List.of(Map.of("Key", "team", "Value", "a")));
        assertThat(done.getMessage().getBody()).isEqualTo(LEFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sourceLanguage=en",
                "autodetectSourceLanguage=true",
                "sourceLanguage=en&autodetectSourceLanguage=false"
            })
    void textIsTranslated(String source) {
        Exchange done = answered(
                "translate",
                "TranslateText",
                Map.of("TranslatedText", "Hallo", "SourceLanguageCode", "en", "TargetLanguageCode", "de"),
                "awsx:translate/label?targetLanguage=de&" + source,
                "Hello",
                Map.of("CamelAwsTranslateTerminologyNames", List.of("names")));

        assertThat(input("translate", "TranslateText"))
                .isEqualTo(Map.of(
                        "Text",
                        "Hello",
                        "SourceLanguageCode",
                        source.contains("en") ? "en" : "auto",
                        "TargetLanguageCode",
                        "de",
                        "TerminologyNames",
                        List.of("names")));
        assertThat(done.getMessage().getBody()).isEqualTo("Hallo");
    }

    @Test
    void textIsSpoken() {
        Exchange done = answered(
                "polly",
                "SynthesizeSpeech",
                Map.of(
                        "AudioStream",
                        new ByteArrayInputStream(new byte[] {1, 2, 3}),
                        "ContentType",
                        "audio/mpeg",
                        "RequestCharacters",
                        5),
                "awsx:polly/label?voiceId=Joanna&lexiconNames=a,b&sampleRate=8000",
                "Hello",
                Map.of("CamelAwsPollyEngine", "neural"));

        assertThat(input("polly", "SynthesizeSpeech"))
                .isEqualTo(Map.of(
                        "Text", "Hello",
                        "VoiceId", "Joanna",
                        "OutputFormat", "mp3",
                        "LexiconNames", List.of("a", "b"),
                        "SampleRate", "8000",
                        "Engine", "neural"));
        assertThat(done.getMessage().getBody(byte[].class)).containsExactly(1, 2, 3);
        assertThat(done.getMessage().getHeaders())
                .contains(entry("CamelAwsPollyContentType", "audio/mpeg"), entry("CamelAwsPollyRequestCharacters", 5));
    }

    @Test
    void aFormatOfSpeechIsNoFormatOfOutputs() {
        aws.on("polly", "SynthesizeSpeech").answer(Map.of("AudioStream", new ByteArrayInputStream(new byte[0])));

        send("awsx:polly/label?voiceId=Joanna&param.OutputFormat=ogg_vorbis", "Hello");
        assertThatThrownBy(() -> send("awsx:polly/label?voiceId=Joanna&outputFormat=ogg_vorbis", "Hello"))
                .rootCause()
                .hasMessageContaining("outputFormat is ogg_vorbis");

        assertThat(input("polly", "SynthesizeSpeech")).containsEntry("OutputFormat", "ogg_vorbis");
    }

    @Test
    void aTaskOfPollyIsTheBodyAndItsIdAHeader() {
        Map<String, Object> task = Map.of("TaskId", "t-1", "TaskStatus", "scheduled");
        Exchange done = answered(
                "polly",
                "StartSpeechSynthesisTask",
                Map.of("SynthesisTask", task),
                "awsx:polly/label?operation=startSpeechSynthesisTask&voiceId=Joanna&s3Bucket=b",
                "Hello",
                Map.of());

        assertThat(input("polly", "StartSpeechSynthesisTask")).containsEntry("OutputS3BucketName", "b");
        assertThat(done.getMessage().getBody()).isEqualTo(task);
        assertThat(done.getMessage().getHeader("CamelAwsPollyTaskId")).isEqualTo("t-1");
    }

    @Test
    void aLexiconIsPutFromTheBody() {
        answered(
                "polly",
                "PutLexicon",
                Map.of(),
                "awsx:polly/label?operation=putLexicon&lexiconName=l",
                "<lexicon/>",
                Map.of());

        assertThat(input("polly", "PutLexicon")).isEqualTo(Map.of("Name", "l", "Content", "<lexicon/>"));
    }

    @Test
    void aConsumerOfABucketSeeksVectors() throws Exception {
        aws.on("s3vectors", "QueryVectors")
                .answer(Map.of("vectors", List.of(Map.of("key", "a", "distance", 0.5f)), "distanceMetric", "cosine"));
        String uri =
                "awsx:s3vectors/bucket?vectorIndexName=texts&consumerQueryVector=0.5,1.0&topK=3&repeatCount=1&initialDelay=0";
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:out");
            }
        });
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(1);
        out.expectedHeaderReceived("CamelAwsS3VectorsVectorId", "a");

        out.assertIsSatisfied();
        assertThat(input("s3vectors", "QueryVectors"))
                .containsEntry("topK", 3)
                .containsEntry("queryVector", Map.of("float32", List.of(0.5, 1.0)));
    }

    @ParameterizedTest
    @CsvSource({"describeTable, timestream-write, DescribeTable", "cancelQuery, timestream-query, CancelQuery"})
    void oneOfTheServicesOfTimestreamIsMeantByTheOperation(String operation, String service, String called) {
        endpoint(service);
        answered(
                service,
                called,
                called.equals("CancelQuery") ? Map.of() : Map.of("Table", Map.of("TableName", "cpu")),
                "awsx:timestream/label?operation=" + operation,
                LEFT,
                Map.of(
                        "CamelAwsTimestreamDatabaseName", "metrics",
                        "CamelAwsTimestreamTableName", "cpu",
                        "CamelAwsTimestreamQueryId", "q"));

        assertThat(aws.calls(service, called)).hasSize(1);
    }

    @Test
    void timestreamAloneIsTooLittle() {
        assertThatThrownBy(() -> send("awsx:timestream/label", LEFT))
                .rootCause()
                .hasMessageContaining("write awsx:timestream-write or awsx:timestream-query");
    }
}
