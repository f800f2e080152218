package io.awsx.s3x;

import io.awsx.error.ServiceException;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * The store that {@code awsx.store} names, S3Proxy without it, and what it does: each test is a row of the table in
 * {@code docs/other-stores.md}. A row to which the store's column says no must fail, and is then skipped; every other must
 * not. All rows, with the reasons, are written to {@code target/stores}.
 */
final class TriedStore implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {

    private static final Path PAGE = Path.of("../docs/other-stores.md");
    private static final String CORNER = "what a route does";

    private final String name = System.getProperty("awsx.store.name", "S3Proxy");
    private final Map<String, String> rows = new TreeMap<>();
    private Map<String, String> documented = Map.of();
    private S3Engine engine;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("awsx.store") == null) {
            engine = S3Engine.inMemory();
        }
        LeakCheck.secret(secretKey());
        documented = column(Files.readAllLines(PAGE));
    }

    String endpoint() {
        return engine == null ? System.getProperty("awsx.store") : engine.endpoint();
    }

    String region() {
        return System.getProperty("awsx.store.region", "us-east-1");
    }

    String accessKey() {
        return System.getProperty("awsx.store.accessKey", S3Engine.ACCESS_KEY);
    }

    String secretKey() {
        return System.getProperty("awsx.store.secretKey", S3Engine.SECRET_KEY);
    }

    /** Options of the component that the store needs, written as in a URI. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : System.getProperty("awsx.store.options", "").split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return options;
    }

    /** The same for a client. */
    Map<String, Object> clientOptions() {
        Map<String, Object> options = new LinkedHashMap<>(options());
        options.keySet().retainAll(List.of("addressingStyle", "checksum"));
        return options;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        String row = sentence(method.getExecutable().getName());
        boolean refused = documented.getOrDefault(row, "yes").startsWith("no");
        try {
            test.proceed();
        } catch (Throwable failure) {
            String reason = reason(failure);
            rows.put(row, "no: " + reason);
            if (refused) {
                throw new TestAbortedException(name + " does not do it, as " + PAGE + " says: " + reason, failure);
            }
            throw failure;
        }
        rows.put(row, "yes");
        if (refused) {
            throw new AssertionError(name + " does it, but " + PAGE + " says no");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (engine != null) {
            engine.close();
        }
        Path file = Path.of("target/stores", name + ".txt");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                rows.entrySet().stream()
                        .map(row -> row.getKey() + " | " + row.getValue())
                        .toList());
        if (engine == null) {
            System.out.println(Files.readString(file));
        }
    }

    /** What the page says of the store, by row; nothing where it has no column of that name. */
    private Map<String, String> column(List<String> page) {
        Map<String, String> column = new LinkedHashMap<>();
        int place = -1;
        for (String line : page) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
            if (cells.size() > 2 && cells.get(1).equals(CORNER)) {
                place = cells.indexOf(name);
            } else if (place > 0 && place < cells.size()) {
                column.put(cells.get(1), cells.get(place));
            } else if (line.isEmpty()) {
                place = -1;
            }
        }
        return column;
    }

    private static String sentence(String method) {
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof ServiceException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
