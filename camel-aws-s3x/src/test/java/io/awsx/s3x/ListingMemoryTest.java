package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Query;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** A listing of 100,000 keys walked by a route: at most the page in hand is kept. */
class ListingMemoryTest {

    private static final int KEYS = 100_000;
    private static final int PAGE = 1000;

    private final AtomicInteger walked = new AtomicInteger();
    private final AtomicReference<String> last = new AtomicReference<>("");
    /** One key of each page; only the listing itself could keep one alive. */
    private final List<WeakReference<Object>> samples = new ArrayList<>();

    private int most;

    private static HttpResponse page(HttpRequest request) {
        String token = request.query().parameters().stream()
                .filter(parameter -> parameter.name().equals("continuation-token"))
                .map(Query.Parameter::value)
                .findFirst()
                .orElse("0");
        int begin = Integer.parseInt(token);
        int end = begin + PAGE;
        StringBuilder page = new StringBuilder(300 * PAGE);
        page.append("<ListBucketResult><Name>b</Name><KeyCount>1000</KeyCount><IsTruncated>")
                .append(end < KEYS)
                .append("</IsTruncated>");
        if (end < KEYS) {
            page.append("<NextContinuationToken>").append(end).append("</NextContinuationToken>");
        }
        for (int i = begin; i < end; i++) {
            page.append("<Contents><Key>")
                    .append("a/rather/long/key/as/they/are/in/practice/")
                    .append(1_000_000 + i)
                    .append("</Key><LastModified>2024-02-29T12:00:00.000Z</LastModified><ETag>&quot;")
                    .append("0123456789abcdef0123456789abcdef")
                    .append("&quot;</ETag><Size>")
                    .append(i)
                    .append("</Size><StorageClass>STANDARD</StorageClass></Contents>");
        }
        return WatchedTransport.response(200, page.append("</ListBucketResult>").toString());
    }

    private void see(Exchange exchange) {
        Map<?, ?> item = exchange.getMessage().getBody(Map.class);
        String key = (String) item.get("Key");
        assertThat(key).isGreaterThan(last.get());
        last.set(key);
        int number = walked.incrementAndGet();
        if (number % PAGE == PAGE / 2) {
            samples.add(new WeakReference<>(item));
        }
        if (number % (10 * PAGE) == 0) {
            most = Math.max(most, alive());
        }
    }

    /** How many samples are still reachable, the collector having had its chance. */
    private int alive() {
        int alive = samples.size();
        for (int attempt = 0; attempt < 20 && alive > 2; attempt++) {
            System.gc();
            alive = (int)
                    samples.stream().filter(sample -> sample.get() != null).count();
        }
        return alive;
    }

    @Test
    void aHundredThousandKeysAreWalkedWithAPageInMemory() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        WatchedTransport store = WatchedTransport.alone().always(request -> true, (request, server) -> {
            pages.incrementAndGet();
            return page(request);
        });
        try (AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .anonymous()
                        .transport(store)
                        .build();
                CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("session", session);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:list")
                            .to("awsx-s3:b?session=#session&operation=ListObjectsV2&paginate=items")
                            .split(body())
                            .streaming()
                            .process(ListingMemoryTest.this::see);
                }
            });
            camel.start();
            Exchange done = camel.createProducerTemplate().send("direct:list", exchange -> {});
            assertThat(done.getException()).isNull();
        }
        assertThat(walked).hasValue(KEYS);
        assertThat(pages).hasValue(KEYS / PAGE);
        assertThat(samples).hasSize(KEYS / PAGE);
        assertThat(most).as("pages alive at once").isLessThanOrEqualTo(2);
    }
}
