package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.camel.ClientComponent;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContextAware;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routes that are sent their records by Kinesis. */
@Timeout(180)
class FanOutRouteTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    static {
        LeakCheck.secret(SECRET);
    }

    private final long start = System.nanoTime();
    private final FakeStream stream = new FakeStream(50, () -> System.nanoTime() - start);
    private final List<String> seen = new ArrayList<>();
    private final MemoryStateRepository states = new MemoryStateRepository();
    private FanOutServer server;
    private DefaultCamelContext camel;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @BeforeEach
    void open() throws IOException {
        server = new FanOutServer(stream);
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("states", states);
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        camel.close();
        server.close();
        assertThat(server.http2().failures()).isEmpty();
    }

    private void route(String options) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx:kinesis/orders?enhancedFanOut=true&region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW("
                                + SECRET + ")&uriEndpointOverride=" + server.endpoint()
                                + "&stateRepository=#states&shardMonitorInterval=200&initialDelay=0&delay=200"
                                + options)
                        .routeId("orders")
                        .process(exchange -> {
                            gate.await();
                            synchronized (seen) {
                                seen.add(exchange.getMessage().getBody(String.class));
                            }
                        });
            }
        });
        camel.start();
    }

    private List<String> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** Keys NAME:0, NAME:1, ... behind those that were written before. */
    private void write(String shard, String name, int from, int to) {
        for (int i = from; i < to; i++) {
            stream.put(shard, name + ':' + i);
        }
    }

    private void requireOrder(String name, int count) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add(name + ':' + i);
        }
        assertThat(seen().stream().filter(key -> key.startsWith(name + ':'))).containsExactlyElementsOf(expected);
    }

    @Test
    void aRouteRegistersItsConsumerAndConsumesWhatIsSent() throws Exception {
        stream.shard("s");
        write("s", "k", 0, 10);
        route("&fanOutConsumerName=mine");
        await().until(() -> seen().size() == 10);
        write("s", "k", 10, 20);
        await().until(() -> seen().size() == 20);
        requireOrder("k", 20);
        assertThat(server.plain().consumers()).containsExactly("mine");
        camel.stop();
        assertThat(server.plain().consumers()).as("other nodes may use it").containsExactly("mine");
        await().until(() -> server.http2().open() == 0);
    }

    @Test
    void subscriptionsAreShownAsConnectionsOfHttp2() throws Exception {
        stream.shard("a").shard("b");
        write("a", "x", 0, 1);
        write("b", "y", 0, 1);
        route("&maxConnections=7");
        ClientComponent component = camel.getComponent("awsx", ClientComponent.class);

        await().until(() -> component.getHttp2Connections() == 2);
        assertThat(component.getHttp2ConnectionsAwaited()).isZero();
        assertThat(component.getHttp2ConnectionsMost()).isEqualTo(7);
        DevConsole console = PluginHelper.getDevConsoleResolver(camel.getCamelContextExtension())
                .resolveDevConsole("awsx");
        ((CamelContextAware) console).setCamelContext(camel);
        assertThat((String) console.call(DevConsole.MediaType.TEXT))
                .contains("; of HTTP/2: 2 leased, 0 waited for, 7 at most");
        assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson())
                .contains("\"http2Connections\":{")
                .contains("\"connections\":{");
        camel.getRouteController().stopRoute("orders");
        await().until(() -> server.http2().open() == 0);
    }

    @Test
    void aConsumerGoesWithTheRouteWhereThatIsWanted() throws Exception {
        stream.shard("s");
        write("s", "k", 0, 1);
        route("&deregisterFanOutConsumer=true");
        await().until(() -> seen().size() == 1);
        assertThat(server.plain().consumers()).containsExactly("kinesis-orders");
        camel.stop();
        assertThat(server.plain().consumers()).isEmpty();
    }

    @Test
    void nothingIsLostOrComesTwiceWhateverBreaks() throws Exception {
        long seed = new Random().nextLong();
        server.faults(new Random(seed), 2, FanOutServer.End.values());
        stream.shard("a").shard("b");
        route("&concurrentConsumers=2");
        Random sizes = new Random(seed);
        int[] written = {0, 0};
        for (int round = 0; round < 12; round++) {
            int shard = round % 2;
            int more = 1 + sizes.nextInt(100);
            write(shard == 0 ? "a" : "b", shard == 0 ? "x" : "y", written[shard], written[shard] + more);
            written[shard] += more;
            if (round % 4 == 3) {
                server.http2().cut();
            }
            await().atMost(60, TimeUnit.SECONDS).until(() -> seen().size() >= written[0] + written[1]);
        }
        assertThat(new HashSet<>(seen())).as("seed %d", seed).hasSameSizeAs(seen());
        requireOrder("x", written[0]);
        requireOrder("y", written[1]);
        assertThat(server.subscribed()).as("seed %d", seed).hasSizeGreaterThan(5);
    }

    @Test
    void childrenComeBehindTheirParentsThroughSplitsAndMerges() throws Exception {
        stream.shard("p");
        write("p", "k", 0, 100);
        route("");
        await().until(() -> seen().size() > 10);
        stream.shard("left", "p").shard("right", "p");
        write("left", "k", 100, 150);
        stream.shard("one", "left", "right");
        write("one", "k", 150, 200);
        await().until(() -> seen().size() == 200);
        requireOrder("k", 200);
    }

    @Test
    void aRouteGoesOnWhereItsCheckpointIs() throws Exception {
        stream.shard("s");
        write("s", "k", 0, 10);
        route("");
        await().until(() -> seen().size() == 10);
        camel.getRouteController().stopRoute("orders");
        write("s", "k", 10, 20);
        camel.getRouteController().startRoute("orders");
        await().until(() -> seen().size() == 20);
        requireOrder("k", 20);
        assertThat(server.subscribed()).contains("s AFTER_SEQUENCE_NUMBER 1009");
    }

    @Test
    void aSlowRouteHoldsTheServerBack() throws Exception {
        stream.shard("s");
        gate = new CountDownLatch(1);
        String large = "x".repeat(2000);
        for (int i = 0; i < 3000; i++) {
            stream.put("s", large);
        }
        route("");
        await().until(() -> stream.reads() > 3);
        await().during(500, TimeUnit.MILLISECONDS).until(() -> {
            // 256 KiB wait unread, and some in the sockets; 8 MB do not fit.
            return stream.reads() < 50;
        });
        gate.countDown();
        await().atMost(60, TimeUnit.SECONDS).until(() -> seen().size() == 3000);
    }

    @Test
    void aSuspendedRouteGoesOnWhereItWas() throws Exception {
        stream.shard("s");
        write("s", "k", 0, 5);
        route("");
        await().until(() -> seen().size() == 5);
        camel.getRouteController().suspendRoute("orders");
        write("s", "k", 5, 10);
        server.http2().cut();
        camel.getRouteController().resumeRoute("orders");
        await().until(() -> seen().size() == 10);
        requireOrder("k", 10);
    }
}
