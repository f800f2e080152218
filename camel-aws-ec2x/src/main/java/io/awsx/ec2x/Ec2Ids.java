package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.ec2x.Ec2Resource.IdMember;
import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources a message means. Ids are texts, separated by comma, collections of them, and what EC2 told of resources: outputs
 * and their items.
 */
final class Ec2Ids {

    private static final int DEEPEST = 6;

    private final AwsClient client;
    private final @Nullable Ec2Resource resource;
    private final Operation operation;

    /**
     * Those of an operation.
     *
     * @param resource what the endpoint works on; where the operation is about others, these are instances
     */
    static Ec2Ids of(AwsClient client, @Nullable Ec2Resource resource, Operation operation) {
        Ec2Ids own = new Ec2Ids(client, resource, operation);
        return resource != null && own.taken()
                ? own
                : new Ec2Ids(client, Ec2Resources.of(client, "instances"), operation);
    }

    private Ec2Ids(AwsClient client, @Nullable Ec2Resource resource, Operation operation) {
        this.client = client;
        this.resource = resource;
        this.operation = operation;
    }

    /** Whether the operation takes ids at all. */
    boolean taken() {
        return operation.input().member("Resources") != null
                || (resource != null && resource.ids().stream().anyMatch(id -> member(id) != null));
    }

    /**
     * The ids that a value means.
     *
     * @return null where it means none, such as the members of an input
     */
    @Nullable List<String> of(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return of(new String(bytes, StandardCharsets.UTF_8));
        } else if (value instanceof CharSequence text) {
            return texts(text.toString().trim());
        } else if (value instanceof Map<?, ?> map) {
            return told(map);
        } else if (!(value instanceof Collection<?>) && !(value instanceof Object[])) {
            return null;
        }
        Collection<?> many = value instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) value;
        Set<String> ids = new LinkedHashSet<>();
        for (Object one : many) {
            List<String> found = one instanceof Collection<?> || one instanceof Object[] ? null : of(one);
            if (found == null || found.isEmpty()) {
                throw new ClientException("An element of the ids for " + operation + " is neither an id nor a resource"
                        + " that EC2 told of");
            }
            ids.addAll(found);
        }
        return new ArrayList<>(ids);
    }

    private static @Nullable List<String> texts(String text) {
        if (text.isEmpty() || text.startsWith("{") || text.startsWith("[")) {
            return null;
        }
        return Arrays.stream(text.split("[,\\s]+", -1))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The ids in an output or an item, which are known by their members. */
    private @Nullable List<String> told(Map<?, ?> map) {
        if (resource == null || !isTold(map)) {
            return null;
        }
        for (IdMember id : resource.ids()) {
            Set<String> found = member(id) == null ? Set.of() : search(map, id.member());
            if (!found.isEmpty()) {
                return new ArrayList<>(found);
            }
        }
        return isListing(map) ? new ArrayList<>() : null;
    }

    private boolean isTold(Map<?, ?> map) {
        if (map.isEmpty() || holds(operation.input(), map)) {
            return false;
        }
        Ec2Resource known = Objects.requireNonNull(resource);
        Shape item = known.item(client);
        if ((item != null && holds(item, map)) || isListing(map)) {
            return true;
        }
        return known.verbs(client).stream()
                .map(verb -> known.operation(client, verb))
                .anyMatch(other -> other != null && holds(other.output(), map));
    }

    private boolean isListing(Map<?, ?> map) {
        return resource != null
                && !map.isEmpty()
                && holds(resource.describe(client).output(), map);
    }

    private static boolean holds(Shape shape, Map<?, ?> map) {
        return map.keySet().stream().allMatch(name -> name instanceof String text && shape.member(text) != null);
    }

    /** The texts of a name where it stands least deep. */
    private static Set<String> search(Map<?, ?> map, String name) {
        Set<String> found = new LinkedHashSet<>();
        List<Object> level = List.of(map);
        for (int depth = 0; depth < DEEPEST && found.isEmpty(); depth++) {
            List<Object> below = new ArrayList<>();
            for (Object element : level) {
                if (element instanceof Map<?, ?> members) {
                    if (members.get(name) instanceof String id) {
                        found.add(id);
                    }
                    below.addAll(members.values());
                } else if (element instanceof Collection<?> elements) {
                    below.addAll(elements);
                }
            }
            level = below;
        }
        return found;
    }

    /**
     * The members of the input that name the resources.
     *
     * @throws ClientException where the operation does not take such ids
     */
    Map<String, Object> members(Collection<String> ids) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String id : ids) {
            String member = memberOf(id);
            List<Object> values = new ArrayList<>();
            if (members.get(member) instanceof List<?> before) {
                values.addAll(before);
            }
            values.add(id);
            members.put(member, values);
        }
        members.replaceAll((member, values) ->
                isOne(member) && values instanceof List<?> one && one.size() == 1 ? one.get(0) : values);
        return members;
    }

    private boolean isOne(String name) {
        Member member = operation.input().member(name);
        return member != null && member.shape().type() == ShapeType.STRING;
    }

    private String memberOf(String id) {
        if (operation.input().member("Resources") != null) {
            return "Resources";
        }
        for (IdMember kind : resource == null ? List.<IdMember>of() : resource.ids()) {
            String member = id.startsWith(kind.prefix()) ? member(kind) : null;
            if (member != null) {
                return member;
            }
        }
        throw new ClientException("The operation " + operation + " does not take the id " + id
                + (resource == null
                        ? ""
                        : "; it takes "
                                + resource.ids().stream()
                                        .filter(kind -> member(kind) != null)
                                        .map(kind -> kind.prefix() + "... as " + kind.member())
                                        .toList()));
    }

    /** The member for several, else that for one. */
    private @Nullable String member(IdMember kind) {
        if (operation.input().member("Resources") != null) {
            return "Resources";
        }
        for (String name : List.of(kind.member() + 's', kind.member())) {
            if (operation.input().member(name) != null) {
                return name;
            }
        }
        return null;
    }
}
