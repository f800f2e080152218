package io.awsx.s3x.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.consume.Watermark;
import io.awsx.camel.consume.Watermark.Stretch;
import io.awsx.error.ServiceException;
import io.awsx.testkit.StubBucket;
import io.awsx.transfer.KeyOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Watermark mark = new Watermark(10);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private interface Walking {
        void with(AwsClient s3) throws Exception;
    }

    private static void on(StubBucket bucket, Walking walking) throws Exception {
        try (bucket;
                AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials("AKIDEXAMPLE", "secret/of/this/test")
                        .endpointUrl(bucket.endpoint())
                        .build()) {
            walking.with(session.client("s3"));
        }
    }

    private List<String> walk(AwsClient s3, Map<String, Object> input, int parts) {
        KeyPages pages = new KeyPages(s3, "b", input);
        List<String> met = new ArrayList<>();
        Map<Object, String> last = new HashMap<>();
        try (Walk walk = parts == 1
                ? new KeyWalk(pages, mark.unwalked())
                : SideBySide.begin(pages, mark.unwalked(), parts, threads)) {
            for (Walk.Met next = walk.next(); next != null; next = walk.next()) {
                String key = next.object().key();
                String before = last.put(next.lane(), key);
                assertThat(before == null || KeyOrder.KEYS.compare(before, key) < 0)
                        .isTrue();
                met.add(key);
                next.lane().pass(key);
            }
        }
        return met;
    }

    private static NavigableSet<String> random(Random random, int count) {
        NavigableSet<String> keys = new TreeSet<>();
        List<String> tenants = List.of("acme/", "b\u00fccher/", "x/", "zeta/deep/er/", "");
        while (keys.size() < count) {
            String tenant = tenants.get(random.nextInt(random.nextInt(tenants.size()) + 1));
            keys.add(tenant
                    + switch (random.nextInt(3)) {
                        case 0 -> "2026/" + random.nextInt(12) + '/' + random.nextInt(1_000_000);
                        case 1 -> Long.toHexString(random.nextLong());
                        default -> "log-" + (1_000_000 + random.nextInt(50_000)) + ".gz";
                    });
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyKeyIsMetOnceAndInOrderInItsPart(int parts) throws Exception {
        long seed = new Random().nextLong();
        NavigableSet<String> keys = random(new Random(seed), 20_000);
        on(StubBucket.of(keys), s3 -> {
            mark.begin(List.of(new Stretch(null, null)));
            assertThat(walk(s3, Map.of("MaxKeys", 100), parts))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .hasSize(keys.size())
                    .allMatch(keys::contains);
            assertThat(mark.unsettled()).isEmpty();
        });
    }

    @Test
    void aPrefixAndTheEndsOfStretchesAreHeld() throws Exception {
        NavigableSet<String> keys = random(new Random(7), 20_000);
        on(StubBucket.of(keys), s3 -> {
            List<String> below =
                    keys.stream().filter(key -> key.startsWith("acme/")).toList();
            String first = below.get(100);
            String second = below.get(2_000);
            String third = below.get(4_000);
            mark.begin(List.of(new Stretch(first, second), new Stretch(third, null)));
            List<String> expected = new ArrayList<>(below.subList(101, 2_001));
            expected.addAll(below.subList(4_001, below.size()));
            List<String> met = walk(s3, Map.of("Prefix", "acme/", "MaxKeys", 50), 8);
            assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void severalPartsAreReadAtOnce() throws Exception {
        StubBucket bucket = StubBucket.numbered("a/rather/long/key/as/they/are/in/practice/", 50_000)
                .pageTime(Duration.ofMillis(20));
        on(bucket, s3 -> {
            mark.begin(List.of(new Stretch(null, null)));
            assertThat(walk(s3, Map.of(), 8)).hasSize(50_000);
            // Ten or so to find each part.
            assertThat(bucket.pages()).isLessThan(250);
        });
    }

    @Test
    void aWalkThatWasLeftGoesOnWhereItWas() throws Exception {
        NavigableSet<String> keys = random(new Random(11), 10_000);
        on(StubBucket.of(keys), s3 -> {
            KeyPages pages = new KeyPages(s3, "b", Map.of("MaxKeys", 100));
            mark.begin(List.of(new Stretch(null, null)));
            List<String> met = new ArrayList<>();
            for (int stop = 1_000; stop < 10_000; stop += 3_000) {
                try (Walk walk = SideBySide.begin(pages, mark.unwalked(), 4, threads)) {
                    while (met.size() < stop) {
                        Walk.Met next = walk.next();
                        met.add(next.object().key());
                        next.lane().pass(next.object().key());
                    }
                }
            }
            met.addAll(walk(s3, Map.of("MaxKeys", 100), 1));
            assertThat(met).doesNotHaveDuplicates().hasSize(10_000);
        });
    }

    @RepeatedTest(10)
    void aPageThatCannotBeHadEndsTheWalkButNotWhatComesAfter() throws Exception {
        NavigableSet<String> keys = random(new Random(13), 5_000);
        StubBucket bucket = StubBucket.of(keys);
        on(bucket, s3 -> {
            KeyPages pages = new KeyPages(s3, "b", Map.of("MaxKeys", 100));
            mark.begin(List.of(new Stretch(null, null)));
            List<String> met = new ArrayList<>();
            try (Walk walk = SideBySide.begin(pages, mark.unwalked(), 4, threads)) {
                for (int i = 0; i < 500; i++) {
                    Walk.Met next = walk.next();
                    met.add(next.object().key());
                    next.lane().pass(next.object().key());
                }
                bucket.slowDownEvery(1);
                assertThatThrownBy(() -> {
                            for (Walk.Met next = walk.next(); next != null; next = walk.next()) {
                                met.add(next.object().key());
                                next.lane().pass(next.object().key());
                            }
                        })
                        .isInstanceOf(ServiceException.class);
            }
            bucket.slowDownEvery(0);
            met.addAll(walk(s3, Map.of("MaxKeys", 100), 4));
            assertThat(met).doesNotHaveDuplicates().hasSize(5_000);
        });
    }

    @Test
    void oneAnswerInTwentyIsSlowDown() throws Exception {
        NavigableSet<String> keys = random(new Random(17), 10_000);
        on(StubBucket.of(keys).slowDownEvery(20), s3 -> {
            mark.begin(List.of(new Stretch(null, null)));
            assertThat(walk(s3, Map.of("MaxKeys", 500), 4))
                    .doesNotHaveDuplicates()
                    .hasSize(10_000);
        });
    }

    @Test
    void keysThatAreHardToWriteAreWalked() throws Exception {
        NavigableSet<String> keys = new TreeSet<>();
        for (String odd : List.of(
                "a b", "a+b", "a%2Bb", "a&b", "a<b", "a\u0001b", "\u00e4", "\uffee", "a\nb", "a//b", "a/../b")) {
            for (int i = 0; i < 40; i++) {
                keys.add("k/" + odd + i);
            }
        }
        on(StubBucket.of(keys), s3 -> {
            for (int parts : List.of(1, 4)) {
                mark.begin(List.of(new Stretch(null, null)));
                assertThat(walk(s3, Map.of("MaxKeys", 10), parts)).containsExactlyInAnyOrderElementsOf(keys);
            }
        });
    }

    @Test
    void aClosedWalkEndsItsWait() throws Exception {
        StubBucket bucket = StubBucket.numbered("k", 5_000).pageTime(Duration.ofSeconds(20));
        on(bucket, s3 -> {
            mark.begin(List.of(new Stretch(null, null)));
            Walk walk = SideBySide.begin(new KeyPages(s3, "b", Map.of()), mark.unwalked(), 2, threads);
            var waiting = threads.submit(walk::next);
            walk.close();
            assertThat(waiting.get()).isNull();
        });
    }
}
