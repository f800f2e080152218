package io.awsx.camel.consume;

import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.CalledItems;
import io.awsx.camel.message.Json;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The text that tells an item from others: by default its id or ARN, as the model names it, else the SHA-256 of all of it.
 * Thread-safe.
 */
public final class ItemKey {

    private final Function<Object, @Nullable Object> key;

    private ItemKey(Function<Object, @Nullable Object> key) {
        this.key = key;
    }

    /**
     * The key that an option says.
     *
     * @param option a JMESPath over the item, or a Simple expression over an exchange whose body it is
     * @param exchange makes an exchange with an item as body
     * @throws RuntimeException where it is neither
     */
    public static ItemKey of(OptionExpression option, String text, Function<Object, Exchange> exchange) {
        if (!option.constant()) {
            return new ItemKey(item -> option.evaluate(exchange.apply(item)));
        }
        JmesPath path = JmesPath.compile(text);
        return new ItemKey(path::search);
    }

    /** The key of the items of an operation where no option says one. */
    public static ItemKey of(Operation operation) {
        String noun = noun(operation);
        List<String> names = List.of(noun + "Id", "Id", noun + "Arn", "Arn");
        return new ItemKey(item -> item instanceof Map<?, ?> members ? id(members, names) : item);
    }

    private static @Nullable Object id(Map<?, ?> members, List<String> names) {
        for (String name : names) {
            for (Map.Entry<?, ?> entry : members.entrySet()) {
                if (name.equalsIgnoreCase(String.valueOf(entry.getKey()))
                        && (entry.getValue() instanceof String || entry.getValue() instanceof Number)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    /** What the model calls an item of an operation. */
    private static String noun(Operation operation) {
        Pagination pages = operation.pagination();
        Shape shape = operation.output();
        if (pages != null && !pages.results().isEmpty()) {
            for (String step : pages.results().get(0).split("\\.", -1)) {
                Member member = shape.member(step);
                if (member == null) {
                    return "";
                }
                shape = member.shape();
            }
        } else {
            Member list = CalledItems.onlyList(operation);
            shape = list == null ? shape : list.shape();
        }
        return shape.type() == ShapeType.LIST ? shape.listMember().shape().name() : "";
    }

    /** The key of an item. */
    public String of(Object item) {
        Object found = key.apply(item);
        if (found instanceof String || found instanceof Number || found instanceof Boolean) {
            return found.toString();
        }
        return found == null ? hash(Json.canonical(item)) : Json.canonical(found);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(ChecksumAlgorithm.SHA256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
