package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import io.awsx.http.client.HttpClientTransport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What routes do on the store that {@code -Dawsx.store=http://127.0.0.1:8333} names, with {@code awsx.store.name}, {@code .region},
 * {@code .accessKey}, {@code .secretKey}, and the options that it needs in {@code .options}; without it on S3Proxy.
 */
@Timeout(300)
class StoreIT {

    @RegisterExtension
    static final TriedStore STORE = new TriedStore();

    private static final int PART = 5 << 20;
    private static final String IN_PARTS = "&partSize=5MB&multiPartThreshold=5MB&maxConcurrency=2";

    private static WatchedTransport wire;
    private static AwsSession session;

    @TempDir
    Path folder;

    private DefaultCamelContext camel;
    private ProducerTemplate template;
    private AwsClient s3;
    private String bucket;

    @BeforeAll
    static void open() {
        wire = WatchedTransport.before(new HttpClientTransport(TransportSettings.defaults(), System::nanoTime));
        session = session(STORE.secretKey());
    }

    private static AwsSession session(String secretKey) {
        return AwsSession.builder()
                .transport(wire)
                .region(STORE.region())
                .environment(Map.of())
                .credentials(STORE.accessKey(), secretKey)
                .endpointUrl(STORE.endpoint())
                .build();
    }

    @AfterAll
    static void close() {
        session.close();
        wire.close();
    }

    @BeforeEach
    void makeBucket() throws Exception {
        bucket = "awsx-" + Long.toHexString(System.nanoTime());
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        S3Component component = camel.getComponent("awsx-s3", S3Component.class);
        PropertyBindingSupport.build()
                .withCamelContext(camel)
                .withTarget(component.getConfiguration())
                .withProperties(new HashMap<>(STORE.options()))
                .withRemoveParameters(false)
                .bind();
        camel.start();
        template = camel.createProducerTemplate();
        s3 = session.client("s3", STORE.clientOptions());
        body("operation=createBucket", null);
        wire.forget();
    }

    @AfterEach
    void removeBucket() throws Exception {
        wire.forget();
        try {
            for (Object upload : listOf(s3.call("ListMultipartUploads", Map.of("Bucket", bucket)), "Uploads")) {
                Map<?, ?> named = (Map<?, ?>) upload;
                s3.call(
                        "AbortMultipartUpload",
                        Map.of(
                                "Bucket", bucket,
                                "Key", named.get("Key"),
                                "UploadId", named.get("UploadId")));
            }
            body("operation=delete", body("operation=list", null));
            s3.call("DeleteBucket", Map.of("Bucket", bucket));
        } catch (Exception e) {
            System.out.println("Left behind: bucket " + bucket + ": " + e);
        } finally {
            template.close();
            camel.close();
        }
    }

    private String uri(String options) {
        return "awsx-s3:" + bucket + "?session=#session&" + options;
    }

    private Object body(String options, Object body) {
        return template.requestBody(uri(options), body);
    }

    private void put(String key, Object body) {
        template.sendBodyAndHeader(uri("operation=upload"), body, S3Constants.KEY, key);
    }

    private String get(String key) {
        return template.requestBodyAndHeader(uri("operation=download"), null, S3Constants.KEY, key, String.class);
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Object item : (List<?>) body("operation=list", null)) {
            keys.add((String) ((Map<?, ?>) item).get("Key"));
        }
        return keys;
    }

    private Map<String, Object> head(String key) {
        return s3.call("HeadObject", Map.of("Bucket", bucket, "Key", key));
    }

    private static List<?> listOf(Map<String, Object> output, String member) {
        return (List<?>) output.getOrDefault(member, List.of());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static InputStream once(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {};
    }

    @Test
    void storesAndReadsAnObject() {
        template.sendBodyAndHeaders(
                uri("operation=upload"),
                "grüße",
                Map.of(
                        S3Constants.KEY, "in/a.txt",
                        S3Constants.CONTENT_TYPE, "text/csv",
                        S3Constants.METADATA, Map.of("colour", "blue")));
        assertThat(get("in/a.txt")).isEqualTo("grüße");
        assertThat(head("in/a.txt"))
                .containsEntry("ContentLength", 7L)
                .containsEntry("ContentType", "text/csv")
                .containsEntry("Metadata", Map.of("colour", "blue"));
        assertThat(body("operation=exists&keyName=in/a.txt", null)).isEqualTo(true);
        put("empty", "");
        assertThat(get("empty")).isEmpty();
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(body("operation=exists&keyName=none", null)).isEqualTo(false);
        assertThatThrownBy(() -> get("none"))
                .rootCause()
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
        assertThatThrownBy(() -> s3.call("ListObjectsV2", Map.of("Bucket", bucket + "-none")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchBucket"));
    }

    @Test
    void listsInPagesAndByFolders() {
        List<String> all = List.of("a", "in/b", "in/c", "in/d/e", "in/d/f", "x", "y");
        all.forEach(key -> put(key, key));
        for (String options : List.of("", "&pageSize=1", "&pageSize=3")) {
            assertThat((List<?>) body("operation=list" + options, null))
                    .as(options)
                    .extracting(item -> (Object) ((Map<?, ?>) item).get("Key"))
                    .isEqualTo(all);
        }
        Map<String, Object> page =
                s3.call("ListObjectsV2", Map.of("Bucket", bucket, "Prefix", "in/", "Delimiter", "/"));
        assertThat(listOf(page, "CommonPrefixes")).isEqualTo(List.of(Map.of("Prefix", "in/d/")));
        assertThat(listOf(page, "Contents")).hasSize(2);
    }

    @Test
    void copiesAndMoves() {
        template.sendBodyAndHeaders(
                uri("operation=upload&keyName=a"), "1", Map.of(S3Constants.METADATA, Map.of("m", "1")));
        for (String verb : List.of("copy", "move")) {
            template.sendBodyAndHeader(
                    uri("operation=" + verb + "&keyName=a"), null, S3Constants.DESTINATION_KEY, verb + "/b c");
        }
        assertThat(keys()).containsExactly("copy/b c", "move/b c");
        assertThat(get("move/b c")).isEqualTo("1");
        assertThat(head("copy/b c")).containsEntry("Metadata", Map.of("m", "1"));
    }

    @Test
    void deletesManyInOneCall() {
        List.of("a", "b", "c d").forEach(key -> put(key, key));
        wire.forget();
        body("operation=delete", List.of("a", "c d", "none"));
        assertThat(wire.requests("POST")).hasSize(1);
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void takesKeysOfAnyLetters() {
        List<String> keys = List.of(
                "a b",
                "a+b",
                "50%25",
                "é/日本/😀",
                "q?x=1&y#z",
                "~tilde*'()!$@:;,=",
                "a\"<b>\\^`{|}",
                ".hidden",
                "a/b.c");
        for (String key : keys) {
            put(key, key);
            assertThat(get(key)).isEqualTo(key);
        }
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys);
        for (String key : keys) {
            template.sendBodyAndHeaders(
                    uri("operation=copy"),
                    null,
                    Map.of(S3Constants.KEY, key, S3Constants.DESTINATION_KEY, "to/" + key));
            assertThat(get("to/" + key)).isEqualTo(key);
        }
        body("operation=delete", keys);
        assertThat(keys()).allMatch(key -> key.startsWith("to/")).hasSize(keys.size());
    }

    @Test
    void takesKeysWithEmptyFolders() {
        List<String> keys = List.of("x//y", "/a", "b/c/");
        for (String key : keys) {
            put(key, key);
            assertThat(get(key)).isEqualTo(key);
        }
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void takesKeysWithDotsForFolders() {
        List<String> keys = List.of("a/./b", "a/../b");
        for (String key : keys) {
            put(key, key);
            assertThat(get(key)).isEqualTo(key);
        }
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void movesFilesAndStreamsInParts() throws Exception {
        byte[] bytes = bytes(2 * PART + 5);
        Path file = Files.write(folder.resolve("large"), bytes);
        template.sendBodyAndHeader(uri("operation=upload" + IN_PARTS), file.toFile(), S3Constants.KEY, "file");
        template.sendBodyAndHeader(uri("operation=upload" + IN_PARTS), once(bytes), S3Constants.KEY, "stream");
        assertThat(wire.requests("PUT")).hasSize(6);
        for (String key : List.of("file", "stream")) {
            template.sendBodyAndHeader(
                    uri("operation=download&localFile=" + folder.resolve("back") + IN_PARTS),
                    null,
                    S3Constants.KEY,
                    key);
            assertThat(Files.mismatch(file, folder.resolve("back"))).as(key).isEqualTo(-1);
            template.sendBodyAndHeader(
                    uri("operation=copy&keyName=" + key + IN_PARTS), null, S3Constants.DESTINATION_KEY, "copy");
            assertThat(head("copy")).containsEntry("ContentLength", (long) bytes.length);
        }
        assertThat(listOf(s3.call("ListMultipartUploads", Map.of("Bucket", bucket)), "Uploads"))
                .isEmpty();
    }

    @Test
    void goesOnWithAnUploadThatWasBrokenOff() throws Exception {
        byte[] bytes = bytes(3 * PART + 5);
        Path file = Files.write(folder.resolve("large"), bytes);
        String upload =
                uri("operation=upload&keyName=a&partSize=5MB&multiPartThreshold=5MB&maxConcurrency=1&resumeDirectory="
                        + folder.resolve("memory"));
        AtomicInteger sent = new AtomicInteger();
        Predicate<HttpRequest> part = request -> request.method().equals("PUT");
        wire.always(
                request -> part.test(request) && sent.incrementAndGet() > 2,
                WatchedTransport.error(403, "AccessDenied"));
        assertThatThrownBy(() -> template.sendBody(upload, file.toFile())).hasStackTraceContaining("AccessDenied");
        wire.forget();
        template.sendBody(upload, file.toFile());
        assertThat(wire.requests("PUT")).hasSize(2);
        assertThat(template.requestBody(uri("operation=download&keyName=a"), null, byte[].class))
                .isEqualTo(bytes);
    }

    @Test
    void joinsPartsOfUnequalSizes() {
        String upload = (String) s3.call("CreateMultipartUpload", Map.of("Bucket", bucket, "Key", "a"))
                .get("UploadId");
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int size : List.of(PART, PART + 1, PART + 7, 1)) {
            Map<String, Object> part = Map.of(
                    "Bucket",
                    bucket,
                    "Key",
                    "a",
                    "UploadId",
                    upload,
                    "PartNumber",
                    parts.size() + 1,
                    "Body",
                    bytes(size));
            Map<String, Object> stored = new HashMap<>(s3.call("UploadPart", part));
            stored.keySet().removeIf(name -> !name.equals("ETag") && !name.startsWith("Checksum"));
            stored.put("PartNumber", parts.size() + 1);
            parts.add(stored);
        }
        s3.call(
                "CompleteMultipartUpload",
                Map.of("Bucket", bucket, "Key", "a", "UploadId", upload, "MultipartUpload", Map.of("Parts", parts)));
        assertThat(head("a")).containsEntry("ContentLength", 3L * PART + 9);
    }

    @Test
    void readsARange() {
        put("a", "0123456789");
        assertThat(template.requestBodyAndHeaders(
                        uri("operation=getObjectRange&keyName=a"),
                        null,
                        Map.of(S3Constants.RANGE_START, 2, S3Constants.RANGE_END, 4),
                        String.class))
                .isEqualTo("234");
    }

    @Test
    void sendsAStreamWithItsChecksumBehindIt() throws Exception {
        byte[] bytes = bytes(2 << 20);
        RequestBody body = RequestBody.ofStream(once(bytes), bytes.length);
        session.client("s3", Map.of("checksum", "when_supported"))
                .call("PutObject", Map.of("Bucket", bucket, "Key", "a", "Body", body));
        assertThat(wire.last().headers().first("x-amz-trailer")).startsWith("x-amz-checksum-");
        assertThat(template.requestBody(uri("operation=download&keyName=a"), null, byte[].class))
                .isEqualTo(bytes);
    }

    @Test
    void keepsChecksumsAndTellsThem() {
        s3.call("PutObject", Map.of("Bucket", bucket, "Key", "a", "Body", "123456789", "ChecksumAlgorithm", "CRC32"));
        Map<String, Object> head =
                s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "a", "ChecksumMode", "ENABLED"));
        assertThat(head).containsEntry("ChecksumCRC32", "y/Q5Jg==");
    }

    @Test
    void refusesABodyThatDoesNotFitItsChecksum() {
        Map<String, Object> wrong = Map.of("Bucket", bucket, "Key", "a", "Body", "1", "ChecksumCRC32", "AAAAAA==");
        assertThatThrownBy(() -> s3.call("PutObject", wrong)).isInstanceOf(ServiceException.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void refusesAWrongSignature() {
        try (AwsSession other = session("another-secret")) {
            assertThatThrownBy(() -> other.client("s3").call("ListObjectsV2", Map.of("Bucket", bucket)))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void writesOnlyWhereThereIsNone() {
        String upload = uri("operation=upload&keyName=a&conditionalWritesEnabled=true");
        template.sendBody(upload, "1");
        assertThatThrownBy(() -> template.sendBody(upload, "2"))
                .hasRootCauseInstanceOf(ServiceException.class)
                .hasStackTraceContaining("PreconditionFailed");
        assertThat(get("a")).isEqualTo("1");
    }

    @Test
    void writesPartsOnlyWhereThereIsNone() {
        put("a", "1");
        byte[] large = bytes(PART + 1);
        assertThatThrownBy(() -> template.sendBody(
                        uri("operation=upload&keyName=a&conditionalWritesEnabled=true" + IN_PARTS), large))
                .hasStackTraceContaining("PreconditionFailed");
        assertThat(get("a")).isEqualTo("1");
    }

    @Test
    void writesOnlyOverWhatWasSeen() {
        put("a", "1");
        String seen = (String) head("a").get("ETag");
        put("a", "2");
        Map<String, Object> write = Map.of("Bucket", bucket, "Key", "a", "Body", "3");
        assertThatThrownBy(() -> s3.call("PutObject", with(write, "IfMatch", seen)))
                .isInstanceOf(ServiceException.class);
        assertThat(get("a")).isEqualTo("2");
        s3.call("PutObject", with(write, "IfMatch", head("a").get("ETag")));
        assertThat(get("a")).isEqualTo("3");
    }

    @Test
    void deletesOnlyWhatWasSeen() {
        put("a", "1");
        String seen = (String) head("a").get("ETag");
        put("a", "2");
        Map<String, Object> delete = Map.of("Bucket", bucket, "Key", "a");
        assertThatThrownBy(() -> s3.call("DeleteObject", with(delete, "IfMatch", seen)))
                .isInstanceOf(ServiceException.class);
        assertThat(get("a")).isEqualTo("2");
        s3.call("DeleteObject", with(delete, "IfMatch", head("a").get("ETag")));
        assertThat(keys()).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> input, String member, Object value) {
        Map<String, Object> more = new HashMap<>(input);
        more.put(member, value);
        return more;
    }

    @Test
    void makesLinksForDownloadAndUpload() throws Exception {
        String up = template.requestBodyAndHeader(
                uri("operation=createUploadLink"), null, S3Constants.KEY, "a b+ü", String.class);
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(up).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "text/plain");
        connection.getOutputStream().write("by link".getBytes(StandardCharsets.UTF_8));
        assertThat(connection.getResponseCode()).isEqualTo(200);
        String down = template.requestBodyAndHeader(
                uri("operation=createDownloadLink"), null, S3Constants.KEY, "a b+ü", String.class);
        try (InputStream in = URI.create(down).toURL().openStream()) {
            assertThat(in).hasContent("by link");
        }
    }

    @Test
    void makesFormsForUpload() throws Exception {
        Map<?, ?> form = (Map<?, ?>) body("operation=presignPost&keyName=in/form.txt", null);
        StringBuilder fields = new StringBuilder();
        ((Map<?, ?>) form.get("fields"))
                .forEach((name, value) -> fields.append("--x\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        fields.append(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nby form\r\n--x--\r\n");
        int status = HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        URI.create(form.get("url").toString()))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(fields.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isBetween(200, 204);
        assertThat(get("in/form.txt")).isEqualTo("by form");
    }

    private List<String> consumed(String options, int count) throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri(options + "&initialDelay=10&delay=50"))
                        .process(exchange -> seen.add(exchange.getMessage().getHeader(S3Constants.KEY) + "="
                                + exchange.getMessage().getBody(String.class)));
            }
        });
        await().untilAsserted(() -> assertThat(seen).hasSizeGreaterThanOrEqualTo(count));
        return seen;
    }

    @Test
    void consumesAndDeletes() throws Exception {
        List.of("a", "b c", "d+ü").forEach(key -> put(key, "1"));
        assertThat(consumed("idempotent=true", 3)).containsExactlyInAnyOrder("a=1", "b c=1", "d+ü=1");
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
    }

    @Test
    void consumesAndMoves() throws Exception {
        put("in/a", "1");
        assertThat(consumed("prefix=in/&moveAfterRead=true&removePrefixOnMove=true&destinationBucketPrefix=done/", 1))
                .containsExactly("in/a=1");
        await().untilAsserted(() -> assertThat(keys()).containsExactly("done/a"));
    }

    @Test
    void sharesABucketAmongNodes() throws Exception {
        List.of("a", "b").forEach(key -> put(key, "1"));
        assertThat(consumed("clusterClaim=s3", 2)).containsExactlyInAnyOrder("a=1", "b=1");
        await().untilAsserted(() -> assertThat(keys()).doesNotContain("a", "b"));
    }

    @Test
    void keepsVersions() {
        s3.call(
                "PutBucketVersioning",
                Map.of("Bucket", bucket, "VersioningConfiguration", Map.of("Status", "Enabled")));
        put("a", "1");
        put("a", "2");
        body("operation=delete&keyName=a", null);
        List<?> versions = (List<?>) body("operation=list&versions=true", null);
        assertThat(versions).hasSize(3);
        Object first = ((Map<?, ?>) versions.get(2)).get("VersionId");
        template.sendBodyAndHeader(uri("operation=restoreVersion&keyName=a"), null, S3Constants.VERSION_ID, first);
        assertThat(get("a")).isEqualTo("1");
        body("operation=delete", body("operation=list&versions=true", null));
        assertThat((List<?>) body("operation=list&versions=true", null)).isEmpty();
    }

    @Test
    void keepsTags() {
        body("operation=upload&keyName=a&param.Tagging=RAW(colour=blue)", "1");
        assertThat(s3.call("GetObjectTagging", Map.of("Bucket", bucket, "Key", "a"))
                        .get("TagSet"))
                .isEqualTo(List.of(Map.of("Key", "colour", "Value", "blue")));
    }

    @Test
    void makesFoldersAlike() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files/deep")).getParent();
        for (String name : List.of("a b.txt", "deep/ü.txt")) {
            Path file = Files.writeString(files.resolve(name), "2");
            // Stores tell whole seconds: what was written in the same one may be newer.
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-31T00:00:00Z")));
        }
        String sync = "operation=sync&prefix=in/&syncDelete=true&localDirectory=";
        body(sync + files, null);
        assertThat(keys()).containsExactly("in/a b.txt", "in/deep/ü.txt");
        wire.forget();
        body(sync + files, null);
        assertThat(wire.requests("PUT")).isEmpty();
        Path back = folder.resolve("back");
        body("syncDirection=DOWN&" + sync + back, null);
        assertThat(back.resolve("deep/ü.txt")).hasContent("2");
        Files.delete(files.resolve("a b.txt"));
        body(sync + files, null);
        assertThat(keys()).containsExactly("in/deep/ü.txt");
    }

    @Test
    void joinsManyMessages() {
        String batch = uri("operation=upload&keyName=a&streamingUploadMode=true&batchMessageNumber=3");
        Arrays.asList("1\n", "2\n", "3\n").forEach(line -> template.sendBody(batch, line));
        assertThat(get("a")).isEqualTo("1\n2\n3\n");
    }
}
