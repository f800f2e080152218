package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class S3ConsumerIT extends S3TestSupport {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void route(String options, org.apache.camel.Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("initialDelay=10&delay=50" + (options.isEmpty() ? "" : "&" + options)))
                        .process(processor);
            }
        });
    }

    private void seeKeyAndBody(Exchange exchange) {
        seen.add(exchange.getMessage().getHeader(S3Constants.KEY) + "="
                + exchange.getMessage().getBody(String.class));
    }

    @Test
    void consumesAndDeletes() throws Exception {
        put("a", "1");
        put("b", "2");
        route("", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1", "b=2");
    }

    @Test
    void keepsObjectsAndConsumesEachOnceWhenIdempotent() throws Exception {
        for (int i = 0; i < 25; i++) {
            put("k" + (10 + i), "x");
        }
        route("deleteAfterRead=false&idempotent=true&maxMessagesPerPoll=4", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(seen).hasSize(25));
        put("k99", "new");
        await().untilAsserted(() -> assertThat(seen).hasSize(26));
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(keys()).hasSize(26);
    }

    @Test
    void movesWhatWasConsumedByWhatWasListedNotByHeaders() throws Exception {
        put("in/a", "1");
        route("prefix=in/&moveAfterRead=true&removePrefixOnMove=true&destinationBucketPrefix=done/", e -> {
            seeKeyAndBody(e);
            e.getMessage().setHeader(S3Constants.KEY, "changed");
        });
        await().untilAsserted(() -> assertThat(keys()).containsExactly("done/a"));
        assertThat(seen).containsExactly("in/a=1");
    }

    @Test
    void passesOverWhatIsNotWanted() throws Exception {
        put("in/a.csv", "1");
        put("in/deep/b.csv", "2");
        put("in/c.txt", "3");
        put("in/deep/d.tmp.csv", "4");
        route("include=in/**/*.csv&exclude=**/*.tmp.csv", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("in/a.csv=1", "in/deep/b.csv=2"));
        await().untilAsserted(() -> assertThat(keys()).containsExactly("in/c.txt", "in/deep/d.tmp.csv"));
    }

    @Test
    void passesOverWhatHasNotTheSize() throws Exception {
        put("small", "1");
        put("right", "22");
        put("large", "4444");
        route("minSize=2&maxSize=3&include=*", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(keys()).containsExactly("large", "small"));
        assertThat(seen).containsExactly("right=22");
    }

    @Test
    void leavesWhatIsYoungForALaterRoundByTheClockOfTheStore() throws Exception {
        put("a", "1");
        route("minAge=1h", this::seeKeyAndBody);
        await().until(() -> wire.requests("HEAD").size() >= 3);
        assertThat(seen).isEmpty();
    }

    @Test
    void takesUpWhatBecameOldEnough() throws Exception {
        put("a", "1");
        route("minAge=1500", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(seen).containsExactly("a=1"));
    }

    @Test
    void takesUpTheFirstByTheOrderThatIsAskedFor() throws Exception {
        put("a", "1");
        put("b", "4444");
        put("c", "22");
        put("d", "333");
        route("sortBy=-size&maxMessagesPerPoll=2", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("b=4444", "d=333", "c=22", "a=1");
    }

    @Test
    void whatFailsIsMovedOutOfTheWayWithTheReason() throws Exception {
        s3.call(
                "PutObject",
                Map.of(
                        "Bucket",
                        bucket,
                        "Key",
                        "in/bad",
                        "Body",
                        "1",
                        "ContentType",
                        "text/csv",
                        "Metadata",
                        Map.of("by", "anna")));
        put("in/good", "2");
        route("moveFailed=failed/&include=**", e -> {
            if (e.getMessage().getHeader(S3Constants.KEY, String.class).endsWith("bad")) {
                throw new IllegalStateException("no such \u00fc column\r\nin line 1");
            }
            seeKeyAndBody(e);
        });
        await().untilAsserted(() -> assertThat(keys()).containsExactly("failed/in/bad"));
        assertThat(seen).containsExactly("in/good=2");
        Map<String, Object> head = s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "failed/in/bad"));
        assertThat(head).containsEntry("ContentType", "text/csv");
        assertThat(head.get("Metadata"))
                .isEqualTo(Map.of(
                        "by", "anna",
                        "awsx-failure", "java.lang.IllegalStateException: no such column in line 1"));
    }

    @Test
    void refusesOrdersAndSizesThatCannotBe() {
        assertThatThrownBy(() -> route("sortBy=name&minSize=3&maxSize=2&minAge=soon", this::seeKeyAndBody))
                .hasStackTraceContaining("minSize is above maxSize");
        assertThatThrownBy(() -> route("moveFailed=", this::seeKeyAndBody)).hasStackTraceContaining("onto itself");
        assertThatThrownBy(() -> route("sortBy=name", this::seeKeyAndBody)).hasStackTraceContaining("sortBy is name");
        assertThatThrownBy(() -> route("minAge=soon", this::seeKeyAndBody))
                .hasStackTraceContaining("minAge is a number of milliseconds");
    }

    @Test
    void aFailedExchangeLeavesTheObjectForTheNextRound() throws Exception {
        put("a", "1");
        AtomicInteger tries = new AtomicInteger();
        route("", e -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            seeKeyAndBody(e);
        });
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1");
    }

    @Test
    void theRawBodyIsTheStreamOfTheAnswer() throws Exception {
        put("a", "1");
        route("includeBody=false", e -> {
            assertThat(e.getMessage().getBody()).isInstanceOf(InputStream.class);
            seeKeyAndBody(e);
        });
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1");
    }

    @Test
    void nothingIsConsumedUntilTheDoneFileIsThere() throws Exception {
        put("in/a", "1");
        put("in/b", "2");
        route("prefix=in/&doneFileName=done", this::seeKeyAndBody);
        await().until(() -> wire.requests("HEAD").size() >= 3);
        assertThat(seen).isEmpty();
        assertThat(wire.requests("HEAD"))
                .allSatisfy(request -> assertThat(request.path()).endsWith("/done"));
        assertThat(wire.requests("GET")).isEmpty();
        put("done", "");
        await().untilAsserted(() -> assertThat(keys()).containsExactly("done"));
        assertThat(seen).containsExactly("in/a=1", "in/b=2");
        put("in/c", "3");
        await().untilAsserted(() -> assertThat(seen).hasSize(3));
    }

    /** As with aws2-s3: it is an object like others, and the next round waits for another one. */
    @Test
    void aDoneFileThatIsListedIsConsumedWithTheOthers() throws Exception {
        put("a", "1");
        put("done", "d");
        put("x", "2");
        route("doneFileName=done", this::seeKeyAndBody);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1", "done=d", "x=2");
        put("y", "3");
        int rounds = wire.requests("HEAD").size();
        await().until(() -> wire.requests("HEAD").size() >= rounds + 3);
        assertThat(seen).hasSize(3);
    }

    @Test
    void headersOnlyFetchNothing() throws Exception {
        put("a", "12345");
        route(
                "ignoreBody=true",
                e -> seen.add(e.getMessage().getBody() + "/" + e.getMessage().getHeader(S3Constants.CONTENT_LENGTH)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen).containsExactly("null/5"));
    }
}
