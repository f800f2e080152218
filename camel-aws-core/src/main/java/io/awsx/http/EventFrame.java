package io.awsx.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One message of a stream of events: typed headers and a payload, each length and the whole guarded by a CRC.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">Amazon Event Stream</a>
 */
public final class EventFrame {

    /** The content type of bodies that are sequences of frames. */
    public static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

    private static final int PRELUDE = 12;
    private static final int CRC = 4;
    private static final int MOST_HEADERS = 128 << 10;
    private static final int MOST_PAYLOAD = 24 << 20;

    private static final int TRUE = 0;
    private static final int FALSE = 1;
    private static final int BYTE = 2;
    private static final int SHORT = 3;
    private static final int INTEGER = 4;
    private static final int LONG = 5;
    private static final int BYTES = 6;
    private static final int STRING = 7;
    private static final int TIMESTAMP = 8;
    private static final int ID = 9;

    private final Map<String, Object> headers;
    private final byte[] payload;

    /**
     * @param headers Boolean, Byte, Short, Integer, Long, {@code byte[]}, String, Instant (to the millisecond), or UUID by name,
     *     in their order; not copied
     * @param payload the bytes; not copied
     */
    public EventFrame(Map<String, Object> headers, byte[] payload) {
        this.headers = headers;
        this.payload = payload;
    }

    /** The headers by name, in their order. */
    public Map<String, Object> headers() {
        return headers;
    }

    /** The bytes behind the headers; not copied. */
    public byte[] payload() {
        return payload;
    }

    /** A header that is text, or null where there is none or it is something else. */
    public @Nullable String text(String name) {
        return headers.get(name) instanceof String text ? text : null;
    }

    /**
     * Reads the next frame.
     *
     * @return null where the stream ends between two frames
     * @throws IOException where the stream breaks off within a frame, or a frame is not valid
     */
    public static @Nullable EventFrame read(InputStream in) throws IOException {
        byte[] prelude = in.readNBytes(PRELUDE);
        if (prelude.length == 0) {
            return null;
        }
        requireWhole(prelude, PRELUDE);
        ByteBuffer numbers = ByteBuffer.wrap(prelude);
        int total = numbers.getInt();
        int headerLength = numbers.getInt();
        CRC32 crc = new CRC32();
        crc.update(prelude, 0, PRELUDE - CRC);
        if (numbers.getInt() != (int) crc.getValue()) {
            throw new IOException("the CRC of an event's beginning is wrong");
        }
        long payloadLength = (long) total - headerLength - PRELUDE - CRC;
        if (headerLength < 0 || headerLength > MOST_HEADERS || payloadLength < 0 || payloadLength > MOST_PAYLOAD) {
            throw new IOException(
                    "an event of " + total + " bytes with headers of " + headerLength + " bytes is beyond the limits");
        }
        byte[] rest = in.readNBytes(total - PRELUDE);
        requireWhole(rest, total - PRELUDE);
        crc.update(prelude, PRELUDE - CRC, CRC);
        crc.update(rest, 0, rest.length - CRC);
        if (ByteBuffer.wrap(rest, rest.length - CRC, CRC).getInt() != (int) crc.getValue()) {
            throw new IOException("the CRC of an event is wrong");
        }
        byte[] payload = new byte[(int) payloadLength];
        System.arraycopy(rest, headerLength, payload, 0, payload.length);
        return new EventFrame(headers(rest, headerLength), payload);
    }

    private static void requireWhole(byte[] read, int wanted) throws EOFException {
        if (read.length < wanted) {
            throw new EOFException("the stream broke off within an event");
        }
    }

    private static Map<String, Object> headers(byte[] bytes, int length) throws IOException {
        Map<String, Object> headers = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            while (in.available() > 0) {
                String name = new String(exactly(in, in.readUnsignedByte()), StandardCharsets.UTF_8);
                if (name.isEmpty() || headers.put(name, value(in)) != null) {
                    throw new IOException("a header of an event has no name, or one that was there already");
                }
            }
        } catch (EOFException e) {
            throw new IOException("the headers of an event break off", e);
        }
        return headers;
    }

    private static Object value(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case TRUE -> true;
            case FALSE -> false;
            case BYTE -> in.readByte();
            case SHORT -> in.readShort();
            case INTEGER -> in.readInt();
            case LONG -> in.readLong();
            case BYTES -> exactly(in, in.readUnsignedShort());
            case STRING -> new String(exactly(in, in.readUnsignedShort()), StandardCharsets.UTF_8);
            case TIMESTAMP -> Instant.ofEpochMilli(in.readLong());
            case ID -> new UUID(in.readLong(), in.readLong());
            default -> throw new IOException("a header of an event has the unknown type " + type);
        };
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /**
     * The frame as it is sent.
     *
     * @throws IllegalArgumentException where a header is of no known type, or anything is longer than the format allows
     */
    public byte[] encode() {
        byte[] head = encodedHeaders();
        require(head.length <= MOST_HEADERS, "the headers have " + head.length + " bytes");
        require(payload.length <= MOST_PAYLOAD, "the payload has " + payload.length + " bytes");
        int total = PRELUDE + head.length + payload.length + CRC;
        ByteBuffer frame = ByteBuffer.allocate(total).putInt(total).putInt(head.length);
        CRC32 crc = new CRC32();
        crc.update(frame.array(), 0, PRELUDE - CRC);
        frame.putInt((int) crc.getValue()).put(head).put(payload);
        crc.update(frame.array(), PRELUDE - CRC, total - PRELUDE);
        return frame.putInt((int) crc.getValue()).array();
    }

    /** The headers alone as they are sent; what signatures of events begin with. */
    public byte[] encodedHeaders() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, Object> header : headers.entrySet()) {
                byte[] name = header.getKey().getBytes(StandardCharsets.UTF_8);
                require(name.length > 0 && name.length < 256, "a header's name has " + name.length + " bytes");
                out.writeByte(name.length);
                out.write(name);
                write(header.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Boolean flag) {
            out.writeByte(flag ? TRUE : FALSE);
        } else if (value instanceof Byte number) {
            out.writeByte(BYTE);
            out.writeByte(number);
        } else if (value instanceof Short number) {
            out.writeByte(SHORT);
            out.writeShort(number);
        } else if (value instanceof Integer number) {
            out.writeByte(INTEGER);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte(LONG);
            out.writeLong(number);
        } else if (value instanceof byte[] bytes) {
            out.writeByte(BYTES);
            write(bytes, out);
        } else if (value instanceof String text) {
            out.writeByte(STRING);
            write(text.getBytes(StandardCharsets.UTF_8), out);
        } else if (value instanceof Instant time) {
            out.writeByte(TIMESTAMP);
            out.writeLong(time.toEpochMilli());
        } else if (value instanceof UUID id) {
            out.writeByte(ID);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        } else {
            throw new IllegalArgumentException(
                    "No header of an event can be a " + value.getClass().getName());
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        require(bytes.length < 1 << 15, "a header's value has " + bytes.length + " bytes");
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("An event is beyond the limits of its format: " + what);
        }
    }
}
