package io.awsx.testing;

import io.awsx.error.NearestNames;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** An input as a message shows it: without what is sensitive, and not at any length. */
final class ShownInput {

    private static final int LONGEST = 600;
    private static final int MOST_ELEMENTS = 5;

    private final StringBuilder text = new StringBuilder(100);

    private ShownInput() {}

    /** Such as <code>{Bucket=b, SSECustomerKey=***}</code>. */
    static String of(Shape shape, Map<?, ?> input) {
        ShownInput shown = new ShownInput();
        shown.structure(shape, input);
        StringBuilder text = shown.text;
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST) + "...";
    }

    private void structure(Shape shape, Map<?, ?> value) {
        String separator = "{";
        for (Member member : shape.members()) {
            Object field = value.get(member.name());
            if (field != null && text.length() <= LONGEST) {
                text.append(separator).append(member.name()).append('=');
                value(member, field);
                separator = ", ";
            }
        }
        text.append(separator.equals("{") ? "{}" : "}");
    }

    private void value(Member member, Object value) {
        Shape shape = member.shape();
        if (member.sensitive()) {
            text.append("***");
        } else if (value instanceof Map<?, ?> fields
                && (shape.type() == ShapeType.STRUCTURE || shape.type() == ShapeType.UNION)) {
            structure(shape, fields);
        } else if (value instanceof Map<?, ?> entries && shape.type() == ShapeType.MAP) {
            entries(shape.mapValue(), entries);
        } else if (value instanceof Collection<?> elements && shape.type() == ShapeType.LIST) {
            elements(shape.listMember(), elements);
        } else if (value instanceof byte[] bytes) {
            text.append(bytes.length).append(" bytes");
        } else if (shape.type() == ShapeType.BLOB || shape.type() == ShapeType.DOCUMENT) {
            text.append("...");
        } else {
            text.append(NearestNames.shown(String.valueOf(value)));
        }
    }

    private void entries(Member member, Map<?, ?> entries) {
        String separator = "{";
        int count = 0;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            text.append(separator);
            if (++count > MOST_ELEMENTS) {
                text.append("...");
                break;
            }
            text.append(NearestNames.shown(String.valueOf(entry.getKey()))).append('=');
            if (entry.getValue() == null) {
                text.append("null");
            } else {
                value(member, entry.getValue());
            }
            separator = ", ";
        }
        text.append(entries.isEmpty() ? "{}" : "}");
    }

    private void elements(Member member, Collection<?> elements) {
        text.append('[');
        Iterator<?> rest = elements.iterator();
        for (int i = 0; rest.hasNext(); i++) {
            text.append(i == 0 ? "" : ", ");
            if (i == MOST_ELEMENTS) {
                text.append("...");
                break;
            }
            Object element = rest.next();
            if (element == null) {
                text.append("null");
            } else {
                value(member, element);
            }
        }
        text.append(']');
    }
}
