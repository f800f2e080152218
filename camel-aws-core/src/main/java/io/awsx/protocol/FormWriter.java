package io.awsx.protocol;

import io.awsx.http.UriEncoding;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.TimestampFormat;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Writes shapes as a form, nested names joined by dots. */
final class FormWriter {

    private final FormDialect dialect;
    private final StringBuilder out = new StringBuilder(256);
    /** The encoded name down to the value that is written; it grows and shrinks as values nest. */
    private final StringBuilder name = new StringBuilder(64);

    FormWriter(FormDialect dialect) {
        this.dialect = dialect;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a pair of a plain name and value. */
    void pair(String plain, String value) {
        int outer = enter(plain);
        write(value);
        name.setLength(outer);
    }

    void structure(Shape shape, Map<?, ?> value) {
        for (Member member : shape.members()) {
            Object field = value.get(member.name());
            if (field != null) {
                int outer = enter(dialect.name(member));
                value(member, field);
                name.setLength(outer);
            }
        }
    }

    private void value(Member member, Object value) {
        Shape shape = member.shape();
        switch (shape.type()) {
            case STRUCTURE, UNION -> structure(shape, (Map<?, ?>) value);
            case LIST -> list(member, (Collection<?>) value);
            case MAP -> map(member, (Map<?, ?>) value);
            default -> write(HttpBindingWriter.scalar(member, value, TimestampFormat.DATE_TIME));
        }
    }

    private void list(Member member, Collection<?> elements) {
        if (elements.isEmpty()) {
            if (dialect.tellsEmptyLists()) {
                write("");
            }
            return;
        }
        Member element = member.shape().listMember();
        int outer = dialect.flattened(member) ? name.length() : enter(element.xmlName());
        int index = 0;
        for (Object one : elements) {
            if (one != null) {
                int list = enter(Integer.toString(++index));
                value(element, one);
                name.setLength(list);
            }
        }
        name.setLength(outer);
    }

    private void map(Member member, Map<?, ?> entries) {
        Shape shape = member.shape();
        int outer = member.flattened() ? name.length() : enter("entry");
        int index = 0;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (entry.getValue() != null) {
                int map = enter(Integer.toString(++index));
                int at = enter(shape.mapKey().xmlName());
                write(entry.getKey().toString());
                name.setLength(at);
                enter(shape.mapValue().xmlName());
                value(shape.mapValue(), entry.getValue());
                name.setLength(map);
            }
        }
        name.setLength(outer);
    }

    /** Goes one name deeper; gives the length to go back to. */
    private int enter(String step) {
        int outer = name.length();
        if (outer > 0) {
            name.append('.');
        }
        name.append(UriEncoding.encode(step));
        return outer;
    }

    private void write(String value) {
        if (!out.isEmpty()) {
            out.append('&');
        }
        out.append(name).append('=').append(UriEncoding.encode(value));
    }
}
