package io.awsx.camel.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The member of an operation's input that a body of text or bytes is; one that is a list takes Collections and arrays, too.
 *
 * @param to its path
 * @param unless the path of what stands in its place: where URI, options, or headers give something there, the body is not looked at; or
 *     null
 * @param when by header the path of the member that it is instead where the header is true
 */
public record Payload(String to, @Nullable String unless, Map<String, String> when) {

    public Payload {
        when = Map.copyOf(when);
    }
}
