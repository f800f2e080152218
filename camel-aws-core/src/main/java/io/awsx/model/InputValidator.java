package io.awsx.model;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.io.File;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks a call's input against the model and tells all problems at once, each with its path. Values of enums,
 * patterns, and upper limits are left to the service: they grow without notice.
 */
public final class InputValidator {

    private static final int MOST_NAMES = 10;
    private static final int MOST_PROBLEMS = 20;
    private static final int DEEPEST = 100;

    private final List<String> problems = new ArrayList<>(0);
    private final boolean answer;

    private InputValidator(boolean answer) {
        this.answer = answer;
    }

    /**
     * Checks an input.
     *
     * @throws ClientException where anything is wrong with it
     */
    public static void validate(Operation operation, Map<String, ?> input) {
        validate(operation, operation.input(), input);
    }

    /**
     * Checks one value within the input of an operation, such as an event of a stream.
     *
     * @throws ClientException where anything is wrong with it
     */
    public static void validate(Operation operation, Shape shape, Map<?, ?> value) {
        new InputValidator(false).check("Input of " + operation, shape, value);
    }

    /**
     * Checks what a double of a service answers: as an input, but members may be missing and too short, since services
     * leave out what they like.
     *
     * @param what what it is, for the message
     * @throws ClientException where anything is wrong with it
     */
    public static void validateAnswer(String what, Shape shape, Map<?, ?> value) {
        new InputValidator(true).check(what, shape, value);
    }

    private void check(String what, Shape shape, Map<?, ?> value) {
        structure(shape, value, "", 0);
        if (!problems.isEmpty()) {
            throw new ClientException(what + " is not valid: " + String.join("; ", problems));
        }
    }

    private void structure(Shape shape, Map<?, ?> value, String path, int depth) {
        for (Object key : value.keySet()) {
            if (!(key instanceof String name) || shape.member(name) == null) {
                String wrong = String.valueOf(key);
                problem(
                        path,
                        "has no member " + NearestNames.shown(wrong) + NearestNames.clause(wrong, shape.memberNames()));
            }
        }
        int set = 0;
        for (Member member : shape.members()) {
            Object element = value.get(member.name());
            if (element != null) {
                set++;
                value(member, element, path.isEmpty() ? member.name() : path + '.' + member.name(), depth + 1);
            } else if (member.required() && !member.idempotencyToken() && !answer) {
                problem(path, "member " + member.name() + " is missing");
            }
        }
        if (shape.type() == ShapeType.UNION && set != 1) {
            problem(path, "needs exactly one of " + String.join(", ", shape.memberNames()) + ", but has " + set);
        }
    }

    private void value(Member member, Object value, String path, int depth) {
        if (depth > DEEPEST) {
            problem(path, "is nested more than " + DEEPEST + " levels deep");
            return;
        }
        Shape shape = member.shape();
        switch (shape.type()) {
            case STRUCTURE, UNION -> {
                if (shape.eventStream() && answer) {
                    events(shape, value, path, depth);
                } else if (shape.eventStream()) {
                    // Its events are checked one by one, when they are sent.
                    expect(isEvents(value), path, "events (Iterable, Iterator, Stream)", value);
                } else if (value instanceof Map<?, ?> map) {
                    structure(shape, map, path, depth);
                } else {
                    notAMap(shape, value, path);
                }
            }
            case LIST -> list(shape, value, path, depth);
            case MAP -> map(shape, value, path, depth);
            case STRING -> string(member, value, path);
            case BOOLEAN -> expect(value instanceof Boolean, path, "a Boolean", value);
            case BYTE, SHORT, INTEGER, LONG -> integer(shape.type(), value, path);
            case FLOAT, DOUBLE -> floating(shape.type(), value, path);
            case BIG_INTEGER, BIG_DECIMAL -> exact(shape.type(), value, path);
            case TIMESTAMP -> timestamp(value, path);
            case BLOB -> expect(isBytes(value), path, "bytes (byte[], String, InputStream, File, Path)", value);
            case DOCUMENT -> {
                // Any JSON value.
            }
        }
    }

    private void events(Shape union, Object value, String path, int depth) {
        if (!(value instanceof Collection<?> events)) {
            wrongType(path, "a List of events", value);
            return;
        }
        int index = 0;
        for (Object event : events) {
            String at = path + '[' + index++ + ']';
            if (event instanceof Map<?, ?> map) {
                structure(union, map, at, depth);
            } else {
                problem(at, "must be a Map");
            }
        }
    }

    private void notAMap(Shape shape, Object value, String path) {
        List<String> names = shape.memberNames();
        problem(
                path,
                "must be a Map, not " + value.getClass().getName() + ", with "
                        + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                        + (names.size() > MOST_NAMES ? ", ..." : ""));
    }

    private void list(Shape shape, Object value, String path, int depth) {
        if (!(value instanceof Collection<?> elements)) {
            wrongType(path, "a List", value);
            return;
        }
        if (elements.size() < shape.minLength() && !answer) {
            problem(path, "needs at least " + shape.minLength() + " elements");
        }
        int index = 0;
        for (Object element : elements) {
            if (element != null) {
                value(shape.listMember(), element, path + '[' + index + ']', depth + 1);
            }
            index++;
        }
    }

    private void map(Shape shape, Object value, String path, int depth) {
        if (!(value instanceof Map<?, ?> entries)) {
            wrongType(path, "a Map", value);
            return;
        }
        entries.forEach((key, element) -> {
            expect(key instanceof String, path, "a Map with String keys", value);
            if (element != null) {
                value(shape.mapValue(), element, path + '.' + key, depth + 1);
            }
        });
    }

    private void string(Member member, Object value, String path) {
        if (!(value instanceof CharSequence text)) {
            expect(value instanceof Enum<?>, path, "a String", value);
        } else if (text.length() < member.shape().minLength() && !answer) {
            problem(path, "needs at least " + member.shape().minLength() + " characters");
        } else if (member.location() == Member.Location.LABEL && text.isEmpty()) {
            problem(path, "is part of the URL and must not be empty");
        } else {
            int broken = unpairedSurrogate(text);
            if (broken >= 0) {
                problem(path, "holds half a character at position " + broken + ", which UTF-8 cannot write");
            }
        }
    }

    /** Written as UTF-8 it would become a question mark: another object's key, say. */
    private static int unpairedSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private void integer(ShapeType type, Object value, String path) {
        if (!(value instanceof Number number)) {
            wrongType(path, "a whole number", value);
            return;
        }
        int bits = switch (type) {
            case BYTE -> Byte.SIZE;
            case SHORT -> Short.SIZE;
            case INTEGER -> Integer.SIZE;
            default -> Long.SIZE;
        };
        if (!Numbers.fits(number, bits)) {
            problem(path, "is not a whole number in the range of " + type + shown(number));
        }
    }

    /** Infinity may be meant, but not by a number that is only too large. */
    private void floating(ShapeType type, Object value, String path) {
        if (!(value instanceof Number number)) {
            wrongType(path, "a number", value);
            return;
        }
        boolean infinite = type == ShapeType.FLOAT
                ? Float.isInfinite(number.floatValue())
                : Double.isInfinite(number.doubleValue());
        if (infinite && !isInfinity(number)) {
            problem(path, "is beyond the range of " + type + shown(number));
        }
    }

    private static boolean isInfinity(Number number) {
        return (number instanceof Double || number instanceof Float) && Double.isInfinite(number.doubleValue());
    }

    private void exact(ShapeType type, Object value, String path) {
        if (!(value instanceof Number number)) {
            wrongType(path, "a number", value);
            return;
        }
        try {
            if (type == ShapeType.BIG_INTEGER) {
                Numbers.whole(number);
            } else {
                Numbers.decimal(number);
            }
        } catch (NumberFormatException e) {
            problem(path, "is " + e.getMessage() + shown(number));
        }
    }

    /** Written out, {@code 1e100000000} would take all memory. */
    private static String shown(Number number) {
        return number instanceof BigInteger large && large.bitLength() > 1000
                ? ""
                : ": " + NearestNames.shown(number.toString());
    }

    private void timestamp(Object value, String path) {
        try {
            if (!TimestampFormat.writable(TimestampFormat.instantOf(value))) {
                problem(path, "is not a time in the years 1 to 9999");
            }
        } catch (IllegalArgumentException e) {
            problem(path, "is " + e.getMessage());
        }
    }

    private static boolean isEvents(Object value) {
        return (value instanceof Iterable<?> && !(value instanceof Path))
                || value instanceof Iterator<?>
                || value instanceof Stream<?>;
    }

    private static boolean isBytes(Object value) {
        return value instanceof byte[]
                || value instanceof CharSequence
                || value instanceof InputStream
                || value instanceof ByteBuffer
                || value instanceof Path
                || value instanceof File
                || value instanceof io.awsx.http.RequestBody;
    }

    private void expect(boolean condition, String path, String wanted, Object value) {
        if (!condition) {
            wrongType(path, wanted, value);
        }
    }

    private void wrongType(String path, String wanted, Object value) {
        problem(path, "must be " + wanted + ", not " + value.getClass().getName());
    }

    private void problem(String path, String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(path.isEmpty() ? text : path + ' ' + text);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add("and more");
        }
    }
}
