package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.camel.AwsxConstants;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.S3Engine;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ProducerIT extends S3TestSupport {

    @TempDir
    Path folder;

    private Exchange send(String options, Processor message) {
        Exchange exchange = template.send(uri(options), message);
        if (exchange.getException() != null) {
            throw exchange.getException(RuntimeException.class) == null
                    ? new IllegalStateException(exchange.getException())
                    : exchange.getException(RuntimeException.class);
        }
        return exchange;
    }

    @Test
    void uploadsTextByDefaultAndDownloadsItToTheBody() {
        Exchange up = send("", e -> {
            e.getMessage().setBody("hello");
            e.getMessage().setHeader(S3Constants.KEY, "a/b.txt");
            e.getMessage().setHeader(S3Constants.METADATA, Map.of("colour", "blue"));
        });
        assertThat(up.getMessage().getHeader(S3Constants.PRODUCED_KEY)).isEqualTo("a/b.txt");
        assertThat(up.getMessage().getHeader(S3Constants.E_TAG, String.class)).isNotBlank();

        String body = template.requestBodyAndHeader(
                uri("operation=download"), null, S3Constants.KEY, "a/b.txt", String.class);
        assertThat(body).isEqualTo("hello");
    }

    @Test
    void uploadsAndDownloadsFilesOfManyPartsKnownLengthOrNot() throws Exception {
        byte[] bytes = new byte[21 << 20];
        new Random(7).nextBytes(bytes);
        Path file = Files.write(folder.resolve("large"), bytes);
        String parts = "partSize=5242880&multiPartThreshold=5242880&bufferMemory=16000000";
        template.sendBodyAndHeader(uri(parts), file.toFile(), S3Constants.KEY, "known");
        template.sendBodyAndHeader(
                uri(parts), new FilterInputStream(new ByteArrayInputStream(bytes)) {}, S3Constants.KEY, "unknown");
        for (String key : List.of("known", "unknown")) {
            File back = template.requestBodyAndHeader(
                    uri("operation=download&localDirectory=" + folder.resolve("back") + '&' + parts),
                    null,
                    S3Constants.KEY,
                    key,
                    File.class);
            assertThat(Files.mismatch(file, back.toPath())).as(key).isEqualTo(-1);
        }
        assertThat(s3.call("ListMultipartUploads", Map.of("Bucket", bucket))).doesNotContainKey("Uploads");
    }

    @Test
    void listsAllPagesOrWalksThemLazily() {
        for (int i = 0; i < 7; i++) {
            put("k" + i, "x");
        }
        List<?> all = template.requestBody(uri("operation=list&pageSize=3"), null, List.class);
        assertThat(all).hasSize(7);
        Iterator<?> lazy = template.requestBody(uri("operation=list&paginate=items&pageSize=3"), null, Iterator.class);
        assertThat(lazy).toIterable().hasSize(7);
    }

    @Test
    void copiesMovesAndDeletes() {
        put("one", "1");
        template.send(
                uri("operation=copy&keyName=one"), e -> e.getMessage().setHeader(S3Constants.DESTINATION_KEY, "two"));
        template.send(
                uri("operation=move&keyName=one"), e -> e.getMessage().setHeader(S3Constants.DESTINATION_KEY, "three"));
        assertThat(keys()).containsExactly("three", "two");
        template.sendBody(uri("operation=delete"), List.of("two", "three"));
        assertThat(keys()).isEmpty();
    }

    @Test
    void tellsWhetherAnObjectExists() {
        put("there", "1");
        assertThat(template.requestBodyAndHeader(uri("operation=exists"), null, S3Constants.KEY, "there"))
                .isEqualTo(true);
        assertThat(template.requestBodyAndHeader(uri("operation=exists"), null, S3Constants.KEY, "gone"))
                .isEqualTo(false);
        assertThat(template.requestBody(uri("operation=exists"), (Object) null)).isEqualTo(true);
    }

    @Test
    void makesLinksThatWork() throws Exception {
        put("linked", "by link");
        String url = template.requestBodyAndHeader(
                uri("operation=presign&presignDuration=5m"), null, S3Constants.KEY, "linked", String.class);
        try (var in = URI.create(url).toURL().openStream()) {
            assertThat(in).hasContent("by link");
        }
    }

    @Test
    void callsAnyOperationOfTheApiByName() {
        put("headed", "12345");
        Exchange head = send("operation=head_object&keyName=headed", e -> {});
        assertThat(head.getMessage().getBody(Map.class).get("ContentLength")).isEqualTo(5L);
        assertThat(head.getMessage().getHeader(AwsxConstants.STATUS_CODE)).isEqualTo(200);
        assertThat(head.getMessage().getHeader(S3Constants.CONTENT_LENGTH)).isEqualTo(5L);
    }

    @Test
    void refusesAnUnknownOperationWhenTheRouteStartsWithTheNearestNames() {
        assertThatThrownBy(() -> camel.getEndpoint(uri("operation=uplod"))
                        .createProducer()
                        .start())
                .hasMessageContaining("uplod")
                .hasMessageContaining("upload");
    }

    @Test
    void refusesKeysThatLeadOutOfTheFolder() {
        put("evil", "x");
        for (String key : List.of("../../etc/x", "/etc/x", "a/../../x", "a//b", "a/")) {
            assertThatThrownBy(() -> send(
                            "operation=download&localDirectory=" + folder,
                            e -> e.getMessage().setHeader(S3Constants.KEY, key)))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("cannot be downloaded into a folder");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsTheOldFileWhereADownloadFails() throws Exception {
        Path old = Files.writeString(folder.resolve("kept"), "old");
        assertThatThrownBy(() -> send("operation=download&keyName=gone&localFile=" + old, e -> {}))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
        assertThat(folder).isDirectoryContaining(path -> path.equals(old));
        assertThat(old).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void abortsTheUploadOfAStreamThatBreaks() {
        var broken = new FilterInputStream(new ByteArrayInputStream(new byte[12 << 20])) {
            private int read;

            @Override
            public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
                int count = super.read(buffer, offset, length);
                read += count;
                if (read > 11 << 20) {
                    throw new java.io.IOException("the source broke");
                }
                return count;
            }
        };
        assertThatThrownBy(() -> send("partSize=5242880", e -> {
                    e.getMessage().setBody(broken);
                    e.getMessage().setHeader(S3Constants.KEY, "never");
                }))
                .hasMessageContaining("the source broke");
        assertThat(keys()).isEmpty();
        assertThat(s3.call("ListMultipartUploads", Map.of("Bucket", bucket))).doesNotContainKey("Uploads");
    }

    @Test
    void anOperationByHeaderMustBeAllowed() {
        assertThatThrownBy(() ->
                        send("operation=list", e -> e.getMessage().setHeader(S3Constants.S3_OPERATION, "deleteBucket")))
                .hasMessageContaining("allowedOperations");
    }

    @Test
    void headersAreNeverExpressions() {
        send("", e -> {
            e.getMessage().setBody("x".getBytes(StandardCharsets.UTF_8));
            e.getMessage().setHeader(S3Constants.KEY, "${sysenv.HOME}");
        });
        assertThat(keys()).containsExactly("${sysenv.HOME}");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFormUploadsWithoutCredentialsWhatItsConditionsAllow() throws Exception {
        Map<String, Object> form = template.requestBodyAndHeaders(
                uri(
                        "operation=presignPost&keyName=in/form.txt&presignConditions=RAW([[\"content-length-range\",1,10]])"),
                null,
                Map.of(S3Constants.PRESIGN_CONDITIONS, List.of(List.of("starts-with", "$x-amz-meta-by", "a"))),
                Map.class);

        Map<String, String> fields = new LinkedHashMap<>((Map<String, String>) form.get("fields"));
        assertThat(fields).containsEntry("key", "in/form.txt").doesNotContainValue(S3Engine.SECRET_KEY);
        fields.put("x-amz-meta-by", "anna");
        assertThat(post(form.get("url").toString(), fields, "short")).isBetween(200, 204);
        assertThat(keys()).containsExactly("in/form.txt");
        String policy = new String(Base64.getDecoder().decode(fields.get("policy")), StandardCharsets.UTF_8);
        assertThat(policy).contains("content-length-range", "$x-amz-meta-by");

        assertThatThrownBy(() -> template.requestBody(
                        uri("operation=presignPost&keyName=a&presignConditions=none"), (Object) null))
                .hasStackTraceContaining("presignConditions");
    }

    private static int post(String url, Map<String, String> fields, String file) throws Exception {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        form.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n")
                .append(file)
                .append("\r\n--x--\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
