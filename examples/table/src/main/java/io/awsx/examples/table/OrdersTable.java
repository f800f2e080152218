package io.awsx.examples.table;

import static io.awsx.resource.dynamodb.Conditions.attr;
import static io.awsx.resource.dynamodb.Conditions.key;

import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.resource.DynamoDb;
import io.awsx.resource.dynamodb.BatchWriter;
import io.awsx.resource.dynamodb.Table;
import io.awsx.resource.dynamodb.Update;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;

/** Creates a table of orders, writes some, finds, changes, and deletes them, and deletes the table. */
public final class OrdersTable {

    private final DynamoDb dynamodb;
    private final PrintStream out;

    OrdersTable(AwsSession session, PrintStream out) {
        this.dynamodb = DynamoDb.of(session);
        this.out = out;
    }

    /** Works on a table {@code awsx-example-orders} of the account and region that the environment tells. */
    public static void main(String[] args) {
        try (AwsSession session = AwsSession.builder().build()) {
            new OrdersTable(session, System.out).run("awsx-example-orders");
        } catch (AwsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    void run(String name) {
        Table orders = dynamodb.createTable(name, "customer:S", "number:N");
        try {
            orders.waitUntilExists();
            out.printf("Table %s is %s%n", name, orders.status());
            write(orders);
            find(orders);
            change(orders);
        } finally {
            orders.delete();
            orders.waitUntilNotExists();
            out.println("Table " + name + " is gone");
        }
    }

    private void write(Table orders) {
        orders.put(order("ann", 1, "9.90"));
        // Many items: 25 a call, and what the service did not take is sent again.
        try (BatchWriter writer = orders.batchWriter()) {
            for (int number = 2; number <= 100; number++) {
                writer.put(order("ann", number, number + ".00"));
            }
            writer.put(order("bob", 1, "5.00"));
        }
        out.printf("%d orders are written%n", orders.scan().count());
    }

    private void find(Table orders) {
        out.println("Ann's last three orders above 50:");
        for (Map<String, Object> order : orders.query(
                        key("customer").eq("ann").and(key("number").le(90)))
                .filter(attr("price").gt(50))
                .descending()
                .limit(3)) {
            out.printf("    %s: %s%n", order.get("number"), order.get("price"));
        }
    }

    private void change(Table orders) {
        Map<String, Object> first = Map.of("customer", "ann", "number", 1);
        Update ship = new Update().set("status", "shipped").increment("version", 1);
        Map<String, Object> changed = orders.update(first, ship, attr("status").eq("new"));
        out.printf(
                "Order %s is %s in version %s%n", changed.get("number"), changed.get("status"), changed.get("version"));
        try {
            orders.update(first, ship, attr("status").eq("new"));
        } catch (ServiceException e) {
            out.println("Not changed twice: " + e.code());
        }
        orders.delete(first);
        out.println("After its deletion: " + orders.get(first));
    }

    private static Map<String, Object> order(String customer, int number, String price) {
        return Map.of(
                "customer", customer, "number", number, "price", new BigDecimal(price), "status", "new", "version", 1);
    }
}
