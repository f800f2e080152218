package io.awsx.benchmark;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.endpoint.EndpointRuleSet;
import io.awsx.endpoint.Partitions;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first use of a service costs in a fresh JVM, and the heap that models keep.
 *
 * <p>Each measurement is a JVM of its own, with the core as a jar and what it needs at run time. Run {@link #main} with the
 * number of JVMs a row (10 unless given); an idle machine gives the figures that count. A row shows milliseconds: the whole process
 * less one that does nothing, and of that, as the process itself sees it, opening the service, an operation's plan, and its
 * endpoint.
 */
public final class LoadBenchmark {

    private static final Map<String, String> OPERATIONS = Map.of(
            "dynamodb",
            "GetItem",
            "s3",
            "GetObject",
            "ec2",
            "RunInstances",
            "sts",
            "GetCallerIdentity",
            "sqs",
            "SendMessage");
    private static final List<String> SERVICES = List.of("sts", "sqs", "dynamodb", "s3", "ec2");
    private static final List<String> RUN_TIME =
            List.of("camel-aws-core-", "jackson-", "httpc", "jspecify", "slf4j-api", "smithy-jmespath", "smithy-utils");

    private LoadBenchmark() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 2 ? args[0] : "") {
            case "nothing" -> tell(0, 0, 0);
            case "first-use" -> firstUse(args[1]);
            case "session" -> session(args[1]);
            case "class-path" -> classPathModel(args[1]);
            case "heap" -> heap(args[1]);
            default -> measure(args.length == 1 ? Integer.parseInt(args[0]) : 10);
        }
    }

    /** What this thread has used of a processor, where the system tells (Linux does), so that a busy machine matters less. */
    private static long now() {
        try (InputStream in = new FileInputStream("/proc/thread-self/schedstat")) {
            long time = 0;
            for (int digit = in.read(); digit >= '0'; digit = in.read()) {
                time = 10 * time + digit - '0';
            }
            return time;
        } catch (IOException e) {
            return System.nanoTime();
        }
    }

    /** Nothing here that takes classes which the measured code does not. */
    private static void tell(long first, long second, long third) {
        System.out.println(first);
        System.out.println(second);
        System.out.println(third);
    }

    private static void firstUse(String service) {
        long start = now();
        ServiceModel model = ModelCatalog.builtIn().service(service);
        long opened = now();
        model.operation(OPERATIONS.get(service)).input().members();
        long planned = now();
        EndpointRuleSet.parse(model.endpointRuleSet(), Partitions.builtIn())
                .resolve(Map.of("Region", "eu-west-1", "UseFIPS", false, "UseDualStack", false));
        long resolved = now();
        tell(opened - start, planned - opened, resolved - planned);
    }

    private static void session(String service) {
        long start = now();
        try (AwsSession session = AwsSession.builder()
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", "x")
                        .build();
                AwsClient client = session.client(service)) {
            long opened = now();
            client.resolveEndpoint(OPERATIONS.get(service), Map.of());
            tell(opened - start, 0, now() - opened);
        }
    }

    /** With an official model on the class path: finding it, opening it, and in the third place a service without one. */
    private static void classPathModel(String service) {
        long start = now();
        ModelCatalog catalog = ModelCatalog.onClassPath(LoadBenchmark.class.getClassLoader());
        long found = now();
        catalog.service(service).operation(OPERATIONS.get(service)).input().members();
        long opened = now();
        catalog.service("sts").operation("GetCallerIdentity").input().members();
        tell(found - start, opened - found, now() - opened);
    }

    /** The heap kept by services that are open, and further by an operation of one, after garbage collection. */
    private static void heap(String service) throws InterruptedException {
        ModelCatalog catalog = ModelCatalog.builtIn();
        // What all of them need
        walk(catalog.service("sns").operation("Publish").input(), new HashSet<>());
        long before = used();
        List<ServiceModel> kept = new ArrayList<>();
        for (String each : service.equals("all") ? catalog.services() : List.of(service)) {
            kept.add(catalog.service(each));
        }
        long open = used();
        String operation = OPERATIONS.get(service);
        if (operation != null) {
            walk(kept.get(0).operation(operation).input(), new HashSet<>());
            walk(kept.get(0).operation(operation).output(), new HashSet<>());
        }
        tell(open - before, used() - open, kept.size());
    }

    private static void walk(Shape shape, Set<Shape> seen) {
        if (seen.add(shape)) {
            shape.members().forEach(member -> walk(member.shape(), seen));
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void measure(int times) throws IOException, InterruptedException {
        String classPath = classPath();
        long[] nothing = run(classPath, times, "nothing", "-");
        System.out.printf("JVM start: median %.0f ms, least %.0f ms%n", nothing[0] / 1e6, nothing[1] / 1e6);
        for (String mode : List.of("first-use", "session")) {
            for (String service : mode.equals("session") ? List.of("s3") : SERVICES) {
                long[] row = run(classPath, times, mode, service);
                System.out.printf(
                        "%-9s %-9s median %4.0f ms, least %4.0f ms; open %.1f, operation %.1f, endpoint %.1f%n",
                        mode,
                        service,
                        (row[0] - nothing[0]) / 1e6,
                        (row[1] - nothing[1]) / 1e6,
                        row[2] / 1e6,
                        row[3] / 1e6,
                        row[4] / 1e6);
            }
        }
        long[] official = run(
                classPath + File.pathSeparator + "target/official-models/dynamodb.jar",
                times,
                "class-path",
                "dynamodb");
        System.out.printf(
                "official  dynamodb  median %4.0f ms; found %.1f, opened with operation %.1f, then sts %.1f%n",
                (official[0] - nothing[0]) / 1e6, official[2] / 1e6, official[3] / 1e6, official[4] / 1e6);
        long[] none = run(classPath, times, "class-path", "dynamodb");
        System.out.printf("no model on the class path: found in %.1f%n", none[2] / 1e6);
        for (String service : List.of("sts", "dynamodb", "s3", "ec2", "all")) {
            long[] row = run(classPath, 1, "heap", service);
            System.out.printf(
                    "heap      %-9s %.2f MB, %.2f MB more for an operation with all its shapes%n",
                    service, row[2] / 1e6, row[3] / 1e6);
        }
    }

    /** Median and least of the whole process, then the medians of what it says of itself, in nanoseconds. */
    private static long[] run(String classPath, int times, String mode, String service)
            throws IOException, InterruptedException {
        long[][] rows = new long[4][times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Process child = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xshare:auto",
                            "-cp",
                            classPath,
                            LoadBenchmark.class.getName(),
                            mode,
                            service)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (child.waitFor() != 0) {
                throw new IllegalStateException(mode + " " + service + " failed");
            }
            rows[0][i] = System.nanoTime() - start;
            String[] phases = said.strip().split("\\s+", -1);
            for (int phase = 0; phase < 3; phase++) {
                rows[phase + 1][i] = Long.parseLong(phases[phase]);
            }
        }
        for (long[] row : rows) {
            Arrays.sort(row);
        }
        int middle = times / 2;
        return new long[] {rows[0][middle], rows[0][0], rows[1][middle], rows[2][middle], rows[3][middle]};
    }

    /** This class, the jar of the core, and what that needs at run time. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry -> entry.endsWith("target/classes")
                        || (RUN_TIME.stream().anyMatch(entry.getFileName().toString()::startsWith)
                                && !entry.toString().endsWith("-tests.jar")))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
