package io.awsx.transfer.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.error.ClientException;
import io.awsx.testkit.S3Engine;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferSettings;
import io.awsx.transfer.directory.SyncAction.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DirectoriesIT {

    private static S3Engine engine;
    private static AwsSession session;
    private static AwsClient s3;
    private static int buckets;

    @TempDir
    Path folder;

    private String bucket = "";
    private S3Transfer transfers;
    private Directories directories;
    private final List<SyncAction> done = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void startEngine() {
        engine = S3Engine.inMemoryWithSmallParts();
        session = ImpatientSession.at(engine.endpoint()).build();
        s3 = session.client("s3");
    }

    @AfterAll
    static void stopEngine() {
        session.close();
        engine.close();
    }

    @BeforeEach
    void begin() {
        bucket = "directories-" + ++buckets;
        s3.call("CreateBucket", Map.of("Bucket", bucket));
        transfers = new S3Transfer(s3, TransferSettings.defaults().withMaxConcurrency(4));
        directories = new Directories(s3, transfers);
    }

    @AfterEach
    void end() {
        transfers.close();
    }

    @Test
    void aFolderIsStoredAndFetchedAgain() throws IOException {
        write("one.txt", "sub/two.html", "sub/deep/three", "ü/😀");
        put("in/other", "stays");

        SyncReport up = run(request(Direction.UP, "in", Comparison.NONE, false));

        assertThat(up.transferred()).isEqualTo(4);
        assertThat(up.failed()).isZero();
        assertThat(up.complete()).isTrue();
        assertThat(keys())
                .containsOnlyKeys("in/one.txt", "in/other", "in/sub/deep/three", "in/sub/two.html", "in/ü/😀");
        assertThat(s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "in/sub/two.html")))
                .containsEntry("ContentType", "text/html");

        Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
        SyncReport down =
                run(request(copy, Direction.DOWN, "in/", Comparison.NONE, false, name -> !name.equals("other")));

        assertThat(down.transferred()).isEqualTo(4);
        assertThat(files(copy)).isEqualTo(files(folder));
    }

    @Test
    void whatIsTheSameIsNotSentAgain() throws IOException {
        write("a", "b", "c");
        SyncRequest sync = request(Direction.UP, "", Comparison.TIME, false);
        run(sync);

        assertThat(run(sync).unchanged()).isEqualTo(3);
        assertThat(directories.plan(sync)).isExhausted();

        Files.writeString(folder.resolve("a"), "longer than it was");
        Files.setLastModifiedTime(
                folder.resolve("b"), FileTime.from(Instant.now().plusSeconds(3600)));
        SyncReport again = run(sync);

        assertThat(again.transferred()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(done)
                .extracting(SyncAction::reason)
                .containsExactlyInAnyOrder("missing", "missing", "missing", "size", "time");
    }

    @Test
    void checksumsTellWhatTimesDoNot() throws IOException {
        write("same", "other");
        run(request(Direction.UP, "", Comparison.NONE, false));
        done.clear();
        Files.writeString(folder.resolve("other"), "OTHER");
        Instant past = Instant.now().minusSeconds(3600);
        Files.setLastModifiedTime(folder.resolve("other"), FileTime.from(past));
        Files.setLastModifiedTime(
                folder.resolve("same"), FileTime.from(Instant.now().plusSeconds(3600)));

        SyncRequest sync = request(Direction.UP, "", Comparison.CHECKSUM, false);
        List<SyncAction> planned = new ArrayList<>();
        directories.plan(sync).forEachRemaining(planned::add);
        assertThat(planned).containsExactly(new SyncAction(Kind.UPLOAD, "other", "other", 5, "checksum"));
        assertThat(keys()).containsEntry("other", "other");

        SyncReport report = run(sync);

        assertThat(done).extracting(SyncAction::name).containsExactly("other");
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(keys()).containsEntry("other", "OTHER");
    }

    @Test
    void downwardsAFileHasTheTimeOfItsObject() throws IOException {
        put("x/one", "1");
        put("x/two", "2");
        SyncRequest sync = request(Direction.DOWN, "x", Comparison.TIME, false);

        assertThat(run(sync).transferred()).isEqualTo(2);
        assertThat(run(sync).unchanged()).isEqualTo(2);
        Files.setLastModifiedTime(
                folder.resolve("one"), FileTime.from(Instant.now().plusSeconds(99)));
        assertThat(run(sync).transferred()).isEqualTo(1);
    }

    @Test
    void whatIsOnTheOtherSideOnlyIsDeletedWhereAsked() throws IOException {
        write("keep", "sub/new");
        put("keep", "keep");
        for (int i = 0; i < 5; i++) {
            put("gone/" + i, "x");
        }
        put("left-out/1", "x");

        SyncReport report =
                run(request(folder, Direction.UP, "", Comparison.SIZE, true, name -> !name.startsWith("left-out/")));

        assertThat(report.deleted()).isEqualTo(5);
        assertThat(keys()).containsOnlyKeys("keep", "left-out/1", "sub/new");

        put("only", "x");
        s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", "sub/new"));
        SyncReport down =
                run(request(folder, Direction.DOWN, "", Comparison.SIZE, true, name -> !name.startsWith("left-out/")));

        assertThat(down.deleted()).isEqualTo(1);
        assertThat(files(folder)).containsOnlyKeys("keep", "only");
        assertThat(folder.resolve("sub")).doesNotExist();
    }

    @Test
    void aKeyThatCannotBeAFileDoesNotKeepTheOthers() throws IOException {
        put("a\tb", "x");
        put("fine", "x");

        SyncReport report = run(request(Direction.DOWN, "", Comparison.TIME, true));

        assertThat(files(folder)).containsOnlyKeys("fine");
        assertThat(report.failures())
                .extracting(failure -> failure.action().name())
                .containsExactly("a\tb");
        assertThat(report.complete()).isTrue();
        assertThatThrownBy(report::requireNoFailures)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("1 of 2 could not be transferred or deleted: ");
    }

    @Test
    void aFolderThatIsNotThereDeletesNothing() {
        put("precious", "x");

        assertThatThrownBy(() ->
                        run(request(folder.resolve("nothing"), Direction.UP, "", Comparison.TIME, true, name -> true)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("There is no folder");
        assertThat(keys()).containsOnlyKeys("precious");
    }

    @Test
    void randomTreesBecomeEqual() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            String name = name(random);
            if (random.nextBoolean()) {
                write(name);
            }
            if (random.nextBoolean()) {
                put("t/" + name, name);
            }
        }

        SyncReport report = run(request(Direction.UP, "t", Comparison.SIZE, true));

        assertThat(report.failed()).as("seed %s", seed).isZero();
        Map<String, String> expected = new TreeMap<>();
        files(folder).forEach((name, text) -> expected.put("t/" + name, text));
        assertThat(keys()).as("seed %s", seed).isEqualTo(expected);
    }

    private static String name(Random random) {
        String[] parts = {"a", "b", "a-b", "a.c", "ä", "😀", "z"};
        StringBuilder name = new StringBuilder(parts[random.nextInt(parts.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            name.append('/').append(parts[random.nextInt(parts.length)]);
        }
        // The store keeps objects as files, and cannot have one where it needs a folder.
        return name.append(".file").toString();
    }

    private SyncReport run(SyncRequest request) {
        return directories.run(request, done::add);
    }

    private SyncRequest request(Direction direction, String prefix, Comparison comparison, boolean delete) {
        return request(folder, direction, prefix, comparison, delete, name -> true);
    }

    private SyncRequest request(
            Path local,
            Direction direction,
            String prefix,
            Comparison comparison,
            boolean delete,
            Predicate<String> wanted) {
        return new SyncRequest(
                direction,
                local,
                Map.of("Bucket", bucket, "Prefix", prefix),
                Map.of(),
                comparison,
                delete,
                false,
                wanted);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, file.getFileName().toString());
            // The store tells whole seconds: what was written in the second of its upload is sent twice.
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private void put(String key, String text) {
        s3.call("PutObject", Map.of("Bucket", bucket, "Key", key, "Body", text));
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        for (Object item :
                s3.paginate("ListObjectsV2", Map.of("Bucket", bucket)).items()) {
            String key = (String) ((Map<?, ?>) item).get("Key");
            try (InputStream body = (InputStream)
                    s3.call("GetObject", Map.of("Bucket", bucket, "Key", key)).get("Body")) {
                keys.put(key, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return keys;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
