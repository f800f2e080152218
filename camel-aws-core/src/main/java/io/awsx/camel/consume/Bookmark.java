package io.awsx.camel.consume;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.resume.cache.ResumeCache;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.resume.Resumables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where it is remembered how far a consumer got, so that it outlives the process. Written at times, and at each stop; where that fails, it
 * is told and tried again, since at worst more is consumed twice. Thread-safe.
 */
public final class Bookmark {

    private static final Logger LOG = LoggerFactory.getLogger(Bookmark.class);

    /** Where a text is kept. */
    public interface Place {

        /** What was written last, be it by a process before; null where nothing was. */
        @Nullable String read() throws Exception;

        void write(String text) throws Exception;
    }

    private final Place place;
    private final String consumer;
    private final long interval;
    private final LongSupplier nanoTime;
    private @Nullable String written;
    private boolean begun;
    private long next;

    /**
     * A bookmark.
     *
     * @param consumer what messages call the consumer
     * @param interval how often it is written at most
     */
    public Bookmark(Place place, String consumer, Duration interval) {
        this(place, consumer, interval, System::nanoTime);
    }

    Bookmark(Place place, String consumer, Duration interval, LongSupplier nanoTime) {
        this.place = place;
        this.consumer = consumer;
        this.interval = interval.toNanos();
        this.nanoTime = nanoTime;
    }

    /** In a repository, which is started with the context and ends with it. */
    public static Place in(StateRepository<String, String> repository, String key, CamelContext context) {
        return new Place() {
            @Override
            public @Nullable String read() throws Exception {
                context.addService(repository, true, true);
                return repository.getState(key);
            }

            @Override
            public void write(String text) {
                repository.setState(key, text);
            }
        };
    }

    /** In a resume strategy of the route, which the route starts and stops. */
    public static Place in(ResumeStrategy strategy, String key) {
        return new Place() {
            @Override
            public @Nullable String read() throws Exception {
                strategy.loadCache();
                ResumeCache<?> cache = strategy.getResumeStrategyConfiguration().getResumeCache();
                return cache == null ? null : find(cache);
            }

            private <K> @Nullable String find(ResumeCache<K> cache) {
                String[] found = new String[1];
                cache.forEach((known, value) -> {
                    if (key.equals(text(known))) {
                        found[0] = text(value);
                    }
                    return found[0] == null;
                });
                return found[0];
            }

            private @Nullable String text(@Nullable Object value) {
                if (value instanceof Offset<?> offset) {
                    return text(offset.getValue());
                }
                return value instanceof OffsetKey<?> known
                        ? text(known.getValue())
                        : value == null ? null : value.toString();
            }

            @Override
            public void write(String text) throws Exception {
                strategy.updateLastOffset(Resumables.of(key, text));
            }
        };
    }

    /**
     * What was remembered.
     *
     * @return null where nothing was
     * @throws Exception where it cannot be read: nothing should be consumed before it can
     */
    public synchronized @Nullable String read() throws Exception {
        written = place.read();
        begun = true;
        next = nanoTime.getAsLong() + interval;
        return written == null || written.isEmpty() ? null : written;
    }

    /** Remembers, where it is time to. */
    public synchronized void note(Supplier<String> text) {
        if (begun && nanoTime.getAsLong() - next >= 0) {
            write(text.get());
        }
    }

    /** Remembers now: the consumer stops. */
    public synchronized void end(Supplier<String> text) {
        if (begun) {
            write(text.get());
        }
    }

    private void write(String text) {
        next = nanoTime.getAsLong() + interval;
        if (text.equals(written)) {
            return;
        }
        try {
            place.write(text);
            written = text;
        } catch (Exception e) {
            LOG.warn("{} cannot remember how far it got; it tries again, and goes on", consumer, e);
        }
    }
}
