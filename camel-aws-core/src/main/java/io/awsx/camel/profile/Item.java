package io.awsx.camel.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What messages are made of an item that an operation lists.
 *
 * @param body a JMESPath over the item: what the body becomes; null for the whole item
 * @param out by header a JMESPath over the item
 */
public record Item(@Nullable String body, Map<String, String> out) {

    public Item {
        out = Map.copyOf(out);
    }
}
