package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Batch;
import io.awsx.model.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Makes entries of a batch of things in a body, each as the input of an operation that sends one. Used by one thread. */
final class BatchEntries {

    private final Exchange copy;
    private final Supplier<Map<String, Object>> input;
    private final Action like;
    private final Batch batch;
    private final @Nullable MemberPath from;
    private final Shape entry;

    /**
     * @param like the operation that sends one
     * @param entry the shape of an entry, where it is all members that this shape has
     */
    BatchEntries(Exchange exchange, OperationInput input, Action like, Batch batch, BodyUse use, Shape entry) {
        this.copy = ExchangeHelper.createCopy(exchange, true);
        this.input = input.entries(copy, like, use);
        this.like = like;
        this.batch = batch;
        this.from = batch.from() == null ? null : new MemberPath(batch.from());
        this.entry = entry;
    }

    /**
     * The entry of a thing.
     *
     * @throws io.awsx.error.ClientException where it can be none
     */
    Map<String, Object> of(Object part, int index) {
        copy.getMessage().setBody(body(part));
        Map<String, Object> members = input.get();
        Map<String, Object> made = new LinkedHashMap<>();
        Shape one = like.operation().input();
        if (from == null) {
            members.forEach((name, value) -> {
                // What is of the call as a whole is given there; what nobody knows is left for validation to refuse.
                if (entry.member(name) != null || one.member(name) == null) {
                    made.put(name, value);
                }
            });
        } else if (from.find(members) instanceof Map<?, ?> own) {
            own.forEach((name, value) -> made.put(String.valueOf(name), value));
        }
        String distinct = batch.distinct();
        boolean own = distinct != null && part instanceof Map<?, ?> given && given.containsKey(distinct);
        if (distinct != null && !own && made.get(distinct) instanceof CharSequence same) {
            made.put(distinct, same + "-" + index);
        }
        return made;
    }

    /** A Map may be the input of the operation that sends one, or the entry itself. */
    private Object body(Object part) {
        Shape shape = like.operation().input();
        if (from == null
                || !(part instanceof Map<?, ?> members)
                || members.keySet().stream().allMatch(name -> shape.member(String.valueOf(name)) != null)) {
            return part;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        from.put(whole, shape, part);
        return whole;
    }
}
