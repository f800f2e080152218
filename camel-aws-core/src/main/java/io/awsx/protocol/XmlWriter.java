package io.awsx.protocol;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.TimestampFormat;
import io.awsx.model.XmlNamespace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes shapes as XML.
 *
 * @see <a href="https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings">XML binding traits</a>
 */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder(256);
    /** The namespace declared last on the way from the root to here; it need not be declared again. */
    private @Nullable XmlNamespace scope;

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes those members of an input or event that stand in its document. */
    void document(String name, Shape shape, Map<?, ?> value, @Nullable XmlNamespace namespace) {
        structure(name, shape, value, namespace, XmlWriter::isInInput);
    }

    /** Writes those members of an output that stand in its document. */
    void output(String name, Shape shape, Map<?, ?> value, @Nullable XmlNamespace namespace) {
        structure(name, shape, value, namespace, XmlWriter::isInOutput);
    }

    private static boolean isInInput(Member member) {
        return member.location().inInputDocument();
    }

    private static boolean isInOutput(Member member) {
        return member.location().inOutputDocument();
    }

    /** Writes an element of elements. */
    void element(String name, @Nullable XmlNamespace namespace, Runnable content) {
        XmlNamespace outer = open(name, namespace);
        out.append('>');
        content.run();
        close(name, outer);
    }

    /** Writes an element of text. */
    void text(String name, @Nullable XmlNamespace namespace, String text) {
        element(name, namespace, () -> escape(text));
    }

    /** Writes the members of an output or error that stand in its document; those that the model does not know as text. */
    void members(@Nullable Shape shape, Map<String, ?> fields) {
        fields.forEach((name, value) -> {
            Member member = shape == null ? null : shape.member(name);
            if (member == null) {
                text(name, null, String.valueOf(value));
            } else if (isInOutput(member)) {
                member(member, member.xmlName(), value);
            }
        });
    }

    /** Writes an element of a shape, declaring a namespace where there is one. */
    void structure(String name, Shape shape, Map<?, ?> value, @Nullable XmlNamespace namespace) {
        structure(name, shape, value, namespace, member -> true);
    }

    private void structure(
            String name, Shape shape, Map<?, ?> value, @Nullable XmlNamespace namespace, Predicate<Member> inDocument) {
        XmlNamespace outer = open(name, namespace);
        attributes(shape, value);
        out.append('>');
        for (Member member : shape.members()) {
            Object element = value.get(member.name());
            if (element != null && !member.xmlAttribute() && inDocument.test(member)) {
                member(member, member.xmlName(), element);
            }
        }
        close(name, outer);
    }

    /** Begins an element; gives the scope around it for {@link #close}. */
    private @Nullable XmlNamespace open(String name, @Nullable XmlNamespace namespace) {
        XmlNamespace outer = scope;
        out.append('<').append(name);
        if (namespace != null && !namespace.equals(outer)) {
            attribute(namespace.attribute(), namespace.uri());
            scope = namespace;
        }
        return outer;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void close(String name, @Nullable XmlNamespace outer) {
        out.append("</").append(name).append('>');
        scope = outer;
    }

    private void attributes(Shape shape, Map<?, ?> value) {
        for (Member member : shape.members()) {
            Object element = member.xmlAttribute() ? value.get(member.name()) : null;
            if (element != null) {
                attribute(member.xmlName(), scalar(member, element));
            }
        }
    }

    /** Writes a member under a name; a flattened list or map as elements of that name. */
    private void member(Member member, String name, Object value) {
        Shape shape = member.shape();
        switch (shape.type()) {
            case STRUCTURE, UNION -> structure(name, shape, (Map<?, ?>) value, namespace(member));
            case LIST -> list(member, name, (Collection<?>) value);
            case MAP -> map(member, name, (Map<?, ?>) value);
            default -> {
                XmlNamespace outer = open(name, namespace(member));
                out.append('>');
                escape(scalar(member, value));
                close(name, outer);
            }
        }
    }

    private static @Nullable XmlNamespace namespace(Member member) {
        XmlNamespace own = member.xmlNamespace();
        return own == null ? member.shape().xmlNamespace() : own;
    }

    private void list(Member member, String name, Collection<?> elements) {
        Member element = member.shape().listMember();
        boolean flattened = member.flattened();
        XmlNamespace outer = scope;
        if (!flattened) {
            open(name, namespace(member));
            out.append('>');
        }
        for (Object one : elements) {
            if (one != null) {
                member(element, flattened ? name : element.xmlName(), one);
            }
        }
        if (!flattened) {
            close(name, outer);
        }
    }

    private void map(Member member, String name, Map<?, ?> entries) {
        Member key = member.shape().mapKey();
        Member value = member.shape().mapValue();
        boolean flattened = member.flattened();
        String entryName = flattened ? name : "entry";
        XmlNamespace outer = scope;
        if (!flattened) {
            open(name, namespace(member));
            out.append('>');
        }
        entries.forEach((entryKey, entryValue) -> {
            if (entryValue != null) {
                XmlNamespace around = open(entryName, flattened ? namespace(member) : null);
                out.append('>');
                member(key, key.xmlName(), entryKey);
                member(value, value.xmlName(), entryValue);
                close(entryName, around);
            }
        });
        if (!flattened) {
            close(name, outer);
        }
    }

    private static String scalar(Member member, Object value) {
        return switch (member.shape().type()) {
            case TIMESTAMP -> member.timestampFormat(TimestampFormat.DATE_TIME).write(TimestampFormat.instantOf(value));
            case BLOB -> Base64.getEncoder().encodeToString(Bodies.bytes(value));
            default -> Scalars.text(member.shape().type(), value);
        };
    }

    /** Control characters go out as references: a line break in an object key would be folded into a space otherwise. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c < ' ' || c == 0x85 || c == 0x2028) {
                        out.append("&#x")
                                .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
                                .append(';');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
