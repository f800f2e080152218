package io.awsx.resource.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in an input a value goes, such as {@code Bucket}, {@code Filters[0].Values[0]}, {@code Delete.Objects[].Key} (a new
 * element each time), or {@code Entries[*].Id} (the element of the resource's number in a batch). Immutable.
 */
final class TargetPath {

    private static final Pattern PART = Pattern.compile("(\\w+)(?:\\[(\\d+|\\*)?])?");

    /** A member, and which element of it. */
    private record Part(String member, Kind kind, int index) {}

    private enum Kind {
        MEMBER,
        NEW_ELEMENT,
        ELEMENT_OF_BATCH,
        ELEMENT
    }

    private final String text;
    private final List<Part> parts;

    private TargetPath(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** @throws IllegalArgumentException where it is no such path */
    static TargetPath of(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a place in an input: " + text);
            }
            String index = matcher.group(2);
            Kind kind;
            if (index == null) {
                kind = part.endsWith("]") ? Kind.NEW_ELEMENT : Kind.MEMBER;
            } else {
                kind = index.equals("*") ? Kind.ELEMENT_OF_BATCH : Kind.ELEMENT;
            }
            parts.add(new Part(matcher.group(1), kind, kind == Kind.ELEMENT ? Integer.parseInt(index) : 0));
        }
        return new TargetPath(text, parts);
    }

    /**
     * Puts a value into an input.
     *
     * @param batchIndex the number of the resource in its batch, 0 where there is only one
     */
    void put(Map<String, @Nullable Object> input, @Nullable Object value, int batchIndex) {
        Map<String, @Nullable Object> at = input;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean last = i == parts.size() - 1;
            if (part.kind() == Kind.MEMBER) {
                if (last) {
                    at.put(part.member(), value);
                } else {
                    at = child(at.get(part.member()), at, part.member());
                }
                continue;
            }
            List<@Nullable Object> list = list(at, part.member());
            int index = switch (part.kind()) {
                case ELEMENT_OF_BATCH -> batchIndex;
                case ELEMENT -> part.index();
                default -> list.size();
            };
            while (list.size() <= index) {
                list.add(null);
            }
            if (last) {
                list.set(index, value);
            } else {
                at = element(list, index);
            }
        }
    }

    @SuppressWarnings("unchecked") // the input has only what is put here
    private static Map<String, @Nullable Object> child(
            @Nullable Object known, Map<String, @Nullable Object> owner, String member) {
        if (known instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        owner.put(member, made);
        return made;
    }

    @SuppressWarnings("unchecked") // the input has only what is put here
    private static Map<String, @Nullable Object> element(List<@Nullable Object> list, int index) {
        if (list.get(index) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        list.set(index, made);
        return made;
    }

    @SuppressWarnings("unchecked") // the input has only what is put here
    private static List<@Nullable Object> list(Map<String, @Nullable Object> owner, String member) {
        if (owner.get(member) instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        List<@Nullable Object> made = new ArrayList<>();
        owner.put(member, made);
        return made;
    }

    @Override
    public String toString() {
        return text;
    }
}
