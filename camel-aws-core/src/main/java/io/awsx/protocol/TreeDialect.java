package io.awsx.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What JSON and CBOR do differently when a shape becomes a tree of names and values.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">awsJson</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">restJson1</a>
 * @see <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">rpcv2Cbor</a>
 */
enum TreeDialect {
    /** Members by their own names. */
    AWS_JSON,

    /** Members by the names of the jsonName trait; those with another place in HTTP are not in the document. */
    REST_JSON {
        @Override
        String name(Member member) {
            return member.jsonName();
        }

        @Override
        @Nullable Member member(Shape shape, String name) {
            return shape.memberByJsonName(name);
        }

        @Override
        boolean inInput(Member member) {
            return member.location().inInputDocument();
        }

        @Override
        boolean inOutput(Member member) {
            return member.location().inOutputDocument();
        }
    },

    /** Members by their own names; bytes, times, and numbers have forms of their own. */
    CBOR {
        private static final int EPOCH_TAG = 1;

        @Override
        JsonFactory factory() {
            return Factories.CBOR;
        }

        @Override
        void writeTime(JsonGenerator out, Member member, Instant time) throws IOException {
            ((CBORGenerator) out).writeTag(EPOCH_TAG);
            if (time.getNano() == 0) {
                out.writeNumber(time.getEpochSecond());
            } else {
                out.writeNumber(time.toEpochMilli() / 1000.0);
            }
        }

        @Override
        void writeBytes(JsonGenerator out, byte[] bytes) throws IOException {
            out.writeBinary(bytes);
        }

        @Override
        void writeDouble(JsonGenerator out, double number) throws IOException {
            out.writeNumber(number);
        }

        @Override
        Instant readTime(JsonParser in) throws IOException {
            return TimestampFormat.ofEpochSeconds(in.getDoubleValue());
        }

        @Override
        byte[] readBytes(JsonParser in) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
                throw new MalformedDocumentException("bytes are not a byte string");
            }
            return in.getBinaryValue();
        }
    };

    /** Deep enough for any API, and far from the end of the stack. */
    private static final int DEEPEST = 200;

    /** Enum constants cannot see constants of their own class while they are made. */
    private static final class Factories {

        static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(AnswerLimits.TEXT)
                .build();
        static final JsonFactory JSON =
                JsonFactory.builder().streamReadConstraints(LIMITS).build();
        static final JsonFactory CBOR =
                CBORFactory.builder().streamReadConstraints(LIMITS).build();
    }

    JsonFactory factory() {
        return Factories.JSON;
    }

    /** The name of a member in documents. */
    String name(Member member) {
        return member.name();
    }

    /** The member of a name in documents, or null. */
    @Nullable Member member(Shape shape, String name) {
        return shape.member(name);
    }

    /** Whether a member of an input or event stands in its document: without HTTP bindings, all do. */
    boolean inInput(Member member) {
        return !member.location().ofEvent();
    }

    /** Whether a member of an output, error, or event stands in its document. */
    boolean inOutput(Member member) {
        return !member.location().ofEvent();
    }

    void writeTime(JsonGenerator out, Member member, Instant time) throws IOException {
        TimestampFormat format = member.timestampFormat(TimestampFormat.EPOCH_SECONDS);
        if (format == TimestampFormat.EPOCH_SECONDS) {
            out.writeNumber(format.write(time));
        } else {
            out.writeString(format.write(time));
        }
    }

    void writeBytes(JsonGenerator out, byte[] bytes) throws IOException {
        out.writeString(Base64.getEncoder().encodeToString(bytes));
    }

    void writeDouble(JsonGenerator out, double number) throws IOException {
        if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeString(Double.toString(number));
        }
    }

    /** Reads a number of seconds as a time. */
    Instant readTime(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? Instant.ofEpochSecond(in.getLongValue())
                : TimestampFormat.ofEpochSeconds(in.getDecimalValue());
    }

    byte[] readBytes(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new MalformedDocumentException("bytes are not a text in base64");
        }
        try {
            return Base64.getDecoder().decode(in.getText());
        } catch (IllegalArgumentException e) {
            throw new MalformedDocumentException("bytes are not in base64");
        }
    }
}
