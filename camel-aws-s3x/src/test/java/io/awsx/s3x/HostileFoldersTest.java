package io.awsx.s3x;

import static io.awsx.testkit.Trap.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.awsx.error.ClientException;
import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.Trap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever objects are called, what is downloaded lies in the folder that the route names, and nothing outside of it changes. */
class HostileFoldersTest {

    /** None of them is a file below a folder. */
    static final List<String> KEYS = List.of(
            "../out",
            "a/../../out",
            "..",
            "/out",
            "//server/share",
            "a\0b",
            "a//b",
            "link/file",
            "link/../../out",
            "up/out",
            "loop/file",
            "nowhere/file");

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Trap trap;
    private ProducerTemplate template;
    private Path in;
    private Path outside;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Files.createSymbolicLink(in.resolve("link"), outside);
        Files.createSymbolicLink(in.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(in.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(in.resolve("nowhere"), outside.resolve("nothing"));
        Files.createSymbolicLink(in.resolve("file"), outside.resolve("kept"));
        camel.getRegistry().bind("aws", aws.session());
        trap = Trap.in(camel);
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void nothingElseChanged() throws Exception {
        template.close();
        camel.close();
        aws.close();
        assertThat(trap.calls()).isZero();
        assertThat(names(folder)).containsExactly("in", "outside");
        assertThat(names(outside)).containsExactly("kept");
        assertThat(outside.resolve("kept")).hasContent("kept");
    }

    private static Set<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void bucketHolds(String... keys) {
        aws.on("s3", "ListObjectsV2")
                .optional()
                .answer(Map.of(
                        "Contents",
                        Stream.of(keys)
                                .map(key -> Map.of(
                                        "Key",
                                        key,
                                        "Size",
                                        7L,
                                        "ETag",
                                        "\"e\"",
                                        "LastModified",
                                        "2026-01-01T00:00:00Z"))
                                .toList()));
        aws.on("s3", "HeadObject").optional().answer(Map.of("ContentLength", 7L, "ETag", "\"e\""));
        aws.on("s3", "GetObject").optional().answer(Map.of("Body", "content", "ContentLength", 7L, "ETag", "\"e\""));
    }

    private String uri(String options) {
        return "awsx-s3:inbox?" + options.replace("{in}", in.toString());
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void aKeyThatLeadsElsewhereIsDownloadedNowhere(String key) {
        bucketHolds(key);
        // There a slash more means nothing.
        boolean within = List.of("/out", "//server/share", "a//b").contains(key);
        for (String options : within
                ? List.of("localDirectory={in}")
                : List.of("localDirectory={in}", "localFile=RAW({in}/${header.CamelAwsS3Key})")) {
            assertThatThrownBy(() -> template.requestBodyAndHeader(
                            uri("operation=download&" + options), null, S3Constants.KEY, key))
                    .as(options)
                    .cause()
                    .isInstanceOf(ClientException.class)
                    .hasMessageNotContaining("\0");
        }
        assertThat(aws.calls("s3", "GetObject")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation=downloadDirectory&localDirectory={in}",
                "operation=sync&syncDirection=down&localDirectory={in}"
            })
    void ofAFolderTheRestIsDownloaded(String options) throws IOException {
        String[] keys = Stream.concat(
                        KEYS.stream().filter(key -> key.indexOf('\0') < 0), Stream.of("good/file", "last"))
                .sorted()
                .toArray(String[]::new);
        bucketHolds(keys);

        Throwable failure = catchThrowable(() -> template.requestBody(uri(options), null, Object.class));

        assertThat(failure).isNotNull();
        assertThat(in.resolve("good/file")).hasContent("content");
        assertThat(in.resolve("last")).hasContent("content");
    }

    @Test
    void aLinkThatAnObjectIsNamedLikeIsReplacedAndNotFollowed() {
        bucketHolds("file");

        template.requestBodyAndHeader(uri("operation=download&localDirectory={in}"), null, S3Constants.KEY, "file");

        assertThat(in.resolve("file")).isRegularFile().hasContent("content");
        assertThat(Files.isSymbolicLink(in.resolve("file"))).isFalse();
    }

    @Test
    void filesThatAreNoObjectsAreDeletedWithoutFollowingLinks() throws IOException {
        bucketHolds("last");
        Files.writeString(in.resolve("old"), "old");

        template.requestBody(
                uri("operation=sync&syncDirection=down&syncDelete=true&localDirectory={in}"), (Object) null);

        assertThat(in.resolve("old")).doesNotExist();
        assertThat(in.resolve("last")).hasContent("content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation=download&localDirectory={in}",
                "operation=download&localFile=RAW({in}/${header.CamelAwsS3Key})",
                "operation=downloadDirectory&localDirectory={in}"
            })
    void aKeyThatLooksLikeAnExpressionIsAName(String options) {
        String key = TEXT.replace('/', '_').substring(0, 100);
        bucketHolds(key);

        template.requestBodyAndHeader(uri(options), null, S3Constants.KEY, key);

        assertThat(in.resolve(key)).hasContent("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\out", "..\\out", "a\\..\\..\\out", "\\\\server\\share"})
    void aKeyOfAnotherSystemIsAName(String key) {
        assumeTrue(File.separatorChar == '/', "on Windows it is refused, see KeyPathsTest");
        bucketHolds(key);

        template.requestBodyAndHeader(uri("operation=download&localDirectory={in}"), null, S3Constants.KEY, key);

        assertThat(in.resolve(key)).hasContent("content");
    }
}
