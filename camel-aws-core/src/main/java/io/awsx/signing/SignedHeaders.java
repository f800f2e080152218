package io.awsx.signing;

import io.awsx.http.Headers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The header fields that enter a signature: those of the request in the order of their names, with {@code host}. Left out
 * are those that a proxy or the transport may add, change, or take away.
 */
final class SignedHeaders {

    /** Besides these, all that begin with {@code proxy-}. */
    private static final Set<String> UNSIGNED = Set.of(
            "authorization",
            "connection",
            "expect",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-amzn-trace-id",
            "x-forwarded-for");

    private final Field[] fields;
    private final String names;

    private SignedHeaders(Field[] fields) {
        this.fields = fields;
        this.names = names(fields);
    }

    /** @param host what the transport sends as {@code Host}; a field of that name is ignored */
    static SignedHeaders of(Headers headers, String host) {
        Field[] fields = new Field[headers.size() + 1];
        fields[0] = new Field("host", host);
        int count = 1;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            if (!name.equals("host") && !UNSIGNED.contains(name) && !name.startsWith("proxy-")) {
                fields[count++] = new Field(name, headers.value(i));
            }
        }
        // Stable: fields of one name keep their order.
        Arrays.sort(fields, 0, count);
        return new SignedHeaders(count == fields.length ? fields : Arrays.copyOf(fields, count));
    }

    private static String names(Field[] fields) {
        StringBuilder names = new StringBuilder(24 * fields.length);
        for (int i = 0; i < fields.length; i++) {
            if (i == 0 || !fields[i].name.equals(fields[i - 1].name)) {
                names.append(i == 0 ? "" : ";").append(fields[i].name);
            }
        }
        return names.toString();
    }

    /** The names in lower case, with semicolons between them. */
    String names() {
        return names;
    }

    /** Adds a line for each name, with the values trimmed and commas between them. */
    void writeTo(ByteText text) {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0 && fields[i].name.equals(fields[i - 1].name)) {
                text.add(',');
            } else {
                text.add(i == 0 ? "" : "\n").add(fields[i].name).add(':');
            }
            text.addTrimmed(fields[i].value);
        }
        text.add('\n');
    }

    private record Field(String name, String value) implements Comparable<Field> {

        @Override
        public int compareTo(Field other) {
            return name.compareTo(other.name);
        }
    }
}
