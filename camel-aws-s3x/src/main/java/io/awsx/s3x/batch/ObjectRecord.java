package io.awsx.s3x.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a batch for its object to be stored by another process: its group, and the members of PutObject as text. Keys that
 * encrypt are left out: they are the URI's to give.
 */
final class ObjectRecord {

    private static final String GROUP = "group.key";
    private static final String WINDOW = "group.window";
    private static final String OBJECT = "object.";
    private static final String NESTED = "nested.";
    static final Set<String> SECRETS = Set.of("SSECustomerKey", "SSECustomerKeyMD5", "SSECustomerAlgorithm");

    private ObjectRecord() {}

    static void write(Group group, Map<String, Object> object, OutputStream out) throws IOException {
        Properties lines = new Properties();
        lines.setProperty(GROUP, group.key());
        if (group.window() != null) {
            lines.setProperty(WINDOW, group.window().toString());
        }
        object.forEach((member, value) -> {
            if (value instanceof Map<?, ?> nested) {
                nested.forEach((name, one) -> lines.setProperty(NESTED + member + '.' + name, String.valueOf(one)));
            } else if (!SECRETS.contains(member)) {
                lines.setProperty(OBJECT + member, kind(value) + ":" + value);
            }
        });
        lines.store(out, null);
    }

    private static String kind(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        } else if (value instanceof Instant) {
            return "time";
        }
        return value instanceof Number ? "number" : "text";
    }

    private static Object value(String written) {
        int colon = written.indexOf(':');
        String text = written.substring(colon + 1);
        return switch (written.substring(0, colon)) {
            case "boolean" -> Boolean.valueOf(text);
            case "time" -> Instant.parse(text);
            case "number" -> Long.valueOf(text);
            default -> text;
        };
    }

    /**
     * Reads what was written.
     *
     * @param object takes the members
     * @return the group, or null where this is no whole record
     */
    static @Nullable Group read(InputStream in, Map<String, Object> object) throws IOException {
        Properties lines = new Properties();
        Map<String, Map<String, String>> nested = new LinkedHashMap<>();
        try {
            lines.load(in);
            for (String name : lines.stringPropertyNames()) {
                String text = lines.getProperty(name);
                if (name.startsWith(OBJECT)) {
                    object.put(name.substring(OBJECT.length()), value(text));
                } else if (name.startsWith(NESTED)) {
                    int dot = name.indexOf('.', NESTED.length());
                    nested.computeIfAbsent(name.substring(NESTED.length(), dot), member -> new LinkedHashMap<>())
                            .put(name.substring(dot + 1), text);
                }
            }
            object.putAll(nested);
            String key = lines.getProperty(GROUP);
            String window = lines.getProperty(WINDOW);
            return key == null || !object.containsKey("Key")
                    ? null
                    : new Group(key, window == null ? null : Long.valueOf(window));
        } catch (RuntimeException e) {
            throw new IOException("This is no record of a batch: " + e.getMessage(), e);
        }
    }
}
