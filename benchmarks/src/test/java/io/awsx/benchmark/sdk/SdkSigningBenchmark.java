package io.awsx.benchmark.sdk;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** What one signature of the AWS SDK costs, on the requests of {@link io.awsx.benchmark.SigningBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SdkSigningBenchmark {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final AwsCredentialsIdentity CREDENTIALS =
            AwsCredentialsIdentity.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    @Benchmark
    public SignedRequest headerOfGet() {
        return signer.sign(signing(request(SdkHttpMethod.GET).build(), new byte[0]));
    }

    @Benchmark
    public SignedRequest headerOfPutHashed() {
        SdkHttpRequest put = request(SdkHttpMethod.PUT)
                .appendHeader("Content-Type", "application/octet-stream")
                .build();
        return signer.sign(signing(put, new byte[1024]));
    }

    private static SdkHttpRequest.Builder request(SdkHttpMethod method) {
        return SdkHttpRequest.builder()
                .method(method)
                .uri(URI.create("https://bucket.s3.eu-west-1.amazonaws.com"))
                .encodedPath("/folder/file.txt")
                .appendRawQueryParameter("versionId", "abc")
                .appendHeader("User-Agent", "awsx/0.1")
                .appendHeader("amz-sdk-invocation-id", "0d2e5c3a-6c1b-4b1e-9b0f-0b6a5c3a6c1b")
                .appendHeader("amz-sdk-request", "attempt=1; max=3");
    }

    private static SignRequest<AwsCredentialsIdentity> signing(SdkHttpRequest request, byte[] body) {
        return SignRequest.builder(CREDENTIALS)
                .request(request)
                .payload(() -> new ByteArrayInputStream(body))
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK)
                .build();
    }
}
