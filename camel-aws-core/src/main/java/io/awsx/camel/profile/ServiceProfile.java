package io.awsx.camel.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service as Camel's users know it: what the URI and messages say in their words, and what that is to the API. Immutable data; see
 * {@code docs/profiles.md}.
 *
 * @param camel the schemes of Camel whose users it serves
 * @param resource what follows the service in a URI, or null where nothing may
 * @param operation what a producer does where nothing says an operation, or null
 * @param operationHeaders the headers that name an operation, besides the one of all services
 * @param verbs by exact name
 * @param payloads by operation, the member that a body of text or bytes is
 * @param options by name: defaults of members; headers and bodies win
 * @param in by header: members
 * @param out by header: the places of outputs, of which the first of an operation counts
 * @param items by operation that lists: what a consumer makes of an item
 * @param batch by operation that takes many entries: how a body that holds several becomes calls
 * @param idle by option: why it does nothing
 * @param refused by option: what to write instead
 * @param consumer what consumes where no operation is given, or null for nothing
 * @param checks what shows that the service can be used, of which the first counts whose member is known; the model chooses where there is none
 */
public record ServiceProfile(
        List<String> camel,
        @Nullable Resource resource,
        @Nullable String operation,
        List<String> operationHeaders,
        Map<String, Verb> verbs,
        Map<String, Payload> payloads,
        Map<String, List<Target>> options,
        Map<String, Target> in,
        Map<String, List<Place>> out,
        Map<String, Item> items,
        Map<String, Batch> batch,
        Map<String, String> idle,
        Map<String, String> refused,
        @Nullable String consumer,
        List<Check> checks) {

    /** Nothing. */
    public static final ServiceProfile NONE = new ServiceProfile(
            List.of(), null, null, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Map.of(), Map.of(), null, List.of());

    public ServiceProfile {
        camel = List.copyOf(camel);
        operationHeaders = List.copyOf(operationHeaders);
        checks = List.copyOf(checks);
    }

    /** The member that a body of text or bytes is to an operation; null where none is said. */
    public @Nullable Payload payload(String of) {
        return payloads.get(of);
    }

    /** The names of all options that only this profile knows. */
    public Set<String> optionNames() {
        Set<String> names = new LinkedHashSet<>(options.keySet());
        names.addAll(idle.keySet());
        names.addAll(refused.keySet());
        return names;
    }

    /** What another one says of the service, and of the rest what this one says. */
    ServiceProfile under(ServiceProfile other) {
        return new ServiceProfile(
                together(camel, other.camel),
                other.resource == null ? resource : other.resource,
                other.operation == null ? operation : other.operation,
                together(operationHeaders, other.operationHeaders),
                together(verbs, other.verbs),
                together(payloads, other.payloads),
                together(options, other.options),
                together(in, other.in),
                together(out, other.out),
                together(items, other.items),
                together(batch, other.batch),
                together(idle, other.idle),
                together(refused, other.refused),
                other.consumer == null ? consumer : other.consumer,
                other.checks.isEmpty() ? checks : other.checks);
    }

    private static List<String> together(List<String> these, List<String> those) {
        Set<String> all = new LinkedHashSet<>(these);
        all.addAll(those);
        return new ArrayList<>(all);
    }

    private static <T> Map<String, T> together(Map<String, T> these, Map<String, T> those) {
        Map<String, T> all = new LinkedHashMap<>(these);
        all.putAll(those);
        return Collections.unmodifiableMap(all);
    }
}
