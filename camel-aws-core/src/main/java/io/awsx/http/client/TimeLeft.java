package io.awsx.http.client;

import io.awsx.error.TransportException;
import io.awsx.http.Origin;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** What is left of the time that an exchange may take. Begins when it is made. */
final class TimeLeft {

    /** What is left where there is no limit. */
    static final long NO_LIMIT = Long.MAX_VALUE;

    private final Origin origin;
    private final LongSupplier nanoTime;
    private final long start;
    private final long limit;

    TimeLeft(Origin origin, LongSupplier nanoTime, @Nullable Duration limit) {
        this.origin = origin;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.limit = limit == null ? NO_LIMIT : limit.toNanos();
    }

    boolean isLimited() {
        return limit != NO_LIMIT;
    }

    /** Whether there never was any. */
    boolean isNone() {
        return limit <= 0;
    }

    /** The shorter of a timeout and all that there was when it began. */
    Duration atMost(Duration timeout) {
        return limit < timeout.toNanos() ? Duration.ofNanos(limit) : timeout;
    }

    /** In nanoseconds; 0 or less where it is over. */
    long nanos() {
        return isLimited() ? limit - (nanoTime.getAsLong() - start) : NO_LIMIT;
    }

    /** The shorter of a timeout and what is left, in nanoseconds. */
    long nanos(Duration timeout) {
        return Math.min(timeout.toNanos(), nanos());
    }

    /** The same for the library, to which zero would mean no limit, so at least 1 ms. */
    Timeout timeout(Duration timeout) {
        return Timeout.ofMilliseconds(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos(timeout))));
    }

    /** Tells that it is over. */
    TransportException over(@Nullable Exception cause, boolean sent) {
        return HttpClientFailures.outOfTime(origin, TimeUnit.NANOSECONDS.toMillis(limit), cause, sent);
    }
}
