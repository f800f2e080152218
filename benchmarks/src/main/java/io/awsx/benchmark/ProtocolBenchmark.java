package io.awsx.benchmark;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.model.Operation;
import io.awsx.protocol.Protocol;
import io.awsx.testkit.SampleCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/**
 * What a call costs but for the network, by protocol: its request written, its answer read, and the whole: validate, write, resolve, sign, read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProtocolBenchmark {

    private static final Headers HEADERS =
            Headers.builder().add("x-amzn-RequestId", "id").build();

    @Param
    public SampleCall sample;

    private AwsSession session;
    private AwsClient client;
    private Operation operation;
    private Protocol protocol;
    private byte[] answer;

    @Setup
    public void open() {
        answer = sample.answer();
        AwsSession.Builder builder = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                .transport(new Transport() {
                    @Override
                    public HttpResponse send(HttpRequest request, Duration timeLimit) {
                        try (InputStream body = request.body().open()) {
                            body.transferTo(OutputStream.nullOutputStream());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return answer();
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                });
        session = builder.build();
        client = session.client(sample.service);
        operation = client.operation(sample.operation);
        protocol = Protocol.of(operation.service());
    }

    @TearDown
    public void close() {
        session.close();
    }

    private HttpResponse answer() {
        return new HttpResponse(200, HEADERS, new ByteArrayInputStream(answer));
    }

    @Benchmark
    public HttpRequest write() {
        return protocol.write(operation, sample.input);
    }

    @Benchmark
    public Object read() throws IOException {
        return protocol.read(operation, answer());
    }

    @Benchmark
    public Object call() {
        return client.call(sample.operation, sample.input);
    }
}
