package io.awsx.camel.consume;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an item since it was seen last.
 *
 * @param id what tells it from others
 * @param item the item as it was listed; null where it vanished
 * @param now what it looks like; null where it vanished
 * @param before what was seen last of it; null where it is new
 */
public record Change(
        String id,
        ItemScan.@Nullable Item item,
        @Nullable Seen now,
        @Nullable Seen before) {

    /** Kinds of changes. */
    public enum Kind {
        CREATED,
        CHANGED,
        VANISHED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Change {
        if (now == null && before == null) {
            throw new IllegalArgumentException("An item that is not there and was not");
        }
    }

    /** What kind it is of. */
    public Kind kind() {
        return now == null ? Kind.VANISHED : before == null ? Kind.CREATED : Kind.CHANGED;
    }

    /** The item as it was listed, or as it was seen last where it vanished. */
    public Object value() {
        return item == null ? Objects.requireNonNull(before).item() : item.value();
    }
}
