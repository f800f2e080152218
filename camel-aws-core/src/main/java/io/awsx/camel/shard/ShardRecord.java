package io.awsx.camel.shard;

/**
 * A record that a reader read.
 *
 * @param reader who read it
 * @param number its number in the order of the reader
 * @param record the record itself
 */
record ShardRecord(ShardReader reader, long number, StreamRecord record) {

    /** The shard it is in. */
    String shard() {
        return reader.shard();
    }

    @Override
    public String toString() {
        return "record " + record.sequenceNumber() + " of " + shard();
    }
}
