package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.Query;
import io.awsx.http.UriEncoding;
import io.awsx.model.HttpBinding;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the members of an input that stand in path, query, and headers.
 *
 * @see <a href="https://smithy.io/2.0/spec/http-bindings.html">HTTP binding traits</a>
 */
final class HttpBindingWriter {

    private final Operation operation;
    private final String side;
    private final Headers.Builder headers = Headers.builder();
    private final List<Query.Parameter> query = new ArrayList<>();
    private String path = "/";

    private HttpBindingWriter(Operation operation, String side) {
        this.operation = operation;
        this.side = side;
    }

    static HttpBindingWriter write(Operation operation, Map<String, ?> input) {
        HttpBindingWriter writer = new HttpBindingWriter(operation, "Input");
        writer.path = writer.path(input);
        for (HttpBinding.QueryLiteral literal : operation.http().query()) {
            writer.query.add(new Query.Parameter(literal.name(), literal.value()));
        }
        Map<?, ?> queryParams = null;
        Member prefixHeaders = null;
        for (Member member : operation.input().members()) {
            Object value = input.get(member.name());
            if (value == null) {
                continue;
            }
            switch (member.location()) {
                case HEADER -> writer.header(member, value);
                case PREFIX_HEADERS -> prefixHeaders = member;
                case QUERY -> writer.query(member, value);
                case QUERY_PARAMS -> queryParams = (Map<?, ?>) value;
                default -> {
                    // Labels are in the path, the rest in the body.
                }
            }
        }
        if (queryParams != null) {
            writer.queryParams(queryParams);
        }
        if (prefixHeaders != null) {
            writer.prefixHeaders(prefixHeaders, (Map<?, ?>) Objects.requireNonNull(input.get(prefixHeaders.name())));
        }
        return writer;
    }

    /** The members of an output or error that stand in headers, as the service writes them. */
    static Headers.Builder writeAnswer(Operation operation, Shape shape, Map<String, ?> answer) {
        HttpBindingWriter writer = new HttpBindingWriter(operation, "Output");
        Member prefixHeaders = null;
        for (Member member : shape.members()) {
            Object value = answer.get(member.name());
            if (value != null && member.location() == Member.Location.HEADER) {
                writer.header(member, value);
            } else if (value != null && member.location() == Member.Location.PREFIX_HEADERS) {
                prefixHeaders = member;
            }
        }
        if (prefixHeaders != null) {
            writer.prefixHeaders(prefixHeaders, (Map<?, ?>) Objects.requireNonNull(answer.get(prefixHeaders.name())));
        }
        return writer.headers;
    }

    Headers.Builder headers() {
        return headers;
    }

    Query query() {
        return Query.of(query);
    }

    /** Relative to the endpoint's; empty where the model's path is all in the endpoint. */
    String path() {
        return path;
    }

    private String path(Map<String, ?> input) {
        StringBuilder text = new StringBuilder(64);
        for (HttpBinding.Segment segment : operation.http().path()) {
            text.append('/');
            if (!segment.label()) {
                text.append(segment.text());
                continue;
            }
            Member member = operation.input().member(segment.text());
            Object value = input.get(segment.text());
            if (member == null || value == null) {
                throw new ClientException("Input of " + operation + " is not valid: member " + segment.text()
                        + " is part of the URL and must be given");
            }
            String label = scalar(member, value, TimestampFormat.DATE_TIME);
            text.append(segment.greedy() ? UriEncoding.encodePath(label) : UriEncoding.encode(label));
        }
        return text.toString();
    }

    private void query(Member member, Object value) {
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                if (element != null) {
                    query.add(new Query.Parameter(
                            member.locationName(),
                            scalar(member.shape().listMember(), element, TimestampFormat.DATE_TIME)));
                }
            }
        } else {
            query.add(new Query.Parameter(member.locationName(), scalar(member, value, TimestampFormat.DATE_TIME)));
        }
    }

    /** Named parameters win over those of a map. */
    private void queryParams(Map<?, ?> parameters) {
        List<String> named = query.stream().map(Query.Parameter::name).toList();
        parameters.forEach((name, value) -> {
            if (value == null || named.contains(String.valueOf(name))) {
                return;
            }
            for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
                if (one != null) {
                    query.add(new Query.Parameter(String.valueOf(name), String.valueOf(one)));
                }
            }
        });
    }

    private void header(Member member, Object value) {
        String text;
        if (value instanceof Collection<?> elements) {
            StringBuilder joined = new StringBuilder();
            Member element = member.shape().listMember();
            for (Object one : elements) {
                if (one != null) {
                    joined.append(joined.isEmpty() ? "" : ", ").append(listElement(element, one));
                }
            }
            text = joined.toString();
        } else {
            text = scalar(member, value, TimestampFormat.HTTP_DATE);
            if ("application/json".equals(member.mediaType())) {
                text = java.util.Base64.getEncoder()
                        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        if (!text.isEmpty()) {
            headers.add(member.locationName(), ascii(member.name(), text));
        }
    }

    private static String listElement(Member element, Object value) {
        String text = scalar(element, value, TimestampFormat.HTTP_DATE);
        boolean quote =
                element.shape().type() == ShapeType.STRING && (text.indexOf(',') >= 0 || text.indexOf('"') >= 0);
        return quote ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
    }

    /** Named header fields win over those of a map. */
    private void prefixHeaders(Member member, Map<?, ?> entries) {
        Headers named = headers.build();
        entries.forEach((name, value) -> {
            String path = member.name() + '.' + name;
            String field = member.locationName() + token(path, String.valueOf(name));
            if (value != null && !named.contains(field)) {
                headers.add(field, ascii(path, String.valueOf(value)));
            }
        });
    }

    /** A header name by RFC 9110: with a colon or a space in it, the server would read another name. */
    private String token(String path, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 127 || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
                throw new ClientException(side + " of " + operation + " is not valid: " + path
                        + " is the name of an HTTP header, which cannot hold character " + (int) c + " at position "
                        + i);
            }
        }
        return name;
    }

    private String ascii(String path, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 127 || (c < ' ' && c != '\t')) {
                throw new ClientException(side + " of " + operation + " is not valid: " + path
                        + " travels as an HTTP header, which holds printable ASCII only; character " + (int) c
                        + " at position " + i + " must be encoded, for example by percent-encoding");
            }
        }
        return text;
    }

    /** The text of a simple value outside documents. */
    static String scalar(Member member, Object value, TimestampFormat otherwise) {
        return switch (member.shape().type()) {
            case TIMESTAMP -> member.timestampFormat(otherwise).write(TimestampFormat.instantOf(value));
            case BLOB -> java.util.Base64.getEncoder().encodeToString(Bodies.bytes(value));
            default -> Scalars.text(member.shape().type(), value);
        };
    }
}
