package io.awsx.call;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRedirectTest {

    private static final Map<String, String> BUCKET = Map.of("Bucket", "some-bucket");

    private final ScriptedS3 s3 = new ScriptedS3();

    @AfterEach
    void close() {
        s3.close();
    }

    private void answersInFrankfurt(int index) {
        assertThat(s3.host(index)).isEqualTo("some-bucket.s3.eu-central-1.amazonaws.com");
        assertThat(s3.header(index, "Authorization")).contains("/eu-central-1/s3/aws4_request");
    }

    @Test
    void aBucketElsewhereIsFoundAndRemembered() {
        s3.transport
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-central-1")
                .then(200, "<ListBucketResult><Name>some-bucket</Name></ListBucketResult>")
                .then(200, "<ListBucketResult><Name>some-bucket</Name></ListBucketResult>");
        assertThat(s3.call("ListObjectsV2", BUCKET)).containsEntry("Name", "some-bucket");
        assertThat(s3.host(0)).isEqualTo("some-bucket.s3.eu-west-1.amazonaws.com");
        answersInFrankfurt(1);
        s3.call("ListObjectsV2", BUCKET);
        answersInFrankfurt(2);
    }

    @Test
    void theRegionInTheErrorIsAsGoodAsTheOneInAHeader() {
        s3.transport
                .then(
                        400,
                        "<Error><Code>AuthorizationHeaderMalformed</Code><Message>wrong region</Message>"
                                + "<Region>eu-central-1</Region></Error>")
                .then(200, "<ListBucketResult><Name>some-bucket</Name></ListBucketResult>");
        s3.call("ListObjectsV2", BUCKET);
        answersInFrankfurt(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400})
    void headAnswersRedirectWithoutABody(int status) {
        s3.transport.then(status, "", "x-amz-bucket-region", "eu-central-1").then(200, "");
        s3.call("HeadObject", Map.of("Bucket", "some-bucket", "Key", "k"));
        answersInFrankfurt(1);
    }

    @Test
    void twoRegionsThatPointAtEachOtherEndTheCall() {
        s3.transport
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-central-1")
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-west-1");
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("PermanentRedirect"));
        assertThat(s3.transport.requests()).hasSize(2);
    }

    @Test
    void aRedirectToTheSameRegionIsNotFollowed() {
        s3.transport.then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-west-1");
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(ServiceException.class);
    }

    @Test
    void aLocationHeaderIsNotFollowed() {
        s3.transport.then(307, error("TemporaryRedirect"), "Location", "https://evil.example/");
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com/", "evil.com#", "a@evil.com", "x y", "-", "../..", "%0d%0a", "e\u00fc"})
    void aRegionThatIsNoneIsNotGoneTo(String region) {
        s3.transport.then(301, error("PermanentRedirect"), "x-amz-bucket-region", region);
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("PermanentRedirect"));
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void aStreamThatTheServerRefusedUnreadGoesToTheOtherRegion() {
        s3.transport
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-central-1")
                .then(200, "");
        s3.call(
                "PutObject",
                Map.of(
                        "Bucket",
                        "some-bucket",
                        "Key",
                        "k",
                        "Body",
                        RequestBody.ofStream(new ByteArrayInputStream(new byte[9]), 9)));
        answersInFrankfurt(1);
    }

    @Test
    void aBucketThatMovedBackIsFoundAgain() {
        s3.transport
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-central-1")
                .then(200, "")
                .then(301, error("PermanentRedirect"), "x-amz-bucket-region", "eu-west-1")
                .then(200, "")
                .then(200, "");
        for (int i = 0; i < 3; i++) {
            s3.call("HeadBucket", BUCKET);
        }
        assertThat(s3.host(4)).isEqualTo("some-bucket.s3.eu-west-1.amazonaws.com");
    }

    @Test
    void anAccessDeniedElsewhereIsNotARedirect() {
        s3.transport.then(403, error("AccessDenied"), "x-amz-bucket-region", "eu-central-1");
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isInstanceOf(AwsException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }
}
