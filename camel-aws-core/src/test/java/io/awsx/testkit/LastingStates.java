package io.awsx.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/** A repository of states that outlives a context, as one on disk would; Camel's own in memory forgets all when it is stopped. */
public final class LastingStates extends ServiceSupport implements StateRepository<String, String> {

    private final Map<String, String> states = new ConcurrentHashMap<>();

    @Override
    public void setState(String key, String value) {
        states.put(key, value);
    }

    @Override
    public String getState(String key) {
        return states.get(key);
    }
}
