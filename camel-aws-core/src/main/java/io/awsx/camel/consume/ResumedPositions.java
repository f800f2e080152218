package io.awsx.camel.consume;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.apache.camel.resume.Cacheable;
import org.apache.camel.resume.Deserializable;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.Resumable;
import org.apache.camel.resume.ResumeAdapter;
import org.apache.camel.resume.cache.ResumeCache;
import org.apache.camel.spi.annotations.JdkService;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a consumer and a resume strategy of Camel: positions as texts, by name, in the strategy's cache. The consumer itself
 * reads them there when it starts. As thread-safe as the cache.
 */
@JdkService(ResumedPositions.SERVICE)
public final class ResumedPositions implements ResumeAdapter, Cacheable, Deserializable {

    /** The name by which Camel finds it. */
    public static final String SERVICE = "awsx-adapter-factory";

    /**
     * How far a consumer got when it is asked, for {@code resumable()} in routes.
     *
     * @param name under which it is remembered
     */
    public record Now(String name, Supplier<String> position) implements Resumable {

        @Override
        public OffsetKey<?> getOffsetKey() {
            return OffsetKeys.of(name);
        }

        @Override
        public Offset<?> getLastOffset() {
            return Offsets.of(position.get());
        }
    }

    private @Nullable ResumeCache<Object> cache;

    @Override
    public void resume() {
        // A bookmark reads the cache.
    }

    @Override
    public boolean add(OffsetKey<?> key, Offset<?> offset) {
        if (cache == null || key.getValue() == null || offset.getValue() == null) {
            return false;
        }
        cache.add(key.getValue(), offset.getValue());
        return true;
    }

    @Override
    public boolean deserialize(ByteBuffer key, ByteBuffer value) {
        return add(OffsetKeys.of(deserializeKey(key)), Offsets.of(deserializeValue(value)));
    }

    @Override
    @SuppressWarnings("unchecked") // any cache takes any texts
    public void setCache(ResumeCache<?> cache) {
        this.cache = (ResumeCache<Object>) cache;
    }

    @Override
    public @Nullable ResumeCache<?> getCache() {
        return cache;
    }
}
