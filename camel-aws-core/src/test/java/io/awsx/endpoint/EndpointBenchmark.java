package io.awsx.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the rules of S3, the largest there are, cost. Budgets: compiling a few milliseconds, an endpoint not seen before a few
 * microseconds, one seen before 200 ns. Needs the vectors in {@code awsx.conformance}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EndpointBenchmark {

    private static final int MORE_THAN_REMEMBERED = 4096;

    private JsonNode ruleSet;
    private EndpointRuleSet rules;
    private Map<String, Object> parameters;
    private Map<String, Object>[] unseen;
    private int next;

    /** Reads the rules from the vectors. */
    @Setup
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void read() throws IOException {
        Path vectors =
                Path.of(System.getProperty("awsx.conformance", "../../shared/conformance"), "endpoints", "s3.json");
        ruleSet = new ObjectMapper().readTree(vectors.toFile()).at("/shapes/x#s3/traits/smithy.rules#endpointRuleSet");
        rules = EndpointRuleSet.parse(ruleSet, Partitions.builtIn());
        parameters = parameters("my-bucket");
        unseen = new Map[MORE_THAN_REMEMBERED];
        for (int i = 0; i < unseen.length; i++) {
            unseen[i] = parameters("my-bucket-" + i);
        }
    }

    @Benchmark
    public EndpointRuleSet compile() {
        return EndpointRuleSet.parse(ruleSet, Partitions.builtIn());
    }

    @Benchmark
    public Endpoint seenBefore() {
        return rules.resolve(parameters);
    }

    @Benchmark
    public Endpoint notSeenBefore() {
        next = (next + 1) % MORE_THAN_REMEMBERED;
        return rules.resolve(unseen[next]);
    }

    private static Map<String, Object> parameters(String bucket) {
        return new HashMap<>(Map.of(
                "Region",
                "eu-central-1",
                "Bucket",
                bucket,
                "Key",
                "a/b/c.txt",
                "UseFIPS",
                false,
                "UseDualStack",
                false,
                "Accelerate",
                false,
                "ForcePathStyle",
                false,
                "UseGlobalEndpoint",
                false));
    }

    /** Runs it with {@code -prof gc}. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EndpointBenchmark.class.getName())
                        .addProfiler("gc")
                        .jvmArgsAppend("-Dawsx.conformance="
                                + System.getProperty("awsx.conformance", "../../shared/conformance"))
                        .build())
                .run();
    }
}
