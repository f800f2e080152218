package io.awsx.camel.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.error.ClientException;
import io.awsx.resource.DynamoDb;
import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.S3Engine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registers in a table of DynamoDB Local, and in a bucket of S3Proxy whose writes on condition are one step. */
class RegisterIT {

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    enum Kind {
        TABLE,
        BUCKET
    }

    @RegisterExtension
    static final DynamoDbEngine DYNAMODB = new DynamoDbEngine();

    private static final S3Engine S3 = S3Engine.inMemoryWithAtomicWrites();

    private static AwsSession tables;
    private static AwsSession buckets;

    private final String name = "register-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        tables = session(DYNAMODB.endpoint());
        buckets = session(S3.endpoint());
    }

    private static AwsSession session(String endpoint) {
        return ImpatientSession.at(endpoint).build();
    }

    @AfterAll
    static void close() {
        tables.close();
        buckets.close();
        S3.close();
    }

    private SharedTable table() {
        return new SharedTable(tables.client("dynamodb"), name, TableRegister.use("table", "tests", null));
    }

    private Register register(Kind kind, String space) {
        if (kind == Kind.TABLE) {
            return new TableRegister(table(), space);
        }
        return new BucketRegister(buckets.client("s3"), name, space, "use another");
    }

    private Register opened(Kind kind) {
        if (kind == Kind.BUCKET) {
            buckets.client("s3").call("CreateBucket", Map.of("Bucket", name));
        }
        Register register = register(kind, "space/");
        register.open();
        return register;
    }

    @ParameterizedTest
    @EnumSource
    void anEntryIsWrittenOnlyWhereItSaysWhatIsKnown(Kind kind) {
        Register register = opened(kind);
        assertThat(register.get("a")).isNull();
        Register.Entry made = Objects.requireNonNull(register.create("a", "one"));
        assertThat(made.text()).isEqualTo("one");
        assertThat(register.create("a", "other")).isNull();
        assertThat(register.get("a")).isEqualTo(made);
        Register.Entry changed = Objects.requireNonNull(register.replace(made, "two"));
        assertThat(register.replace(made, "three"))
                .as("it says another thing by now")
                .isNull();
        assertThat(register.remove(made)).isFalse();
        assertThat(register.get("a")).isEqualTo(changed);
        assertThat(register.remove(changed)).isTrue();
        assertThat(register.get("a")).isNull();
        assertThat(register.replace(changed, "four")).as("it is gone").isNull();
        assertThat(register.create("a", "five")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void namesMayBeLongAndHoldAnything(Kind kind) {
        Register register = opened(kind);
        List<String> names =
                List.of("a/b+\"etag\"", "ä€😀".repeat(2000), "ä€😀".repeat(2000) + 'x', "node/../a b", "\n");
        names.forEach(name -> assertThat(register.create(name, "text")).isNotNull());
        names.forEach(name ->
                assertThat(Objects.requireNonNull(register.get(name)).text()).isEqualTo("text"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsClearedIsOnlyItsOwn(Kind kind) {
        Register register = opened(kind);
        Register other = register(kind, "other/");
        for (int i = 0; i < 5; i++) {
            register.create("a" + i, "one");
            other.create("a" + i, "two");
        }
        register.clear();
        assertThat(register.get("a1")).isNull();
        assertThat(other.get("a1")).isNotNull();
        assertThat(register.where()).contains(name);
    }

    @ParameterizedTest
    @EnumSource
    void ofManyThatWriteOneDoes(Kind kind) throws Exception {
        Register register = opened(kind);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                String entry = "a" + round;
                Register.Entry made = one(threads, i -> register.create(entry, "made by " + i));
                Register.Entry changed = one(threads, i -> register.replace(made, "changed by " + i));
                assertThat(register.get(entry)).isEqualTo(changed);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Write {
        Register.Entry by(int thread);
    }

    private static Register.Entry one(ExecutorService threads, Write write) throws Exception {
        List<Callable<Register.Entry>> writes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int thread = i;
            writes.add(() -> write.by(thread));
        }
        List<Register.Entry> written = new ArrayList<>();
        for (Future<Register.Entry> end : threads.invokeAll(writes)) {
            if (end.get() != null) {
                written.add(end.get());
            }
        }
        assertThat(written).hasSize(1);
        return written.get(0);
    }

    @Test
    void theTableIsMadeAndRemovesWhatExpired() {
        opened(Kind.TABLE);
        assertThat(DynamoDb.of(tables).table(name).keyNames()).containsExactly("id");
        assertThat(tables.client("dynamodb").call("DescribeTimeToLive", Map.of("TableName", name)))
                .asString()
                .contains("ENABLED", "expires");
    }

    @Test
    void anEntryWhoseTimeIsOverIsGoneThoughTheTableHasIt() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Register register = new TableRegister(table(), "space/", Duration.ofSeconds(60), clock);
        register.open();
        assertThat(register.create("a", "one")).isNotNull();
        now[0] = now[0].plusSeconds(59);
        assertThat(register.get("a")).isNotNull();
        assertThat(register.create("a", "two")).isNull();
        now[0] = now[0].plusSeconds(1);
        assertThat(register.get("a")).isNull();
        assertThat(register.create("a", "three")).isNotNull();
        assertThat(register.create("a", "four")).isNull();
    }

    @Test
    void theProbeOfABucketLeavesNothingBehind() {
        opened(Kind.BUCKET);
        assertThat(buckets.client("s3").call("ListObjectsV2", Map.of("Bucket", name)))
                .doesNotContainKey("Contents");
    }

    @Test
    void aTableOfOtherKeysIsToldWithWhatHelps() {
        DynamoDb.of(tables).createTable(name, "key:S").waitUntilExists();
        assertThatThrownBy(() -> register(Kind.TABLE, "space/").open())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Table " + name + " has other keys than id; give table the name of another one");
    }
}
