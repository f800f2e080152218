package io.awsx.camel.message;

import io.awsx.http.RequestBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many bytes a part of an input has, as services count: texts in UTF-8 and bytes, at any depth. */
final class EntrySize {

    private EntrySize() {}

    /**
     * The bytes of all values; those of a stream whose length is not known are none.
     *
     * @param names whether names of members and keys count, too
     */
    static long of(@Nullable Object value, boolean names) {
        if (value instanceof CharSequence text) {
            return length(text);
        } else if (value instanceof byte[] bytes) {
            return bytes.length;
        } else if (value instanceof ByteBuffer bytes) {
            return bytes.remaining();
        } else if (value instanceof RequestBody body) {
            return Math.max(body.length(), 0);
        } else if (value instanceof Path file) {
            return length(file);
        }
        long size = 0;
        if (value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                size += of(member.getValue(), names) + (names ? length(String.valueOf(member.getKey())) : 0);
            }
        } else if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                size += of(element, names);
            }
        } else if (value != null) {
            size = length(value.toString());
        }
        return size;
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // Reading it will tell.
        }
    }

    /** The bytes of a text in UTF-8. */
    private static long length(CharSequence text) {
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return size;
    }
}
