package io.awsx.call;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.SampleCall;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a whole call costs but for the network, by protocol: validate, write, resolve, sign, and read the answer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProtocolBenchmark {

    @Param
    public SampleCall sample;

    private AwsSession session;
    private AwsClient client;

    /** Runs all with the allocation counted. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ProtocolBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void open() {
        byte[] answer = sample.answer();
        Headers headers = Headers.builder().add("x-amzn-RequestId", "id").build();
        AwsSession.Builder builder = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                .transport(new Transport() {
                    @Override
                    public HttpResponse send(HttpRequest request, Duration timeLimit) {
                        try (InputStream body = request.body().open()) {
                            body.transferTo(java.io.OutputStream.nullOutputStream());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return new HttpResponse(200, headers, new ByteArrayInputStream(answer));
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                });
        session = builder.build();
        client = session.client(sample.service);
    }

    @TearDown
    public void close() {
        session.close();
    }

    @Benchmark
    public Object call() {
        return client.call(sample.operation, sample.input);
    }
}
