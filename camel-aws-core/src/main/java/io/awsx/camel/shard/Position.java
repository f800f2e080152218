package io.awsx.camel.shard;

import io.awsx.error.ClientException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a shard.
 *
 * @param kind how it is told
 * @param sequenceNumber that of a record, where the kind says so; else null
 * @param time where the kind says so; for {@link Kind#LATEST} the time at which it was the latest; else null
 */
record Position(
        Kind kind,
        @Nullable String sequenceNumber,
        @Nullable Instant time) {

    /** How a place is told; the names are the API's, but for the last. */
    public enum Kind {
        TRIM_HORIZON,
        LATEST,
        AT_TIMESTAMP,
        AT_SEQUENCE_NUMBER,
        AFTER_SEQUENCE_NUMBER,
        /** Behind the last record of a shard that is closed. */
        SHARD_END
    }

    /** The oldest record that is still there. */
    public static final Position OLDEST = new Position(Kind.TRIM_HORIZON, null, null);

    /** Behind the last record of a shard that is closed. */
    public static final Position END = new Position(Kind.SHARD_END, null, null);

    /** What is written from now on. */
    public static Position latest(Instant now) {
        return new Position(Kind.LATEST, null, now);
    }

    /** The first record of a time or behind it. */
    public static Position at(Instant time) {
        return new Position(Kind.AT_TIMESTAMP, null, time);
    }

    /** A record. */
    public static Position at(String sequenceNumber) {
        return new Position(Kind.AT_SEQUENCE_NUMBER, sequenceNumber, null);
    }

    /** Behind a record. */
    public static Position after(String sequenceNumber) {
        return new Position(Kind.AFTER_SEQUENCE_NUMBER, sequenceNumber, null);
    }

    /** Whether it is the end of a closed shard. */
    public boolean isEnd() {
        return kind == Kind.SHARD_END;
    }

    /** The same place for somebody who comes later: what was the latest is a time by then. */
    public Position lasting() {
        return kind == Kind.LATEST ? at(Objects.requireNonNull(time)) : this;
    }

    /** In one line of text, which {@link #parse} reads. */
    public String text() {
        Object detail = sequenceNumber == null ? time : sequenceNumber;
        return detail == null ? kind.name() : kind.name() + ' ' + detail;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param where where the text comes from, for messages
     * @throws ClientException where it is something else
     */
    public static Position parse(String text, String where) {
        int space = text.indexOf(' ');
        String detail = space < 0 ? null : text.substring(space + 1);
        try {
            Kind kind = Kind.valueOf(space < 0 ? text : text.substring(0, space));
            return switch (kind) {
                case TRIM_HORIZON, SHARD_END -> new Position(kind, null, null);
                case LATEST, AT_TIMESTAMP -> new Position(kind, null, Instant.parse(detail == null ? "" : detail));
                case AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER ->
                    new Position(kind, Objects.requireNonNull(detail), null);
            };
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new ClientException(where + " is no checkpoint of this consumer; remove it to begin anew", e);
        }
    }

    /**
     * What an option says where to begin.
     *
     * @throws ClientException where there is no such kind, with those that are
     */
    static Kind kind(String option) {
        String wanted = option.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.SHARD_END && kind.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ClientException("iteratorType is " + option
                        + "; it is one of TRIM_HORIZON, LATEST, AT_TIMESTAMP, AT_SEQUENCE_NUMBER,"
                        + " AFTER_SEQUENCE_NUMBER"));
    }

    @Override
    public String toString() {
        return text();
    }
}
