package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3ControlQuirksTest {

    private static final String OUTPOST = "arn:aws:s3-outposts:eu-west-1:123456789012:outpost:op-01234567890123456:";
    private static final String HASH_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final ScriptedService s3control = new ScriptedService("s3control");

    @AfterEach
    void close() {
        s3control.close();
    }

    @Test
    void theAccountStandsBeforeTheHostOnceAndInAHeader() {
        s3control.transport.then(200, "<GetAccessPointResult><Name>mine</Name></GetAccessPointResult>");
        assertThat(s3control.call("GetAccessPoint", Map.of("AccountId", "123456789012", "Name", "mine")))
                .containsEntry("Name", "mine");
        assertThat(s3control.host(0)).isEqualTo("123456789012.s3-control.eu-west-1.amazonaws.com");
        assertThat(s3control.header(0, "x-amz-account-id")).isEqualTo("123456789012");
        assertThat(s3control.request(0).path()).isEqualTo("/v20180820/accesspoint/mine");
        assertThat(s3control.header(0, "Authorization")).contains("/eu-west-1/s3/aws4_request", "x-amz-content-sha256");
        assertThat(s3control.header(0, "x-amz-content-sha256")).isEqualTo(HASH_OF_NOTHING);
    }

    @Test
    void theArnOfABucketOfAnOutpostBringsItsAccountHostAndHeaders() {
        s3control.transport.then(200, "<GetBucketResult><Bucket>mine</Bucket></GetBucketResult>");
        s3control.call("GetBucket", Map.of("Bucket", OUTPOST + "bucket:mine"));
        assertThat(s3control.host(0)).isEqualTo("s3-outposts.eu-west-1.amazonaws.com");
        assertThat(s3control.header(0, "x-amz-account-id")).isEqualTo("123456789012");
        assertThat(s3control.header(0, "x-amz-outpost-id")).isEqualTo("op-01234567890123456");
        assertThat(s3control.header(0, "Authorization")).contains("/eu-west-1/s3-outposts/aws4_request");
        assertThat(s3control.request(0).path())
                .isEqualTo("/v20180820/bucket/arn%3Aaws%3As3-outposts%3Aeu-west-1%3A123456789012%3Aoutpost%3A"
                        + "op-01234567890123456%3Abucket%3Amine");
    }

    @Test
    void theArnOfAnAccessPointOfAnOutpostBringsItsAccount() {
        s3control.transport.then(204, "");
        s3control.call("DeleteAccessPoint", Map.of("Name", OUTPOST + "accesspoint:mine"));
        assertThat(s3control.header(0, "x-amz-account-id")).isEqualTo("123456789012");
        assertThat(s3control.header(0, "x-amz-outpost-id")).isEqualTo("op-01234567890123456");
    }

    @Test
    void anAccountThatIsNotTheOneOfTheArnIsRefused() {
        Map<String, String> input = Map.of("Bucket", OUTPOST + "bucket:mine", "AccountId", "999999999999");
        assertThatThrownBy(() -> s3control.call("GetBucket", input))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("999999999999");
    }

    @Test
    void anArnOfAnotherRegionIsRefusedUnlessAsked() {
        Map<String, String> input = Map.of("Bucket", OUTPOST.replace("eu-west-1", "us-east-1") + "bucket:mine");
        assertThatThrownBy(() -> s3control.client.resolveEndpoint("GetBucket", input))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("us-east-1");
        try (ScriptedService asked =
                new ScriptedService("s3control", builder -> builder, Map.of("useArnRegion", true))) {
            assertThat(asked.client.resolveEndpoint("GetBucket", input).signingRegion())
                    .isEqualTo("us-east-1");
        }
    }

    @Test
    void anAccountIsAskedForWhereNoArnBringsIt() {
        assertThatThrownBy(() -> s3control.call("GetAccessPoint", Map.of("Name", "mine")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("AccountId is missing");
    }
}
