package io.awsx.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.camel.resume.Cacheable;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.Resumable;
import org.apache.camel.resume.ResumeAdapter;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.resume.ResumeStrategyConfiguration;
import org.apache.camel.resume.cache.ResumeCache;

/** A resume strategy of Camel that outlives a context as long as the test holds it. */
public final class StrategyInMemory implements ResumeStrategy {

    private final Map<Object, Object> offsets = new ConcurrentHashMap<>();

    private final ResumeStrategyConfiguration configuration = new ResumeStrategyConfiguration() {
        @Override
        public String resumeStrategyService() {
            return "none";
        }
    };

    private ResumeAdapter adapter;

    public StrategyInMemory() {
        configuration.setResumeCache(new ResumeCache<Object>() {
            @Override
            public Object computeIfAbsent(Object key, Function<? super Object, ? super Object> mapping) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Object computeIfPresent(
                    Object key, BiFunction<? super Object, ? super Object, ? super Object> remapping) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean contains(Object key, Object entry) {
                return entry.equals(offsets.get(key));
            }

            @Override
            public void add(Object key, Object offset) {
                offsets.put(key, offset);
            }

            @Override
            public boolean isFull() {
                return false;
            }

            @Override
            public long capacity() {
                return Long.MAX_VALUE;
            }

            @Override
            public <T> T get(Object key, Class<T> type) {
                return type.cast(offsets.get(key));
            }

            @Override
            public Object get(Object key) {
                return offsets.get(key);
            }

            @Override
            public void forEach(BiFunction<? super Object, ? super Object, Boolean> action) {
                offsets.forEach((key, value) -> {
                    Boolean unused = action.apply(key, value);
                });
            }
        });
    }

    /** What was remembered, by key. */
    public Map<Object, Object> offsets() {
        return Map.copyOf(offsets);
    }

    @Override
    public void setAdapter(ResumeAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public ResumeAdapter getAdapter() {
        return adapter;
    }

    @Override
    public <T extends Resumable> void updateLastOffset(T offset) {
        updateLastOffset(offset.getOffsetKey(), offset.getLastOffset());
    }

    @Override
    public <T extends Resumable> void updateLastOffset(T offset, UpdateCallBack callBack) {
        updateLastOffset(offset);
    }

    @Override
    public void updateLastOffset(OffsetKey<?> key, Offset<?> offset) {
        ((Cacheable) adapter).add(key, offset);
    }

    @Override
    public void updateLastOffset(OffsetKey<?> key, Offset<?> offset, UpdateCallBack callBack) {
        updateLastOffset(key, offset);
    }

    @Override
    public void setResumeStrategyConfiguration(ResumeStrategyConfiguration given) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResumeStrategyConfiguration getResumeStrategyConfiguration() {
        return configuration;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}
}
