package io.awsx.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs small test classes that leak on purpose; that no test here names the extension shows that it registers itself. */
class LeakCheckTest {

    private static final String SECRET = "only-known-to-LeakCheckTest";

    private static volatile CountDownLatch end = new CountDownLatch(1);
    private static volatile ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stopLeakedThreads() {
        end.countDown();
        pool.shutdownNow();
        end = new CountDownLatch(1);
        pool = Executors.newCachedThreadPool();
    }

    @Test
    void passesAClassThatCleansUp() {
        assertThat(failureOf(Clean.class)).isEmpty();
    }

    @Test
    void failsOnAThreadThatIsNotADaemon() {
        assertThat(failureOf(LeavesThread.class)).contains("live thread \"left-behind\"");
    }

    @Test
    void failsOnADaemonOfAPool() {
        assertThat(failureOf(LeavesPool.class)).contains("live thread \"pooled\" (daemon)");
    }

    @Test
    void failsOnAThreadStartedByANestedClass() {
        assertThat(failureOf(LeavesThreadInNestedClass.class)).contains("live thread \"left-behind\"");
    }

    @Test
    void waitsForAThreadThatIsAboutToEnd() {
        assertThat(failureOf(ThreadEndsSoon.class)).isEmpty();
    }

    @Test
    void failsOnAnExampleSecretInALogMessage() {
        assertThat(failureOf(LogsExampleSecret.class))
                .contains("secret in the log: TRACE io.awsx.sample key=***")
                .doesNotContain("wJalr");
    }

    @Test
    void failsOnARegisteredSecretInAnExceptionOrTheDiagnosticContext() {
        assertThat(failureOf(LogsRegisteredSecret.class))
                .contains("failed java.lang", "***")
                .contains("in context ***")
                .doesNotContain(SECRET);
    }

    @Test
    void failsOnAResponseNeitherReadNorClosed() {
        assertThat(failureOf(ForgetsResponse.class))
                .contains("neither read nor closed: GET /forgotten", "neither read nor closed: GET /stream")
                .doesNotContain("/read", "/closed");
    }

    @Test
    void blamesALeakOnlyOnce() {
        failureOf(ForgetsResponse.class);
        failureOf(LogsExampleSecret.class);
        assertThat(failureOf(Clean.class)).isEmpty();
    }

    /** The message with which the class failed, or nothing. */
    private static String failureOf(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter(LeakCheck.PATIENCE, "300")
                .selectors(selectClass(testClass))
                .execute()
                .containerEvents()
                .finished()
                .stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("");
    }

    private static void startThread(String name, Runnable task) {
        new Thread(task, name).start();
    }

    private static void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static class Clean {
        @Test
        void closesWhatItOpens() throws IOException {
            LeakCheck.track("GET /closed", new ByteArrayInputStream(new byte[1]))
                    .close();
            LoggerFactory.getLogger("io.awsx.sample").trace("nothing to hide");
        }
    }

    static class LeavesThread {
        @Test
        void leak() {
            startThread("left-behind", LeakCheckTest::awaitEnd);
        }
    }

    static class LeavesThreadInNestedClass {
        @Nested
        class Inner {
            @Test
            void leak() {
                startThread("left-behind", LeakCheckTest::awaitEnd);
            }
        }
    }

    static class LeavesPool {
        @Test
        void leak() throws Exception {
            pool = Executors.newSingleThreadExecutor(task -> {
                var thread = new Thread(task, "pooled");
                thread.setDaemon(true);
                return thread;
            });
            // Once a task is done, the worker waits where all see that it is one.
            pool.submit(() -> {}).get();
        }
    }

    static class ThreadEndsSoon {
        @Test
        void noLeak() {
            startThread("ends-soon", () -> {
                try {
                    end.await(50, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    static class LogsExampleSecret {
        @Test
        void leak() {
            LoggerFactory.getLogger("io.awsx.sample").trace("key={}", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        }
    }

    static class LogsRegisteredSecret {
        @Test
        void leak() {
            LeakCheck.secret(SECRET);
            var failure = new IllegalStateException(new IllegalArgumentException("bad " + SECRET));
            LoggerFactory.getLogger("io.awsx.sample").debug("failed", failure);
            try (var context = MDC.putCloseable("who", SECRET)) {
                LoggerFactory.getLogger("io.awsx.sample").debug("in context");
            }
        }
    }

    static class ForgetsResponse {
        @Test
        void leak() throws IOException {
            LeakCheck.track("GET /forgotten", () -> false);
            InputStream read = LeakCheck.track("GET /read", new ByteArrayInputStream(new byte[10]));
            read.readAllBytes();
            LeakCheck.track("GET /closed", new ByteArrayInputStream(new byte[10]))
                    .close();
            LeakCheck.track("GET /stream", new ByteArrayInputStream(new byte[10]))
                    .read();
        }
    }
}
