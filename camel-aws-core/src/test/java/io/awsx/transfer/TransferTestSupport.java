package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.testkit.FaultyProxy;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real S3 server for a class of tests, a proxy before it that can go wrong, and a bucket for each test. */
@Timeout(180)
abstract class TransferTestSupport {

    static final int KIB = 1024;
    static final int PART = 64 * KIB;

    /** Small parts, so that objects of many parts are small. */
    static final TransferSettings SMALL = TransferSettings.defaults()
            .withPartSize(PART)
            .withMultipartThreshold(2 * PART)
            .withMaxConcurrency(4)
            .withBufferMemory(4 * PART)
            .withCopyParts(2 * PART, PART);

    static S3Engine engine;
    static FaultyProxy proxy;
    static AwsSession session;
    static AwsClient s3;

    private static int buckets;

    @TempDir
    Path folder;

    String bucket;
    S3Transfer transfer;
    final AtomicLong progress = new AtomicLong();

    @BeforeAll
    static void startEngine() {
        engine = S3Engine.inMemoryWithSmallParts();
        proxy = FaultyProxy.before(engine.endpoint());
        session = ImpatientSession.at(proxy.endpoint()).build();
        s3 = session.client("s3");
    }

    @AfterAll
    static void stopEngine() {
        session.close();
        proxy.close();
        engine.close();
    }

    @BeforeEach
    void begin() {
        bucket = "transfers-" + ++buckets;
        s3.call("CreateBucket", Map.of("Bucket", bucket));
        proxy.forget();
        transfer = new S3Transfer(s3, SMALL);
    }

    @AfterEach
    void end() {
        transfer.close();
        proxy.forget();
    }

    Map<String, Object> object(String key, Object... more) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Bucket", bucket);
        members.put("Key", key);
        for (int i = 0; i < more.length; i += 2) {
            members.put((String) more[i], more[i + 1]);
        }
        return members;
    }

    /** The same bytes for the same length in each run. */
    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    byte[] put(String key, int length) {
        byte[] bytes = bytes(length);
        s3.call("PutObject", object(key, "Body", bytes));
        proxy.forget();
        return bytes;
    }

    byte[] get(String key) throws IOException {
        try (InputStream body = (InputStream) s3.call("GetObject", object(key)).get("Body")) {
            return body.readAllBytes();
        }
    }

    boolean exists(String key) {
        return s3.paginate("ListObjectsV2", Map.of("Bucket", bucket, "Prefix", key)).stream()
                .findAny()
                .isPresent();
    }

    /** How often an operation was called whose target matches. */
    long count(String method, String targetPart) {
        return proxy.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.target().contains(targetPart))
                .count();
    }

    void assertNoUploadIsLeft() {
        assertThat(s3.call("ListMultipartUploads", Map.of("Bucket", bucket)).getOrDefault("Uploads", List.of()))
                .isEqualTo(List.of());
    }

    /** Fails where anything but these files is left beside the target. */
    void assertFolderHolds(String... names) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}
