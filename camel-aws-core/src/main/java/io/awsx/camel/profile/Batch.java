package io.awsx.camel.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How several things in one body become calls of an operation that takes many entries.
 *
 * @param like the operation whose input an entry is made as: its payload, headers, and options
 * @param from the member of that input that an entry is, or null for all members that an entry has
 * @param entries the member that takes the list of entries; with <code>.{resource}</code> behind it a Map that has the list under the name
 *     that follows the service in the URI
 * @param wrap the path of an entry within an element of the list, or null where an element is an entry
 * @param id the member that tells entries apart, or null where their order does
 * @param distinct the member that must not be the same for two entries, or null
 * @param separator the option that says what separates the parts of a text, or null where a text is one entry
 * @param most how many entries a call takes
 * @param bytes how many bytes all entries of a call have at most
 * @param entryBytes how many bytes an entry has at most
 * @param outcome what the output tells of entries
 */
public record Batch(
        String like,
        @Nullable String from,
        String entries,
        @Nullable String wrap,
        @Nullable String id,
        @Nullable String distinct,
        @Nullable String separator,
        int most,
        int bytes,
        int entryBytes,
        Outcome outcome) {

    /** The member that takes the list, or the Map that holds it. */
    public String list() {
        return entries.replace(".{resource}", "");
    }

    /** An entry as an element of the list. */
    public Object wrapped(Map<String, Object> entry) {
        Object element = entry;
        if (wrap != null) {
            String[] steps = wrap.split("\\.", -1);
            for (int i = steps.length - 1; i >= 0; i--) {
                element = Map.of(steps[i], element);
            }
        }
        return element;
    }

    /** The entry that an element of the list holds; the element itself where it holds something else. */
    public Map<String, Object> unwrapped(Object element) {
        Object entry = element;
        for (String step : wrap == null ? new String[0] : wrap.split("\\.", -1)) {
            Object inner = entry instanceof Map<?, ?> members ? members.get(step) : null;
            entry = inner == null ? entry : inner;
        }
        Map<String, Object> unwrapped = new LinkedHashMap<>();
        if (entry instanceof Map<?, ?> members) {
            members.forEach((name, value) -> unwrapped.put(String.valueOf(name), value));
        }
        return unwrapped;
    }

    /**
     * Where the output tells which entries failed.
     *
     * @param results the list that has one element for each entry, in their order; or for each that was taken, by id, where failed is given;
     *     or null
     * @param failed the list of those that failed, by id, or null
     * @param count the member that counts those that failed, or null
     * @param unprocessed the member that has the entries that were left undone, in the shape of the input, or null
     * @param code the member of an element that has the code of an error where there is one
     * @param message the member of an element that has the words of an error
     * @param retryable the codes that are worth another try; none where each is
     * @param fault the Boolean member that is true where the entry is to blame, so that no other try is worth it, or null
     */
    public record Outcome(
            @Nullable String results,
            @Nullable String failed,
            @Nullable String count,
            @Nullable String unprocessed,
            String code,
            String message,
            List<String> retryable,
            @Nullable String fault) {

        public Outcome {
            retryable = List.copyOf(retryable);
        }
    }
}
