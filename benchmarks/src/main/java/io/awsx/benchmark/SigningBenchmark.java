package io.awsx.benchmark;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import io.awsx.signing.PayloadSigning;
import io.awsx.signing.SigV4Signer;
import io.awsx.signing.SigV4aSigner;
import io.awsx.signing.SigningScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one signature costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SigningBenchmark {

    private static final Instant INSTANT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Credentials CREDENTIALS =
            Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final SigningScope SCOPE = SigningScope.s3("eu-west-1", PayloadSigning.HASHED, null);

    private final SigV4Signer signer = new SigV4Signer();
    private final SigV4aSigner asymmetric = new SigV4aSigner();

    private final HttpRequest get = HttpRequest.builder("GET")
            .origin(new Origin("https", "bucket.s3.eu-west-1.amazonaws.com", -1))
            .path("/folder/file.txt")
            .query(Query.of(List.of(new Query.Parameter("versionId", "abc"))))
            .headers(Headers.builder()
                    .add("User-Agent", "awsx/0.1")
                    .add("amz-sdk-invocation-id", "0d2e5c3a-6c1b-4b1e-9b0f-0b6a5c3a6c1b")
                    .add("amz-sdk-request", "attempt=1; max=3")
                    .build())
            .build();

    private final HttpRequest put = get.toBuilder()
            .method("PUT")
            .headers(get.headers().toBuilder()
                    .add("Content-Type", "application/octet-stream")
                    .build())
            .body(RequestBody.ofBytes(new byte[1024]))
            .build();

    @Benchmark
    public HttpRequest headerOfGet() {
        return signer.sign(get, CREDENTIALS, SCOPE, INSTANT);
    }

    @Benchmark
    public HttpRequest headerOfPutHashed() {
        return signer.sign(put, CREDENTIALS, SCOPE, INSTANT);
    }

    @Benchmark
    public HttpRequest link() {
        return signer.presign(get, CREDENTIALS, SCOPE, INSTANT, Duration.ofHours(1));
    }

    @Benchmark
    public HttpRequest headerOfGetWithColdKey() {
        return new SigV4Signer().sign(get, CREDENTIALS, SCOPE, INSTANT);
    }

    @Benchmark
    public HttpRequest headerOfGetBySigV4a() {
        return asymmetric.sign(get, CREDENTIALS, SCOPE, INSTANT);
    }
}
