package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.message.CalledItems;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things in EC2: how the API names it, and what it can do with it.
 *
 * @param name as URIs have it, such as {@code securityGroups}
 * @param noun as operations have it, such as {@code SecurityGroup}
 * @param plural as operations on several have it, such as {@code SecurityGroups}
 * @param ids by which members its operations take one of it, the first first that fits an id
 * @param tagType what it is called where it is tagged when it is made, such as {@code security-group}
 * @param own operations of verbs that do not follow from the noun
 */
record Ec2Resource(
        String name, String noun, String plural, List<IdMember> ids, String tagType, Map<String, String> own) {

    /** The verbs that there are, each with the operations that it may be; N and Ns are the noun and its plural. */
    static final Map<String, List<String>> VERBS = verbs();

    /**
     * A member that says which one is meant.
     *
     * @param prefix what such ids begin with; empty for all others
     * @param member its name for one; for several it ends with s
     */
    record IdMember(String prefix, String member) {}

    private static Map<String, List<String>> verbs() {
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        verbs.put("create", List.of("CreateN", "CreateNs"));
        verbs.put("describe", List.of("DescribeNs"));
        verbs.put("start", List.of("StartNs"));
        verbs.put("stop", List.of("StopNs"));
        verbs.put("reboot", List.of("RebootNs"));
        verbs.put("terminate", List.of("TerminateNs", "DeleteN", "DeleteNs"));
        verbs.put("delete", List.of("DeleteN", "DeleteNs", "TerminateNs"));
        verbs.put("modify", List.of("ModifyN", "ModifyNAttribute", "ModifyNs"));
        verbs.put("attach", List.of("AttachN", "AssociateN"));
        verbs.put("detach", List.of("DetachN", "DisassociateN"));
        verbs.put("monitor", List.of("MonitorNs"));
        verbs.put("unmonitor", List.of("UnmonitorNs"));
        verbs.put("register", List.of("RegisterN"));
        verbs.put("import", List.of("ImportN"));
        verbs.put("copy", List.of("CopyN", "CopyNs"));
        verbs.put("tag", List.of("CreateTags"));
        verbs.put("untag", List.of("DeleteTags"));
        return Collections.unmodifiableMap(verbs);
    }

    /** Whether a word is a verb of some resource. */
    static boolean isVerb(String word) {
        return VERBS.containsKey(word);
    }

    /** The names that the operation of a verb may have. */
    List<String> candidates(String verb) {
        String named = own.get(verb);
        return named != null
                ? List.of(named)
                : VERBS.getOrDefault(verb, List.of()).stream()
                        .map(pattern -> pattern.contains("Ns")
                                ? pattern.replace("Ns", plural)
                                : pattern.replaceFirst("N", noun))
                        .toList();
    }

    /** The operation of a verb, or null where the resource has no such verb. */
    @Nullable Operation operation(AwsClient client, String verb) {
        return candidates(verb).stream()
                .filter(client::hasOperation)
                .findFirst()
                .map(client::operation)
                .orElse(null);
    }

    /** All verbs that it has. */
    Set<String> verbs(AwsClient client) {
        Set<String> known = new TreeSet<>(VERBS.keySet());
        known.removeIf(verb -> operation(client, verb) == null);
        return known;
    }

    /** The operation that lists it. */
    Operation describe(AwsClient client) {
        return client.operation("Describe" + plural);
    }

    /** A JMESPath that finds each of it in an output of {@link #describe}. */
    String items(AwsClient client) {
        if (noun.equals("Instance")) {
            return "Reservations[].Instances[]";
        }
        Operation describe = describe(client);
        Pagination pages = describe.pagination();
        Member list = CalledItems.onlyList(describe);
        return (pages != null && !pages.results().isEmpty()
                        ? pages.results().get(0)
                        : list == null ? plural : list.name())
                + "[]";
    }

    /** What the model says of one of it, as {@link #describe} gives it; null where that is no structure. */
    @Nullable Shape item(AwsClient client) {
        Shape shape = describe(client).output();
        for (String step : items(client).replace("[]", "").split("\\.", -1)) {
            Member list = shape.member(step);
            if (list == null || list.shape().type() != ShapeType.LIST) {
                return null;
            }
            shape = list.shape().listMember().shape();
        }
        return shape.type() == ShapeType.STRUCTURE ? shape : null;
    }

    /** A JMESPath to the state of an item; null where it has none. */
    @Nullable String state(AwsClient client) {
        Shape item = item(client);
        for (String name : List.of("State", "Status")) {
            Member state = item == null ? null : item.member(name);
            if (state != null && state.shape().type() == ShapeType.STRING) {
                return name;
            }
            for (String part : List.of("Name", "Code")) {
                if (state != null && state.shape().member(part) != null) {
                    return name + '.' + part;
                }
            }
        }
        return null;
    }

    /** The id of an item; null where it has none. */
    @Nullable String id(Map<?, ?> item) {
        if (item.get(noun + "Id") instanceof String id) {
            return id;
        }
        for (IdMember kind : ids) {
            if (item.get(kind.member()) instanceof String id) {
                return id;
            }
        }
        return null;
    }

    /** The waiters of the service by their names and, those of this resource, by words such as {@code running}, in lower case. */
    Map<String, String> waiters(AwsClient client) {
        Map<String, String> waiters = new TreeMap<>();
        for (String waiter : client.waiters()) {
            waiters.put(plain(waiter), waiter);
            if (plain(waiter).startsWith(plain(noun))) {
                waiters.put(plain(waiter).substring(noun.length()), waiter);
            }
        }
        return waiters;
    }

    /** The waiter that a word such as {@code running} stands for; the word itself where there is none. */
    String waiter(AwsClient client, String word) {
        return waiters(client).getOrDefault(plain(word), word);
    }

    private static String plain(String word) {
        return word.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
