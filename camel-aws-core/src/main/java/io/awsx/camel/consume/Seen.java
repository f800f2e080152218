package io.awsx.camel.consume;

import io.awsx.camel.message.Json;
import java.util.List;
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
        return Json.canonical(List.of(valuesText, itemText));
    }

    /** What {@link #text} wrote; null where the text is something else. */
    static @Nullable Seen of(@Nullable String text) {
        return text != null
                        && !text.isEmpty()
                        && read(text) instanceof List<?> parts
                        && parts.size() == 2
                        && parts.get(0) instanceof String values
                        && parts.get(1) instanceof String item
                ? new Seen(values, item)
                : null;
    }

    private static @Nullable Object read(String text) {
        return Json.read(text, "What was remembered of an item", "; empty the stateRepository to begin anew");
    }
}
