package io.awsx.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request: decoded names and values in the order they are sent. Immutable.
 */
public final class Query {

    /** No query at all. */
    public static final Query EMPTY = new Query(List.of());

    private final List<Parameter> parameters;

    private Query(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /**
     * One parameter, decoded.
     *
     * @param name the name
     * @param value the value, or null where the name stands alone, without {@code =}
     */
    public record Parameter(String name, @Nullable String value) {}

    /** A query of the given parameters; copied. */
    public static Query of(List<Parameter> parameters) {
        return parameters.isEmpty() ? EMPTY : new Query(Collections.unmodifiableList(new ArrayList<>(parameters)));
    }

    /** The query that an encoded text says, such as a form's: {@code a=1&b=two+words}. */
    public static Query parse(String encoded) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.add(
                    equals < 0
                            ? new Parameter(decoded(pair), null)
                            : new Parameter(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
        }
        return of(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The parameters in order; unmodifiable. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** This query with more parameters at its end. */
    public Query plus(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters.size() + more.size());
        all.addAll(parameters);
        all.addAll(more);
        return of(all);
    }

    /** The query as it is sent, without the question mark; empty where there is none. */
    public String encoded() {
        if (parameters.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(parameters.size() * 24);
        for (Parameter parameter : parameters) {
            if (!text.isEmpty()) {
                text.append('&');
            }
            text.append(UriEncoding.encode(parameter.name()));
            if (parameter.value() != null) {
                text.append('=').append(UriEncoding.encode(parameter.value()));
            }
        }
        return text.toString();
    }
}
