package io.awsx.s3x.event;

import io.awsx.camel.consume.Source;
import io.awsx.s3x.consume.S3Scan;
import io.awsx.s3x.object.S3Object;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in a bucket first, then what events tell of. The listing is walked once; what of it was not consumed is given again between
 * events, until it is. Thread-safe, as far as a source is.
 */
final class BacklogFirst implements Source<S3Object> {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogFirst.class);

    /** What is kept to be given again; for what is beyond it the listing is walked again. */
    private static final int MOST_AGAIN = 1000;

    private final String bucket;
    private final S3Scan listing;
    private final EventSource events;
    private final Queue<S3Object> again = new ArrayDeque<>();
    private boolean walked;
    private boolean walkAgain;
    private boolean turn;

    BacklogFirst(String bucket, S3Scan listing, EventSource events) {
        this.bucket = bucket;
        this.listing = listing;
        this.events = events;
    }

    @Override
    public boolean midway() {
        return listing.midway() || events.midway();
    }

    @Override
    public boolean passing() {
        return !walked() && listing.passing();
    }

    @Override
    public Queue<S3Object> next(int most, Predicate<S3Object> wanted) {
        if (!walked()) {
            Queue<S3Object> listed = listing.next(most, wanted);
            if (listing.ended()) {
                end();
            }
            if (!listed.isEmpty() || !walked()) {
                return listed;
            }
        }
        turn = !turn;
        Queue<S3Object> left = turn ? left(most, wanted) : new ArrayDeque<>();
        return left.isEmpty() ? events.next(most, wanted) : left;
    }

    private synchronized boolean walked() {
        return walked;
    }

    private synchronized void end() {
        walked = !walkAgain;
        walkAgain = false;
        LOG.info(
                walked
                        ? "The backlog of bucket {} was taken up; from now on it is events that tell of its objects"
                        : "The backlog of bucket {} is walked again, because much of it was not consumed",
                bucket);
    }

    /** What was not consumed, and may be tried again. */
    private synchronized Queue<S3Object> left(int most, Predicate<S3Object> wanted) {
        Queue<S3Object> left = new ArrayDeque<>();
        while (left.size() < most && !again.isEmpty()) {
            S3Object next = again.remove();
            if (wanted.test(next)) {
                left.add(next);
            }
        }
        return left;
    }

    @Override
    public void discard(S3Object object) {
        if (Told.of(object) != null) {
            events.discard(object);
        } else {
            listing.discard(object);
        }
    }

    @Override
    public void settled(S3Object object) {
        if (Told.of(object) == null) {
            listing.settled(object);
        }
    }

    @Override
    public void giveBack(@Nullable S3Object failed, List<S3Object> unrouted) {
        events.giveBack(failed, unrouted);
        if (failed != null) {
            keep(failed);
        }
        unrouted.forEach(this::keep);
    }

    private synchronized void keep(S3Object object) {
        // It is given again from here, not from there.
        settled(object);
        if (Told.of(object) == null && again.size() < MOST_AGAIN) {
            again.add(object);
        } else if (Told.of(object) == null) {
            walkAgain = !walked;
            walked = false;
        }
    }

    @Override
    public void close() {
        listing.close();
        events.close();
    }
}
