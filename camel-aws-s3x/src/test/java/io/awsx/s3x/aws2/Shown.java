package io.awsx.s3x.aws2;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Values as words that can be compared: Maps and Lists stay, objects of the AWS SDK become Maps by the API's names, times of now are
 * {@code now}.
 */
final class Shown {

    private static final int LONG = 200;
    private static final Duration RECENTLY = Duration.ofHours(30);

    private Shown() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof Boolean || value instanceof Number) {
            return number(value);
        } else if (value instanceof byte[] bytes) {
            return "byte[] " + text(bytes);
        } else if (value instanceof InputStream stream) {
            return "stream " + text(read(stream));
        } else if (value instanceof File file) {
            return "file" + (file.exists() ? "" : ", deleted");
        } else if (value instanceof Path path) {
            return "path" + (Files.exists(path) ? "" : ", deleted");
        } else if (value instanceof Instant time) {
            return "Instant " + time(time);
        } else if (value instanceof Date date) {
            return "Date " + time(date.toInstant());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> shown = new TreeMap<>();
            map.forEach((key, member) -> shown.put(String.valueOf(key), member(String.valueOf(key), member)));
            return shown;
        } else if (value instanceof Collection<?> items) {
            List<@Nullable Object> shown = new ArrayList<>();
            items.forEach(item -> shown.add(of(item)));
            return shown;
        }
        Map<String, @Nullable Object> members = ofSdk(value);
        return members == null ? text(value.toString().getBytes(StandardCharsets.UTF_8)) : members;
    }

    /** Numbers of milliseconds that are of now are told so. */
    private static String number(Object value) {
        String type = value.getClass().getSimpleName() + ' ';
        return value instanceof Long number && number > 1_000_000_000_000L
                ? type + time(Instant.ofEpochMilli(number))
                : type + value;
    }

    private static String time(Instant time) {
        return Duration.between(time, Instant.now()).abs().compareTo(RECENTLY) < 0 ? "now" : time.toString();
    }

    private static String text(byte[] bytes) {
        if (bytes.length <= LONG) {
            return '\'' + new String(bytes, StandardCharsets.UTF_8) + '\'';
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return bytes.length + " bytes of CRC " + Long.toHexString(sum.getValue());
    }

    private static byte[] read(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members that are set, of an object of the AWS SDK. */
    private static @Nullable Map<String, @Nullable Object> ofSdk(Object value) {
        try {
            Class<?> pojo = Class.forName("software.amazon.awssdk.core.SdkPojo");
            if (!pojo.isInstance(value)) {
                return null;
            }
            Class<?> field = Class.forName("software.amazon.awssdk.core.SdkField");
            Map<String, @Nullable Object> shown = new TreeMap<>();
            for (Object one : (List<?>) pojo.getMethod("sdkFields").invoke(value)) {
                Object member =
                        field.getMethod("getValueOrDefault", Object.class).invoke(one, value);
                if (member != null && !isNothing(member)) {
                    String name = (String) field.getMethod("memberName").invoke(one);
                    shown.put(name, member(name, member));
                }
            }
            return shown;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a name; where a store makes it up, only whether there is one. */
    static @Nullable Object member(String name, @Nullable Object value) {
        boolean madeUp = name.endsWith("VersionId") || name.endsWith("RequestId") || name.endsWith("UploadId");
        return madeUp && value != null && !value.equals("null") ? "some id" : of(value);
    }

    private static boolean isNothing(Object member) {
        return (member instanceof Collection<?> items && items.isEmpty())
                || (member instanceof Map<?, ?> map && map.isEmpty());
    }
}
