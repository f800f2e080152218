package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.testkit.FaultyProxy;
import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.RouteNodes;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process is killed when it has copied an object to where it moves, and has not deleted it: another one ends the move. Whatever is moved
 * is there whole, and nothing comes twice but what the dead process had in hand.
 */
@Timeout(120)
class KilledMoveIT {

    private static final String PLACE = "moved";
    private static final int OBJECTS = 12;
    private static final int MOVED_BEFORE = 4;

    private final S3Engine engine = S3Engine.inMemory();
    private final FaultyProxy proxy = FaultyProxy.before(engine.endpoint());
    private final RouteNodes nodes = new RouteNodes();
    private final CountDownLatch deleting = new CountDownLatch(1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private final AwsSession session = ImpatientSession.at(engine.endpoint()).build();
    private final AwsClient s3 = session.client("s3");

    @BeforeEach
    void put() {
        s3.call("CreateBucket", Map.of("Bucket", PLACE));
        for (String key : keys("in/")) {
            s3.call("PutObject", Map.of("Bucket", PLACE, "Key", key, "Body", "content of " + key));
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        killed.countDown();
        nodes.close();
        session.close();
        proxy.close();
        engine.close();
    }

    private static List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            keys.add(prefix + (char) ('a' + i));
        }
        return keys;
    }

    private List<String> listed(String prefix) {
        return s3.paginate("ListObjectsV2", Map.of("Bucket", PLACE, "Prefix", prefix)).stream()
                .map(item -> String.valueOf(((Map<?, ?>) item).get("Key")))
                .toList();
    }

    private void start(String name, String options) throws IOException {
        nodes.start(
                name,
                "awsx-s3:" + PLACE + "?region=us-east-1&accessKey=" + ProcessEngine.ACCESS_KEY + "&secretKey=RAW("
                        + ProcessEngine.SECRET_KEY + ")&uriEndpointOverride=" + proxy.endpoint()
                        + "&forcePathStyle=true&initialDelay=0&delay=100&moveAfterRead=true" + options,
                "${header.CamelAwsS3Key}");
    }

    private void waitForDeath() {
        deleting.countDown();
        try {
            killed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean deletes(FaultyProxy.Request request) {
        return request.method().equals("DELETE")
                || (request.method().equals("POST") && request.target().contains("delete"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&prefix=in/&removePrefixOnMove=true&destinationBucketPrefix=done/",
                "&prefix=in/&removePrefixOnMove=true&destinationBucketPrefix=done/&concurrentConsumers=3"
            })
    void whatWasCopiedAndNotDeletedIsMovedByTheNextProcess(String options) throws Exception {
        proxy.when(KilledMoveIT::deletes)
                .after(MOVED_BEFORE)
                .first(this::waitForDeath)
                .answer(503, "");
        start("move-first", options);
        assertThat(deleting.await(60, TimeUnit.SECONDS)).isTrue();
        nodes.kill("move-first");
        killed.countDown();
        List<String> left = listed("in/");
        List<String> copied = listed("done/");
        assertThat(left).isNotEmpty();
        assertThat(copied).hasSizeGreaterThan(OBJECTS - left.size());

        proxy.forget();
        start("move-second", options);
        await().atMost(60, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> listed("in/").isEmpty());
        nodes.stop("move-second");

        assertThat(listed("done/")).containsExactlyElementsOf(keys("done/"));
        for (String key : keys("done/")) {
            try (InputStream body = (InputStream)
                    s3.call("GetObject", Map.of("Bucket", PLACE, "Key", key)).get("Body")) {
                assertThat(body)
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("content of in/" + key.substring("done/".length()));
            }
        }
        // What the first one had routed and not moved comes again, and nothing else does.
        assertThat(told("move-second")).containsExactlyElementsOf(left);
        SortedSet<String> all = told("move-first");
        all.addAll(told("move-second"));
        assertThat(all).containsExactlyElementsOf(keys("in/"));
    }

    private SortedSet<String> told(String node) {
        return nodes.toldBy(node).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
