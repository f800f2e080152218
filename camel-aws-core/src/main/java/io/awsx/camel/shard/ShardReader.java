package io.awsx.camel.shard;

import io.awsx.camel.consume.Source;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one shard in its order. What was read waits here, is given out, and stays here until it is done, so that a failed record is given
 * out anew, with those behind it, without being read again. Thread-safe.
 */
final class ShardReader {

    private static final Logger LOG = LoggerFactory.getLogger(ShardReader.class);

    /** The services take five reads a second of each shard. */
    static final Duration SHORTEST_INTERVAL = Duration.ofMillis(200);

    /** Within this time from when the shards were listed, what is the latest is what was so then. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** Another reader of the same subscription may have had it until some seconds ago. */
    private static final int TAKEN_FOR_NOW = 10;

    /**
     * How a shard is read.
     *
     * @param behind the wait between two reads where there is more to be read at once
     * @param interval the wait where there is not
     * @param skipAfter how often a record may fail before it is passed over; 0 for always again
     */
    record Pace(Duration behind, Duration interval, int skipAfter) {

        /** As fast as the services take reads. */
        Pace(Duration interval, int skipAfter) {
            this(SHORTEST_INTERVAL, interval, skipAfter);
        }
    }

    /** Services throttle reads now and then. */
    private static final int MANY_FAILURES = 3;

    private final String shard;
    private final Pace pace;
    private final BooleanSupplier mayRead;
    private final Backlog backlog = new Backlog();
    private final long begun;
    private Position next;
    private @Nullable String iterator;
    private boolean fetching;
    private boolean readToEnd;
    private boolean missing;
    private boolean retired;
    private long fetchAt;
    private long giveOutAt;
    private int failedFetches;
    private @Nullable AwsException lastFailure;
    private boolean fetched;
    private int failures;

    /**
     * A reader that has read nothing yet.
     *
     * @param from where it begins
     * @param mayRead whether it still may: a lease may have ended meanwhile
     * @param now the present nanosecond
     */
    ShardReader(String shard, Position from, Pace pace, BooleanSupplier mayRead, long now) {
        this.shard = shard;
        this.next = from;
        this.pace = pace;
        this.mayRead = mayRead;
        this.begun = now;
        this.fetchAt = now;
        this.giveOutAt = now;
    }

    String shard() {
        return shard;
    }

    /** Whether nobody else may have the shard. */
    boolean isOwn() {
        return mayRead.getAsBoolean();
    }

    /** Whether records may be given out and routed. */
    synchronized boolean isHeld() {
        return !retired && isOwn();
    }

    /** Whether it is time to read more. What is due is marked as being read, so {@link #fetch} must follow. */
    synchronized boolean beginFetch(long now) {
        boolean due = !fetching && !readToEnd && !backlog.isAhead() && now - fetchAt >= 0 && isHeld();
        fetching |= due;
        return due;
    }

    /** Takes back what {@link #beginFetch} marked, where nobody could be found to do it. */
    synchronized void cancelFetch() {
        fetching = false;
    }

    /** How long until it may be read again, in nanoseconds; negative or 0 where it is due. */
    synchronized long untilFetch(long now) {
        return fetching || readToEnd || backlog.isAhead() ? Long.MAX_VALUE : fetchAt - now;
    }

    /**
     * Reads on.
     *
     * @return the failure where it is worth telling; null where there is none, or it goes on as it was told
     */
    @Nullable AwsException fetch(ShardedStream stream, LongSupplier nanoTime) {
        Position from;
        String known;
        synchronized (this) {
            if (nanoTime.getAsLong() - begun > FRESH) {
                next = next.lasting();
            }
            from = next;
            known = iterator;
        }
        try {
            String at = known == null ? stream.iterator(shard, from) : known;
            ShardedStream.Fetched fetched = stream.records(at);
            fetched(from, fetched, nanoTime.getAsLong());
            return null;
        } catch (AwsException e) {
            return failed(e, known != null, nanoTime.getAsLong());
        } finally {
            cancelFetch();
        }
    }

    private synchronized void fetched(Position from, ShardedStream.Fetched fetched, long now) {
        failedFetches = 0;
        this.fetched = true;
        missing = false;
        if (retired) {
            return;
        }
        // Where the server did not look at the time; it may tell it by the minute.
        Instant since = from.kind() == Position.Kind.AT_TIMESTAMP
                ? Objects.requireNonNull(from.time()).truncatedTo(ChronoUnit.MINUTES)
                : Instant.MIN;
        for (StreamRecord record : fetched.records()) {
            if (record.time() == null || !record.time().isBefore(since)) {
                backlog.add(this, record);
            }
            next = Position.after(record.sequenceNumber());
        }
        if (fetched.reached() != null) {
            next = fetched.reached();
        }
        // What was the latest when the first iterator was made is a time when there must be a second one.
        next = next.lasting();
        iterator = fetched.next();
        readToEnd = iterator == null;
        fetchAt = now + (fetched.behind() ? pace.behind() : pace.interval()).toNanos();
    }

    private synchronized @Nullable AwsException failed(AwsException failure, boolean hadIterator, long now) {
        String code = failure instanceof ServiceException service ? service.code() : "";
        iterator = null;
        // What is the latest then is not what is the latest now.
        next = next.lasting();
        if (code.equals("ExpiredIteratorException") && hadIterator) {
            fetchAt = now + SHORTEST_INTERVAL.toNanos();
            return null;
        }
        boolean unknownPlace = code.equals("TrimmedDataAccessException") || code.equals("InvalidArgumentException");
        if (unknownPlace && next.sequenceNumber() != null && failedFetches == 0) {
            LOG.warn(
                    "{} no longer has {}: it is older than what the stream keeps, or of a stream that was there before; goes on"
                            + " with the oldest record that is there",
                    shard,
                    next);
            next = Position.OLDEST;
            fetchAt = now + SHORTEST_INTERVAL.toNanos();
            return null;
        }
        missing = code.equals("ResourceNotFoundException");
        failedFetches++;
        lastFailure = failure;
        if (code.equals("ResourceInUseException") && failedFetches <= TAKEN_FOR_NOW) {
            fetchAt = now + Pauses.nanos(1);
            return null;
        }
        fetchAt = now + Pauses.nanos(failedFetches);
        return Integer.bitCount(failedFetches) == 1 ? failure : null;
    }

    /** Whether it was read at least once. */
    synchronized boolean isFetched() {
        return fetched;
    }

    /** What its reads fail with again and again; null where they do not. */
    synchronized Source.@Nullable Trouble trouble() {
        AwsException last = lastFailure;
        return last == null || failedFetches < MANY_FAILURES ? null : new Source.Trouble(last, failedFetches);
    }

    /** The next record; null where there is none for now. */
    synchronized @Nullable ShardRecord giveOut(long now) {
        return now - giveOutAt < 0 || !isHeld() ? null : backlog.giveOut();
    }

    /** How long until records that failed may be given out again, in nanoseconds; negative or 0 where that is now. */
    synchronized long untilGiveOut(long now) {
        return backlog.hasReady() ? giveOutAt - now : Long.MAX_VALUE;
    }

    /** A record was consumed. */
    synchronized void done(ShardRecord record) {
        failures = 0;
        backlog.done(record);
    }

    /** A record was given out and not routed. */
    synchronized void giveBack(ShardRecord record) {
        backlog.giveBack(record);
        if (retired) {
            readToEnd &= backlog.forgetWaiting();
        }
    }

    /** A record was given out and is wanted a little later. */
    synchronized void postpone(ShardRecord record, long now) {
        giveOutAt = now + SHORTEST_INTERVAL.toNanos();
        giveBack(record);
    }

    /**
     * The exchange of a record failed: the shard goes back to it after a pause that grows.
     *
     * @return how often it failed; negative where it is passed over now
     */
    synchronized int failed(ShardRecord record, long now) {
        failures++;
        int told = failures;
        if (pace.skipAfter() > 0 && failures >= pace.skipAfter()) {
            failures = 0;
            backlog.done(record);
            return -told;
        }
        giveOutAt = now + Pauses.nanos(failures);
        giveBack(record);
        return told;
    }

    /** Behind the last record of which it and all before it are done; null where none is. */
    synchronized @Nullable Position reached() {
        if (isEnded()) {
            return Position.END;
        }
        String last = backlog.reached();
        return last == null ? null : Position.after(last);
    }

    /** Whether the shard was read to its end, and all of it is done. */
    synchronized boolean isEnded() {
        return readToEnd && backlog.isEmpty();
    }

    /** Whether the service said that there is no such shard when it was asked last. */
    synchronized boolean isMissing() {
        return missing;
    }

    /** There is nothing more to come: the shard is gone. */
    synchronized void end() {
        readToEnd = true;
    }

    /** Nothing more is read or given out: somebody else has the shard, or shall have it. What is under way may end. */
    synchronized void retire() {
        retired = true;
        readToEnd &= backlog.forgetWaiting();
    }

    /** Whether something that was given out is under way. */
    synchronized boolean isBusy() {
        return backlog.isOut();
    }

    /** How much memory its records take, about. */
    synchronized long bytes() {
        return backlog.bytes();
    }
}
