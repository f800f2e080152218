package io.awsx.benchmark.route;

import io.awsx.benchmark.route.MeasuredProcess.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What objects through a route cost the client's process, here and with Camel's own component on the AWS SDK: small ones that are put and gotten, a
 * large file up and down in processes of their own, beside AWS's transfer manager on its Common Runtime without Camel, a bucket that is consumed without bodies, and with bodies and deletes; and here alone a folder that is synchronized, twice. Small
 * ones go through a loop around HttpClient alone, too. The store, a stub, and the clients are processes of their own; the clients take turns, round by
 * round, so that a busy machine does not tell. Medians of all rounds after the warm-ups. Run by hand:
 *
 * <pre>{@code benchmarks/run route.S3RoutesBenchmark
 *     [rounds [warm-ups [objects [mebibytes [keys [works]]]]]]}</pre>
 *
 * <p>The works are a regular expression, such as {@code put.*|get.*}. See {@code docs/benchmarks.md}.
 */
final class S3RoutesBenchmark {

    private static final List<String> SMALL = List.of("put-1k", "get-1k", "put-16k", "get-16k");
    private static final List<String> LARGE = List.of("upload", "download");
    private static final List<String> BOTH = List.of("consume", "consume-delete");
    private static final String CRT = "io.awsx.benchmark.route.CrtClient";
    private static final List<String> OURS = List.of("sync", "sync-again", "list");

    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private final int objects;
    private final int mebibytes;
    private final int keys;
    private final String only;

    S3RoutesBenchmark(int objects, int mebibytes, int keys, String only) {
        this.objects = objects;
        this.mebibytes = mebibytes;
        this.keys = keys;
        this.only = only;
    }

    public static void main(String[] arguments) throws Exception {
        String peer = Files.readString(Path.of(arguments[0])).strip();
        String crt = Files.readString(Path.of(arguments[1])).strip();
        int rounds = number(arguments, 2, 3);
        int warmUps = number(arguments, 3, 1);
        S3RoutesBenchmark benchmark = new S3RoutesBenchmark(
                number(arguments, 4, 10_000),
                number(arguments, 5, 1024),
                number(arguments, 6, 100_000),
                arguments.length > 7 ? arguments[7] : ".*");
        benchmark.measure(peer, crt, System.getProperty("java.class.path"), rounds, warmUps);
    }

    /**
     * Does all rounds, and prints after each what is known so far.
     *
     * @param peer class path of aws2-s3
     * @param crt class path of the transfer manager and what calls it
     * @param own class path of awsx-s3
     * @return what each work cost each side, by the names of both with a space between
     */
    Map<String, List<Cost>> measure(String peer, String crt, String own, int rounds, int warmUps) throws IOException {
        Path folder = Files.createTempDirectory("s3-routes");
        try (MeasuredProcess store =
                MeasuredProcess.start("store", System.getProperty("java.class.path"), StubS3.class, List.of())) {
            String endpoint = "http://127.0.0.1:" + store.firstLine();
            try (MeasuredProcess ours = side("awsx", own, endpoint, folder);
                    MeasuredProcess theirs = side("aws2", peer, endpoint, folder);
                    MeasuredProcess bare = MeasuredProcess.start("bare", own, BareClient.class, List.of(endpoint));
                    MeasuredProcess ourFiles = files("awsx", own, S3RoutesClient.class.getName(), endpoint, folder);
                    MeasuredProcess theirFiles = files("aws2", peer, S3RoutesClient.class.getName(), endpoint, folder);
                    MeasuredProcess crtFiles = files("crt", crt, CRT, endpoint, folder)) {
                Map<String, MeasuredProcess> sides = Map.of("awsx", ours, "aws2", theirs, "bare", bare);
                Map<String, MeasuredProcess> files = Map.of("awsx", ourFiles, "aws2", theirFiles, "crt", crtFiles);
                run(0, ourFiles, "awsx", "alone");
                run(0, theirFiles, "aws2", "alone");
                for (int round = -warmUps; round < rounds; round++) {
                    round(round, sides, files);
                    System.out.println("round " + round);
                    show();
                }
            }
        } finally {
            delete(folder);
        }
        return costs;
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static MeasuredProcess side(String name, String classPath, String endpoint, Path folder)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        return MeasuredProcess.start(name, classPath, S3RoutesClient.class, List.of(name, endpoint, own.toString()));
    }

    private static MeasuredProcess files(String name, String classPath, String main, String endpoint, Path folder)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve(name + "-files"));
        return MeasuredProcess.startSmall(name + "-files", classPath, main, List.of(name, endpoint, own.toString()));
    }

    private void round(int round, Map<String, MeasuredProcess> sides, Map<String, MeasuredProcess> files)
            throws IOException {
        boolean backwards = round % 2 != 0;
        for (String work : SMALL) {
            turns(round, work, sides, backwards ? List.of("bare", "aws2", "awsx") : List.of("awsx", "aws2", "bare"));
        }
        for (String work : LARGE) {
            turns(round, work, files, backwards ? List.of("crt", "aws2", "awsx") : List.of("awsx", "aws2", "crt"));
        }
        for (String work : BOTH) {
            turns(round, work, sides, backwards ? List.of("aws2", "awsx") : List.of("awsx", "aws2"));
        }
        for (String work : OURS) {
            turns(round, work, sides, List.of("awsx"));
        }
    }

    private void turns(int round, String work, Map<String, MeasuredProcess> sides, List<String> order)
            throws IOException {
        for (String side : order) {
            run(round, sides.get(side), side, work);
        }
    }

    private void run(int round, MeasuredProcess side, String name, String work) throws IOException {
        if (!work.matches(only)) {
            return;
        }
        int count = switch (work) {
            case "put-1k", "get-1k", "put-16k", "get-16k" -> objects;
            case "upload", "download" -> mebibytes;
            case "alone" -> 1;
            default -> keys;
        };
        Cost cost = side.run(work, count);
        if (round >= 0) {
            costs.computeIfAbsent(work + ' ' + name, key -> new ArrayList<>()).add(cost);
        }
    }

    private void show() {
        costs.forEach((name, all) -> {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %,10.0f a second, %8.1f us of CPU each (%6.1f in the kernel), %,9.0f bytes each, %,5.0f MiB"
                            + " resident%n",
                    name,
                    Cost.median(all, cost -> cost.count() * 1e9 / cost.elapsed()),
                    Cost.median(all, cost -> cost.cpu() / 1e3 / cost.count()),
                    Cost.median(all, cost -> cost.kernel() / 1e3 / cost.count()),
                    Cost.median(all, cost -> (double) cost.bytes() / cost.count()),
                    Cost.median(all, cost -> cost.peak() / 1048576.0));
            List<Cost> peers = costs.get(name.replace(" awsx", " aws2"));
            if (name.endsWith(" awsx") && peers != null) {
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %.2f times as fast, %.2f times as many a CPU second%n",
                        name.replace(" awsx", ""),
                        Cost.median(peers, Cost::elapsed) / Cost.median(all, Cost::elapsed),
                        Cost.median(peers, Cost::cpu) / Cost.median(all, Cost::cpu));
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
