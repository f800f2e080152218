package io.awsx.camel.consume;

import io.awsx.camel.message.Json;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was seen, as JSON text: times are texts in it.
 *
 * @param valuesText the watched values by name
 * @param itemText all of it
 */
public record Seen(String valuesText, String itemText) {

    /** The watched values by name. */
    Map<?, ?> values() {
        return read(valuesText) instanceof Map<?, ?> values ? values : Map.of();
    }

    /** All of the item. */
    public Object item() {
        return Objects.requireNonNullElse(read(itemText), Map.of());
    }

    /** In one line of text. */
    String text() {
        return "{\"values\":" + valuesText + ",\"item\":" + itemText + '}';
    }

    /** What {@link #text} wrote; null where the text is something else. */
    static @Nullable Seen of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return read(text) instanceof Map<?, ?> parts && parts.get("values") != null && parts.get("item") != null
                ? new Seen(Json.canonical(parts.get("values")), Json.canonical(parts.get("item")))
                : null;
    }

    private static @Nullable Object read(String text) {
        return Json.read(text, "What was remembered of an item", "; empty the stateRepository to begin anew");
    }
}
