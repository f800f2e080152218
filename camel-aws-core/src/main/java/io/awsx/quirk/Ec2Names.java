package io.awsx.quirk;

import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which ids and names EC2 knows what operations make and end. No model says it; the names of operations and members do: what
 * CreateSecurityGroup makes is a Group, and GroupId its id.
 */
final class Ec2Names {

    private static final int DEEPEST = 6;

    private static final Pattern MAKING =
            Pattern.compile("(Create|Run|Copy|Import|Register|Request|Allocate|Associate|Attach)(\\w+)");

    private static final Pattern ENDING = Pattern.compile("(Delete|Terminate|Release|Deregister|Cancel)(\\w+)");

    /** What some verbs make, which is not what they are done to. */
    private static final Map<String, String> MADE =
            Map.of("Associate", "Association", "Attach", "Attachment", "AllocateAddress", "Allocation");

    private static final Pattern MEMBER = Pattern.compile("(\\w+?)(Ids|Id|Names|Name)");

    private static final Pattern NOT_FOUND =
            Pattern.compile("Invalid\\w*\\.(NotFound|Unknown)\\w*|\\w+NotFound(Exception)?");

    private static final Pattern ID = Pattern.compile("\\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{8,32}\\b");

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private Ec2Names() {}

    /** What an operation made: ids that its output has and its input had not, and the names that it was given. */
    static Collection<String> made(String operation, Map<String, ?> input, Map<String, ?> output) {
        Matcher making = MAKING.matcher(operation);
        if (!making.matches()) {
            return List.of();
        }
        String verb = making.group(1);
        String noun = MADE.getOrDefault(operation, MADE.getOrDefault(verb, making.group(2)));
        Set<String> made = new LinkedHashSet<>();
        collect(noun, output, made, 0);
        made.removeAll(texts(input));
        if (verb.equals("Create") || verb.equals("Import")) {
            names(noun, input, made);
        }
        return made;
    }

    /** What an operation ended. */
    static Collection<String> ended(String operation, Map<String, ?> input) {
        Matcher ending = ENDING.matcher(operation);
        if (!ending.matches() || ending.group(2).equals("Tags")) {
            return List.of();
        }
        Set<String> ended = new LinkedHashSet<>();
        collect(operation.equals("ReleaseAddress") ? "Allocation" : ending.group(2), input, ended, DEEPEST);
        return ended;
    }

    /** What an error says not to be there; ids where it tells any, else what it quotes. */
    static Collection<String> missing(ServiceException failure) {
        if (!NOT_FOUND.matcher(failure.code()).matches()) {
            return List.of();
        }
        String words = words(failure);
        Set<String> found = new LinkedHashSet<>();
        Matcher ids = ID.matcher(words);
        while (ids.find()) {
            found.add(ids.group());
        }
        Matcher quoted = QUOTED.matcher(words);
        while (found.isEmpty() && quoted.find()) {
            found.addAll(List.of(quoted.group(1).split(",\\s*", -1)));
        }
        return found;
    }

    /** Without what comes behind the service's own words, whose request id may look like an id. */
    private static String words(ServiceException failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.lastIndexOf(" (HTTP ");
        return end < 0 ? message : message.substring(0, end);
    }

    private static void names(String noun, Map<String, ?> input, Set<String> made) {
        input.forEach((member, value) -> {
            if (member.endsWith("Name") && fits(noun, member) && value instanceof String name) {
                made.add(name);
            }
        });
    }

    /** The values of members that name what an operation is about. */
    private static void collect(String noun, Map<?, ?> members, Set<String> found, int depth) {
        members.forEach((name, value) -> {
            boolean fits = fits(noun, String.valueOf(name));
            if (fits && value instanceof String id) {
                found.add(id);
            } else if (fits && value instanceof Collection<?> ids) {
                ids.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(found::add);
            }
            if (depth < DEEPEST) {
                below(value).forEach(inner -> collect(noun, inner, found, depth + 1));
            }
        });
    }

    private static List<Map<?, ?>> below(Object value) {
        if (value instanceof Map<?, ?> inner) {
            return List.of(inner);
        }
        List<Map<?, ?>> inner = new ArrayList<>();
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                if (element instanceof Map<?, ?> members) {
                    inner.add(members);
                }
            }
        }
        return inner;
    }

    private static boolean fits(String noun, String member) {
        Matcher named = MEMBER.matcher(member);
        if (!named.matches()) {
            return false;
        }
        String stem = named.group(1);
        String one = noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
        return noun.endsWith(stem)
                || one.endsWith(stem)
                || (stem.equals("Key") && one.equals("KeyPair"))
                || (stem.equals("SpotInstanceRequest") && one.equals("SpotInstance"));
    }

    private static Set<String> texts(Map<String, ?> input) {
        Set<String> texts = new LinkedHashSet<>();
        input.values().forEach(value -> {
            if (value instanceof String text) {
                texts.add(text);
            } else if (value instanceof Collection<?> many) {
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(texts::add);
            }
        });
        return texts;
    }
}
