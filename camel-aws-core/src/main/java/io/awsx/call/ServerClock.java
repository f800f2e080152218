package io.awsx.call;

import io.awsx.endpoint.Partitions;
import io.awsx.http.Headers;
import io.awsx.http.Origin;
import io.awsx.model.TimestampFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time as servers have it: that of the machine, until an answer shows that a server has another one. Signatures count for
 * a few minutes only, so a machine whose clock is off could call nobody. Each server has its own time, because it may be the
 * one that is wrong; the hosts of AWS have one together. Shared by all clients of a session; thread-safe.
 *
 * <p>As {@link InstantSource} it is the time of what belongs to no server: the machine's, unless all servers that had another
 * one agree on theirs.
 */
public final class ServerClock implements InstantSource {

    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);

    /** Signatures count for 5 minutes at the strictest service. */
    private static final Duration TOLERATED = Duration.ofMinutes(4);

    /** No machine is that far off whose user can check a certificate; and what is signed for years ahead is good for years. */
    private static final Duration ABSURD = Duration.ofDays(730);

    private static final int MOST_SERVERS = 1000;
    private static final String AWS = "AWS";

    private final InstantSource machine;
    private final Map<String, Duration> offsets = new ConcurrentHashMap<>();
    private volatile Duration common = Duration.ZERO;

    public ServerClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(common);
    }

    /** The time of a server. */
    public InstantSource at(Origin server) {
        return () -> machine.instant().plus(offset(server));
    }

    /** What is added to the machine's time now for a server. */
    Duration offset(Origin server) {
        return offsets.isEmpty() ? Duration.ZERO : offsets.getOrDefault(name(server), Duration.ZERO);
    }

    /**
     * Sets a server's time by its answer.
     *
     * @param used what was added to the machine's time when the request was signed
     * @return whether that was wrong, so that the same request signed anew may succeed
     */
    boolean correct(Origin server, Headers answer, Duration used) {
        Instant date = date(answer.first("Date"));
        if (date == null) {
            return false;
        }
        Duration right = Duration.between(machine.instant(), date);
        if (right.minus(used).abs().compareTo(TOLERATED) < 0 || right.abs().compareTo(ABSURD) > 0) {
            return false;
        }
        String name = name(server);
        if (offsets.size() >= MOST_SERVERS && !offsets.containsKey(name)) {
            offsets.clear();
        }
        offsets.put(name, right);
        common = agreed(offsets.values());
        LOG.warn(
                "The clock of this machine is {} seconds behind that of {}, by which requests to it are signed from now on",
                right.toSeconds(),
                name);
        return true;
    }

    /** What all say, as far as it matters; nothing where they differ. */
    private static Duration agreed(Collection<Duration> offsets) {
        Duration first = null;
        for (Duration offset : offsets) {
            first = first == null ? offset : first;
            if (first.minus(offset).abs().compareTo(TOLERATED) >= 0) {
                return Duration.ZERO;
            }
        }
        return first == null ? Duration.ZERO : first;
    }

    private static String name(Origin server) {
        return Partitions.builtIn().hold(server.host()) ? AWS : server.toString();
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null ? null : TimestampFormat.read(text.strip());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
