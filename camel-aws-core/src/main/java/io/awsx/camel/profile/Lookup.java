package io.awsx.camel.profile;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the name of a resource becomes its URL or ARN: by a call, whose answer is kept.
 *
 * @param members the members of the resource that want what is found; others take the name
 * @param unless what needs no lookup, for it is what is wanted
 * @param given the option that gives what is wanted, or null
 * @param operation what tells it
 * @param input its input by path: texts in which names in braces stand for parts of the resource ({@code {name}}, {@code {account}}) or
 *     options; of {@code {a|b}} the first that is there counts, and a member of which none is there is left out
 * @param output a JMESPath: what is wanted, or a list of which the one that ends with the name is wanted
 * @param gone the codes of errors that say that there is no such thing, any more or at all
 * @param create what makes it, or null
 */
public record Lookup(
        List<Place> members,
        Pattern unless,
        @Nullable String given,
        String operation,
        Map<String, String> input,
        String output,
        List<String> gone,
        @Nullable Create create) {

    public Lookup {
        members = List.copyOf(members);
        input = Map.copyOf(input);
        gone = List.copyOf(gone);
    }

    /**
     * What makes a resource that is not there.
     *
     * @param option the option that asks for it
     * @param operation the operation; members of its input come from the resource and the options of the profile
     * @param output a JMESPath over its output: what is wanted
     */
    public record Create(String option, String operation, String output) {}
}
