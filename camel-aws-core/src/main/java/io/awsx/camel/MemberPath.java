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
import org.jspecify.annotations.Nullable;

/**
 * A place in an input: member names separated by dots, list indexes in brackets, such as {@code Tagging.TagSet[0].Key}.
 * Immutable.
 */
public final class MemberPath {

    private static final int MOST_ELEMENTS = 10_000;

    private final String text;
    private final String[] steps;

    public MemberPath(String text) {
        this.text = text;
        boolean one = text.indexOf('.') < 0 && text.indexOf('[') < 0;
        this.steps = one ? new String[] {text} : text.replace("[", ".[").split("\\.", -1);
    }

    /**
     * The member that stands at this place.
     *
     * @throws ClientException where the path does not fit the model, with the nearest names
     */
    public Member member(Shape shape) {
        Shape owner = shape;
        for (int i = 0; i < steps.length - 1; i++) {
            owner = step(owner, steps[i]).shape();
        }
        return step(owner, steps[steps.length - 1]);
    }

    /** Whether an input has this place. */
    public boolean fits(Shape shape) {
        Shape owner = shape;
        for (String step : steps) {
            Member member = next(owner, step);
            if (member == null) {
                return false;
            }
            owner = member.shape();
        }
        return true;
    }

    private static @Nullable Member next(Shape owner, String step) {
        if (owner.type() == ShapeType.LIST && step.startsWith("[")) {
            return owner.listMember();
        } else if (owner.type() == ShapeType.MAP && !step.startsWith("[")) {
            return owner.mapValue();
        }
        return owner.member(step);
    }

    /**
     * Puts a value, which has the right type already.
     *
     * @param input changed in place; what is nested in it is copied before it changes
     * @throws ClientException where the path does not fit the model, or what is there already
     */
    public void put(Map<String, Object> input, Shape shape, Object value) {
        Object owner = input;
        Shape ownerShape = shape;
        for (int i = 0; i < steps.length - 1; i++) {
            ownerShape = step(ownerShape, steps[i]).shape();
            Object next = own(get(owner, steps[i]), ownerShape);
            set(owner, steps[i], next);
            owner = next;
        }
        String last = steps[steps.length - 1];
        step(ownerShape, last);
        set(owner, last, value);
    }

    /**
     * What an input has at this place.
     *
     * @return null where it has nothing there; where something stands in the way that has no members, that
     */
    public @Nullable Object find(Map<String, ?> input) {
        Object found = input;
        for (String step : steps) {
            if (found instanceof Map<?, ?> members) {
                found = members.get(step);
            } else if (found instanceof Collection<?> elements && step.startsWith("[")) {
                List<?> list = new ArrayList<>(elements);
                int index = index(step);
                found = index < list.size() ? list.get(index) : null;
            } else {
                return found;
            }
        }
        return found;
    }

    /** Whether this place, or what it stands in, must not be shown. */
    public boolean sensitive(Shape shape) {
        Shape owner = shape;
        for (String step : steps) {
            Member member = step(owner, step);
            if (member.sensitive()) {
                return true;
            }
            owner = member.shape();
        }
        return false;
    }

    /** Whether this is a place of that name, or one within it. */
    public boolean within(String other) {
        return text.startsWith(other)
                && (text.length() == other.length()
                        || text.charAt(other.length()) == '.'
                        || text.charAt(other.length()) == '[');
    }

    /** A copy of what is there: the caller's may be unmodifiable, and is the caller's. */
    private Object own(@Nullable Object there, Shape shape) {
        boolean list = shape.type() == ShapeType.LIST;
        if (there == null) {
            return list ? new ArrayList<>() : new LinkedHashMap<String, Object>();
        } else if (list && there instanceof Collection<?> elements) {
            return new ArrayList<>(elements);
        } else if (!list && there instanceof Map<?, ?> members) {
            return new LinkedHashMap<>(members);
        }
        throw new ClientException(text + " does not fit into what is there already, a "
                + there.getClass().getName());
    }

    private Member step(Shape owner, String step) {
        Member member = next(owner, step);
        if (member == null) {
            throw new ClientException("param." + text + " does not fit: " + owner.name() + " has no member " + step
                    + NearestNames.clause(step, owner.memberNames()));
        }
        return member;
    }

    private @Nullable Object get(Object owner, String step) {
        if (owner instanceof List<?> list) {
            int index = index(step);
            return index < list.size() ? list.get(index) : null;
        }
        return ((Map<?, ?>) owner).get(step);
    }

    @SuppressWarnings("unchecked")
    private void set(Object owner, String step, Object value) {
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

    private int index(String step) {
        try {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            if (index >= 0 && index < MOST_ELEMENTS && step.endsWith("]")) {
                return index;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Said below.
        }
        throw new ClientException(
                "param." + text + " does not fit: " + step + " is not an index of a list; write param.List[0]=value");
    }

    @Override
    public String toString() {
        return text;
    }
}
