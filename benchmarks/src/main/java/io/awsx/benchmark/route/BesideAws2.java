package io.awsx.benchmark.route;

import io.awsx.benchmark.route.ColdStarts.Start;
import io.awsx.benchmark.route.MeasuredProcess.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Everything that awsx-s3 and aws2-s3 are compared in, in one run and as one table: routes ({@link S3RoutesBenchmark}), what a process takes up to its
 * first put beyond Camel alone ({@link ColdStart}), and what is on the class path. Run by hand:
 *
 * <pre>{@code benchmarks/run}</pre>
 *
 * <p>System properties: {@code awsx.benchmark.objects}, {@code .mebibytes}, {@code .keys}, {@code .rounds}, {@code .warm-ups}, {@code .starts} say how
 * much, {@code .plot} where to draw the table.
 */
final class BesideAws2 {

    private static final String CATALOG = "io/awsx/model/catalog/";

    private final ClassPath camel;
    private final ClassPath ours;
    private final ClassPath theirs;
    private final String crt;
    private final Beside table = new Beside();

    private BesideAws2(ClassPath camel, ClassPath own, ClassPath theirs, String crt) {
        this.camel = camel;
        this.ours = own.with(camel);
        this.theirs = theirs;
        this.crt = crt;
    }

    /** Takes files with the class paths of Camel alone, of aws2-s3, of awsx-s3, and of AWS's transfer manager on CRT. */
    public static void main(String[] arguments) throws IOException {
        BesideAws2 beside = new BesideAws2(
                read(arguments[0]),
                read(arguments[2]),
                read(arguments[1]),
                Files.readString(Path.of(arguments[3])).strip());
        beside.closure();
        beside.start(number("starts", 15));
        System.out.println(beside.table);
        beside.routes();
        System.out.println(beside.table);
        String plot = System.getProperty("awsx.benchmark.plot", "");
        if (!plot.isEmpty()) {
            beside.table.draw(
                    Path.of(plot),
                    "How many times better awsx-s3 is than aws2-s3 4.18.0; " + LocalDate.now(ZoneOffset.UTC) + ", JDK "
                            + System.getProperty("java.version") + ", "
                            + Runtime.getRuntime().availableProcessors() + " processors");
        }
    }

    private static ClassPath read(String file) throws IOException {
        return ClassPath.of(Files.readString(Path.of(file)));
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("awsx.benchmark." + name, otherwise);
    }

    private void closure() {
        ClassPath own = ours.beyond(camel);
        ClassPath peer = theirs.beyond(camel);
        table.less("jars beyond Camel", own.jars().size(), peer.jars().size(), Double.NaN);
        table.less("MB of them", own.bytes() / 1e6, peer.bytes() / 1e6, Double.NaN);
        table.less(
                "MB without models of services",
                (own.bytes() - own.bytes(CATALOG)) / 1e6,
                peer.bytes() / 1e6,
                Double.NaN);
    }

    private void start(int times) throws IOException {
        try (MeasuredProcess store =
                MeasuredProcess.start("store", System.getProperty("java.class.path"), StubS3.class, List.of())) {
            String endpoint = "http://127.0.0.1:" + store.firstLine();
            ColdStarts nothing = new ColdStarts(camel, "none");
            ColdStarts own = new ColdStarts(ours, S3RoutesClient.uri("awsx-s3", endpoint, "small"));
            ColdStarts peer = new ColdStarts(theirs, S3RoutesClient.uri("aws2-s3", endpoint, "small"));
            for (int i = 0; i < times; i++) {
                nothing.once();
                own.once();
                peer.once();
            }
            Start alone = nothing.median();
            System.out.println("Camel alone: " + alone);
            Start here = own.median().less(alone);
            Start there = peer.median().less(alone);
            table.less("first put beyond Camel, ms", here.wall() / 1e6, there.wall() / 1e6, Double.NaN);
            table.less("ms of CPU", here.cpu() / 1e6, there.cpu() / 1e6, Double.NaN);
            table.less("classes", here.classes(), there.classes(), Double.NaN);
            table.less("MB resident", here.resident() / 1e6, there.resident() / 1e6, Double.NaN);
        }
    }

    private void routes() throws IOException {
        Map<String, List<Cost>> costs = new S3RoutesBenchmark(
                        number("objects", 40_000), number("mebibytes", 1024), number("keys", 10_000), "[^sl].*")
                .measure(theirs.toString(), crt, ours.toString(), number("rounds", 3), number("warm-ups", 1));
        for (String work : List.of("put-1k", "get-1k", "put-16k", "get-16k")) {
            List<Cost> own = costs.get(work + " awsx");
            List<Cost> peer = costs.get(work + " aws2");
            List<Cost> bare = costs.get(work + " bare");
            table.less(work + ", us of CPU", micros(own), micros(peer), micros(bare));
            table.less(work + ", kB allocated", kilobytes(own), kilobytes(peer), kilobytes(bare));
        }
        table.less(
                "Camel alone, MB resident",
                resident(costs.get("alone awsx")),
                resident(costs.get("alone aws2")),
                Double.NaN);
        for (String work : List.of("upload", "download")) {
            List<Cost> own = costs.get(work + " awsx");
            List<Cost> peer = costs.get(work + " aws2");
            List<Cost> runtime = costs.get(work + " crt");
            table.more(work + ", MiB a second", rate(own), rate(peer), rate(runtime));
            table.less(work + ", ms of CPU a MiB", micros(own) / 1e3, micros(peer) / 1e3, micros(runtime) / 1e3);
            table.less(work + ", MB resident", resident(own), resident(peer), resident(runtime));
        }
        for (String work : List.of("consume", "consume-delete")) {
            List<Cost> own = costs.get(work + " awsx");
            List<Cost> peer = costs.get(work + " aws2");
            table.more(work + ", keys a second", rate(own), rate(peer), Double.NaN);
            table.less(work + ", us of CPU a key", micros(own), micros(peer), Double.NaN);
        }
    }

    private static double micros(List<Cost> costs) {
        return Cost.median(costs, cost -> cost.cpu() / 1e3 / cost.count());
    }

    private static double kilobytes(List<Cost> costs) {
        return Cost.median(costs, cost -> cost.bytes() / 1e3 / cost.count());
    }

    private static double resident(List<Cost> costs) {
        return Cost.median(costs, Cost::peak) / 1e6;
    }

    private static double rate(List<Cost> costs) {
        return Cost.median(costs, cost -> cost.count() * 1e9 / cost.elapsed());
    }
}
