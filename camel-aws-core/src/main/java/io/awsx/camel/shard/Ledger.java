package io.awsx.camel.shard;

import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where it is written how far shards were read, and, where several nodes share it, who reads which. Thread-safe; all methods throw {@link
 * io.awsx.error.AwsException} where it cannot be reached.
 */
interface Ledger {

    /**
     * A node that reads shards of the stream.
     *
     * @param counter changes as long as the node lives
     * @param most how many shards it wants at most
     */
    record Node(long counter, int most) {}

    /**
     * What is written.
     *
     * @param leases by shard; ended ones among them
     * @param nodes by id, this one among them
     */
    record View(Map<String, Lease> leases, Map<String, Node> nodes) {}

    /** The id of this node. */
    String me();

    /**
     * Agrees on where shards begin that nobody read before.
     *
     * @param proposed where this node would
     * @return where they do: what the first node that ever asked proposed
     */
    Position begin(Position proposed);

    /**
     * Reads what is written.
     *
     * @param shards those that the stream has now
     */
    View look(Collection<String> shards);

    /** Tells the others that this node lives. */
    void beat();

    /** A test of whether what is taken now is still this node's. */
    BooleanSupplier tenure();

    /**
     * Takes a shard.
     *
     * @param known its lease as it was seen last; null where there was none
     * @return the lease; null where another node was faster
     */
    @Nullable Lease take(String shard, @Nullable Lease known);

    /**
     * Writes how far a shard was read.
     *
     * @return whether it was still this node's; nothing is written otherwise
     */
    boolean write(Lease mine, Position reached);

    /**
     * Gives a shard up.
     *
     * @param reached how far it was read; null where the last word on that stays
     */
    void release(Lease mine, @Nullable Position reached);

    /** Asks the owner of a shard for it. */
    void ask(Lease lease);

    /** Removes the lease of a shard that is gone. */
    void forget(Lease lease);

    /** Removes another node that died. */
    void forgetNode(String node);

    /** This node reads no more. */
    void leave();

    /** What it is for messages, such as {@code in memory}. */
    String where();
}
