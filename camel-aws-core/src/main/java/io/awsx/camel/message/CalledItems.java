package io.awsx.camel.message;

import io.awsx.AwsResponse;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.ShapeType;
import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/**
 * The items of an operation without pages: what the query finds, or the one list that its output has, or the output as it is;
 * or the events of a stream one by one.
 */
public final class CalledItems implements ItemWalk {

    private final Operation operation;
    private final Supplier<AwsResponse> call;
    private final Results results;
    private @Nullable AwsResponse response;
    private @Nullable Iterator<?> events;
    private volatile @Nullable Closeable open;

    CalledItems(Operation operation, Supplier<AwsResponse> call, Results results) {
        this.operation = operation;
        this.call = call;
        this.results = results;
    }

    @Override
    public boolean hasNext() {
        return response == null || (events != null && events.hasNext());
    }

    @Override
    public Page next() {
        AwsResponse answer = response;
        if (answer == null) {
            answer = call.get();
            response = answer;
            Member stream = operation.outputEvents();
            Object value = stream == null ? null : answer.output().get(stream.name());
            if (!(value instanceof Iterator<?> begun)) {
                return called(answer);
            }
            open = value instanceof Closeable closeable ? closeable : null;
            events = begun;
            if (!begun.hasNext()) {
                return new Page(List.of(), answer, false);
            }
        }
        if (events == null) {
            throw new NoSuchElementException();
        }
        return new Page(Collections.singletonList(results.found(events.next())), answer, false);
    }

    private Page called(AwsResponse answer) {
        if (operation.streamsOutput()) {
            return new Page(List.of(answer.output()), answer, true);
        }
        Map<String, Object> output = results.plain(operation, answer.output());
        List<?> found = results.foundItems(output);
        Member list = found == null ? onlyList(operation) : null;
        if (list != null) {
            found = (List<?>) Objects.requireNonNullElse(output.get(list.name()), List.of());
        }
        return found == null ? new Page(List.of(output), answer, true) : new Page(found, answer, false);
    }

    /** The one list that the output of an operation has; null where it has none or many. */
    public static @Nullable Member onlyList(Operation operation) {
        Member list = null;
        for (Member member : operation.output().members()) {
            if (member.shape().type() == ShapeType.LIST) {
                if (list != null) {
                    return null;
                }
                list = member;
            }
        }
        return list;
    }

    @Override
    public void close() {
        IOHelper.close(open);
    }
}
