package io.awsx.protocol;

import io.awsx.model.Operation;
import io.awsx.model.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The error in an XML document: the element {@code Error}, alone (S3), within {@code ErrorResponse} (the other REST and
 * query services), or within {@code Response} and {@code Errors} (EC2). Of several, the first counts.
 */
final class XmlError {

    private static final String ELEMENT = "Error";

    /** What all errors have, whoever sends them, and no member of one: whose fault it is, and the ids for AWS's support. */
    private static final Set<String> ENVELOPE = Set.of("Type", "RequestId", "HostId");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private @Nullable String requestId;

    private XmlError() {}

    /**
     * Refuses a document that is no output although the status says success.
     *
     * @param reader within the root element
     * @throws ErrorInSuccessException where it is an error
     * @throws MalformedDocumentException where it is a web page
     */
    static void refuse(String root, XmlReader reader) throws IOException {
        if (isError(root) || root.equals("Response")) {
            throw new ErrorInSuccessException(read(root, reader));
        } else if (root.equalsIgnoreCase("html")) {
            throw new MalformedDocumentException("it is a web page, as proxies send them");
        }
    }

    private static boolean isError(String root) {
        return root.equals(ELEMENT) || root.equals("ErrorResponse");
    }

    /** Reads a body; without a code where it is no such document. */
    static ErrorDocument read(Operation operation, byte[] body) {
        if (body.length == 0) {
            return ErrorDocument.NOTHING;
        }
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            ErrorDocument error = read(reader.root(), reader);
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

    /** Writes an error as a service would, within elements around it. */
    static byte[] write(Operation operation, ErrorDocument error, String... around) {
        XmlWriter writer = new XmlWriter();
        Shape shape = error.shape(operation);
        String code = shape == null ? String.valueOf(error.code()) : shape.errorCode();
        Runnable document = () -> writer.element(ELEMENT, null, () -> {
            writer.text("Code", null, code);
            writer.members(shape, error.membersWithMessage(operation, "Message"));
        });
        for (int i = around.length - 1; i >= 0; i--) {
            String name = around[i];
            Runnable inner = document;
            document = () -> writer.element(name, null, inner);
        }
        document.run();
        return writer.bytes();
    }

    private static ErrorDocument read(String root, XmlReader reader) throws IOException {
        XmlError error = new XmlError();
        if (root.equals(ELEMENT)) {
            error.element(reader);
        } else {
            error.around(reader);
        }
        Map<String, Object> fields = error.fields;
        String code = fields.remove("Code") instanceof String text && !text.isBlank() ? text.trim() : null;
        Object message = fields.containsKey("Message") ? fields.get("Message") : fields.get("message");
        return new ErrorDocument(code, (String) message, error.requestId, fields);
    }

    /** All children of the error as text: the model knows few of them. */
    private void element(XmlReader reader) throws IOException {
        while (reader.child()) {
            String name = reader.name();
            fields.put(name, reader.text());
        }
        noteRequestId("RequestId", (String) fields.get("RequestId"));
        fields.keySet().removeAll(ENVELOPE);
    }

    private void around(XmlReader reader) throws IOException {
        while (reader.child()) {
            String name = reader.name();
            if (name.equals(ELEMENT)) {
                if (fields.isEmpty()) {
                    element(reader);
                } else {
                    reader.skip();
                }
            } else if (name.equals("Errors")) {
                around(reader);
            } else {
                noteRequestId(name, reader.text());
            }
        }
    }

    private void noteRequestId(String element, @Nullable String text) {
        if (element.equalsIgnoreCase("RequestId") && text != null) {
            requestId = text;
        }
    }

    /** Reads once more, now that the shape is known by the code, and puts its members in place of the elements they are. */
    private static ErrorDocument typed(ErrorDocument error, Shape shape, byte[] body) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            if (!reader.root().equals(ELEMENT)) {
                enter(reader);
            }
            Map<String, Object> members = new LinkedHashMap<>();
            reader.document(shape, members);
            return error.withMembers(shape, members, shape::memberByXmlName);
        }
    }

    private static boolean enter(XmlReader reader) throws IOException {
        while (reader.child()) {
            String name = reader.name();
            if (name.equals(ELEMENT) || (name.equals("Errors") && enter(reader))) {
                return true;
            } else if (!name.equals("Errors")) {
                reader.skip();
            }
        }
        return false;
    }
}
