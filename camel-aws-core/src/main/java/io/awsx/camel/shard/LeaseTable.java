package io.awsx.camel.shard;

import static io.awsx.resource.dynamodb.Conditions.attr;
import static io.awsx.resource.dynamodb.Conditions.key;

import io.awsx.AwsClient;
import io.awsx.camel.lease.SharedTable;
import io.awsx.camel.lease.Tenure;
import io.awsx.resource.dynamodb.Condition;
import io.awsx.resource.dynamodb.Table;
import io.awsx.resource.dynamodb.Update;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger in a table of DynamoDB, which nodes share. A partition is an application; in it are a lease for each shard that was begun, an
 * item for each node, whose counter says that it lives, and one that says where the stream was begun. Each write to a lease is bound to
 * its owner and counter as they were read, so that of two nodes one writes. No time is written or compared.
 */
final class LeaseTable implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseTable.class);

    private static final String APPLICATION = "application";
    private static final String SHARD = "shard";
    private static final String OWNER = "owner";
    private static final String COUNTER = "counter";
    private static final String CHECKPOINT = "checkpoint";
    private static final String WANTED_BY = "wantedBy";
    private static final String MOST = "mostShards";

    private static final String BEGIN = "@begin";
    private static final String NODE = "@node ";

    private final SharedTable shared;
    private final Table table;
    private final String application;
    private final String me;
    private final int most;
    private final Tenure tenure;
    private final LongSupplier nanoTime;

    /**
     * A ledger; nothing is sent.
     *
     * @param client a client of DynamoDB
     * @param table the name or ARN of the table
     * @param application what the nodes have in common that share the shards
     * @param me what tells this node from all others
     * @param most how many shards this node wants at most
     * @param mayCreate whether the table is made where there is none
     */
    LeaseTable(
            AwsClient client,
            String table,
            String application,
            String me,
            int most,
            boolean mayCreate,
            Tenure tenure,
            LongSupplier nanoTime) {
        this.shared = new SharedTable(
                client,
                table,
                new SharedTable.Use(
                        "checkpointTable",
                        "the checkpoints of shards",
                        mayCreate ? null : "createCheckpointTable=false",
                        List.of(APPLICATION, SHARD),
                        null));
        this.table = shared.table();
        this.application = application;
        this.me = me;
        this.most = most;
        this.tenure = tenure;
        this.nanoTime = nanoTime;
    }

    @Override
    public String me() {
        return me;
    }

    @Override
    public Position begin(Position proposed) {
        Map<String, Object> known = shared.first(itemKey(BEGIN));
        if (known == null
                && updated(
                        BEGIN,
                        new Update().set(CHECKPOINT, proposed.lasting().text()),
                        attr(SHARD).notExists())) {
            return proposed;
        }
        Map<String, Object> agreed = known == null ? table.getConsistent(itemKey(BEGIN)) : known;
        return agreed == null ? proposed : Position.parse(String.valueOf(agreed.get(CHECKPOINT)), where());
    }

    private Map<String, String> itemKey(String shard) {
        return Map.of(APPLICATION, application, SHARD, shard);
    }

    @Override
    public View look(Collection<String> shards) {
        Map<String, Lease> leases = new HashMap<>();
        Map<String, Node> nodes = new HashMap<>();
        for (Map<String, Object> item :
                table.query(key(APPLICATION).eq(application)).consistent()) {
            String id = String.valueOf(item.get(SHARD));
            if (id.startsWith(NODE)) {
                int limit = item.get(MOST) instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
                nodes.put(id.substring(NODE.length()), new Node(number(item, COUNTER), limit));
            } else if (!id.equals(BEGIN)) {
                leases.put(id, lease(id, item));
            }
        }
        return new View(leases, nodes);
    }

    private Lease lease(String shard, Map<String, Object> item) {
        String checkpoint = text(item, CHECKPOINT);
        return new Lease(
                shard,
                text(item, OWNER),
                number(item, COUNTER),
                checkpoint == null ? null : Position.parse(checkpoint, "The checkpoint of " + shard + ' ' + where()),
                text(item, WANTED_BY));
    }

    private static long number(Map<String, Object> item, String attribute) {
        return item.get(attribute) instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable String text(Map<String, Object> item, String attribute) {
        return item.get(attribute) instanceof String text ? text : null;
    }

    @Override
    public void beat() {
        long sent = nanoTime.getAsLong();
        table.update(itemKey(NODE + me), new Update().increment(COUNTER, 1).set(MOST, most));
        tenure.told(sent);
    }

    @Override
    public BooleanSupplier tenure() {
        return tenure.test();
    }

    @Override
    public @Nullable Lease take(String shard, @Nullable Lease known) {
        if (!tenure.holds()) {
            return null;
        }
        long counter = known == null ? 1 : known.counter() + 1;
        Update update = new Update().set(OWNER, me).set(COUNTER, counter).remove(WANTED_BY);
        boolean taken = updated(shard, update, known == null ? attr(SHARD).notExists() : asRead(known));
        return taken ? new Lease(shard, me, counter, known == null ? null : known.checkpoint(), null) : null;
    }

    private static Condition asRead(Lease lease) {
        Condition owner =
                lease.owner() == null ? attr(OWNER).notExists() : attr(OWNER).eq(lease.owner());
        return attr(COUNTER).eq(lease.counter()).and(owner);
    }

    /** @return false where the condition was not true */
    private boolean updated(String shard, Update update, Condition condition) {
        return SharedTable.written(() -> table.update(itemKey(shard), update, condition));
    }

    @Override
    public boolean write(Lease mine, Position reached) {
        return updated(mine.shard(), new Update().set(CHECKPOINT, reached.text()), asRead(mine));
    }

    @Override
    public void release(Lease mine, @Nullable Position reached) {
        Update update = new Update().remove(OWNER);
        if (!updated(mine.shard(), reached == null ? update : update.set(CHECKPOINT, reached.text()), asRead(mine))) {
            LOG.info("{} was another node's already when it was given up; what it has counts", mine.shard());
        }
    }

    @Override
    public void ask(Lease lease) {
        if (!updated(lease.shard(), new Update().set(WANTED_BY, me), asRead(lease))) {
            LOG.debug("{} changed hands before it could be asked for", lease.shard());
        }
    }

    @Override
    public void forget(Lease lease) {
        if (!SharedTable.written(() -> table.delete(itemKey(lease.shard()), asRead(lease)))) {
            LOG.debug("{} changed hands before it could be forgotten", lease.shard());
        }
    }

    @Override
    public void forgetNode(String node) {
        table.delete(itemKey(NODE + node));
    }

    @Override
    public void leave() {
        table.delete(itemKey(NODE + me));
    }

    @Override
    public String where() {
        return "in table " + table.name();
    }
}
