package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.PresignedRequest;
import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.endpoint.AuthScheme;
import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.signing.Signers;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which scheme a call is signed by, and for which regions. */
class CallSigningTest {

    private static final Map<String, String> ACCESS_POINT_OF_MANY_REGIONS =
            Map.of("Bucket", "arn:aws:s3::123456789012:accesspoint:mfzwi23gnjvgw.mrap");

    @Test
    void signsForTheRegionsOfTheEndpointWhereItAsksForThat() {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(200, "");
            s3.call("HeadBucket", ACCESS_POINT_OF_MANY_REGIONS);

            assertThat(s3.host(0)).isEqualTo("mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com");
            assertThat(s3.header(0, "X-Amz-Region-Set")).isEqualTo("*");
            assertThat(s3.header(0, "Authorization"))
                    .startsWith("AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260301/s3/aws4_request, ");
        }
    }

    @Test
    void signsForTheRegionsTheCallerWants() {
        try (ScriptedS3 s3 = new ScriptedS3(builder -> builder, Map.of("signingRegionSet", "eu-*,us-east-1"))) {
            s3.transport.then(200, "");
            s3.call("HeadBucket", ACCESS_POINT_OF_MANY_REGIONS);

            assertThat(s3.header(0, "X-Amz-Region-Set")).isEqualTo("eu-*,us-east-1");
            assertThat(s3.client
                            .resolveEndpoint("HeadBucket", ACCESS_POINT_OF_MANY_REGIONS)
                            .signingRegion())
                    .isEqualTo("eu-*,us-east-1");
        }
    }

    @Test
    void makesLinksForManyRegions() {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            URI link = s3.client.presign(
                    "GetObject",
                    Map.of("Bucket", ACCESS_POINT_OF_MANY_REGIONS.get("Bucket"), "Key", "k"),
                    Duration.ofMinutes(5));

            assertThat(link.getRawQuery())
                    .contains("X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256", "X-Amz-Region-Set=%2A", "X-Amz-Signature=30");
        }
    }

    @Test
    void prefersTheSchemeTheCallerPrefers() {
        String outpost = "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-01234567890123456:accesspoint:ap";
        try (ScriptedS3 s3 = new ScriptedS3(builder -> builder, Map.of("authSchemePreference", "none, sigv4"));
                ScriptedS3 other = new ScriptedS3()) {
            s3.transport.then(200, "");
            s3.call("HeadBucket", Map.of("Bucket", outpost));
            other.transport.then(200, "");
            other.call("HeadBucket", Map.of("Bucket", outpost));

            assertThat(s3.header(0, "Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/us-west-2/s3-outposts/");
            assertThat(other.header(0, "Authorization")).startsWith("AWS4-ECDSA-P256-SHA256 ");
        }
    }

    @Test
    void signsTheFormsOfSimpleDbByVersion2() throws Exception {
        ScriptedTransport transport =
                new ScriptedTransport().then(200, "<SelectResponse><SelectResult/></SelectResponse>");
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", ScriptedS3.SECRET)
                        .clock(Clock.fixed(ScriptedS3.NOW, ZoneOffset.UTC))
                        .transport(transport)
                        .build();
                AwsClient sdb = session.client("sdb")) {
            sdb.call("Select", Map.of("SelectExpression", "select * from d"));
        }

        HttpRequest request = transport.requests().get(0);
        assertThat(request.headers().contains("Authorization")).isFalse();
        try (InputStream body = request.body().open()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("AWSAccessKeyId=AKIDEXAMPLE&Action=Select&SelectExpression=select%20%2A%20from%20d&")
                    .contains("&SignatureVersion=2&Timestamp=2026-03-01T12%3A00%3A00Z&Version=2009-04-15&Signature=");
        }
    }

    @Test
    void linksHoldTheParametersOfForms() {
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", ScriptedS3.SECRET)
                        .clock(Clock.fixed(ScriptedS3.NOW, ZoneOffset.UTC))
                        .transport(new ScriptedTransport())
                        .build();
                AwsClient sts = session.client("sts")) {
            PresignedRequest link = sts.presignRequest("GetCallerIdentity", Map.of(), Duration.ofMinutes(1));

            assertThat(link.method()).isEqualTo("GET");
            assertThat(link.headers()).isEmpty();
            assertThat(link.url().toString())
                    .startsWith(
                            "https://sts.eu-west-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-");
        }
    }

    @Test
    void refusesWhatItCannotSignFor() {
        Authentication authentication = new Authentication(
                () -> null,
                () -> null,
                new Signers(),
                List.of(),
                new ServerClock(InstantSource.fixed(ScriptedS3.NOW)),
                new Patience(CallThreads.waiting()));
        Operation head = ModelCatalog.builtIn().service("s3").operation("HeadBucket");
        assertThatThrownBy(() -> authentication.choose(head, List.of(AuthScheme.of("sigv5"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("sigv5, which is not supported yet");
    }
}
