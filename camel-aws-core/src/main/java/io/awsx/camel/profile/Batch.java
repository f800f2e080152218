package io.awsx.camel.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How several things in one body become calls of an operation that takes many entries.
 *
 * @param like the operation whose input an entry is made as: its payload, headers, and options
 * @param from the member of that input that an entry is, or null for all members that an entry has
 * @param entries the path of the list that takes the entries; <code>{resource}</code> stands for what follows the service in the URI
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

    /**
     * Where the output tells which entries failed.
     *
     * @param results the list that has one element for each entry, in their order, or null
     * @param failed the list of those that failed, by id, or null
     * @param unprocessed the member that has the entries that were left undone, in the shape of the input, or null
     * @param code the member of an element that has the code of an error where there is one
     * @param message the member of an element that has the words of an error
     * @param retryable the codes that are worth another try; none where each is
     * @param fault the Boolean member that is true where the entry is to blame, so that no other try is worth it, or null
     */
    public record Outcome(
            @Nullable String results,
            @Nullable String failed,
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
