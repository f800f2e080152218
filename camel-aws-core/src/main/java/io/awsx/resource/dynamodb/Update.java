package io.awsx.resource.dynamodb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an item's attributes. Immutable: each method gives a further update.
 *
 * <pre>{@code
 * table.update(Map.of("id", 7), new Update().set("name", "Ann").increment("visits", 1).remove("draft"));
 * }</pre>
 *
 * <p>Paths are as in {@link Conditions#attr}. Values are plain Java values, or {@link Conditions#attr} of an attribute whose
 * value before the update is taken. DynamoDB does all of it at once or nothing, and refuses two changes at one place.
 */
public final class Update extends Expression {

    private enum Verb {
        SET,
        REMOVE,
        ADD,
        DELETE
    }

    private final Map<Verb, List<Part>> clauses;

    /** An update that changes nothing but makes an item where there is none. */
    public Update() {
        this(new EnumMap<>(Verb.class));
    }

    private Update(Map<Verb, List<Part>> clauses) {
        this.clauses = clauses;
    }

    /** Gives an attribute a value. */
    public Update set(String path, @Nullable Object value) {
        return assign(AttributePath.parse(path), (target, placeholders) -> placeholders.operand(value));
    }

    /** Gives an attribute of the item itself a value; dots and brackets belong to its name. */
    public Update setNamed(String name, @Nullable Object value) {
        return assign(AttributePath.named(name), (target, placeholders) -> placeholders.operand(value));
    }

    /** Gives an attribute a value where it has none. */
    public Update ifNotExists(String path, @Nullable Object value) {
        return assign(
                AttributePath.parse(path),
                (target, placeholders) -> "if_not_exists(" + target + ", " + placeholders.operand(value) + ')');
    }

    /** Adds elements to the end of a list; where it is not there, it is made. */
    public Update listAppend(String path, List<? extends @Nullable Object> elements) {
        return assign(
                AttributePath.parse(path),
                (target, placeholders) ->
                        "list_append(" + orEmpty(target, placeholders) + ", " + placeholders.operand(elements) + ')');
    }

    /** Adds elements before the first of a list; where it is not there, it is made. */
    public Update listPrepend(String path, List<? extends @Nullable Object> elements) {
        return assign(
                AttributePath.parse(path),
                (target, placeholders) ->
                        "list_append(" + placeholders.operand(elements) + ", " + orEmpty(target, placeholders) + ')');
    }

    private static String orEmpty(String target, Placeholders placeholders) {
        return "if_not_exists(" + target + ", " + placeholders.operand(List.of()) + ')';
    }

    /** Adds to a number, at any depth; where it is not there, it counts from 0. */
    public Update increment(String path, Number by) {
        return assign(
                AttributePath.parse(path),
                (target, placeholders) -> "if_not_exists(" + target + ", " + placeholders.operand(BigDecimal.ZERO)
                        + ") + " + placeholders.operand(by));
    }

    /** Takes attributes away, or elements of lists. */
    public Update remove(String... paths) {
        Update update = this;
        for (String path : paths) {
            AttributePath gone = AttributePath.parse(path);
            update = update.with(Verb.REMOVE, placeholders -> placeholders.path(gone));
        }
        return update;
    }

    /** Adds to a number or elements to a set, which is made where it is not there; only for attributes of the item itself. */
    public Update add(String path, Object value) {
        return with(Verb.ADD, operation(path, value));
    }

    /** Takes elements out of a set; one without elements is gone. Only for attributes of the item itself. */
    public Update delete(String path, Set<?> elements) {
        return with(Verb.DELETE, operation(path, elements));
    }

    private static Part operation(String path, Object value) {
        AttributePath target = AttributePath.parse(path);
        return placeholders -> placeholders.path(target) + ' ' + placeholders.operand(value);
    }

    @FunctionalInterface
    private interface Assigned {
        String text(String target, Placeholders placeholders);
    }

    private Update assign(AttributePath path, Assigned value) {
        return with(Verb.SET, placeholders -> {
            String target = placeholders.path(path);
            return target + " = " + value.text(target, placeholders);
        });
    }

    private Update with(Verb verb, Part part) {
        Map<Verb, List<Part>> more = new EnumMap<>(Verb.class);
        more.putAll(clauses);
        List<Part> parts = new ArrayList<>(clauses.getOrDefault(verb, List.of()));
        parts.add(part);
        more.put(verb, parts);
        return new Update(more);
    }

    @Override
    String text(Placeholders placeholders) {
        return clauses.entrySet().stream()
                .map(clause -> clause.getValue().stream()
                        .map(part -> part.text(placeholders))
                        .collect(Collectors.joining(", ", clause.getKey() + " ", "")))
                .collect(Collectors.joining(" "));
    }
}
