package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.camel.lease.Tenure;
import io.awsx.error.ClientException;
import io.awsx.resource.DynamoDb;
import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.ProcessEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leases in a table of DynamoDB Local. */
class LeaseTableIT {

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    @RegisterExtension
    static final DynamoDbEngine ENGINE = new DynamoDbEngine();

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final String table = "leases-" + UUID.randomUUID();
    private long now;
    private AwsSession session;

    @BeforeEach
    void open() {
        session = ImpatientSession.at(ENGINE.endpoint()).build();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private LeaseTable node(String me) {
        return node(me, "app", true);
    }

    private LeaseTable node(String me, String application, boolean mayCreate) {
        LeaseTable node = new LeaseTable(
                session.client("dynamodb"),
                table,
                application,
                me,
                7,
                mayCreate,
                new Tenure(LEASE, () -> now),
                () -> now);
        return node;
    }

    private LeaseTable living(String me) {
        LeaseTable node = node(me);
        node.begin(Position.OLDEST);
        node.beat();
        return node;
    }

    private Lease known(LeaseTable node, String shard) {
        return node.look(List.of()).leases().get(shard);
    }

    @Test
    void theTableIsMadeAndPaidByUseAndTheFirstNodeSaysWhereToBegin() {
        LeaseTable a = node("a");
        Position latest = Position.latest(FakeStream.BEGIN);
        assertThat(a.begin(latest)).isEqualTo(latest);
        assertThat(node("b").begin(Position.OLDEST)).isEqualTo(Position.at(FakeStream.BEGIN));
        assertThat(DynamoDb.of(session).table(table).description().get("BillingModeSummary"))
                .asString()
                .contains("PAY_PER_REQUEST");
        assertThat(node("c", "other", true).begin(Position.OLDEST)).isEqualTo(Position.OLDEST);
    }

    @Test
    void aLeaseGoesThroughItsLife() {
        LeaseTable a = living("a");
        LeaseTable b = living("b");
        assertThat(a.look(List.of()).nodes()).containsOnlyKeys("a", "b").containsEntry("a", new Ledger.Node(1, 7));
        Lease taken = Objects.requireNonNull(a.take("s", null));
        assertThat(known(b, "s")).isEqualTo(new Lease("s", "a", 1, null, null)).isEqualTo(taken);
        assertThat(a.write(taken, Position.after("5"))).isTrue();
        b.ask(known(b, "s"));
        assertThat(a.write(taken, Position.after("6")))
                .as("who asks does not take")
                .isTrue();
        assertThat(known(a, "s")).isEqualTo(new Lease("s", "a", 1, Position.after("6"), "b"));
        a.release(taken, Position.after("7"));
        Lease free = known(b, "s");
        assertThat(free).isEqualTo(new Lease("s", null, 1, Position.after("7"), "b"));
        Lease ofB = Objects.requireNonNull(b.take("s", free));
        assertThat(ofB)
                .isEqualTo(new Lease("s", "b", 2, Position.after("7"), null))
                .isEqualTo(known(a, "s"));
        b.release(ofB, Position.END);
        assertThat(known(a, "s").isEnded()).isTrue();
        a.forget(known(a, "s"));
        assertThat(a.look(List.of()).leases()).isEmpty();
        b.leave();
        assertThat(a.look(List.of()).nodes()).containsOnlyKeys("a");
    }

    @Test
    void whoLostALeaseWritesNothing() {
        LeaseTable a = living("a");
        LeaseTable b = living("b");
        Lease ofA = Objects.requireNonNull(a.take("s", null));
        a.write(ofA, Position.after("5"));
        Lease ofB = Objects.requireNonNull(b.take("s", known(b, "s")));
        assertThat(a.write(ofA, Position.after("9"))).isFalse();
        a.release(ofA, Position.END);
        assertThat(known(a, "s")).isEqualTo(ofB);
        // Also where it has it again: what it took before is another lease.
        Lease again = Objects.requireNonNull(a.take("s", ofB));
        assertThat(a.write(ofA, Position.after("9"))).isFalse();
        assertThat(a.write(again, Position.after("9"))).isTrue();
    }

    @Test
    void nothingIsTakenWithoutAWordWithinTheDurationOfALease() {
        LeaseTable a = living("a");
        now += LEASE.toNanos() + 1;
        assertThat(a.take("s", null)).isNull();
        a.beat();
        assertThat(a.take("s", null)).isNotNull();
    }

    @Test
    void ofManyThatWantOneLeaseOneGetsIt() throws Exception {
        int nodes = 8;
        List<LeaseTable> living = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            living.add(living("n" + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            Lease last = null;
            for (int round = 0; round < 5; round++) {
                Lease known = last;
                List<Callable<Lease>> takes = new ArrayList<>();
                living.forEach(node -> takes.add(() -> node.take("s", known)));
                List<Lease> taken = new ArrayList<>();
                for (Future<Lease> take : threads.invokeAll(takes)) {
                    if (take.get() != null) {
                        taken.add(take.get());
                    }
                }
                assertThat(taken).hasSize(1);
                last = taken.get(0);
                assertThat(known(living.get(0), "s")).isEqualTo(last);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTableOfOtherKeysIsToldWithWhatHelps() {
        DynamoDb.of(session).createTable(table, "id:S");
        assertThatThrownBy(() -> node("a").begin(Position.OLDEST))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has other keys than application and shard");
    }

    @Test
    void aTableThatShallNotBeMadeIsToldWithItsKeys() {
        assertThatThrownBy(() -> node("a", "app", false).begin(Position.OLDEST))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("checkpointTable " + table + " does not exist and createCheckpointTable=false")
                .hasMessageContaining("partition key application and the sort key shard");
    }

    @Test
    void aTableThatMayNotBeMadeIsToldWithWhatIsMissing() {
        try (ScriptedAws aws = ScriptedAws.create()) {
            aws.on("dynamodb", "GetItem").fail("ResourceNotFoundException");
            aws.on("dynamodb", "CreateTable").fail("AccessDeniedException", 400);
            LeaseTable node = new LeaseTable(
                    aws.client("dynamodb"), "t", "app", "a", 1, true, new Tenure(LEASE, () -> now), () -> now);
            assertThatThrownBy(() -> node.begin(Position.OLDEST))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("checkpointTable t does not exist and cannot be made (AccessDeniedException)")
                    .hasMessageContaining("allow dynamodb:CreateTable");
        }
    }

    @Test
    void aTableThatAnotherNodeIsMakingIsWaitedFor() {
        try (ScriptedAws aws = ScriptedAws.create()) {
            aws.on("dynamodb", "GetItem").fail("ResourceNotFoundException").answer();
            aws.on("dynamodb", "CreateTable").fail("ResourceInUseException");
            aws.on("dynamodb", "DescribeTable")
                    .answer(Map.of("Table", Map.of("TableStatus", "CREATING")))
                    .answer(Map.of("Table", Map.of("TableStatus", "ACTIVE")));
            aws.on("dynamodb", "UpdateItem").answer();
            LeaseTable node = new LeaseTable(
                    aws.client("dynamodb"), "t", "app", "a", 1, true, new Tenure(LEASE, () -> now), () -> now);
            assertThat(node.begin(Position.OLDEST)).isEqualTo(Position.OLDEST);
            assertThat(aws.calls("dynamodb", "DescribeTable")).hasSize(2);
        }
    }
}
