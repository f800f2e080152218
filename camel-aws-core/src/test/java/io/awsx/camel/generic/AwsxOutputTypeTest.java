package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Handler;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Outputs as records and beans, and inputs from them. */
class AwsxOutputTypeTest extends AwsxTestSupport {

    public enum Kind {
        SMALL,
        @JsonProperty("very-large")
        LARGE
    }

    public record Address(String street, Optional<String> floor) {}

    @SuppressWarnings("ArrayRecordComponent") // Bytes are what is looked at.
    public record Order(
            String id,
            BigDecimal total,
            byte[] signature,
            Set<String> tags,
            Kind kind,
            Instant at,
            LocalDate day,
            UUID key,
            Address address,
            Optional<Integer> count,
            @JsonIgnore String hidden) {}

    public record Put(String tableName, Map<String, Object> item, Optional<String> returnValues) {}

    /** What takes an order by the type of its method's parameter. */
    public record OrderBook(List<Object> seen) {

        @Handler
        public void see(Order order) {
            seen.add(order);
        }
    }

    public static final class Getters {
        @JsonProperty("TableName")
        private final String name = "t";

        private final Map<String, String> key = Map.of("id", "o1");

        public Map<String, String> getKey() {
            return key;
        }

        @JsonIgnore
        public String getSecret() {
            return name + "-not-sent";
        }
    }

    private static final String TYPE = "&outputType=" + Order.class.getName();

    private static final String ITEM =
            "{'id':{'S':'o1'},'total':{'N':'10.50'},'signature':{'B':'AP8='},'tags':{'SS':['a']},'kind':{'S':'very-large'},"
                    + "'at':{'S':'2026-03-01T12:00:00Z'},'day':{'S':'2026-03-01'},'key':{'S':'00000000-0000-0001-0000-000000000002'},"
                    + "'address':{'M':{'street':{'S':'s'}}},'count':{'N':'3'}}";

    private static final Order ORDER = new Order(
            "o1",
            new BigDecimal("10.50"),
            new byte[] {0, -1},
            Set.of("a"),
            Kind.LARGE,
            Instant.parse("2026-03-01T12:00:00Z"),
            LocalDate.parse("2026-03-01"),
            new UUID(1, 2),
            new Address("s", Optional.empty()),
            Optional.of(3),
            null);

    private static void isOrder(Object body) {
        assertThat(body).usingRecursiveComparison().isEqualTo(ORDER);
    }

    @Test
    void anItemBecomesARecord() {
        answers("{'Item':" + ITEM + "}");
        isOrder(send(
                        "dynamodb?operation=GetItem&nativeTypes=true&query=Item" + TYPE,
                        Map.of("TableName", "t", "Key", Map.of("id", "o1")))
                .getMessage()
                .getBody());
    }

    @Test
    void whatAQueryFindsNothingOfIsNothing() {
        answers("{}");
        assertThat(send(
                                "dynamodb?operation=GetItem&nativeTypes=true&query=Item" + TYPE,
                                Map.of("TableName", "t", "Key", Map.of("id", "o1")))
                        .getMessage()
                        .getBody())
                .isNull();
    }

    @Test
    void aListBecomesAListOfRecords() {
        answers("{'Items':[" + ITEM + "," + ITEM + "],'Count':2}");
        List<?> orders = send(
                        "dynamodb?operation=Scan&nativeTypes=true&query=RAW(Items[])" + TYPE, Map.of("TableName", "t"))
                .getMessage()
                .getBody(List.class);
        assertThat(orders).hasSize(2).allSatisfy(AwsxOutputTypeTest::isOrder);
    }

    @Test
    void aRouteMakesRecordsWhereItAsksForThem() throws Exception {
        answers("{'Items':[" + ITEM + "],'Count':1}");
        List<Object> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:scan")
                        .to(uri("dynamodb?operation=Scan&nativeTypes=true"))
                        .split(simple("${body[Items]}"))
                        .bean(new OrderBook(seen))
                        .convertBodyTo(Order.class)
                        .process(exchange -> seen.add(exchange.getMessage().getBody()));
            }
        });

        template.requestBody("direct:scan", Map.of("TableName", "t"));

        assertThat(seen).hasSize(2).allSatisfy(AwsxOutputTypeTest::isOrder);
    }

    @Test
    void scalarsAreBodies() {
        answers("{'Items':[],'Count':2}");
        assertThat(send("dynamodb?operation=Scan&query=Count", Map.of("TableName", "t"))
                        .getMessage()
                        .getBody())
                .isEqualTo(2);
        answers("{'Items':[],'Count':2}");
        assertThat(send("dynamodb?operation=Scan&query=Count&outputType=String", Map.of("TableName", "t"))
                        .getMessage()
                        .getBody())
                .isEqualTo("2");
    }

    @Test
    void eachItemOfAListingBecomesARecord() {
        answers("{'Items':[" + ITEM + "],'LastEvaluatedKey':{'id':{'S':'o1'}}}");
        answers("{'Items':[" + ITEM + "]}");
        Iterator<?> items = send(
                        "dynamodb?operation=Scan&nativeTypes=true&paginate=items&outputType=%23class:"
                                + Order.class.getName(),
                        Map.of("TableName", "t"))
                .getMessage()
                .getBody(Iterator.class);
        List<Object> all = new ArrayList<>();
        items.forEachRemaining(all::add);
        assertThat(all).hasSize(2).allSatisfy(AwsxOutputTypeTest::isOrder);
    }

    @Test
    void aConsumerRoutesRecords() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(200, ("{'Items':[" + ITEM + "]}").replace('\'', '"')));
        List<Object> seen = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("dynamodb?operation=Scan&param.TableName=t&nativeTypes=true&initialDelay=1&delay=60000"
                                + TYPE))
                        .process(exchange -> seen.add(exchange.getMessage().getBody()));
            }
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        isOrder(seen.get(0));
    }

    @Test
    void whatCannotBeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> send("dynamodb?operation=Scan&outputType=com.acme.Ordr", Map.of("TableName", "t")))
                .hasStackTraceContaining("outputType is com.acme.Ordr, but there is no such class");
        assertThatThrownBy(() ->
                        send("dynamodb?operation=Scan&outputType=String&outputFormat=json", Map.of("TableName", "t")))
                .hasStackTraceContaining("outputType and outputFormat=json contradict each other");
        assertThatThrownBy(() -> send("s3?operation=GetObject&outputType=String", Map.of("Bucket", "b", "Key", "k")))
                .hasStackTraceContaining("outputType, but the output of");
    }

    @Test
    void aFailureNamesTheMember() {
        answers("{'Item':{'id':{'S':'o1'},'total':{'S':'hunter2'}}}");
        assertThatThrownBy(() -> send(
                        "dynamodb?operation=GetItem&nativeTypes=true&query=Item" + TYPE,
                        Map.of("TableName", "t", "Key", Map.of("id", "o1"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Order: member total is no BigDecimal")
                .hasMessageNotContaining("hunter2");
    }

    private JsonNode sent() {
        return sent(wire.requests().size() - 1);
    }

    @Test
    void aRecordIsAnItemOfTheSameMembers() {
        answers("{}");
        send("dynamodb?operation=PutItem&nativeTypes=true&param.TableName=t&param.Item=RAW(${body})&input=none", ORDER);
        assertThat(sent()).isEqualTo(json("{'TableName':'t','Item':" + ITEM + "}"));
    }

    @Test
    void beansAtAnyDepthAreMaps() {
        answers("{}");
        send(
                "dynamodb?operation=PutItem&nativeTypes=true",
                new Put(
                        "t",
                        Map.of("id", "o1", "in", List.of(Map.of("a", new Address("s", Optional.of("2"))))),
                        Optional.of("NONE")));
        assertThat(sent())
                .isEqualTo(
                        json("{'TableName':'t','ReturnValues':'NONE','Item':{'id':{'S':'o1'},'in':{'L':[{'M':{'a':{'M':"
                                + "{'street':{'S':'s'},'floor':{'S':'2'}}}}}]}}}"));
        answers("{}");
        send(
                "dynamodb?operation=PutItem&nativeTypes=true",
                Map.of("TableName", "t", "Item", Map.of("id", "o1", "a", new Address("s", Optional.empty()))));
        assertThat(sent()).isEqualTo(json("{'TableName':'t','Item':{'id':{'S':'o1'},'a':{'M':{'street':{'S':'s'}}}}}"));
    }

    @Test
    void annotationsSayWhichPropertiesAreMembers() {
        answers("{}");
        send("dynamodb?operation=GetItem&nativeTypes=true", new Getters());
        assertThat(sent()).isEqualTo(json("{'TableName':'t','Key':{'id':{'S':'o1'}}}"));
    }
}
