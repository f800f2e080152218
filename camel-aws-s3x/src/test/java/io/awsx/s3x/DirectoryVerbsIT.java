package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.camel.AwsxConstants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@SuppressWarnings("unchecked") // Bodies and headers that are Maps.
class DirectoryVerbsIT extends S3TestSupport {

    @TempDir
    Path folder;

    @Test
    void aFolderIsUploadedBelowThePrefix() throws IOException {
        write("a.csv", "sub/b.csv", "sub/c.tmp");

        Object done =
                send("operation=uploadDirectory&prefix=in&exclude=**/*.tmp&storageClass=STANDARD_IA", "not looked at");

        assertThat(done)
                .isEqualTo(Map.of("Transferred", 2L, "Bytes", 14L, "Deleted", 0L, "Unchanged", 0L, "Failed", 0L));
        assertThat(keys()).containsExactly("in/a.csv", "in/sub/b.csv");
        assertThat(s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "in/a.csv")))
                .containsEntry("StorageClass", "STANDARD_IA");
    }

    @Test
    void whatIsBelowThePrefixIsDownloaded() throws IOException {
        put("out/one", "1");
        put("out/sub/two", "2");
        put("outside", "x");

        send("operation=downloadDirectory&prefix=out", null);

        assertThat(folder.resolve("one")).hasContent("1");
        assertThat(folder.resolve("sub/two")).hasContent("2");
        assertThat(folder.resolve("side")).doesNotExist();
    }

    @Test
    void syncTellsFirstWhatItWouldDo() throws IOException {
        write("new");
        put("old", "x");
        String options = "operation=sync&syncDirection=up&syncDelete=true";

        Iterator<Map<String, Object>> plan = (Iterator<Map<String, Object>>) send(options + "&dryRun=true", null);

        assertThat(plan)
                .toIterable()
                .containsExactly(
                        Map.of("Action", "upload", "Name", "new", "Key", "new", "Size", 3L, "Reason", "missing"),
                        Map.of(
                                "Action",
                                "delete_object",
                                "Name",
                                "old",
                                "Key",
                                "old",
                                "Size",
                                1L,
                                "Reason",
                                "missing"));
        assertThat(keys()).containsExactly("old");

        send(options, null);

        assertThat(keys()).containsExactly("new");
    }

    @Test
    void headersOfAnotherObjectDoNotCount() throws IOException {
        write("a");

        template.sendBodyAndHeaders(
                uri("operation=uploadDirectory&localDirectory=" + folder),
                "body",
                Map.of(
                        S3Constants.KEY,
                        "other",
                        S3Constants.CONTENT_TYPE,
                        "image/png",
                        S3Constants.CONTENT_LENGTH,
                        4711));

        assertThat(keys()).containsExactly("a");
        assertThat(s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "a")).get("ContentType"))
                .isNotEqualTo("image/png");
    }

    @Test
    void whatFailedIsNamedAndTheRestIsDone() {
        put("fine", "1");
        put("not\tfine", "2");

        Exchange failed = template.send(uri("operation=downloadDirectory&localDirectory=" + folder), exchange -> {});

        assertThat(failed.getException()).hasMessageContaining("1 of 2 could not be transferred");
        assertThat(failed.getMessage().getHeader(AwsxConstants.OUTPUT, Map.class))
                .containsEntry("Transferred", 1L)
                .containsEntry("Failed", 1L);
        assertThat(folder.resolve("fine")).hasContent("1");
    }

    @Test
    void allBelowAPrefixIsDeleted() {
        for (int i = 0; i < 5; i++) {
            put("tmp/" + i, "x");
        }
        put("tmpfile", "x");
        put("tmp/keep.log", "x");

        assertThat(template.requestBody(uri("operation=deletePrefix&prefix=tmp/&exclude=**/*.log"), (Object) null))
                .isEqualTo(Map.of("Deleted", 5L));
        assertThat(keys()).containsExactly("tmp/keep.log", "tmpfile");
    }

    @Test
    void aBucketIsNotEmptiedForWantOfAPrefix() {
        put("precious", "x");

        assertThatThrownBy(() -> template.requestBody(uri("operation=deletePrefix"), (Object) null))
                .hasStackTraceContaining("needs the prefix");
        assertThatThrownBy(
                        () -> template.requestBody(uri("operation=deletePrefix&prefix=${header.none}"), (Object) null))
                .isInstanceOf(CamelExecutionException.class)
                .hasStackTraceContaining("would empty the bucket");
        assertThat(keys()).containsExactly("precious");
    }

    @Test
    void optionsThatDoNothingAreRefused() {
        for (Map.Entry<String, String> wrong : List.of(
                Map.entry("operation=sync", "set localDirectory"),
                Map.entry("operation=delete&keyName=a&dryRun=true", "dryRun=true is for"))) {
            assertThatThrownBy(() -> template.requestBody(uri(wrong.getKey()), (Object) null))
                    .hasStackTraceContaining(wrong.getValue());
        }
    }

    private Object send(String options, Object body) {
        return template.requestBody(uri(options + "&localDirectory=" + folder), body);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
