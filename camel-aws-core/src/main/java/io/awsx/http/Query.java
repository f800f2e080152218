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

    /**
     * The parameters of a form or query as it is sent: percent-encoded, with {@code &} between them; {@code +} is a space.
     *
     * @throws IllegalArgumentException where a percent sign begins no octet
     */
    public static Query parse(String encoded) {
        List<Parameter> parameters = new ArrayList<>();
        int start = 0;
        while (start < encoded.length()) {
            int ampersand = encoded.indexOf('&', start);
            int end = ampersand < 0 ? encoded.length() : ampersand;
            int equals = encoded.indexOf('=', start);
            boolean alone = equals < 0 || equals >= end;
            if (end > start) {
                parameters.add(new Parameter(
                        decode(encoded.substring(start, alone ? end : equals)),
                        alone ? null : decode(encoded.substring(equals + 1, end))));
            }
            start = end + 1;
        }
        return of(parameters);
    }

    private static String decode(String text) {
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
