package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import io.awsx.testkit.S3Engine;
import io.awsx.transfer.TransferSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing here closes an {@link S3}: that no thread of a transfer is left is seen by the leak check. */
class S3ObjectsIT {

    private static final int PART = 64 * 1024;
    private static final long SEED = 42;

    private static S3Engine engine;
    private static AwsSession session;
    private static S3 s3;
    private static int buckets;

    @TempDir
    Path folder;

    private Bucket bucket;

    @BeforeAll
    static void start() {
        engine = S3Engine.inMemoryWithSmallParts();
        session = ImpatientSession.at(engine.endpoint()).build();
        s3 = S3.of(session)
                .with(TransferSettings.defaults()
                        .withPartSize(PART)
                        .withMultipartThreshold(2 * PART)
                        .withMaxConcurrency(4)
                        .withCopyParts(2 * PART, PART));
    }

    @AfterAll
    static void stop() {
        session.close();
        engine.close();
    }

    @BeforeEach
    void create() {
        bucket = s3.createBucket("objects-" + ++buckets);
    }

    @AfterEach
    void delete() {
        bucket.objects().deleteAll();
        bucket.delete();
        assertThat(bucket.waitUntilNotExists().exists()).isFalse();
    }

    private Path file(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        return Files.write(folder.resolve("file-" + length), bytes);
    }

    @Test
    void aBucketTellsOfItself() {
        assertThat(bucket.exists()).isTrue();
        assertThat(bucket.waitUntilExists().name()).isEqualTo("objects-" + buckets);
        assertThat(bucket.creationDate()).isNotNull();
        assertThat(s3.buckets()).contains(bucket);
        Bucket other = s3.bucket("other-one");
        assertThat(other.exists()).isFalse();
        other.create().delete();
    }

    @Test
    void aSmallFileGoesUpAndDown() throws IOException {
        Path file = file(1000);
        S3Object object = bucket.object("small file.bin");
        object.upload(file, Map.of("ContentType", "application/pdf", "Metadata", Map.of("by", "ann")));
        assertThat(object.exists()).isTrue();
        assertThat(object.waitUntilExists().size()).isEqualTo(1000);
        assertThat(object.contentType()).isEqualTo("application/pdf");
        assertThat(object.metadata()).isEqualTo(Map.of("by", "ann"));
        assertThat(object.eTag()).startsWith("\"");
        assertThat(object.lastModified()).isNotNull();
        Path down = folder.resolve("deep/down");
        object.download(down);
        assertThat(down).hasSameBinaryContentAs(file);
    }

    @Test
    void aLargeFileGoesInPartsAndTellsHowFarItIs() throws IOException {
        Path file = file(10 * PART + 1);
        AtomicLong up = new AtomicLong();
        assertThat(bucket.object("large").upload(file, Map.of(), up::addAndGet).parts())
                .isEqualTo(11);
        assertThat(up).hasValue(10 * PART + 1);
        AtomicLong down = new AtomicLong();
        Path target = folder.resolve("target");
        bucket.object("large").download(target, Map.of(), down::addAndGet);
        assertThat(target).hasSameBinaryContentAs(file);
        assertThat(down).hasValue(10 * PART + 1);
        assertThat(bucket.upload(file, "again").parts()).isEqualTo(11);
        assertThat(bucket.download("again", target).bytes()).isEqualTo(10 * PART + 1);
    }

    @Test
    void streamsOfAnyLengthGoUp() throws IOException {
        byte[] bytes = Files.readAllBytes(file(3 * PART + 7));
        bucket.object("unknown").upload(new ByteArrayInputStream(bytes));
        assertThat(bucket.object("unknown").bytes()).isEqualTo(bytes);
        bucket.object("known").upload(new ByteArrayInputStream(bytes), bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(bucket.object("known").download(out)).isEqualTo(bytes.length);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        bucket.object("any").upload(RequestBody.ofBytes(bytes), Map.of("ContentType", "a/b"), moved -> {});
        assertThat(bucket.object("any").contentType()).isEqualTo("a/b");
        try (InputStream in = bucket.object("any").open()) {
            assertThat(in).hasBinaryContent(bytes);
        }
    }

    @Test
    void textIsStoredAndReadWithinBounds() {
        S3Object object = bucket.object("text").put("grüße");
        assertThat(object.text()).isEqualTo("grüße");
        assertThat(object.bytes(7)).hasSize(7);
        assertThatThrownBy(() -> object.bytes(6))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("key='text') has more than 6 bytes; open it, or download it");
        assertThat(bucket.object("empty").put("").bytes(0)).isEmpty();
    }

    @Test
    void anObjectIsCopiedWholeAndInPartsAndDeleted() throws IOException {
        S3Object source = bucket.object("source");
        source.upload(file(5 * PART), Map.of("Metadata", Map.of("by", "ann")));
        S3Object target = bucket.object("target");
        assertThat(source.copyTo(target).parts()).isEqualTo(5);
        assertThat(target.bytes()).isEqualTo(source.bytes());
        assertThat(target.metadata()).isEqualTo(Map.of("by", "ann"));
        bucket.object("small").put("x").copyTo(target);
        assertThat(target.reload().size()).isEqualTo(1);
        target.delete().waitUntilNotExists();
        assertThat(target.exists()).isFalse();
    }

    @Test
    void objectsAreListedByPagesAndDeletedByPrefix() {
        for (String key : List.of("a/1", "a/2", "a/3", "b/1", "c ü&+.txt")) {
            bucket.object(key).put(key);
        }
        assertThat(bucket.objects().pageSize(2))
                .extracting(S3Object::key)
                .containsExactly("a/1", "a/2", "a/3", "b/1", "c ü&+.txt");
        assertThat(bucket.objects().filter("a/").startAfter("a/1").limit(1))
                .extracting(S3Object::key)
                .containsExactly("a/2");
        S3Object listed = bucket.objects().filter("c").first();
        assertThat(listed).isEqualTo(bucket.object("c ü&+.txt"));
        assertThat(listed.size()).isEqualTo(10);
        assertThat(listed.resource().isLoaded()).isFalse();
        assertThat(listed.contentType()).isNotEmpty();
        assertThat(bucket.objects().filter("a/").deleteAll()).isEqualTo(3);
        assertThat(bucket.objects().list()).hasSize(2);
        assertThat(bucket.objects().filter("nothing").deleteAll()).isZero();
    }

    @Test
    void linksFetchAndStore() throws IOException {
        S3Object object = bucket.object("linked");
        URI put = object.presignPut(Duration.ofMinutes(5));
        HttpURLConnection connection = (HttpURLConnection) put.toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.getOutputStream().write("by link".getBytes(StandardCharsets.UTF_8));
        assertThat(connection.getResponseCode()).isEqualTo(200);
        connection.disconnect();
        try (InputStream in = object.presign(Duration.ofMinutes(5)).toURL().openStream()) {
            assertThat(in).hasContent("by link");
        }
    }

    @Test
    void whatIsNotThereSaysSo() {
        S3Object missing = bucket.object("missing");
        assertThat(missing.exists()).isFalse();
        assertThatThrownBy(missing::size).isInstanceOf(ServiceException.class);
        assertThatThrownBy(missing::text).isInstanceOf(ServiceException.class).hasMessageContaining("NoSuchKey");
        assertThatThrownBy(() -> missing.upload(folder.resolve("nothing")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("nothing cannot be read");
        assertThat(missing.delete().exists()).isFalse();
    }
}
