package io.awsx.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether one value has all that another one says. */
final class Subset {

    private Subset() {}

    /**
     * Whether a value has what is wanted: of Maps, the wanted entries; of Lists, the same number of elements, each with what
     * is wanted of it; numbers by their value; bytes and text by their bytes.
     */
    static boolean covers(@Nullable Object value, @Nullable Object wanted) {
        if (wanted instanceof Map<?, ?> entries) {
            return value instanceof Map<?, ?> map
                    && entries.entrySet().stream().allMatch(entry -> covers(map.get(entry.getKey()), entry.getValue()));
        } else if (wanted instanceof Collection<?> elements) {
            return value instanceof Collection<?> given && eachCovers(given, elements);
        } else if (wanted instanceof Number number && value instanceof Number given) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(given.toString())) == 0;
        }
        byte[] bytes = bytes(value);
        byte[] wantedBytes = bytes(wanted);
        if (bytes == null || wantedBytes == null) {
            return Objects.equals(value, wanted);
        }
        return Arrays.equals(bytes, wantedBytes);
    }

    private static boolean eachCovers(Collection<?> given, Collection<?> wanted) {
        if (given.size() != wanted.size()) {
            return false;
        }
        Iterator<?> values = given.iterator();
        return wanted.stream().allMatch(element -> covers(values.next(), element));
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value instanceof CharSequence || value instanceof Enum<?>
                ? value.toString().getBytes(StandardCharsets.UTF_8)
                : null;
    }
}
