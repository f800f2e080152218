package io.awsx.camel.idempotent;

import io.awsx.AwsClient;
import io.awsx.camel.lease.Register;
import io.awsx.camel.lease.SharedTable;
import io.awsx.camel.lease.TableRegister;
import io.awsx.error.ClientException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keys of Camel's idempotent consumers in a table of DynamoDB, for any route and any number of nodes. To add a key is one write on condition that it
 * is not there, so that of many nodes one adds it. Repositories may share a table: each has a processor name of its own.
 *
 * <pre>{@code
 * camel.getRegistry().bind("seen", DynamoDbIdempotentRepository.builder()
 *         .session(session).table("seen").processorName("orders").timeToLive(Duration.ofDays(30)).build());
 * from("file:in?idempotent=true&idempotentRepository=#seen")...
 * }</pre>
 *
 * <p>A key is there from the moment it was added; where the node dies before the work is done, it stays until it is removed, or its time is over.
 * Thread-safe. All methods throw {@link io.awsx.error.AwsException} where DynamoDB cannot be reached, and {@link #start} a {@link ClientException}
 * where the table cannot be used. The session or client stays whoever's it is; without one it opens a session of its own while it is started.
 */
public final class DynamoDbIdempotentRepository extends RegisteredKeys {

    private final String table;
    private final boolean createTable;
    private final @Nullable Duration timeToLive;
    private final Clock clock;

    private DynamoDbIdempotentRepository(Builder builder, String table) {
        super("dynamodb", builder);
        this.table = table;
        this.createTable = builder.createTable;
        this.timeToLive = builder.timeToLive;
        this.clock = builder.clock;
    }

    /** A repository that is made step by step; it needs a table at least. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    Register register(AwsClient client) {
        SharedTable.Use use = TableRegister.use("table", "idempotent keys", createTable ? null : "createTable=false");
        return new TableRegister(
                new SharedTable(client, table, use), "key/" + processorName() + '/', timeToLive, clock);
    }

    /** What a repository is made of. */
    public static final class Builder extends RegisteredKeys.Builder<Builder> {

        private @Nullable String table;
        private boolean createTable = true;
        private @Nullable Duration timeToLive;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** The name or ARN of the table, whose one key is the text {@code id}. */
        public Builder table(String nameOrArn) {
            table = nameOrArn;
            return this;
        }

        /** Whether the table is made, paid by use, where there is none; true by default. */
        public Builder createTable(boolean create) {
            createTable = create;
            return this;
        }

        /**
         * How long after it was added a key is forgotten, by the clocks of the nodes; 1 second or more, never by default. DynamoDB itself removes it some
         * time later, where the time to live of the table is the attribute {@code expires}, as it is where this makes the table.
         */
        public Builder timeToLive(Duration duration) {
            timeToLive = duration;
            return this;
        }

        /** What time it is, for {@link #timeToLive}. */
        Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /**
         * The repository; nothing is sent before it is started.
         *
         * @throws ClientException where no table is named, or keys would be forgotten at once
         */
        public DynamoDbIdempotentRepository build() {
            if (table == null || table.isBlank()) {
                throw new ClientException("Name a table, as in builder().table(\"seen\")");
            } else if (timeToLive != null && timeToLive.toSeconds() < 1) {
                throw new ClientException("timeToLive is " + timeToLive + "; it is 1 second or more");
            }
            return new DynamoDbIdempotentRepository(this, table);
        }
    }
}
