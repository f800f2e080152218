package io.awsx.camel.lease;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.resource.DynamoDb;
import io.awsx.resource.dynamodb.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A table of DynamoDB that nodes share, whose keys are texts; made by the first of them where there is none. Thread-safe. */
public final class SharedTable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTable.class);

    /**
     * How a table is used.
     *
     * @param option the option that names it, such as {@code checkpointTable}, for messages
     * @param purpose what is in it, for messages
     * @param forbidden null where it may be made; else what says that it may not, such as {@code createCheckpointTable=false}
     * @param keys the key of partitions, and that of the order within one where there is one
     * @param expiry the attribute after whose time DynamoDB removes items; null for none
     */
    public record Use(
            String option,
            String purpose,
            @Nullable String forbidden,
            List<String> keys,
            @Nullable String expiry) {}

    private final DynamoDb dynamoDb;
    private final Table table;
    private final Use use;

    /**
     * The table of a name or ARN; nothing is sent.
     *
     * @param client a client of DynamoDB
     */
    public SharedTable(AwsClient client, String name, Use use) {
        this.dynamoDb = DynamoDb.of(client);
        this.table = dynamoDb.table(name);
        this.use = use;
    }

    /** The table, which may not be there. */
    public Table table() {
        return table;
    }

    /**
     * An item, as the first thing that is asked of the table, which is made where there is none.
     *
     * @return null where there is none
     * @throws ClientException where the table has other keys, or is not there and may not be made
     */
    public @Nullable Map<String, Object> first(Map<String, String> key) {
        try {
            return table.getConsistent(key);
        } catch (ServiceException e) {
            if (e.code().equals("ResourceNotFoundException")) {
                create(e);
                return null;
            } else if (e.code().equals("ValidationException")) {
                throw new ClientException(
                        "Table " + table.name() + " has other keys than " + String.join(" and ", use.keys) + "; give "
                                + use.option + " the name of another one",
                        e);
            }
            throw e;
        }
    }

    /**
     * Does a write that is bound to a condition.
     *
     * @return false where the condition was not true
     */
    public static boolean written(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ServiceException e) {
            if (e.code().equals("ConditionalCheckFailedException")) {
                return false;
            }
            throw e;
        }
    }

    private void create(ServiceException missing) {
        if (use.forbidden != null) {
            throw notThere("and " + use.forbidden, missing);
        }
        try {
            dynamoDb.createTable(
                    table.name(), use.keys.stream().map(key -> key + ":S").toArray(String[]::new));
            LOG.info("Made table {} for {}", table.name(), use.purpose);
        } catch (ServiceException e) {
            // Another node may be making it just now.
            if (!e.code().equals("ResourceInUseException")) {
                throw notThere("and cannot be made", e);
            }
        }
        table.waitUntilExists();
        if (use.expiry != null) {
            expire(use.expiry);
        }
    }

    private void expire(String attribute) {
        try {
            table.call(
                    "UpdateTimeToLive",
                    Map.of("TimeToLiveSpecification", Map.of("Enabled", true, "AttributeName", attribute)));
        } catch (ServiceException e) {
            LOG.warn(
                    "Table {} was made, but DynamoDB will not remove what expired ({}); set its time to live to the attribute {}",
                    table.name(),
                    e.code(),
                    attribute);
        }
    }

    private ClientException notThere(String why, ServiceException cause) {
        String keys = "the partition key " + use.keys.get(0)
                + (use.keys.size() == 1 ? ", a text" : " and the sort key " + use.keys.get(1) + ", both texts");
        return new ClientException(
                use.option + ' ' + table.name() + " does not exist " + why + " (" + cause.code() + "); make it with "
                        + keys + ", or allow dynamodb:CreateTable and dynamodb:DescribeTable",
                cause);
    }
}
