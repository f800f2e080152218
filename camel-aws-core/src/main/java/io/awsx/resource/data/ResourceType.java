package io.awsx.resource.data;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the resources of one type have. All names are found in any of the usual spellings. Immutable.
 *
 * @param service the service
 * @param name such as {@code Instance}
 * @param identifiers in their order
 * @param shape the name of the structure that has the attributes, or null where there are none
 * @param load how they are asked for, or null where they come only with an answer
 * @param subResources resources whose identifiers are known but for those that the caller gives
 * @param references resources whose identifiers stand in the data
 * @param waiters calls named by the waiter
 */
record ResourceType(
        String service,
        String name,
        List<Identifier> identifiers,
        @Nullable String shape,
        @Nullable Load load,
        Map<String, Action> actions,
        Map<String, Action> batchActions,
        Map<String, Result> subResources,
        Map<String, Result> references,
        Map<String, Action> collections,
        Map<String, Request> waiters) {

    Action action(String spelled) {
        return found(actions, "action", spelled);
    }

    Action batchAction(String spelled) {
        Action action = batchActions.get(spelled);
        if (action == null) {
            throw new ClientException("A collection of " + this + " has no action " + NearestNames.shown(spelled)
                    + NearestNames.clause(spelled, batchActions.keySet()) + each(spelled));
        }
        return action;
    }

    private String each(String spelled) {
        return actions.containsKey(spelled) ? "; each of its resources has it" : "";
    }

    Result subResource(String spelled) {
        return found(subResources, "sub-resource", spelled);
    }

    Result reference(String spelled) {
        return found(references, "reference", spelled);
    }

    Action collection(String spelled) {
        return found(collections, "collection", spelled);
    }

    /** A waiter by the name of its state, with or without {@code WaitUntil} before it. */
    Request waiter(String spelled) {
        String plain = spelled.replace("_", "");
        boolean prefixed = plain.toLowerCase(Locale.ROOT).startsWith("waituntil");
        return found(waiters, "waiter", prefixed ? plain.substring("waituntil".length()) : spelled);
    }

    private <T> T found(Map<String, T> known, String kind, String spelled) {
        T value = known.get(spelled);
        if (value == null) {
            throw unknown(kind, spelled, List.copyOf(known.keySet()));
        }
        return value;
    }

    /** The error for a name that does not exist, with the nearest ones, and with what else it is the name of. */
    ClientException unknown(String kind, String spelled, List<String> existing) {
        Map<String, Map<String, ?>> kinds = new LinkedHashMap<>();
        kinds.put("an action", actions);
        kinds.put("a sub-resource", subResources);
        kinds.put("a reference", references);
        kinds.put("a collection", collections);
        kinds.put("a waiter", waiters);
        for (Map.Entry<String, Map<String, ?>> other : kinds.entrySet()) {
            if (other.getValue().containsKey(spelled)) {
                return new ClientException(
                        this + " has no " + kind + ' ' + spelled + ", but " + other.getKey() + " of that name");
            }
        }
        return new ClientException(this + " has no " + kind + ' ' + NearestNames.shown(spelled)
                + NearestNames.clause(spelled, existing)
                + (existing.isEmpty() ? "; it has none at all" : ""));
    }

    @Override
    public String toString() {
        return service + '.' + name;
    }
}
