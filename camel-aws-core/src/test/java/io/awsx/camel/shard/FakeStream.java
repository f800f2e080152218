package io.awsx.camel.shard;

import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** A stream in memory that splits, merges, trims, and lets iterators expire. Thread-safe. */
final class FakeStream implements ShardedStream {

    /** Some time that every record has. */
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private record Iterator(String shard, int index, long made) {}

    private static final class Content {
        final List<String> parents;
        final List<StreamRecord> records = new ArrayList<>();
        int trimmed;
        boolean closed;

        Content(List<String> parents) {
            this.parents = parents;
        }
    }

    private final Map<String, Content> shards = new LinkedHashMap<>();
    private final Map<String, Iterator> iterators = new HashMap<>();
    private final LongSupplier nanoTime;
    private final int most;
    private final Set<String> broken = new HashSet<>();
    final List<String> asked = new ArrayList<>();
    private Duration iteratorLife = Duration.ofMinutes(5);
    private int sequence;
    private int reads;

    FakeStream(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    synchronized FakeStream shard(String id, String... parents) {
        shards.put(id, new Content(List.of(parents)));
        for (String parent : parents) {
            shards.get(parent).closed = true;
        }
        return this;
    }

    synchronized void close(String id) {
        shards.get(id).closed = true;
    }

    /** The stream no longer has a shard. */
    synchronized void drop(String id) {
        shards.remove(id);
    }

    /** Records whose data are their keys; they come in the second that the clock shows. */
    synchronized void put(String id, String... keys) {
        for (String key : keys) {
            String number = String.valueOf(1000 + sequence++);
            shards.get(id)
                    .records
                    .add(new StreamRecord(number, Map.of("Key", key, "SequenceNumber", number), now(), 100));
        }
    }

    private Instant now() {
        return BEGIN.plusNanos(nanoTime.getAsLong());
    }

    /** The oldest records are gone. */
    synchronized void trim(String id, int count) {
        shards.get(id).trimmed = count;
    }

    synchronized void breakDown(String id) {
        broken.add(id);
    }

    synchronized void repair(String id) {
        broken.remove(id);
    }

    synchronized void iteratorLife(Duration life) {
        iteratorLife = life;
    }

    synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized Listing shards() {
        List<Shard> listed = new ArrayList<>();
        shards.forEach((id, content) -> listed.add(new Shard(id, content.parents, content.closed)));
        return new Listing(listed, now());
    }

    private Content content(String shard) {
        Content content = shards.get(shard);
        if (content == null) {
            throw failure("ResourceNotFoundException");
        }
        return content;
    }

    private static ServiceException failure(String code) {
        return new ServiceException("kinesis", "GetRecords", code, null, 400, "R1", Map.of(), 1);
    }

    @Override
    public synchronized String iterator(String shard, Position position) {
        asked.add(shard + " " + position.kind());
        Content content = content(shard);
        int index = switch (position.kind()) {
            case TRIM_HORIZON -> content.trimmed;
            case LATEST, SHARD_END -> content.records.size();
            case AT_TIMESTAMP -> first(content, position.time());
            case AT_SEQUENCE_NUMBER -> index(content, position.sequenceNumber());
            case AFTER_SEQUENCE_NUMBER -> index(content, position.sequenceNumber()) + 1;
        };
        String id = "iterator-" + iterators.size();
        iterators.put(id, new Iterator(shard, index, nanoTime.getAsLong()));
        return id;
    }

    private static int first(Content content, Instant time) {
        int index = content.trimmed;
        while (index < content.records.size()
                && content.records.get(index).time().isBefore(time)) {
            index++;
        }
        return index;
    }

    private static int index(Content content, String sequenceNumber) {
        for (int i = content.trimmed; i < content.records.size(); i++) {
            if (content.records.get(i).sequenceNumber().equals(sequenceNumber)) {
                return i;
            }
        }
        throw failure("TrimmedDataAccessException");
    }

    @Override
    public synchronized Fetched records(String iterator) {
        reads++;
        Iterator at = iterators.get(iterator);
        if (broken.contains(at.shard)) {
            throw new TransportException("broken", null, true);
        } else if (nanoTime.getAsLong() - at.made > iteratorLife.toNanos()) {
            throw failure("ExpiredIteratorException");
        }
        Content content = content(at.shard);
        int end = Math.min(content.records.size(), at.index + most);
        List<StreamRecord> records = List.copyOf(content.records.subList(at.index, end));
        boolean atEnd = content.closed && end == content.records.size();
        String next = "iterator-" + iterators.size();
        iterators.put(next, new Iterator(at.shard, end, nanoTime.getAsLong()));
        return new Fetched(records, atEnd ? null : next, end < content.records.size());
    }
}
