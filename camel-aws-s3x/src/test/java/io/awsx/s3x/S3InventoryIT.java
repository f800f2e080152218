package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.s3x.walk.Inventory;
import io.awsx.testkit.LastingStates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A bucket is consumed by what an inventory says of it. */
class S3InventoryIT extends S3TestSupport {

    private static final String SCHEMA =
            "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate, ETag, StorageClass";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> files = new ArrayList<>();

    private void route(String options, Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("initialDelay=0&delay=20&deleteAfterRead=false&inventory=inv/manifest.json&prefix=in/"
                                + options))
                        .routeId("inventory")
                        .process(processor);
            }
        });
    }

    private void see(Exchange exchange) {
        seen.add(exchange.getMessage().getHeader(S3Constants.KEY) + "="
                + exchange.getMessage().getBody(String.class));
    }

    private String etag(String key) {
        return ((String) s3.call("HeadObject", Map.of("Bucket", bucket, "Key", key))
                        .get("ETag"))
                .replace("\"", "");
    }

    private static String row(String key, String latest, String marker, String size, String etag) {
        return "\"b\",\"" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "\",\"v1\",\"" + latest + "\",\"" + marker
                + "\",\"" + size + "\",\"2026-01-31T12:00:00.000Z\",\"" + etag + "\",\"STANDARD\"\n";
    }

    private String row(String key) {
        return row(key, "true", "false", "1", etag(key));
    }

    private void file(String rows) throws Exception {
        file(rows, true);
    }

    private void file(String rows, boolean rightMd5) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        String key = "inv/data/" + files.size() + ".csv.gz";
        s3.call("PutObject", Map.of("Bucket", bucket, "Key", key, "Body", bytes.toByteArray()));
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes.toByteArray()));
        files.add("{\"key\":\"" + key + "\",\"size\":" + bytes.size() + ",\"MD5checksum\":\""
                + (rightMd5 ? md5 : "0" + md5.substring(1)) + "\"}");
    }

    private void manifest(String format) {
        put(
                "inv/manifest.json",
                "{\"sourceBucket\":\"" + bucket + "\",\"destinationBucket\":\"arn:aws:s3:::" + bucket
                        + "\",\"version\":\"2016-11-30\",\"creationTimestamp\":\"1514944800000\",\"fileFormat\":\""
                        + format
                        + "\",\"fileSchema\":\"" + SCHEMA + "\",\"files\":[" + String.join(",", files) + "]}");
    }

    @Test
    void theRowsOfAllFilesAreConsumedOnce() throws Exception {
        put("in/a b+c", "1");
        put("in/\u00fc", "2");
        put("in/x", "3");
        put("out/y", "4");
        file(row("in/a b+c") + row("in/\u00fc"));
        file("");
        file(row("out/y") + row("in/x"));
        manifest("CSV");
        wire.forget();
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("in/a b+c=1", "in/\u00fc=2", "in/x=3"));
        put("in/later", "5");
        int requests = wire.requests().size();
        await().until(() -> camel.getRoute("inventory").getUptimeMillis() > 500);
        assertThat(seen).hasSize(3);
        assertThat(wire.requests()).hasSize(requests);
    }

    @Test
    void versionsDeleteMarkersAndWhatIsGoneOrReplacedArePassedOver() throws Exception {
        put("in/a", "1");
        put("in/replaced", "2");
        put("in/gone", "3");
        put("in/z", "4");
        file(row("in/a", "false", "false", "1", "0123")
                + row("in/a")
                + row("in/marked", "true", "true", "", "")
                + row("in/replaced")
                + row("in/gone")
                + row("in/z"));
        manifest("CSV");
        put("in/replaced", "new");
        s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", "in/gone"));
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("in/a=1", "in/z=4"));
    }

    @Test
    void sizesAndTimesAreThoseOfTheRows() throws Exception {
        put("in/a", "1");
        put("in/b", "1");
        file(row("in/a", "true", "false", "10", etag("in/a")) + row("in/b", "true", "false", "20", etag("in/b")));
        manifest("CSV");
        route("&minSize=15&minAge=1h&ignoreBody=true", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("in/b=null"));
    }

    @Test
    void whatFailedIsTriedAgainAndNothingElse() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            put("in/" + (100 + i), "x");
            rows.append(row("in/" + (100 + i)));
        }
        file(rows.toString());
        manifest("CSV");
        AtomicInteger failures = new AtomicInteger();
        route("&maxMessagesPerPoll=7", exchange -> {
            if (exchange.getMessage().getHeader(S3Constants.KEY).equals("in/111") && failures.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(30));
        assertThat(seen).doesNotHaveDuplicates().last().isEqualTo("in/111=x");
    }

    @Test
    void aRestartGoesOnWhereTheInventoryWasLeft() throws Exception {
        camel.getRegistry().bind("states", new LastingStates());
        for (int file = 0; file < 3; file++) {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                put("in/" + file + (100 + i), "x");
                rows.append(row("in/" + file + (100 + i)));
            }
            file(rows.toString());
        }
        manifest("CSV");
        route("&maxMessagesPerPoll=5&stateRepository=#states", this::see);
        await().until(() -> seen.size() >= 10);
        camel.getRouteController().stopRoute("inventory");
        int before = seen.size();
        camel.getRouteController().startRoute("inventory");
        await().untilAsserted(() -> assertThat(seen).hasSize(60));
        camel.getRouteController().stopRoute("inventory");
        camel.getRouteController().startRoute("inventory");
        await().until(() -> camel.getRoute("inventory").getUptimeMillis() > 300);
        assertThat(before).isLessThan(60);
        assertThat(seen).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void aFileThatIsNotWhatItsManifestSaysIsNotConsumed() throws Exception {
        put("in/a", "1");
        file(row("in/a"), false);
        manifest("CSV");
        route("", this::see);
        await().until(() ->
                wire.fetched().stream().filter(path -> path.endsWith(".gz")).count() >= 2);
        assertThat(seen).isEmpty();
    }

    @Test
    void otherFormatsAreRefusedWithWhatToDo() {
        manifest("ORC");
        assertThatThrownBy(() -> Inventory.read(s3, "inv/manifest.json", bucket))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the format ORC")
                .hasMessageContaining("configure the inventory with the format CSV");
        manifest("CSV");
        assertThatThrownBy(() -> Inventory.read(s3, "s3://" + bucket + "/inv/manifest.json", "other"))
                .hasMessageContaining("an inventory of bucket " + bucket);
    }

    @Test
    void whatIsNoManifestIsRefused() throws IOException {
        for (String text : Set.of("{}", "no", "{\"files\":[{}],\"fileFormat\":\"CSV\",\"fileSchema\":\"Key\"}")) {
            put("inv/manifest.json", text);
            assertThatThrownBy(() -> Inventory.read(s3, "inv/manifest.json", bucket))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("inv/manifest.json");
        }
    }
}
