package io.awsx.protocol;

import io.awsx.error.ClientException;
import io.awsx.http.EventFrame;
import io.awsx.http.FramedBody;
import io.awsx.model.InputValidator;
import io.awsx.model.Member;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of an input as a body. Events are taken from the caller one by one while they are sent; a Collection can be
 * sent again, anything else once.
 */
final class EventStreamBody extends FramedBody {

    private final EventWriter writer;
    private final Object events;
    private final List<EventFrame> before;

    private EventStreamBody(EventWriter writer, Object events, List<EventFrame> before) {
        super(events instanceof Collection<?>);
        this.writer = writer;
        this.events = events;
        this.before = before;
    }

    /** @param events a Collection, Iterable, Iterator, or Stream of Maps */
    static EventStreamBody of(EventWriter writer, Object events) {
        return new EventStreamBody(writer, events, List.of());
    }

    /** The same behind a frame that has the other members of the input. */
    static EventStreamBody afterInitialRequest(EventWriter writer, Map<String, ?> input, Member events) {
        Object given = input.get(events.name());
        return new EventStreamBody(writer, given == null ? List.of() : given, List.of(writer.initialRequest(input)));
    }

    @Override
    protected Iterator<EventFrame> start() {
        Iterator<EventFrame> first = before.iterator();
        Iterator<?> rest = iterator(events);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || rest.hasNext();
            }

            @Override
            public EventFrame next() {
                return first.hasNext() ? first.next() : frame(rest.next());
            }
        };
    }

    private EventFrame frame(@Nullable Object event) {
        if (!(event instanceof Map<?, ?> map)) {
            throw new ClientException("An event of " + writer.operation() + " must be a Map, not "
                    + (event == null ? "null" : event.getClass().getName()));
        }
        InputValidator.validate(writer.operation(), writer.union(), map);
        return writer.write(map);
    }

    private static Iterator<?> iterator(Object events) {
        if (events instanceof Iterable<?> iterable) {
            return iterable.iterator();
        } else if (events instanceof Iterator<?> iterator) {
            return iterator;
        }
        return ((Stream<?>) events).iterator();
    }
}
