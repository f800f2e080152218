package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.answer;
import static io.awsx.s3x.WatchedTransport.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.testkit.LeakCheck;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire, byte for byte, to a store that says yes to all. */
class S3WireTest extends WireTestSupport {

    private static final String CUSTOMER_KEY = "0123456789abcdef0123456789abcdef";

    static {
        LeakCheck.secret(CUSTOMER_KEY);
    }

    @TempDir
    Path folder;

    private static String md5(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(digest);
    }

    private static WatchedTransport.Action head() {
        return (request, server) -> new HttpResponse(
                200, Headers.builder().add("Content-Length", "7").build(), InputStream.nullInputStream());
    }

    private void multipart() {
        wire.always(
                request -> request.method().equals("POST")
                        && request.query().encoded().startsWith("uploads"),
                answer(200, "<R><UploadId>U</UploadId></R>"));
        wire.always(request -> request.method().equals("PUT"), (request, server) -> {
            String sum = request.headers().first("x-amz-checksum-crc32");
            return sum == null
                    ? WatchedTransport.response(200, "", "ETag", "\"e\"")
                    : WatchedTransport.response(200, "", "ETag", "\"e\"", "x-amz-checksum-crc32", sum);
        });
        wire.always(request -> request.method().equals("POST"), answer(200, "<R><ETag>\"whole\"</ETag></R>"));
        wire.always(request -> request.method().equals("DELETE"), answer(204, ""));
    }

    private static void assertCustomerKey(HttpRequest request, String prefix) throws Exception {
        assertThat(request.headers().first(prefix + "server-side-encryption-customer-algorithm"))
                .as("%s", request)
                .isEqualTo("AES256");
        assertThat(request.headers().first(prefix + "server-side-encryption-customer-key"))
                .isEqualTo(Base64.getEncoder().encodeToString(CUSTOMER_KEY.getBytes(StandardCharsets.US_ASCII)));
        assertThat(request.headers().first(prefix + "server-side-encryption-customer-key-MD5"))
                .isEqualTo(md5(CUSTOMER_KEY));
    }

    @Test
    void aLockGoesWithEveryWayUp() {
        multipart();
        String lock =
                "keyName=k&objectLockMode=compliance&objectLockLegalHold=false&objectLockRetainUntilDate=2099-01-31"
                        + "&checksum=WHEN_REQUIRED";
        send(lock, body("0123456789"));
        assertLocked(wire.last());
        assertThat(wire.last().headers().toMap().toString()).contains("x-amz-checksum-crc32");
        for (Object source : List.of("0123456789", stream("0123456789"))) {
            wire.forget();
            multipart();
            send(lock + "&partSize=4&multiPartThreshold=4", body(source));
            assertLocked(wire.requests("POST").get(0));
            assertThat(wire.requests("PUT"))
                    .hasSize(3)
                    .allMatch(part -> part.headers().first("x-amz-checksum-crc32") != null);
        }
    }

    private static void assertLocked(HttpRequest request) {
        assertThat(request.headers().first("x-amz-object-lock-mode")).isEqualTo("COMPLIANCE");
        assertThat(request.headers().first("x-amz-object-lock-retain-until-date"))
                .startsWith("2099-01-31T00:00:00");
        assertThat(request.headers().first("x-amz-object-lock-legal-hold")).isEqualTo("OFF");
    }

    @Test
    void halfALockIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> send("keyName=k&objectLockMode=COMPLIANCE", body("1")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("objectLockRetainUntilDate");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void whatIsNoLockIsToldAtTheStart() {
        Map<String, String> told = Map.of(
                "objectLockMode=LOCKED", "COMPLIANCE or GOVERNANCE, not LOCKED",
                "objectLockRetainUntilDate=tomorrow", "a day such as 2031-01-31, not tomorrow",
                "operation=copy&versions=true", "versions=true is for list");
        told.forEach((wrong, text) ->
                assertThatThrownBy(() -> send("keyName=k&" + wrong, body("1"))).hasStackTraceContaining(text));
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void theCustomersKeyGoesWithUploadsAndDownloads() throws Exception {
        String options = "keyName=k&useCustomerKey=true&customerKeyId=" + CUSTOMER_KEY;
        wire.always(request -> request.method().equals("PUT"), answer(200, "", "ETag", "\"e\""));
        wire.always(request -> request.method().equals("HEAD"), head());
        wire.always(request -> true, answer(200, "content", "ETag", "\"e\""));
        send(options, body("content"));
        assertCustomerKey(wire.last(), "x-amz-");
        send(options + "&operation=download", body(null));
        assertCustomerKey(wire.last(), "x-amz-");
        send(options + "&operation=download&localDirectory=" + folder, body(null));
        assertCustomerKey(wire.last(), "x-amz-");
        assertThat(folder.resolve("k")).hasContent("content");
        send(options + "&operation=exists", body(null));
        assertCustomerKey(wire.last(), "x-amz-");
    }

    @Test
    void theCustomersKeyGoesWithEachPart() throws Exception {
        multipart();
        send("keyName=k&partSize=4&multiPartThreshold=4&customerKeyId=" + CUSTOMER_KEY, body("0123456789"));
        assertThat(wire.requests("PUT")).hasSize(3);
        for (HttpRequest part : wire.requests("PUT")) {
            assertCustomerKey(part, "x-amz-");
        }
        assertCustomerKey(wire.requests("POST").get(0), "x-amz-");
        assertCustomerKey(wire.requests("POST").get(1), "x-amz-");
    }

    @Test
    void theCustomersKeyGoesWithCopiesForBothSides() throws Exception {
        wire.always(request -> request.method().equals("HEAD"), head());
        wire.always(request -> request.method().equals("PUT"), answer(200, "<R><ETag>\"e\"</ETag></R>"));
        send(
                "operation=copy&keyName=k&customerKeyId=" + CUSTOMER_KEY,
                exchange -> exchange.getMessage().setHeader(S3Constants.DESTINATION_KEY, "copied"));
        assertCustomerKey(wire.requests("HEAD").get(0), "x-amz-");
        assertCustomerKey(wire.last(), "x-amz-");
        assertCustomerKey(wire.last(), "x-amz-copy-source-");
    }

    @Test
    void aConsumerWithTheCustomersKeyReadsAndMovesWithIt() throws Exception {
        wire.always(
                request -> request.query().encoded().contains("list-type"),
                answer(200, "<R><IsTruncated>false</IsTruncated><Contents><Key>k</Key></Contents></R>"));
        wire.always(request -> request.method().equals("HEAD"), head());
        wire.always(request -> request.method().equals("PUT"), answer(200, "<R><ETag>\"e\"</ETag></R>"));
        wire.always(request -> request.method().equals("POST"), answer(200, "<R/>"));
        wire.always(request -> true, answer(200, "x", "ETag", "\"e\""));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("initialDelay=1&repeatCount=1&moveAfterRead=true&destinationBucket=done" + "&customerKeyId="
                                + CUSTOMER_KEY))
                        .log("${body}");
            }
        });
        await().until(() -> !wire.requests("PUT").isEmpty());
        assertCustomerKey(
                wire.requests("GET").stream()
                        .filter(request -> request.path().endsWith("/k"))
                        .findFirst()
                        .orElseThrow(),
                "x-amz-");
        assertCustomerKey(wire.requests("HEAD").get(0), "x-amz-");
        assertCustomerKey(wire.requests("PUT").get(0), "x-amz-");
        assertCustomerKey(wire.requests("PUT").get(0), "x-amz-copy-source-");
        await().until(() ->
                wire.last().method().equals("POST") || wire.last().method().equals("DELETE"));
    }

    @Test
    void partsCarryChecksumsAndCompletingRepeatsThem() {
        multipart();
        send("keyName=k&partSize=4&multiPartThreshold=4", body("0123456789"));
        assertThat(wire.requests("POST").get(0).headers().first("x-amz-checksum-algorithm"))
                .isEqualTo("CRC32");
        String completed = text(wire.last());
        for (HttpRequest part : wire.requests("PUT")) {
            String sum = part.headers().first("x-amz-checksum-crc32");
            assertThat(sum).isNotNull();
            assertThat(completed).contains("<ChecksumCRC32>" + sum + "</ChecksumCRC32>");
        }
        assertThat(completed.indexOf("<PartNumber>1<")).isLessThan(completed.indexOf("<PartNumber>2<"));
    }

    @Test
    void whereChecksumsAreNotWantedNoneIsSent() throws Exception {
        multipart();
        Path file = Files.writeString(folder.resolve("file"), "0123456789");
        String options = "keyName=k&checksum=when_required";
        send(options, body("0123456789"));
        send(options + "&partSize=4&multiPartThreshold=4", body(file));
        send(options + "&partSize=4&multiPartThreshold=4", body(stream("0123456789")));
        assertThat(wire.requests()).hasSizeGreaterThan(8).allSatisfy(request -> {
            assertThat(request.headers().toMap().keySet())
                    .noneMatch(name -> name.startsWith("x-amz-checksum") || name.startsWith("x-amz-sdk-checksum"));
            assertThat(request.headers().first("x-amz-trailer")).isNull();
        });
    }

    private static InputStream stream(String text) {
        return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {};
    }

    @Test
    void filesBytesAndStreamsGoAsTheyAreWithoutChunks() throws Exception {
        multipart();
        Path file = Files.writeString(folder.resolve("file"), "0123456789");
        for (Object source :
                List.of("0123456789", "0123456789".getBytes(StandardCharsets.UTF_8), file, stream("0123456789"))) {
            send("keyName=k", body(source));
            assertThat(text(wire.last())).isEqualTo("0123456789");
            send(
                    "keyName=k&partSize=4&multiPartThreshold=4",
                    body(source instanceof InputStream ? stream("0123456789") : source));
        }
        assertThat(wire.requests("PUT")).hasSize(16).allSatisfy(request -> {
            assertThat(request.headers().first("Content-Encoding")).isNull();
            assertThat(request.headers().first("x-amz-trailer")).isNull();
            assertThat(request.headers().first("x-amz-decoded-content-length")).isNull();
            assertThat(request.headers().first("x-amz-content-sha256")).doesNotStartWith("STREAMING");
        });
    }

    @Test
    void conditionalWritesRefuseToReplace() {
        multipart();
        send("keyName=k&conditionalWritesEnabled=true", body("x"));
        assertThat(wire.last().headers().first("If-None-Match")).isEqualTo("*");
        send("keyName=k&conditionalWritesEnabled=true&partSize=4&multiPartThreshold=4", body("0123456789"));
        assertThat(wire.last().method()).isEqualTo("POST");
        assertThat(wire.last().headers().first("If-None-Match")).isEqualTo("*");
    }

    @Test
    void headersAndOptionsOfAnObjectGoWithItWholeOrInParts() {
        multipart();
        Processor message = exchange -> {
            exchange.getMessage().setBody("0123456789");
            exchange.getMessage().setHeader(S3Constants.CONTENT_TYPE, "text/x-mine");
            exchange.getMessage().setHeader(S3Constants.METADATA, Map.of("colour", "blue"));
            exchange.getMessage().setHeader(S3Constants.OBJECT_TAGS, Map.of("a b", "c&d"));
        };
        String options = "keyName=k&storageClass=STANDARD_IA&useAwsKMS=true&awsKMSKeyId=alias/mine";
        send(options, message);
        HttpRequest whole = wire.last();
        send(options + "&partSize=4&multiPartThreshold=4", message);
        for (HttpRequest request : List.of(whole, wire.requests("POST").get(0))) {
            assertThat(request.headers().first("Content-Type")).isEqualTo("text/x-mine");
            assertThat(request.headers().first("x-amz-meta-colour")).isEqualTo("blue");
            assertThat(request.headers().first("x-amz-tagging")).isEqualTo("a%20b=c%26d");
            assertThat(request.headers().first("x-amz-storage-class")).isEqualTo("STANDARD_IA");
            assertThat(request.headers().first("x-amz-server-side-encryption")).isEqualTo("aws:kms");
            assertThat(request.headers().first("x-amz-server-side-encryption-aws-kms-key-id"))
                    .isEqualTo("alias/mine");
        }
    }

    @Test
    void optionsAreExpressionsAndHeadersAreNot() {
        wire.always(request -> true, answer(200, "", "ETag", "\"e\""));
        send("keyName=RAW(${header.who}/${body})", exchange -> {
            exchange.getMessage().setBody("x");
            exchange.getMessage().setHeader("who", "${sysenv.HOME}");
        });
        assertThat(wire.last().path()).endsWith("/%24%7Bsysenv.HOME%7D/x");
    }

    @Test
    void aSuccessThatIsAnErrorIsThatErrorAndTheUploadIsAborted() {
        wire.always(
                request -> request.method().equals("POST")
                        && request.query().encoded().startsWith("uploadId"),
                answer(200, "<Error><Code>InvalidPart</Code><Message>gone</Message></Error>"));
        multipart();
        assertThatThrownBy(() -> send("keyName=k&partSize=4&multiPartThreshold=4", body("0123456789")))
                .isInstanceOf(io.awsx.error.ServiceException.class)
                .hasMessageContaining("InvalidPart");
        assertThat(wire.last().method()).isEqualTo("DELETE");
    }

    @Test
    void aBucketThatCannotBeIsRefusedWithoutSendingAnything() {
        for (String name : List.of("a%2Fb", "..", "x".repeat(300))) {
            assertThatThrownBy(() -> template.requestBody(
                            "awsx-s3:" + name + "?session=#session&operation=exists", (Object) null))
                    .rootCause()
                    .isInstanceOf(ClientException.class);
        }
        assertThat(wire.requests()).isEmpty();
    }
}
