package io.awsx.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MemoTest {

    private static final Endpoint ENDPOINT = Endpoint.of("https://example.com");

    @Test
    void holdsNoMoreThanTwoGenerations() {
        Memo memo = new Memo();

        for (int i = 0; i < 10_000; i++) {
            memo.put(key(i), ENDPOINT);
            assertThat(memo.size()).isLessThanOrEqualTo(256);
        }
        assertThat(memo.get(key(9_999))).isSameAs(ENDPOINT);
        assertThat(memo.get(key(0))).isNull();
    }

    @Test
    void keepsWhatIsInUse() {
        Memo memo = new Memo();
        memo.put(key(-1), ENDPOINT);

        for (int i = 0; i < 10_000; i++) {
            memo.put(key(i), ENDPOINT);
            assertThat(memo.get(key(-1))).as("after %s others", i).isSameAs(ENDPOINT);
        }
    }

    @Test
    void keepsAllWhereTheyAreFew() {
        Memo memo = new Memo();
        for (int i = 0; i < 128; i++) {
            memo.put(key(i), ENDPOINT);
        }
        for (int i = 0; i < 128; i++) {
            assertThat(memo.get(key(i))).isSameAs(ENDPOINT);
        }
    }

    @Test
    void staysBoundedWithManyThreads() throws InterruptedException, ExecutionException {
        Memo memo = new Memo();
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int first = t * 1_000_000;
                tasks.add(pool.submit(() -> {
                    for (int i = first; i < first + 20_000; i++) {
                        memo.put(key(i), ENDPOINT);
                        memo.get(key(i - 100));
                    }
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } finally {
            pool.shutdownNow();
        }
        // Each thread may add one to a generation that another has just found full
        assertThat(memo.size()).isLessThanOrEqualTo(256 + 2 * threads);
    }

    private static Memo.Key key(int value) {
        return new Memo.Key(new Object[] {"bucket" + value, null, true});
    }
}
