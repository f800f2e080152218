package io.awsx.camel.shard;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where shards begin that nobody read before, as the options say. */
final class BeginOption {

    private static final Pattern MILLIS = Pattern.compile("\\d{1,13}");
    private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d+)?([eE]\\+?\\d{1,2})?");

    private BeginOption() {}

    /**
     * Reads the options.
     *
     * @param byDefault where nothing is said
     * @return the place by the time of the service
     * @throws ClientException where they do not fit together
     */
    static Function<Instant, Position> of(ShardConfiguration options, Position.Kind byDefault) {
        Position.Kind kind = kind(options, byDefault);
        String timestamp = options.getMessageTimestamp();
        String number = options.getSequenceNumber();
        boolean numbered = kind == Position.Kind.AT_SEQUENCE_NUMBER || kind == Position.Kind.AFTER_SEQUENCE_NUMBER;
        if ((timestamp != null) != (kind == Position.Kind.AT_TIMESTAMP)) {
            throw new ClientException(
                    "messageTimestamp and iteratorType=AT_TIMESTAMP belong together; give both or none");
        } else if ((number != null) != numbered) {
            throw new ClientException(
                    "sequenceNumber belongs to iteratorType=AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER; give both or none");
        } else if (numbered && options.getShardId() == null) {
            throw new ClientException("A sequenceNumber is of one shard; give shardId, too");
        }
        if (timestamp != null) {
            Position at = Position.at(time(timestamp));
            return now -> at;
        } else if (number != null) {
            Position at = new Position(kind, number, null);
            return now -> at;
        }
        return kind == Position.Kind.LATEST ? Position::latest : now -> Position.OLDEST;
    }

    private static Position.Kind kind(ShardConfiguration options, Position.Kind byDefault) {
        String type = options.getIteratorType();
        Position.Kind other = streamKind(options.getStreamIteratorType());
        if (type == null) {
            return other == null ? byDefault : other;
        }
        Position.Kind kind = Position.kind(type);
        if (other != null && other != kind) {
            throw new ClientException(
                    "iteratorType and streamIteratorType contradict each other; leave one of them out");
        }
        return kind;
    }

    private static Position.@Nullable Kind streamKind(@Nullable String option) {
        if (option == null) {
            return null;
        }
        return switch (option.trim().toUpperCase(Locale.ROOT)) {
            case "FROM_START" -> Position.Kind.TRIM_HORIZON;
            case "FROM_LATEST" -> Position.Kind.LATEST;
            default ->
                throw new ClientException("streamIteratorType is " + option + "; it is one of FROM_START, FROM_LATEST");
        };
    }

    /** Milliseconds, seconds with a fraction, or a time with its zone, as aws2-kinesis reads them. */
    private static Instant time(String text) {
        try {
            if (MILLIS.matcher(text).matches()) {
                return Instant.ofEpochMilli(Long.parseLong(text));
            } else if (SECONDS.matcher(text).matches()) {
                BigDecimal seconds = new BigDecimal(text);
                long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
                return Instant.ofEpochSecond(seconds.longValue(), nanos);
            }
            return Instant.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new ClientException(
                    "messageTimestamp is " + text + "; write it as 2026-01-31T12:00:00Z, or as milliseconds since 1970",
                    e);
        }
    }
}
