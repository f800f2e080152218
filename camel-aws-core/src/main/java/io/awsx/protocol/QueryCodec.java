package io.awsx.protocol;

import io.awsx.http.Headers;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.XmlNamespace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents of the query protocols: a form goes out, XML comes back. */
final class QueryCodec implements BodyCodec {

    static final QueryCodec AWS = new QueryCodec(FormDialect.AWS_QUERY);
    static final QueryCodec EC2 = new QueryCodec(FormDialect.EC2_QUERY);

    private final FormDialect dialect;

    private QueryCodec(FormDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String contentType() {
        return "application/x-www-form-urlencoded";
    }

    /** That of answers: these protocols have no events. */
    @Override
    public String eventContentType() {
        return "text/xml";
    }

    @Override
    public boolean writesEmptyBody() {
        return true;
    }

    /** It holds the id of the request at least. */
    @Override
    public boolean alwaysAnswers() {
        return true;
    }

    @Override
    public byte[] writeBody(Operation operation, Shape shape, Map<String, ?> value) {
        FormWriter form = new FormWriter(dialect);
        form.pair("Action", operation.name());
        form.pair("Version", operation.service().version());
        form.structure(shape, value);
        return form.bytes();
    }

    @Override
    public @Nullable String readBody(Operation operation, Shape shape, InputStream in, Map<String, Object> output)
            throws IOException {
        try (XmlReader reader = new XmlReader(in)) {
            XmlError.refuse(reader.root(), reader);
            String requestId;
            if (dialect == FormDialect.EC2_QUERY) {
                requestId = reader.documentWithRequestId(shape, output);
            } else {
                requestId = readResult(reader, shape, output);
            }
            reader.end();
            return requestId;
        }
    }

    /** The output stands in an element of its own, beside the metadata of the answer. */
    private static @Nullable String readResult(XmlReader reader, Shape shape, Map<String, Object> output)
            throws IOException {
        String requestId = null;
        while (reader.child()) {
            String name = reader.name();
            if (name.endsWith("Result")) {
                reader.document(shape, output);
            } else if (name.equals("ResponseMetadata")) {
                requestId = readMetadata(reader);
            } else {
                reader.skip();
            }
        }
        return requestId;
    }

    private static @Nullable String readMetadata(XmlReader reader) throws IOException {
        String requestId = null;
        while (reader.child()) {
            if (reader.name().equals("RequestId")) {
                requestId = reader.text();
            } else {
                reader.skip();
            }
        }
        return requestId;
    }

    @Override
    public ErrorDocument readError(Operation operation, Headers headers, byte[] body) {
        return XmlError.read(operation, body);
    }

    @Override
    public byte[] writeOutput(Operation operation, Map<String, ?> output, String requestId) {
        XmlWriter writer = new XmlWriter();
        String name = operation.name() + "Response";
        XmlNamespace namespace = operation.service().xmlNamespace();
        if (dialect == FormDialect.EC2_QUERY) {
            writer.element(name, namespace, () -> {
                writer.text("requestId", null, requestId);
                writer.members(operation.output(), output);
            });
        } else {
            writer.element(name, namespace, () -> {
                writer.output(operation.name() + "Result", operation.output(), output, null);
                writer.element("ResponseMetadata", null, () -> writer.text("RequestId", null, requestId));
            });
        }
        return writer.bytes();
    }

    @Override
    public byte[] writeError(Operation operation, ErrorDocument error) {
        return dialect == FormDialect.EC2_QUERY
                ? XmlError.write(operation, error, "Response", "Errors")
                : XmlError.write(operation, error, "ErrorResponse");
    }

    @Override
    public byte[] writePayload(Operation operation, Member payload, Object value) {
        throw new IllegalStateException("A form is always of all members");
    }

    @Override
    public Object readPayload(Operation operation, Member payload, InputStream in) {
        throw new IllegalStateException("An answer of the query protocols is always of all members");
    }
}
