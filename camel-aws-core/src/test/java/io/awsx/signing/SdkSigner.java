package io.awsx.signing;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.identity.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The signer of the AWS SDK for Java, asked the way {@link Signer} is. */
final class SdkSigner {

    private static final Map<ChecksumAlgorithm, software.amazon.awssdk.checksums.spi.ChecksumAlgorithm> ALGORITHMS =
            Map.of(
                    ChecksumAlgorithm.CRC32, DefaultChecksumAlgorithm.CRC32,
                    ChecksumAlgorithm.CRC32C, DefaultChecksumAlgorithm.CRC32C,
                    ChecksumAlgorithm.SHA1, DefaultChecksumAlgorithm.SHA1,
                    ChecksumAlgorithm.SHA256, DefaultChecksumAlgorithm.SHA256,
                    ChecksumAlgorithm.SHA512, DefaultChecksumAlgorithm.SHA512,
                    ChecksumAlgorithm.MD5, DefaultChecksumAlgorithm.MD5);

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    SignedRequest sign(HttpRequest request, Credentials credentials, SigningScope scope, Instant instant) {
        return signer.sign(prepare(request, credentials, scope, instant).build());
    }

    SignedRequest presign(
            HttpRequest request, Credentials credentials, SigningScope scope, Instant instant, Duration expires) {
        return signer.sign(prepare(request, credentials, scope, instant)
                .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, expires)
                .build());
    }

    private static SignRequest.Builder<AwsCredentialsIdentity> prepare(
            HttpRequest request, Credentials credentials, SigningScope scope, Instant instant) {
        PayloadSigning payload = scope.payload();
        boolean chunked = payload == PayloadSigning.STREAMING || payload == PayloadSigning.STREAMING_UNSIGNED;
        boolean signed = payload == PayloadSigning.STREAMING || payload == PayloadSigning.HASHED;
        SignRequest.Builder<AwsCredentialsIdentity> builder = SignRequest.builder(identity(credentials))
                .request(toSdk(request))
                .payload(() -> open(request))
                .putProperty(AwsV4HttpSigner.REGION_NAME, scope.region())
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, scope.service())
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, !scope.rawPath())
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, !scope.rawPath())
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, signed)
                .putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, chunked)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(instant, ZoneOffset.UTC));
        if (scope.trailer() != null) {
            builder.putProperty(AwsV4FamilyHttpSigner.CHECKSUM_ALGORITHM, ALGORITHMS.get(scope.trailer()));
        }
        return builder;
    }

    private static AwsCredentialsIdentity identity(Credentials credentials) {
        return credentials.sessionToken() == null
                ? AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey())
                : AwsSessionCredentialsIdentity.create(
                        credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
    }

    private static SdkHttpRequest toSdk(HttpRequest request) {
        SdkHttpRequest.Builder builder = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .protocol(request.origin().scheme())
                .host(request.origin().host())
                .port(request.origin().effectivePort())
                .encodedPath(request.path());
        for (Query.Parameter parameter : request.query().parameters()) {
            builder.appendRawQueryParameter(parameter.name(), parameter.value());
        }
        for (int i = 0; i < request.headers().size(); i++) {
            builder.appendHeader(request.headers().name(i), request.headers().value(i));
        }
        return builder.build();
    }

    static List<String> query(SignedRequest signed, String name) {
        return signed.request().rawQueryParameters().getOrDefault(name, List.of());
    }

    private static InputStream open(HttpRequest request) {
        try {
            return request.body().open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
