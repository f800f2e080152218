package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3QuirksTest {

    private static final ServiceQuirks QUIRKS = ServiceQuirks.of("s3");

    private static Map<String, Object> input(String operation, Map<String, ?> given) {
        Operation called = ModelCatalog.builtIn().service("s3").operation(operation);
        Map<String, Object> input = new LinkedHashMap<>(given);
        QUIRKS.input(called, input);
        return input;
    }

    @Test
    void aBareCustomerKeyIsEncodedAndGetsItsMd5() {
        byte[] key = "01234567890123456789012345678901".getBytes(StandardCharsets.US_ASCII);
        for (Object form : new Object[] {key, new String(key, StandardCharsets.US_ASCII)}) {
            assertThat(input("GetObject", Map.of("SSECustomerKey", form, "CopySourceSSECustomerKey", form)))
                    .containsEntry("SSECustomerKey", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                    .containsEntry("SSECustomerKeyMD5", md5(key))
                    .containsKey("CopySourceSSECustomerKeyMD5");
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return java.util.Base64.getEncoder()
                    .encodeToString(
                            java.security.MessageDigest.getInstance("MD5").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCustomerKeyWithItsMd5IsTakenAsItIs() {
        assertThat(input("GetObject", Map.of("SSECustomerKey", "encoded", "SSECustomerKeyMD5", "md5")))
                .containsEntry("SSECustomerKey", "encoded")
                .containsEntry("SSECustomerKeyMD5", "md5");
    }

    @ParameterizedTest
    @CsvSource({
        "bucket/a b+c.txt, bucket/a%20b%2Bc.txt",
        "bucket//lead, bucket//lead",
        "bucket/k?versionId=v1, bucket/k?versionId=v1",
        "bucket/\u20ac?versionId=a.b_c, bucket/%E2%82%AC?versionId=a.b_c"
    })
    void aCopySourceAsTextIsEncoded(String given, String sent) {
        assertThat(input("CopyObject", Map.of("CopySource", given))).containsEntry("CopySource", sent);
    }

    @Test
    void aCopySourceAsAMapIsPutTogether() {
        assertThat(input(
                        "CopyObject",
                        Map.of("CopySource", Map.of("Bucket", "b", "Key", "a?b/\u00fc", "VersionId", "v+1"))))
                .containsEntry("CopySource", "b/a%3Fb/%C3%BC?versionId=v%2B1");
        String arn = "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine";
        assertThat(input("CopyObject", Map.of("CopySource", Map.of("Bucket", arn, "Key", "k"))))
                .containsEntry("CopySource", "arn%3Aaws%3As3%3Aeu-west-1%3A123456789012%3Aaccesspoint/mine/object/k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bucket", "Key"})
    void aCopySourceThatLacksAPartIsRefused(String part) {
        assertThatThrownBy(() -> input("CopyObject", Map.of("CopySource", Map.of(part, "x"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("CopySource needs " + (part.equals("Key") ? "Bucket" : "Key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a.b-c",
                "Legacy_Bucket",
                "name--use1-az4--x-s3",
                "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine",
                "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/mine",
                "arn:aws-cn:s3-object-lambda:cn-north-1:123456789012:accesspoint/mine"
            })
    void bucketNamesOfAllKindsPass(String bucket) {
        assertThatCode(() -> input("HeadBucket", Map.of("Bucket", bucket))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "../x",
                "a b",
                "a?b",
                "a#b",
                "\u00fc",
                "a\r\nb",
                "evil.com@",
                "arn:aws:iam::1:role/x",
                "arn:aws:s3:::b?x"
            })
    void textsThatAreNoBucketAreRefused(String bucket) {
        assertThatThrownBy(() -> input("HeadBucket", Map.of("Bucket", bucket)))
                .isInstanceOf(ClientException.class)
                .message()
                .startsWith("Invalid bucket name")
                .doesNotContain("\r", "\n");
    }

    @Test
    void keysOf1024BytesPassAndOf1025DoNot() {
        String[] longest = {"a".repeat(1024), "\u20ac".repeat(341) + "a", "\uD83D\uDE00".repeat(256)};
        for (String key : longest) {
            assertThat(key.getBytes(StandardCharsets.UTF_8)).hasSize(1024);
            assertThatCode(() -> input("GetObject", Map.of("Bucket", "abc", "Key", key)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> input("GetObject", Map.of("Bucket", "abc", "Key", key + "a")))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("1025 bytes");
        }
    }

    @Test
    void listingsAreAskedForInUrlEncodingUnlessTheCallerSaysOtherwise() {
        assertThat(input("ListObjectsV2", Map.of("Bucket", "abc"))).containsEntry("EncodingType", "url");
        assertThat(input("ListBuckets", Map.of())).isEmpty();
    }

    @Test
    void whereABucketIsIsAskedWithTheBucketInThePath() {
        try (ScriptedService s3 = new ScriptedService("s3")) {
            s3.transport.then(200, "<LocationConstraint>eu-central-1</LocationConstraint>");
            assertThat(s3.call("GetBucketLocation", Map.of("Bucket", "some-bucket")))
                    .containsEntry("LocationConstraint", "eu-central-1");
            assertThat(s3.host(0)).isEqualTo("s3.eu-west-1.amazonaws.com");
            assertThat(s3.request(0).target()).isEqualTo("/some-bucket?location");
        }
        try (ScriptedService s3 = new ScriptedService("s3", builder -> builder, Map.of("accelerate", true))) {
            assertThat(s3.client
                            .resolveEndpoint("GetBucketLocation", Map.of("Bucket", "some-bucket"))
                            .url())
                    .hasHost("some-bucket.s3-accelerate.amazonaws.com");
        }
    }

    @Test
    void anArnStandsInTheHostOfSomebodysOwnEndpointToo() {
        Map<String, Object> own = Map.of("endpointUrl", "https://store.example.org");
        try (ScriptedService s3 = new ScriptedService("s3", builder -> builder, own)) {
            assertThat(s3.client
                            .resolveEndpoint(
                                    "GetObject",
                                    Map.of("Bucket", "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine", "Key", "k"))
                            .url())
                    .hasHost("mine-123456789012.store.example.org");
            assertThat(s3.client
                            .resolveEndpoint("GetObject", Map.of("Bucket", "some-bucket", "Key", "k"))
                            .url())
                    .hasHost("store.example.org")
                    .hasPath("/some-bucket");
        }
    }

    @Test
    void expiresIsGivenAsItCameEvenWhereItIsNoDate() {
        try (ScriptedService s3 = new ScriptedService("s3")) {
            s3.transport
                    .then(200, "", "Expires", "Fri, 02 Jan 2026 03:04:05 GMT")
                    .then(200, "", "Expires", "whenever");
            Map<String, String> object = Map.of("Bucket", "some-bucket", "Key", "k");
            assertThat(s3.call("HeadObject", object))
                    .containsEntry("ExpiresString", "Fri, 02 Jan 2026 03:04:05 GMT")
                    .containsEntry("Expires", Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(s3.call("HeadObject", object))
                    .containsEntry("ExpiresString", "whenever")
                    .doesNotContainKey("Expires");
        }
    }

    @Test
    void aStreamHasItsChecksumBehindItAlsoWhereNobodySigns() {
        for (String endpoint : new String[] {"https://store.example.org", "http://store.example.org"}) {
            try (ScriptedService s3 =
                    new ScriptedService("s3", AwsSession.Builder::anonymous, Map.of("endpointUrl", endpoint))) {
                s3.transport.then(request -> {
                    assertThat(request.headers().first("x-amz-trailer")).isEqualTo("x-amz-checksum-crc32");
                    assertThat(request.headers().first("x-amz-content-sha256"))
                            .isEqualTo("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
                    assertThat(request.headers().first("Authorization")).isNull();
                    ByteArrayOutputStream sent = new ByteArrayOutputStream();
                    request.body().writeTo(sent);
                    assertThat(sent.toString(StandardCharsets.US_ASCII))
                            .isEqualTo("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n");
                    return ScriptedTransport.answer(200, "");
                });
                RequestBody stream =
                        RequestBody.ofStream(new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII)), 5);
                s3.call("PutObject", Map.of("Bucket", "some-bucket", "Key", "k", "Body", stream));
                assertThat(s3.transport.requests()).hasSize(1);
            }
        }
    }
}
