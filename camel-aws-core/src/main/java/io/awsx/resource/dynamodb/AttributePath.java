package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an attribute is: the names on the way, each with the indexes behind it. */
record AttributePath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[[0-9]+])*)");

    /** A name, and the indexes behind it, such as {@code [0]}, or none. */
    record Step(String name, String indexes) {}

    /** The attribute of a name, whatever is in the name. */
    static AttributePath named(String name) {
        if (name.isEmpty()) {
            throw new ClientException("The name of an attribute is empty");
        }
        return new AttributePath(List.of(new Step(name, "")));
    }

    /**
     * The place that a text such as {@code a.b[0].c} tells.
     *
     * @throws ClientException where it tells none
     */
    static AttributePath parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                throw new ClientException("'" + text + "' is no path of an attribute: write it as a.b[0].c, or use"
                        + " Conditions.named where dots and brackets belong to the name");
            }
            steps.add(new Step(step.group(1), step.group(2)));
        }
        return new AttributePath(List.copyOf(steps));
    }
}
