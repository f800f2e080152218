package io.awsx.s3x.consume;

import io.awsx.error.ClientException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;

/**
 * Moves objects whose exchange failed out of the way, with the reason as metadata {@code awsx-failure}; those that were consumed are settled as
 * without it. What cannot be moved stays and is consumed again in its turn.
 *
 * @param after what is done to those that were consumed
 * @param prefix what is put before the keys of those that were not
 */
record MoveFailed(AfterRead after, ObjectMove move, String prefix) implements AfterRead {

    private static final String REASON = "awsx-failure";

    /** All metadata of an object have 2 KB together. */
    private static final int LONGEST_REASON = 500;

    /** Adds it where the options ask for it. */
    static AfterRead behind(AfterRead after, Store store, S3ConsumerConfiguration options) {
        String own = options.getBucketNameOrArn();
        String bucket = Objects.requireNonNullElse(options.getMoveFailedBucket(), own);
        String prefix = Objects.requireNonNullElse(options.getMoveFailed(), "");
        if (options.getMoveFailed() == null && options.getMoveFailedBucket() == null) {
            return after;
        } else if (prefix.isEmpty() && bucket.equals(own)) {
            throw new ClientException(
                    "moveFailed would move each object onto itself; give it a prefix, or moveFailedBucket");
        }
        return new MoveFailed(after, ObjectMove.to(store, options, bucket), prefix);
    }

    @Override
    public Due due(S3Object object, Exchange exchange) {
        return after.due(object, exchange);
    }

    @Override
    public Due failed(S3Object object, Exchange exchange) {
        String reason = reason(exchange);
        return () -> move.move(object, prefix + object.key(), Map.of(REASON, reason));
    }

    /** The failure in one line of ASCII: metadata are header fields. */
    private static String reason(Exchange exchange) {
        Throwable failure = exchange.getException();
        failure = failure == null ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class) : failure;
        String text = String.valueOf(failure).replaceAll("[^\\x21-\\x7E]+", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** Else what was moved would be listed and consumed again. */
    @Override
    public boolean made(String key) {
        return after.made(key) || (move.bucket().equals(move.options().getBucketNameOrArn()) && key.startsWith(prefix));
    }

    @Override
    public int most() {
        return after.most();
    }

    /** Else it could be consumed again before it is out of the way. */
    @Override
    public boolean failedAtOnce() {
        return true;
    }

    @Override
    public boolean endsWithRound() {
        return after.endsWithRound();
    }

    @Override
    public Duration linger() {
        return after.linger();
    }

    @Override
    public List<Result> settle(List<Due> dues) {
        return after.settle(dues);
    }

    @Override
    public String verb() {
        return after.verb();
    }
}
