package io.awsx.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ServiceModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of S3 on the wire. */
class S3WireTest {

    private static final ServiceModel S3 = ModelCatalog.builtIn().service("s3");
    private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private static HttpRequest write(String operation, Map<String, ?> more) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("Bucket", "b", "Key", "k"));
        input.putAll(more);
        return Protocol.of(S3).write(S3.operation(operation), input);
    }

    private static String body(HttpRequest request) throws IOException {
        return new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> read(String operation, String body, String... headers) throws IOException {
        Headers.Builder fields = Headers.builder();
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(headers[i], headers[i + 1]);
        }
        return Protocol.of(S3)
                .read(
                        S3.operation(operation),
                        new HttpResponse(
                                200, fields.build(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a b+c,/a%20b%2Bc",
                "a//b,/a//b",
                "a/./b,/a/./b",
                "../../etc/x,/../../etc/x",
                "/lead,//lead",
                "//,///",
                "100%~*,/100%25~%2A",
                "\u00fc/\u20ac/\uD83D\uDE00,/%C3%BC/%E2%82%AC/%F0%9F%98%80",
                "a?b#c&d=e;f,/a%3Fb%23c%26d%3De%3Bf",
                "trailing/,/trailing/"
            })
    void keysGoOutAsTheyAreButEncoded(String key, String path) {
        assertThat(write("GetObject", Map.of("Key", key)).path()).isEqualTo(path);
    }

    @Test
    void placesOfTheModelAreFilled() {
        HttpRequest request = write(
                "GetObject",
                Map.of(
                        "Range",
                        "bytes=0-4",
                        "VersionId",
                        "v 1",
                        "PartNumber",
                        3,
                        "IfModifiedSince",
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        "ResponseExpires",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        "ResponseContentType",
                        "text/plain; charset=utf-8"));
        assertThat(request.headers().first("Range")).isEqualTo("bytes=0-4");
        assertThat(request.headers().first("If-Modified-Since")).startsWith("Fri, 02 Jan 2026 03:04:05");
        assertThat(request.query().encoded().split("&"))
                .containsExactlyInAnyOrder(
                        "versionId=v%201",
                        "partNumber=3",
                        "response-content-type=text%2Fplain%3B%20charset%3Dutf-8",
                        "response-expires=Fri%2C%2002%20Jan%202026%2003%3A04%3A05%20GMT");
    }

    @Test
    void literalQueriesStandWithoutAValue() {
        assertThat(write("GetBucketAcl", Map.of()).query().encoded()).isEqualTo("acl");
        assertThat(write("ListObjectsV2", Map.of()).query().encoded()).isEqualTo("list-type=2");
        assertThat(write("CreateMultipartUpload", Map.of()).target()).isEqualTo("/k?uploads");
    }

    @Test
    void headerListsAreJoined() {
        HttpRequest request = write("GetObjectAttributes", Map.of("ObjectAttributes", List.of("ETag", "ObjectSize")));
        assertThat(String.join(",", request.headers().all("x-amz-object-attributes"))
                        .replace(" ", ""))
                .isEqualTo("ETag,ObjectSize");
    }

    @Test
    void metadataAreHeadersOfTheirOwnAndMissingOnesAreLeftOut() {
        Map<String, Object> metadata = new HashMap<>(Map.of("a", "1", "b-c", "two words"));
        metadata.put("none", null);
        Headers headers = write("PutObject", Map.of("Metadata", metadata)).headers();
        assertThat(headers.first("x-amz-meta-a")).isEqualTo("1");
        assertThat(headers.first("x-amz-meta-b-c")).isEqualTo("two words");
        assertThat(headers.contains("x-amz-meta-none")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b", "a b", "a\r\nx", "\u00fc", "a/b", "a\"b"})
    void aNameThatIsNoHeaderNameIsRefused(String name) {
        assertThatThrownBy(() -> write("PutObject", Map.of("Metadata", Map.of(name, "v"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Metadata.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "\u0000", "\u00fc", "\u007f"})
    void aValueThatIsNoHeaderValueIsRefused(String value) {
        assertThatThrownBy(() -> write("PutObject", Map.of("Metadata", Map.of("m", value))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Metadata.m");
        assertThatThrownBy(() -> write("PutObject", Map.of("ContentType", value)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ContentType");
    }

    @Test
    void aBucketsConfigurationHasItsNamespace() throws IOException {
        HttpRequest request =
                write("CreateBucket", Map.of("CreateBucketConfiguration", Map.of("LocationConstraint", "eu-west-1")));
        assertThat(body(request))
                .isEqualTo("<CreateBucketConfiguration" + NAMESPACE
                        + "><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>");
        assertThat(request.headers().first("Content-Type")).isEqualTo("application/xml");
    }

    @Test
    void aGranteeHasItsTypeAsAttributeBothWays() throws IOException {
        Map<String, Object> grantee = Map.of("Type", "CanonicalUser", "ID", "75aa");
        Map<String, Object> policy = Map.of("Grants", List.of(Map.of("Grantee", grantee, "Permission", "READ")));
        String xml = body(write("PutBucketAcl", Map.of("AccessControlPolicy", policy)));
        assertThat(xml)
                .contains("<AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:type=\"CanonicalUser\"><ID>75aa</ID></Grantee><Permission>READ</Permission></Grant>");
        assertThat(read("GetBucketAcl", xml)).containsEntry("Grants", policy.get("Grants"));
    }

    @Test
    void charactersThatXmlWouldFoldAreReferences() throws IOException {
        String key = "a&b<c>\"d\"\r\n\te\u0085\u2028\u20ac";
        String xml = body(write("DeleteObjects", Map.of("Delete", Map.of("Objects", List.of(Map.of("Key", key))))));
        assertThat(xml).contains("a&amp;b&lt;c&gt;&quot;d&quot;&#xD;&#xA;&#x9;e&#x85;&#x2028;\u20ac");
        assertThat(read(
                        "DeleteObjects",
                        "<DeleteResult><Deleted>" + xml.replaceAll(".*(<Key>.*</Key>).*", "$1")
                                + "</Deleted></DeleteResult>"))
                .containsEntry("Deleted", List.of(Map.of("Key", key)));
    }

    @Test
    void flattenedListsAreReadWithOthersBetweenThem() throws IOException {
        assertThat(read(
                        "ListObjectsV2",
                        "<ListBucketResult" + NAMESPACE + "><Contents><Key>a</Key></Contents><MaxKeys>2</MaxKeys>"
                                + "<Unknown><Contents/></Unknown><Contents><Key>b</Key><Size>5000000000</Size></Contents>"
                                + "<IsTruncated>TRUE</IsTruncated></ListBucketResult>"))
                .isEqualTo(Map.of(
                        "Contents",
                        List.of(Map.of("Key", "a"), Map.of("Key", "b", "Size", 5_000_000_000L)),
                        "MaxKeys",
                        2,
                        "IsTruncated",
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "<LocationConstraint>eu-west-1</LocationConstraint>,eu-west-1",
        "<LocationConstraint/>,",
        "<LocationConstraint></LocationConstraint>,"
    })
    void aBucketsLocationIsOneBareElement(String xml, String location) throws IOException {
        assertThat(read("GetBucketLocation", xml).get("LocationConstraint")).isEqualTo(location);
    }

    @Test
    void headersOfAnswersAreReadByTheirTypes() throws IOException {
        Map<String, Object> output = read(
                "HeadObject",
                "",
                "Content-Length",
                "12",
                "Last-Modified",
                "Fri, 02 Jan 2026 03:04:05 GMT",
                "x-amz-meta-Some-Name",
                "v",
                "x-amz-delete-marker",
                "true",
                "ETag",
                "\"e\"");
        assertThat(output)
                .containsEntry("ContentLength", 12L)
                .containsEntry("LastModified", Instant.parse("2026-01-02T03:04:05Z"))
                .containsEntry("Metadata", Map.of("some-name", "v"))
                .containsEntry("DeleteMarker", true)
                .containsEntry("ETag", "\"e\"");
    }

    @Test
    void anOddHeaderCostsThatMemberAlone() throws IOException {
        assertThat(read("HeadObject", "", "Last-Modified", "yesterday", "Content-Length", "1"))
                .containsEntry("ContentLength", 1L)
                .doesNotContainKey("LastModified");
    }

    @Test
    void policiesAreBareTextBothWays() throws IOException {
        String policy = "{\"Statement\": []}";
        assertThat(body(write("PutBucketPolicy", Map.of("Policy", policy)))).isEqualTo(policy);
        assertThat(read("GetBucketPolicy", policy)).containsEntry("Policy", policy);
    }
}
