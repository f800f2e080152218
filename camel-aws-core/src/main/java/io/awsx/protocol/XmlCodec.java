package io.awsx.protocol;

import io.awsx.http.Headers;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.XmlNamespace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** XML documents of restXml. */
final class XmlCodec implements BodyCodec {

    static final XmlCodec REST = new XmlCodec();

    private XmlCodec() {}

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public boolean writesEmptyBody() {
        return false;
    }

    @Override
    public byte[] writeBody(Operation operation, Shape shape, Map<String, ?> value) {
        XmlWriter writer = new XmlWriter();
        writer.document(name(shape), shape, value, namespace(operation, shape.xmlNamespace()));
        return writer.bytes();
    }

    @Override
    public byte[] writePayload(Operation operation, Member payload, Object value) {
        Shape shape = payload.shape();
        String own = payload.xmlNameTrait();
        XmlNamespace namespace = payload.xmlNamespace() == null ? shape.xmlNamespace() : payload.xmlNamespace();
        XmlWriter writer = new XmlWriter();
        writer.structure(own == null ? name(shape) : own, shape, (Map<?, ?>) value, namespace(operation, namespace));
        return writer.bytes();
    }

    @Override
    public byte[] writeOutput(Operation operation, Map<String, ?> output, String requestId) {
        Shape shape = operation.output();
        if (shape.members().stream().noneMatch(member -> member.location().inOutputDocument())) {
            return new byte[0];
        }
        XmlWriter writer = new XmlWriter();
        XmlNamespace namespace = namespace(operation, shape.xmlNamespace());
        if (operation.unwrappedXmlOutput()) {
            Member only = shape.members().get(0);
            writer.text(only.xmlName(), namespace, Objects.toString(output.get(only.name()), ""));
        } else {
            writer.output(name(shape), shape, output, namespace);
        }
        return writer.bytes();
    }

    @Override
    public byte[] writeError(Operation operation, ErrorDocument error) {
        return XmlError.write(operation, error);
    }

    private static @Nullable XmlNamespace namespace(Operation operation, @Nullable XmlNamespace own) {
        return own == null ? operation.service().xmlNamespace() : own;
    }

    private static String name(Shape shape) {
        return Objects.requireNonNullElse(shape.xmlName(), shape.name());
    }

    @Override
    public @Nullable String readBody(Operation operation, Shape shape, InputStream in, Map<String, Object> output)
            throws IOException {
        try (XmlReader reader = new XmlReader(in)) {
            XmlError.refuse(reader.root(), reader);
            if (operation.unwrappedXmlOutput()) {
                Member only = shape.members().get(0);
                String text = reader.text();
                if (!text.isEmpty()) {
                    output.put(only.name(), text);
                }
            } else {
                reader.document(shape, output);
            }
            reader.end();
            return null;
        }
    }

    @Override
    public Object readPayload(Operation operation, Member payload, InputStream in) throws IOException {
        try (XmlReader reader = new XmlReader(in)) {
            XmlError.refuse(reader.root(), reader);
            Object value = reader.value(payload);
            reader.end();
            return value;
        }
    }

    @Override
    public ErrorDocument readError(Operation operation, Headers headers, byte[] body) {
        return XmlError.read(operation, body);
    }
}
