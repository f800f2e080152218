package io.awsx.protocol;

import io.awsx.http.Headers;
import io.awsx.http.HttpResponse;
import io.awsx.model.Member;
import io.awsx.model.OutputMap;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of an output or error that stand in status and headers. A header that is not of its type is left
 * out: a proxy's odd date must not cost the caller the answer.
 */
final class HttpBindingReader {

    private HttpBindingReader() {}

    static void read(Shape shape, HttpResponse response, Map<String, Object> output) {
        for (Member member : shape.members()) {
            Object value = switch (member.location()) {
                case STATUS_CODE -> (Object) response.status();
                case HEADER -> header(member, response.headers());
                case PREFIX_HEADERS -> prefixed(member.locationName(), response.headers());
                default -> null;
            };
            if (value != null) {
                output.put(member.name(), value);
            }
        }
    }

    private static @Nullable Object header(Member member, Headers headers) {
        try {
            if (member.shape().type() == ShapeType.LIST) {
                List<String> lines = headers.all(member.locationName());
                return lines.isEmpty() ? null : list(member.shape().listMember(), lines);
            }
            String text = headers.first(member.locationName());
            return text == null ? null : value(member, text);
        } catch (DateTimeException | IllegalArgumentException | MalformedDocumentException e) {
            return null;
        }
    }

    private static List<Object> list(Member element, List<String> lines) throws MalformedDocumentException {
        List<Object> values = new ArrayList<>();
        for (String line : lines) {
            for (String part : HeaderList.split(line, httpDates(element))) {
                values.add(value(element, part));
            }
        }
        return values;
    }

    private static boolean httpDates(Member element) {
        return element.shape().type() == ShapeType.TIMESTAMP
                && element.timestampFormat(TimestampFormat.HTTP_DATE) == TimestampFormat.HTTP_DATE;
    }

    private static Object value(Member member, String text) throws MalformedDocumentException {
        return switch (member.shape().type()) {
            case TIMESTAMP -> TimestampFormat.read(text);
            case BLOB -> Base64.getDecoder().decode(text.trim());
            case STRING ->
                "application/json".equals(member.mediaType())
                        ? new String(Base64.getDecoder().decode(text.trim()), StandardCharsets.UTF_8)
                        : text;
            default -> Scalars.value(member.shape().type(), text);
        };
    }

    private static Map<String, String> prefixed(String prefix, Headers headers) {
        Map<String, String> values = new OutputMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                values.put(name.substring(prefix.length()).toLowerCase(Locale.ROOT), headers.value(i));
            }
        }
        return values;
    }
}
