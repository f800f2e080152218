package io.awsx.signing;

import static io.awsx.signing.Examples.CREDENTIALS;
import static io.awsx.signing.Examples.INSTANT;
import static io.awsx.signing.Examples.ORIGIN;
import static io.awsx.signing.Examples.OTHER;
import static io.awsx.signing.Examples.S3;
import static io.awsx.signing.Examples.body;
import static io.awsx.signing.Examples.fields;
import static io.awsx.signing.Examples.get;
import static io.awsx.signing.Examples.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.identity.Credentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigV4LinkTest {

    private final SigV4Signer signer = new SigV4Signer();

    /** "Authenticating requests: using query parameters", S3 API reference. */
    @Test
    void makesTheLinkOfTheDocumentation() {
        HttpRequest link =
                signer.presign(get().path("/test.txt").build(), CREDENTIALS, S3, INSTANT, Duration.ofDays(1));

        assertThat(link.target())
                .isEqualTo("/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                        + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-1S", "P7DT0.001S", "P8D"})
    void refusesLinksThatAreGoodForNoTimeOrTooLong(Duration expires) {
        assertThatThrownBy(() -> signer.presign(get().build(), CREDENTIALS, S3, INSTANT, expires))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("1 second to 7 days");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT1.9S, 1", "P7D, 604800"})
    void makesLinksForTheTimeGiven(Duration expires, String seconds) {
        HttpRequest link = signer.presign(get().build(), CREDENTIALS, S3, INSTANT, expires);

        assertThat(link.query().parameters()).contains(new Query.Parameter("X-Amz-Expires", seconds));
    }

    @Test
    void replacesTheSignatureOfALinkSignedAgain() {
        HttpRequest request = get().query(query("versionId", "7")).build();
        HttpRequest once = signer.presign(request, CREDENTIALS, S3, INSTANT, Duration.ofHours(1));
        HttpRequest other =
                signer.presign(request, Credentials.of("OTHER", "secret", "token"), S3, INSTANT, Duration.ofHours(2));

        assertThat(signer.presign(other, CREDENTIALS, S3, INSTANT, Duration.ofHours(1))
                        .target())
                .isEqualTo(once.target());
    }

    @Test
    void signsTheHeaderFieldsThatGoWithALink() {
        HttpRequest request = get().headers(fields("Content-Type", "text/plain", "User-Agent", "x", "X-Amz-Date", "y"))
                .build();
        HttpRequest link = signer.presign(request, CREDENTIALS, S3, INSTANT, Duration.ofHours(1));

        assertThat(link.query().parameters()).contains(new Query.Parameter("X-Amz-SignedHeaders", "content-type;host"));
        assertThat(link.headers().toMap()).containsOnlyKeys("Content-Type", "User-Agent");
    }

    @Test
    void bindsALinkToTheBodyExceptForS3() {
        HttpRequest empty = HttpRequest.builder("POST").origin(ORIGIN).build();
        HttpRequest full =
                HttpRequest.builder("POST").origin(ORIGIN).body(body("x")).build();

        assertThat(link(empty, OTHER)).isNotEqualTo(link(full, OTHER));
        assertThat(link(empty, S3)).isEqualTo(link(full, S3));
    }

    private String link(HttpRequest request, SigningScope scope) {
        return signer.presign(request, CREDENTIALS, scope, INSTANT, Duration.ofHours(1))
                .target();
    }
}
