package io.awsx.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.endpoint.Endpoint;
import io.awsx.endpoint.EndpointRuleSet;
import io.awsx.endpoint.Partitions;
import io.awsx.model.ModelCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * What the rules of S3, the largest there are, cost. Budgets: compiling a few milliseconds, an endpoint not seen before a few
 * microseconds, one seen before 200 ns.
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
    private List<Map<String, Object>> unseen;
    private int next;

    /** Takes the rules of the catalog. */
    @Setup
    public void read() {
        ruleSet = ModelCatalog.builtIn().service("s3").endpointRuleSet();
        rules = EndpointRuleSet.parse(ruleSet, Partitions.builtIn());
        parameters = parameters("my-bucket");
        unseen = IntStream.range(0, MORE_THAN_REMEMBERED)
                .mapToObj(i -> parameters("my-bucket-" + i))
                .toList();
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
        return rules.resolve(unseen.get(next));
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
}
