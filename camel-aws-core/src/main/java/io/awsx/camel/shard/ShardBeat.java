package io.awsx.camel.shard;

import io.awsx.camel.consume.Heartbeat;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other nodes that this one lives. */
final class ShardBeat implements Heartbeat<ShardRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(ShardBeat.class);

    private final ShardKeeper keeper;
    private final Duration pause;
    private int failures;

    ShardBeat(ShardKeeper keeper, Duration pause) {
        this.keeper = keeper;
        this.pause = pause;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void beat(Collection<ShardRecord> underWay) {
        try {
            keeper.beat();
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            if (Integer.bitCount(failures) == 1) {
                LOG.warn(
                        "Other nodes cannot be told that this one lives, {} times in a row: {}",
                        failures,
                        e.toString());
            }
        }
    }
}
