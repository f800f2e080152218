package io.awsx.s3x.aws2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One comparison, as data: what is in the store before, and the messages that are sent or the bucket that is consumed. */
final class RouteCase {

    /** The bucket of all URIs; it is there unless the case says otherwise. */
    static final String BUCKET = "drop-in";

    /** A call of the API that comes before. */
    record Call(String operation, Map<String, Object> input) {}

    sealed interface Step permits Send, Consume {}

    /** Messages to one producer, one behind the other; a body that is a Supplier is made when its turn comes. */
    record Send(String options, List<@Nullable Object> bodies, Map<String, Object> headers) implements Step {}

    /** Some polls of a consumer, whose route fails for some keys and changes some headers. */
    record Consume(String options, int polls, Set<String> failing, Map<String, Object> changed) implements Step {}

    private final String name;
    private final List<Call> before = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private RouteCase(String name) {
        this.name = name;
    }

    static RouteCase named(String name) {
        return new RouteCase(name).call("CreateBucket", Map.of("Bucket", BUCKET));
    }

    static RouteCase withoutBucket(String name) {
        return new RouteCase(name);
    }

    String name() {
        return name;
    }

    List<Call> before() {
        return before;
    }

    List<Step> steps() {
        return steps;
    }

    RouteCase call(String operation, Map<String, Object> input) {
        before.add(new Call(operation, input));
        return this;
    }

    RouteCase object(String key, String content) {
        return call("PutObject", Map.of("Bucket", BUCKET, "Key", key, "Body", content));
    }

    /**
     * Sends a message.
     *
     * @param headers names, without their prefix {@code CamelAwsS3}, and values by turns
     */
    RouteCase send(String options, @Nullable Object body, Object... headers) {
        steps.add(new Send(options, Collections.singletonList(body), headers(headers)));
        return this;
    }

    /** Sends several messages to the same producer, which is stopped behind the last one. */
    RouteCase sendAll(String options, Object... bodies) {
        steps.add(new Send(options, List.of(bodies), Map.of()));
        return this;
    }

    RouteCase consume(String options) {
        return consume(options, 1, Set.of());
    }

    RouteCase consume(String options, int polls, Set<String> failing, Object... changed) {
        steps.add(new Consume(options, polls, failing, headers(changed)));
        return this;
    }

    private static Map<String, Object> headers(Object... pairs) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String header = (String) pairs[i];
            headers.put(header.startsWith("Camel") ? header : "CamelAwsS3" + header, pairs[i + 1]);
        }
        return headers;
    }
}
