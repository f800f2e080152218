package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import io.awsx.transfer.TransferState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see of transfers. */
class ShownTransfersTest {

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    @Test
    void aTransferIsShownWhileItIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        aws.on("s3", "PutObject").answer(input -> {
            begun.countDown();
            awaited(end);
            return Map.of("ETag", "\"e\"");
        });
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx-s3:orders?keyName=a.txt");
            }
        });
        camel.start();
        S3Component component = camel.getComponent("awsx-s3", S3Component.class);

        CompletableFuture<Object> sent = camel.createProducerTemplate().asyncSendBody("direct:in", "hello");
        awaited(begun);
        List<TransferState> shown = component.transfers();
        String[] listed = component.listTransfers();
        DevConsole console = PluginHelper.getDevConsoleResolver(camel.getCamelContextExtension())
                .resolveDevConsole("awsx");
        ((org.apache.camel.CamelContextAware) console).setCamelContext(camel);
        String text = (String) console.call(DevConsole.MediaType.TEXT);
        end.countDown();
        sent.get(60, TimeUnit.SECONDS);

        assertThat(shown).singleElement().satisfies(transfer -> {
            assertThat(transfer.verb()).isEqualTo("upload");
            assertThat(transfer.bucket()).isEqualTo("orders");
            assertThat(transfer.key()).isEqualTo("a.txt");
            assertThat(transfer.length()).isEqualTo(5);
        });
        assertThat(listed).singleElement().asString().startsWith("upload of a.txt to bucket orders: 0 of 5 bytes");
        assertThat(text).contains("client of awsx-s3: s3 in us-east-1", "1 under way", "transfer: upload of a.txt");
        assertThat(component.getTransfersUnderWay()).isZero();
    }

    @Test
    void endpointsTellTheirBucketAndRegion() {
        EndpointServiceLocation bucket = (EndpointServiceLocation)
                camel.getEndpoint("awsx-s3:orders?region=eu-west-1&uriEndpointOverride=http://h:1");

        assertThat(bucket.getServiceMetadata())
                .isEqualTo(Map.of("service", "s3", "region", "eu-west-1", "bucket", "orders"));
        assertThat(bucket.getServiceUrl()).isEqualTo("http://h:1");
        assertThat(bucket.getServiceProtocol()).isEqualTo("s3");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
