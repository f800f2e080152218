package io.awsx.protocol;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.XmlNamespace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** XML documents of restXml. */
final class XmlCodec implements BodyCodec {

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public byte[] writeBody(Operation operation, Map<String, ?> input) {
        Shape shape = operation.input();
        String name = Objects.requireNonNullElse(shape.xmlName(), shape.name());
        return write(operation, name, shape, input, shape.xmlNamespace());
    }

    @Override
    public byte[] writePayload(Operation operation, Member payload, Object value) {
        Shape shape = payload.shape();
        XmlNamespace namespace = payload.xmlNamespace() == null ? shape.xmlNamespace() : payload.xmlNamespace();
        return write(operation, payloadName(payload), shape, (Map<?, ?>) value, namespace);
    }

    private static byte[] write(
            Operation operation, String name, Shape shape, Map<?, ?> value, @Nullable XmlNamespace namespace) {
        XmlWriter writer = new XmlWriter();
        writer.root(name, shape, value, namespace == null ? operation.service().xmlNamespace() : namespace);
        return writer.bytes();
    }

    private static String payloadName(Member payload) {
        String own = payload.xmlNameTrait();
        return own != null
                ? own
                : Objects.requireNonNullElse(
                        payload.shape().xmlName(), payload.shape().name());
    }

    @Override
    public void readBody(Operation operation, InputStream in, Map<String, Object> output) throws IOException {
        try (XmlReader reader = new XmlReader(in)) {
            String root = reader.root();
            refuseError(root, reader);
            if (operation.unwrappedXmlOutput()) {
                Member only = operation.output().members().get(0);
                String text = reader.text();
                if (!text.isEmpty()) {
                    output.put(only.name(), text);
                }
            } else {
                reader.structure(operation.output(), output);
            }
            reader.end();
        }
    }

    @Override
    public Object readPayload(Operation operation, Member payload, InputStream in) throws IOException {
        try (XmlReader reader = new XmlReader(in)) {
            refuseError(reader.root(), reader);
            Object value = reader.value(payload);
            reader.end();
            return value;
        }
    }

    private static void refuseError(String root, XmlReader reader) throws IOException {
        if (root.equals("Error") || root.equals("ErrorResponse")) {
            throw new ErrorInSuccessException(error(root, reader));
        } else if (root.equalsIgnoreCase("html")) {
            throw new MalformedDocumentException("it is a web page, as proxies send them");
        }
    }

    @Override
    public ErrorDocument readError(Operation operation, byte[] body) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            ErrorDocument error = error(reader.root(), reader);
            if (error.code() == null) {
                // A page of a proxy, say: its elements are no members of an error.
                return new ErrorDocument(null, null, error.requestId(), Map.of());
            }
            Shape shape = operation.error(error.code());
            return shape == null || shape.members().isEmpty() ? error : typed(error, shape, body);
        } catch (IOException e) {
            // Not XML, as proxies and load balancers answer; the status speaks for itself.
            return ErrorDocument.NOTHING;
        }
    }

    /** Reads {@code Error}, alone or within {@code ErrorResponse}; all children as text. */
    private static ErrorDocument error(String root, XmlReader reader) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        String requestId = null;
        boolean wrapped = root.equals("ErrorResponse");
        while (reader.child()) {
            if (wrapped && reader.name().equals("Error")) {
                while (reader.child()) {
                    fields.put(reader.name(), reader.text());
                }
            } else {
                fields.put(reader.name(), reader.text());
            }
        }
        if (fields.get("RequestId") instanceof String id) {
            requestId = id;
        }
        return new ErrorDocument(
                fields.get("Code") instanceof String code && !code.isBlank() ? code.trim() : null,
                fields.get("Message") instanceof String message ? message : (String) fields.get("message"),
                requestId,
                fields);
    }

    private static ErrorDocument typed(ErrorDocument error, Shape shape, byte[] body) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>(error.fields());
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            if (reader.root().equals("ErrorResponse")) {
                while (reader.child()) {
                    if (reader.name().equals("Error")) {
                        reader.structure(shape, fields);
                    } else {
                        reader.skip();
                    }
                }
            } else {
                reader.structure(shape, fields);
            }
        }
        return new ErrorDocument(error.code(), error.message(), error.requestId(), fields);
    }
}
