package io.awsx.call;

import io.awsx.http.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time as servers have it: that of the machine, until an answer shows that the machine is wrong. Signatures count for a
 * few minutes only, so a machine whose clock is off could call nobody. Shared by all clients of a session; thread-safe.
 */
public final class ServerClock implements InstantSource {

    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);

    /** Signatures count for 5 minutes at the strictest service. */
    private static final Duration TOLERATED = Duration.ofMinutes(4);

    private final InstantSource machine;
    private volatile Duration offset = Duration.ZERO;

    public ServerClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /** What is added to the machine's time now. */
    Duration offset() {
        return offset;
    }

    /**
     * Sets the clock by an answer.
     *
     * @param used what was added to the machine's time when the request was signed
     * @return whether that was wrong, so that the same request signed anew may succeed
     */
    boolean correct(Headers answer, Duration used) {
        Instant date = date(answer.first("Date"));
        if (date == null) {
            return false;
        }
        Duration right = Duration.between(machine.instant(), date);
        if (right.minus(used).abs().compareTo(TOLERATED) < 0) {
            return false;
        }
        offset = right;
        LOG.warn(
                "The clock of this machine is {} seconds behind the server's, by which requests are signed from now on",
                right.toSeconds());
        return true;
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
