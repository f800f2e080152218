package io.awsx.testkit;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class that leaves something behind: a live thread, an unread response, a secret in the log.
 *
 * <p>Registered for every test through {@code META-INF/services}. Threads and responses get up to twenty seconds to go
 * away after the last test of the class (the configuration parameter {@value #PATIENCE} sets another time, in
 * milliseconds). Test classes must not run at the same time: a thread would be blamed on whoever ends first.
 */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {

    static final String PATIENCE = "awsx.leakcheck.millis";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LeakCheck.class);
    private static final LoggedSecrets LOGGED_SECRETS = LoggedSecrets.attach();
    private static final OpenResponses OPEN_RESPONSES = new OpenResponses();

    /** From now on fails the test class in which a log event contains the secret. */
    public static void secret(String secret) {
        LOGGED_SECRETS.watch(secret);
    }

    /** Fails the test class unless {@code released} becomes true soon after its last test. */
    public static void track(String description, BooleanSupplier released) {
        OPEN_RESPONSES.track(description, released);
    }

    /** The same bytes; fails the test class unless they are read to the end or the returned stream is closed. */
    public static InputStream track(String description, InputStream body) {
        var tracked = new TrackedBody(body);
        track(description, tracked::released);
        return tracked;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isOutermost(context)) {
            context.getStore(NAMESPACE).put(LiveThreads.class, LiveThreads.now());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!isOutermost(context)) {
            return;
        }
        var before = context.getStore(NAMESPACE).get(LiveThreads.class, LiveThreads.class);
        var problems = new ArrayList<>(LOGGED_SECRETS.drain());
        problems.addAll(leftAfter(patience(context), before));
        OPEN_RESPONSES.forget();
        if (!problems.isEmpty()) {
            throw new AssertionError(context.getDisplayName() + " leaks:\n  " + String.join("\n  ", problems));
        }
    }

    private static List<String> leftAfter(Duration patience, LiveThreads before) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var left = new ArrayList<>(before.startedSince());
            left.addAll(OPEN_RESPONSES.unreleased());
            if (left.isEmpty() || System.nanoTime() >= deadline) {
                return left;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Duration patience(ExtensionContext context) {
        return context.getConfigurationParameter(PATIENCE, Long::valueOf)
                .map(Duration::ofMillis)
                .orElse(Duration.ofSeconds(20));
    }

    /** A nested class runs inside its outer class, whose check comes later and covers both. */
    private static boolean isOutermost(ExtensionContext context) {
        return context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty();
    }
}
