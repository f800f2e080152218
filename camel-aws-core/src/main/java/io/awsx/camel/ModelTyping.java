package io.awsx.camel;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Gives values of headers and URI options, which are mostly text, the types that the model wants, and puts them where a
 * path says.
 */
public final class ModelTyping {

    private final TypeConverter converter;

    /** @param converter Camel's own, for numbers, booleans, and text */
    public ModelTyping(TypeConverter converter) {
        this.converter = converter;
    }

    /** Whether an input has a place for a path. */
    boolean fits(Shape shape, String path) {
        Shape owner = shape;
        for (String step : path.split("\\.", -1)) {
            Member member = owner.member(step);
            if (member == null) {
                return false;
            }
            owner = member.shape();
        }
        return true;
    }

    /**
     * Puts a value into an input.
     *
     * @param input the input, changed in place
     * @param shape the input's shape
     * @param path member names separated by dots, list indexes in brackets, such as {@code Tagging.TagSet[0].Key}
     * @param value the value, of any type that can become the model's
     * @throws ClientException where the path does not fit the model, or the value not its type
     */
    @SuppressWarnings("unchecked")
    public void put(Map<String, Object> input, Shape shape, String path, Object value) {
        String[] steps = path.replace("[", ".[").split("\\.", -1);
        Object owner = input;
        Shape ownerShape = shape;
        for (int i = 0; i < steps.length; i++) {
            Member member = member(ownerShape, steps[i], path);
            boolean last = i == steps.length - 1;
            if (last) {
                set(owner, steps[i], convert(member, value, path));
                return;
            }
            ownerShape = member.shape();
            Object next = own(get(owner, steps[i]), ownerShape, path);
            set(owner, steps[i], next);
            owner = next;
        }
    }

    /** A copy of what is there: the caller's may be unmodifiable, and is the caller's. */
    private static Object own(@Nullable Object there, Shape shape, String path) {
        boolean list = shape.type() == ShapeType.LIST;
        if (there == null) {
            return list ? new ArrayList<>() : new LinkedHashMap<String, Object>();
        } else if (list && there instanceof Collection<?> elements) {
            return new ArrayList<>(elements);
        } else if (!list && there instanceof Map<?, ?> members) {
            return new LinkedHashMap<>(members);
        }
        throw new ClientException(path + " does not fit into what is there already, a "
                + there.getClass().getName());
    }

    private static Member member(Shape owner, String step, String path) {
        if (owner.type() == ShapeType.LIST && step.startsWith("[")) {
            return owner.listMember();
        } else if (owner.type() == ShapeType.MAP && !step.startsWith("[")) {
            return owner.mapValue();
        }
        Member member = owner.member(step);
        if (member == null) {
            throw new ClientException("param." + path + " does not fit: " + owner.name() + " has no member " + step
                    + NearestNames.clause(step, owner.memberNames()));
        }
        return member;
    }

    private static @Nullable Object get(Object owner, String step) {
        if (owner instanceof List<?> list) {
            int index = index(step);
            return index < list.size() ? list.get(index) : null;
        }
        return ((Map<?, ?>) owner).get(step);
    }

    @SuppressWarnings("unchecked")
    private static void set(Object owner, String step, Object value) {
        if (owner instanceof List<?> list) {
            List<@Nullable Object> elements = (List<@Nullable Object>) list;
            int index = index(step);
            while (elements.size() <= index) {
                elements.add(null);
            }
            elements.set(index, value);
        } else {
            ((Map<String, Object>) owner).put(step, value);
        }
    }

    private static int index(String step) {
        try {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            if (index >= 0 && index < 10_000) {
                return index;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Said below.
        }
        throw new ClientException("Not an index of a list: " + step + "; write param.List[0]=value");
    }

    /**
     * Gives a value the type that a member wants; what cannot be converted here is left for validation to refuse.
     *
     * @throws ClientException where a text is not of the type
     */
    public Object convert(Member member, Object value, String path) {
        Shape shape = member.shape();
        return switch (shape.type()) {
            case LIST -> list(shape, value, path);
            case BOOLEAN -> simple(Boolean.class, value, path);
            case BYTE, SHORT, INTEGER -> value instanceof Number ? value : simple(Integer.class, value, path);
            case LONG -> value instanceof Number ? value : simple(Long.class, value, path);
            case FLOAT, DOUBLE -> value instanceof Number ? value : simple(Double.class, value, path);
            case STRING ->
                value instanceof CharSequence || value instanceof Enum<?> ? value : simple(String.class, value, path);
            default -> value;
        };
    }

    /** Elements of a list: as they are, separated by comma in a text, or tags by name in a Map. */
    private Object list(Shape shape, Object value, String path) {
        Member element = shape.listMember();
        List<Object> elements = new ArrayList<>();
        if (value instanceof Map<?, ?> tags && element.shape().member("Key") != null) {
            tags.forEach((key, text) -> elements.add(Map.of("Key", key.toString(), "Value", String.valueOf(text))));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> elements.add(convert(element, one, path)));
        } else if (value instanceof CharSequence text) {
            for (String one : text.toString().split(",", -1)) {
                elements.add(convert(element, one.trim(), path));
            }
        } else {
            return value;
        }
        return elements;
    }

    private Object simple(Class<?> type, Object value, String path) {
        try {
            Object converted = converter.tryConvertTo(type, value);
            if (converted != null) {
                return converted;
            }
        } catch (TypeConversionException e) {
            // Said below, without the value: it may be secret.
        }
        throw new ClientException("The value of " + path + " is not a " + type.getSimpleName());
    }
}
