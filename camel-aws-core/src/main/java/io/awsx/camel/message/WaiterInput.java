package io.awsx.camel.message;

import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a waiter looks at after an operation: the members that the operation it repeats shares with the input before, and what
 * the output tells of what was made, such as {@code InstanceIds} from each {@code InstanceId}. The model does not say which
 * of them it is, so names decide: a member counts by how well it fits what the operation is about.
 */
final class WaiterInput {

    private static final int DEEPEST = 10;
    private static final String ENDS_OF_IDS = "(id|arn|name|identifier|key)$";

    private final Operation polled;
    private final Map<String, ?> given;
    private final Map<String, ?> output;
    /** What the operation is about, such as {@code securitygroups} of DescribeSecurityGroups. */
    private final String noun;

    private WaiterInput(Operation polled, Map<String, ?> given, Map<String, ?> output) {
        this.polled = polled;
        this.given = given;
        this.output = output;
        this.noun = lower(polled.name().replaceFirst("^(Describe|Get|List|Head)", ""));
    }

    /**
     * The input of the operation that a waiter repeats.
     *
     * @param operation the operation before
     * @param given its input
     * @param output its output
     * @throws ClientException where neither says what to wait for: without it, all there is would be waited for
     */
    static Map<String, Object> after(
            Operation operation, Map<String, ?> given, Map<String, ?> output, Operation polled) {
        WaiterInput names = new WaiterInput(polled, given, output);
        Map<String, Object> look = new LinkedHashMap<>();
        int best = 0;
        for (Member member : polled.input().members()) {
            Object value = names.selects(member) ? given.get(member.name()) : null;
            if (value == null && member.required()) {
                value = names.find(member);
            }
            if (value != null) {
                look.put(member.name(), value);
                best = Math.max(best, member.required() ? Integer.MAX_VALUE : names.fit(member.name()));
            }
        }
        Member guess = best > 0 ? null : names.bestGuess(look.keySet());
        if (guess != null) {
            look.put(guess.name(), Objects.requireNonNull(names.find(guess)));
        } else if (look.isEmpty()) {
            throw new ClientException("Neither input nor output of " + operation + " tells what to wait for by "
                    + polled + "; wait in a step of its own, with waitFor and the param.* that " + polled.name()
                    + " takes");
        }
        return look;
    }

    /** Whether a member says which things are meant, rather than how they are listed. */
    private boolean selects(Member member) {
        Pagination pages = polled.pagination();
        boolean paging = pages != null
                && (pages.inputTokens().contains(member.name()) || member.name().equals(pages.pageSize()));
        boolean condition = member.name().matches("If[A-Z].*");
        return !paging
                && !condition
                && !member.idempotencyToken()
                && !member.name().equals("DryRun");
    }

    private @Nullable Member bestGuess(Set<String> taken) {
        Member best = null;
        int fit = 0;
        for (Member member : polled.input().members()) {
            int own = taken.contains(member.name()) || !selects(member) ? 0 : fit(member.name());
            if (own > fit && find(member) != null) {
                best = member;
                fit = own;
            }
        }
        return best;
    }

    /** How much of a member's name, without what says that it is an id, is in what the operation is about. */
    private int fit(String member) {
        String stem = lower(singular(member)).replaceFirst(ENDS_OF_IDS, "");
        return noun.contains(stem) ? stem.length() : 0;
    }

    /** The value of a member by its name: from the output, else the input; texts for a list are collected. */
    private @Nullable Object find(Member member) {
        Shape shape = member.shape();
        boolean list =
                shape.type() == ShapeType.LIST && shape.listMember().shape().type() == ShapeType.STRING;
        if (!list && shape.type() != ShapeType.STRING) {
            return null;
        }
        String singular = singular(member.name());
        for (String name :
                list ? List.of(member.name(), singular, singular + "Arn", singular + "Id") : List.of(member.name())) {
            for (Map<String, ?> source : List.of(output, given)) {
                Set<String> found = texts(source, lower(name));
                if (!found.isEmpty()) {
                    return list ? new ArrayList<>(found) : found.iterator().next();
                }
            }
        }
        return null;
    }

    /** The texts of a name where it stands least deep, those first that are in what the operation is about. */
    private Set<String> texts(Map<String, ?> source, String name) {
        Set<String> found = new LinkedHashSet<>();
        Deque<Object> level = new ArrayDeque<>(List.of(source));
        for (int depth = 0; depth < DEEPEST && found.isEmpty(); depth++) {
            Deque<Object> below = new ArrayDeque<>();
            for (Object element : level) {
                if (element instanceof Map<?, ?> members) {
                    members.forEach((key, value) -> look(lower(String.valueOf(key)), value, name, found, below));
                } else if (element instanceof Collection<?> elements) {
                    elements.stream().filter(Objects::nonNull).forEach(below::addLast);
                }
            }
            level = below;
        }
        return found;
    }

    private void look(String key, @Nullable Object value, String name, Set<String> found, Deque<Object> below) {
        if (key.equals(name) && value instanceof String text) {
            found.add(text);
        } else if (key.equals(name) && value instanceof Collection<?> texts) {
            texts.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(found::add);
        }
        if (value == null) {
            return;
        } else if (key.contains(noun)) {
            below.addFirst(value);
        } else {
            below.addLast(value);
        }
    }

    private static String singular(String name) {
        return name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + 'y'
                : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
