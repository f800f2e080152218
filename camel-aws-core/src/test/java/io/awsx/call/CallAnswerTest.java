package io.awsx.call;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may answer wrongly. */
@Timeout(180)
class CallAnswerTest {

    private static final Map<String, String> BUCKET = Map.of("Bucket", "some-bucket");
    private static final Map<String, Object> COPY =
            Map.of("Bucket", "some-bucket", "Key", "k", "CopySource", "other-bucket/k");
    private static final Map<String, Object> COMPLETE = Map.of("Bucket", "some-bucket", "Key", "k", "UploadId", "u");
    private static final Map<String, Object> DELETE =
            Map.of("Bucket", "some-bucket", "Delete", Map.of("Objects", List.of(Map.of("Key", "a"))));
    private static final String LISTING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>some-bucket</Name>"
            + "<IsTruncated>false</IsTruncated><Contents><Key>a&amp;b</Key><Size>5</Size>"
            + "<LastModified>2026-01-02T03:04:05.678Z</LastModified></Contents></ListBucketResult>";

    private final ScriptedS3 s3 = new ScriptedS3();

    @AfterEach
    void close() {
        s3.close();
    }

    private void always(int status, String body, String... headers) {
        s3.transport.otherwise(request -> ScriptedTransport.answer(status, body, headers));
    }

    private AwsException failure(String operation, Map<String, ?> input) {
        AwsException failure = catchThrowableOfType(AwsException.class, () -> s3.call(operation, input));
        assertThat(failure).as("the failure of " + operation).isNotNull();
        return failure;
    }

    static List<Map.Entry<String, Map<String, Object>>> successesThatMayBeErrors() {
        return List.of(
                Map.entry("CopyObject", COPY),
                Map.entry("CompleteMultipartUpload", COMPLETE),
                Map.entry("DeleteObjects", DELETE));
    }

    @ParameterizedTest
    @MethodSource("successesThatMayBeErrors")
    void anErrorWithinA200IsAnErrorWithItsCode(Map.Entry<String, Map<String, Object>> call) {
        s3.transport.then(200, error("NoSuchUpload"), "x-amz-request-id", "REQ2");
        assertThat(failure(call.getKey(), call.getValue())).isInstanceOfSatisfying(ServiceException.class, e -> {
            assertThat(e.code()).isEqualTo("NoSuchUpload");
            assertThat(e.statusCode()).isEqualTo(200);
            assertThat(e.requestId()).isEqualTo("REQ2");
        });
        assertThat(s3.waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "SlowDown"})
    void passingErrorsWithinA200AreTriedAgain(String code) {
        s3.transport
                .then(200, " \n \n" + error(code))
                .then(200, "<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>");
        assertThat(s3.call("CopyObject", COPY)).containsEntry("CopyObjectResult", Map.of("ETag", "\"e\""));
        assertThat(s3.waits).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("successesThatMayBeErrors")
    void anEmptyAnswerWhereADocumentIsExpectedIsNoSuccess(Map.Entry<String, Map<String, Object>> call) {
        always(200, "  \n", "x-amz-request-id", "REQ3");
        assertThat(failure(call.getKey(), call.getValue()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("s3 " + call.getKey())
                .hasMessageContaining("REQ3");
    }

    @Test
    void anEmptyListingIsToldFromAnEmptyAnswer() {
        always(200, "");
        assertThat(failure("ListObjectsV2", BUCKET)).isInstanceOf(TransportException.class);
        always(200, "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>");
        assertThat(s3.call("ListObjectsV2", BUCKET)).containsEntry("IsTruncated", false);
    }

    static List<String> notDocuments() {
        return List.of(
                "<html><body>Log in to the hotel network</body></html>",
                "<!DOCTYPE html><html><body>hotel</body></html>",
                "hotel",
                "{\"hotel\": true}",
                "<ListBucketResult><Name>hotel</Nam",
                "<ListBucketResult><Name>hotel</ListBucketResult>",
                "<ListBucketResult><Name>hotel</Name></ListBucketResult><more/>",
                "<ListBucketResult><Name>hotel</Name></ListBucketResult>tail",
                "<ListBucketResult><IsTruncated>perhaps, hotel</IsTruncated></ListBucketResult>",
                "<ListBucketResult><MaxKeys>hotel</MaxKeys></ListBucketResult>",
                "<ListBucketResult><Contents><LastModified>hotel</LastModified></Contents></ListBucketResult>",
                "<ListBucketResult><Name>\u0000hotel</Name></ListBucketResult>",
                "<ListBucketResult><Name>&hotel;</Name></ListBucketResult>");
    }

    @ParameterizedTest
    @MethodSource("notDocuments")
    void anAnswerThatIsNotTheDocumentTellsItsFirstBytes(String body) {
        always(200, body, "x-amz-request-id", "REQ4");
        assertThat(failure("ListObjectsV2", BUCKET))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("s3 ListObjectsV2")
                .hasMessageContaining("HTTP 200")
                .hasMessageContaining("REQ4")
                .hasMessageContaining("hotel");
        assertThat(s3.transport.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 502, 503})
    void aProxysPageIsAServiceErrorOfItsStatus(int status) {
        always(status, "<html><head><title>x</title></head><body>\u0007proxy\r\nhere</body></html>");
        assertThat(failure("ListObjectsV2", BUCKET)).isInstanceOfSatisfying(ServiceException.class, e -> {
            assertThat(e.code()).isEqualTo(Integer.toString(status));
            assertThat(e).hasMessageContaining("proxy..here");
            assertThat(e.fields()).isEmpty();
        });
    }

    static List<String> documentTypes() {
        return List.of(
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ListBucketResult><Name>&e;</Name></ListBucketResult>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/evil.dtd\"><ListBucketResult/>",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">"
                        + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\">]><ListBucketResult><Name>&g;</Name></ListBucketResult>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><ListBucketResult/>");
    }

    @ParameterizedTest
    @MethodSource("documentTypes")
    void documentTypesAndEntitiesAreRefused(String body) {
        always(200, body);
        assertThat(failure("ListObjectsV2", BUCKET))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("document types and entities are refused");
    }

    @ParameterizedTest
    @MethodSource("documentTypes")
    void documentTypesInErrorsAreNotRead(String body) {
        always(404, body.replace("ListBucketResult", "Error").replace("Name", "Code"));
        assertThat(failure("ListObjectsV2", BUCKET))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("404"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contents", "Unknown", "Name"})
    void deepNestingIsRefused(String element) {
        always(
                200,
                "<ListBucketResult>" + ("<" + element + ">").repeat(100_000) + ("</" + element + ">").repeat(100_000)
                        + "</ListBucketResult>");
        assertThat(failure("ListObjectsV2", BUCKET))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("levels deep");
    }

    @Test
    void textWithoutEndIsRefused() {
        s3.transport.otherwise(request -> ScriptedTransport.answer(200, endless("<ListBucketResult><Name>", 'a')));
        assertThat(failure("ListObjectsV2", BUCKET))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void whiteSpaceWithoutEndIsRefused() {
        s3.transport.otherwise(request -> ScriptedTransport.answer(200, endless("", ' ')));
        assertThat(failure("CompleteMultipartUpload", COMPLETE))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void anErrorWithoutEndIsReadInPart() {
        s3.transport.otherwise(request -> ScriptedTransport.answer(404, endless("<Error><Code>", 'a')));
        assertThat(failure("ListObjectsV2", BUCKET))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("404"));
    }

    private static InputStream endless(String start, char rest) {
        return new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    @Override
                    public int read() {
                        return rest;
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        java.util.Arrays.fill(buffer, offset, offset + length, (byte) rest);
                        return length;
                    }
                });
    }

    @Test
    void aBodyThatBreaksIsATransportFailureAndTriedAgain() {
        s3.transport
                .then(request -> ScriptedTransport.answer(200, breaking("<ListBucketResult><Na")))
                .then(200, LISTING);
        assertThat(s3.call("ListObjectsV2", BUCKET)).containsEntry("Name", "some-bucket");
        assertThat(s3.waits).hasSize(1);
    }

    @Test
    void aBrokenErrorBodyStillTellsTheStatus() {
        s3.transport.otherwise(
                request -> ScriptedTransport.answer(403, breaking("<Error><Code>Acc"), "x-amz-request-id", "REQ5"));
        assertThat(failure("ListObjectsV2", BUCKET)).isInstanceOfSatisfying(ServiceException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(403);
            assertThat(e.requestId()).isEqualTo("REQ5");
        });
    }

    private static InputStream breaking(String start) {
        return new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        throw new IOException("connection reset");
                    }
                });
    }

    @Test
    void headErrorsHaveTheStatusAsCode() {
        s3.transport.then(404, "", "x-amz-request-id", "REQ6");
        assertThat(failure("HeadObject", Map.of("Bucket", "some-bucket", "Key", "k")))
                .hasMessage(
                        "s3 HeadObject failed: 404: Not Found (HTTP 404, request id REQ6) with Bucket=some-bucket, Key=k");
    }

    @Test
    void notModifiedIsAnErrorOfItsStatus() {
        s3.transport.then(304, "");
        assertThat(failure("GetObject", Map.of("Bucket", "some-bucket", "Key", "k", "IfNoneMatch", "e")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(304));
    }

    @Test
    void modelledErrorsHaveTheirFields() {
        s3.transport.then(
                403,
                "<Error><Code>InvalidObjectState</Code><Message>m</Message><StorageClass>GLACIER</StorageClass>"
                        + "<AccessTier>ARCHIVE_ACCESS</AccessTier><HostId>h</HostId></Error>");
        assertThat(failure("GetObject", Map.of("Bucket", "some-bucket", "Key", "k")))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.fields())
                                .containsEntry("StorageClass", "GLACIER")
                                .containsEntry("AccessTier", "ARCHIVE_ACCESS")
                                .doesNotContainKeys("HostId", "Code"));
    }

    @Test
    void whatIsAnsweredToEachMutationIsReadOrRefusedButNeverThrownUntyped() {
        long seed = Long.getLong("awsx.seed", System.nanoTime());
        Random random = new Random(seed);
        String odd = "<>&;/\"'= %x\u0000\n!-[]?a\u00e9";
        byte[] good = LISTING.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
            }
            byte[] body =
                    java.util.Arrays.copyOf(bad, random.nextInt(4) == 0 ? random.nextInt(bad.length) : bad.length);
            int status = random.nextBoolean() ? 200 : 404;
            s3.transport.otherwise(request -> ScriptedTransport.answer(status, new ByteArrayInputStream(body)));
            try {
                s3.call("ListObjectsV2", BUCKET);
            } catch (AwsException typed) {
                assertThat(typed).hasMessageContaining("s3 ListObjectsV2");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(body, StandardCharsets.UTF_8), e);
            }
        }
    }

    @Test
    void keysThatWereNotEncodedAsTheServerSaysStayAsTheyAre() {
        s3.transport.then(
                200,
                "<ListBucketResult><IsTruncated>false</IsTruncated><EncodingType>url</EncodingType>"
                        + "<Contents><Key>100%</Key></Contents><Contents><Key>a%2Fb+c%2B</Key></Contents></ListBucketResult>");
        assertThat(s3.call("ListObjectsV2", BUCKET))
                .containsEntry("Contents", List.of(Map.of("Key", "100%"), Map.of("Key", "a/b c+")));
    }

    @Test
    void whoAsksForEncodedKeysGetsThem() {
        s3.transport.then(
                200,
                "<ListBucketResult><IsTruncated>false</IsTruncated><EncodingType>url</EncodingType>"
                        + "<Contents><Key>a%2Fb</Key></Contents></ListBucketResult>");
        assertThat(s3.call("ListObjectsV2", Map.of("Bucket", "some-bucket", "EncodingType", "url")))
                .containsEntry("Contents", List.of(Map.of("Key", "a%2Fb")))
                .containsEntry("EncodingType", "url");
    }

    @Test
    void textIsKeptAsItIs() {
        s3.transport.then(
                200,
                "<ListBucketResult><IsTruncated>false</IsTruncated><Prefix> a\n&#xD;&#10;<![CDATA[<&]]>&lt;\u20ac </Prefix></ListBucketResult>");
        assertThat(s3.call("ListObjectsV2", BUCKET)).containsEntry("Prefix", " a\n\r\n<&<\u20ac ");
    }

    @Test
    void aCorruptDownloadIsToldAtItsEndAndStaysCorrupt() throws IOException {
        s3.transport.then(200, "hello", "x-amz-checksum-crc32", "AAAAAA==");
        InputStream body = (InputStream) s3.call("GetObject", Map.of("Bucket", "some-bucket", "Key", "k"))
                .get("Body");
        assertThat(body.readNBytes(5)).asString().isEqualTo("hello");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessageContaining("corrupt");
        }
        body.close();
    }

    @Test
    void aCallInTimeIsNotDisturbedByItsLimit() {
        try (ScriptedS3 limited = new ScriptedS3(builder -> builder.callTimeout(Duration.ofMinutes(1)))) {
            limited.transport.then(200, LISTING);
            assertThat(limited.call("ListObjectsV2", BUCKET)).containsEntry("Name", "some-bucket");
        }
    }
}
