package io.awsx.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents of JSON and CBOR. */
final class TreeCodec implements BodyCodec {

    static final TreeCodec AWS_JSON_1_0 = new TreeCodec(TreeDialect.AWS_JSON, "application/x-amz-json-1.0");
    static final TreeCodec AWS_JSON_1_1 = new TreeCodec(TreeDialect.AWS_JSON, "application/x-amz-json-1.1");
    static final TreeCodec REST_JSON = new TreeCodec(TreeDialect.REST_JSON, "application/json");
    static final TreeCodec CBOR = new TreeCodec(TreeDialect.CBOR, "application/cbor");

    private final TreeDialect dialect;
    private final String contentType;

    private TreeCodec(TreeDialect dialect, String contentType) {
        this.dialect = dialect;
        this.contentType = contentType;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public String eventContentType() {
        return dialect == TreeDialect.CBOR ? contentType : "application/json";
    }

    @Override
    public Object missingPayload() {
        return Map.of();
    }

    private interface Writing {
        void write(TreeWriter writer) throws IOException;
    }

    private byte[] write(Writing writing) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = dialect.factory().createGenerator(bytes)) {
            writing.write(new TreeWriter(out, dialect));
        } catch (IOException e) {
            throw new ClientException("A document cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean writesEmptyBody() {
        return true;
    }

    @Override
    public byte[] writeBody(Operation operation, Shape shape, Map<String, ?> value) {
        return write(writer -> writer.document(shape, value));
    }

    @Override
    public byte[] writePayload(Operation operation, Member payload, Object value) {
        return write(writer -> writer.value(payload, value));
    }

    @Override
    public byte[] writeOutput(Operation operation, Map<String, ?> output, String requestId) {
        return write(writer -> writer.output(operation.output(), output));
    }

    @Override
    public byte[] writeError(Operation operation, ErrorDocument error) {
        Shape shape = error.shape(operation);
        String type = shape == null ? String.valueOf(error.code()) : shape.name();
        return write(writer -> writer.error(type, shape, error.membersWithMessage(operation, "message")));
    }

    private interface Reading<T> {
        T read(TreeReader reader) throws IOException;
    }

    private <T> T read(InputStream in, Reading<T> reading) throws IOException {
        try (JsonParser parser = dialect.factory().createParser(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() == null) {
                throw new MalformedDocumentException("it is empty");
            }
            T value = reading.read(new TreeReader(parser, dialect));
            if (parser.nextToken() != null) {
                throw new MalformedDocumentException("more follows after its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedDocumentException("it is not well-formed" + place(e), e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw new MalformedDocumentException("its characters are no Unicode");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedDocumentException("a number cannot be read");
        }
    }

    private static String place(JsonProcessingException e) {
        long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        return offset < 0 ? "" : " at byte " + offset;
    }

    @Override
    public @Nullable String readBody(Operation operation, Shape shape, InputStream in, Map<String, Object> output)
            throws IOException {
        read(in, reader -> {
            reader.document(shape, output);
            return output;
        });
        return null;
    }

    @Override
    public Object readPayload(Operation operation, Member payload, InputStream in) throws IOException {
        return read(in, reader -> reader.value(payload));
    }

    @Override
    public ErrorDocument readError(Operation operation, Headers headers, byte[] body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (body.length > 0) {
            try {
                if (read(new ByteArrayInputStream(body), TreeReader::document) instanceof Map<?, ?> document) {
                    document.forEach((name, value) -> {
                        if (value != null) {
                            fields.put((String) name, value);
                        }
                    });
                }
            } catch (IOException e) {
                // No document, as proxies and load balancers answer: the headers and the status speak for themselves.
            }
        }
        String type = type(headers, fields);
        String message = text(fields, "message", "Message", "errorMessage");
        fields.remove("__type");
        ErrorDocument error = new ErrorDocument(queryCode(operation, headers, type), message, null, fields);
        Shape shape = type == null ? null : operation.error(type);
        return shape == null || fields.isEmpty() ? error : typed(error, shape, body);
    }

    private ErrorDocument typed(ErrorDocument error, Shape shape, byte[] body) {
        Map<String, Object> members = new LinkedHashMap<>();
        try {
            read(new ByteArrayInputStream(body), reader -> {
                reader.document(shape, members);
                return members;
            });
        } catch (IOException e) {
            // One member is not of its type: the code is there, and so are the others as they came.
        }
        return error.withMembers(shape, members, name -> dialect.member(shape, name));
    }

    /** The name of the error without namespace and without the address some services put behind it. */
    private static @Nullable String type(Headers headers, Map<String, Object> fields) {
        String type = headers.first("x-amzn-errortype");
        if (type == null) {
            type = text(fields, "__type", "code", "Code");
        }
        if (type == null) {
            return null;
        }
        int colon = type.indexOf(':');
        String name = colon < 0 ? type : type.substring(0, colon);
        name = name.substring(name.indexOf('#') + 1).trim();
        return name.isEmpty() ? null : name;
    }

    /** Services that spoke the query protocol before go on telling its codes, as {@code code;fault} in a header. */
    private static @Nullable String queryCode(Operation operation, Headers headers, @Nullable String type) {
        String query = operation.service().queryCompatible() ? headers.first("x-amzn-query-error") : null;
        if (query == null || query.indexOf(';') <= 0) {
            return type;
        }
        return query.substring(0, query.indexOf(';'));
    }

    private static @Nullable String text(Map<String, Object> fields, String... names) {
        for (String name : names) {
            if (fields.get(name) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
