package io.awsx.signing;

import static io.awsx.signing.Examples.CREDENTIALS;
import static io.awsx.signing.Examples.body;
import static io.awsx.signing.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigV2SignerTest {

    private static final Instant INSTANT = Instant.parse("2014-06-20T08:40:23.999Z");
    private static final SigningScope SCOPE = SigningScope.of("sdb", "us-east-1");

    /** The parameters of a query, with characters that encodings treat differently. */
    private static final String FORM =
            "Action=Select&SelectExpression=select%20%2A%20from%20%60d%60%20where%20a%20%3E%20"
                    + "%27x%20y%27%20and%20b%20%3D%20%27%E2%9C%93~%2A%27&Version=2009-04-15";

    private final SigV2Signer signer = new SigV2Signer();

    /** The signature is the one that botocore computes. */
    @Test
    void signsTheParametersOfTheForm() throws IOException {
        assertThat(text(signed(FORM, CREDENTIALS).body()))
                .isEqualTo("AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&"
                        + FORM.replace(
                                "&Version",
                                "&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2014-06-20T08%3A40%3A23Z"
                                        + "&Version")
                        + "&Signature=oR8ApAbOm7%2FCSR9EeTHsEXa2SVYy0XfZ5Q7StEzoVAQ%3D");
    }

    @Test
    void signsTheTokenOfTemporaryCredentials() throws IOException {
        Credentials temporary = Credentials.of(CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey(), "the/token+=");

        assertThat(text(signed(FORM, temporary).body()))
                .contains("&SecurityToken=the%2Ftoken%2B%3D&")
                .endsWith("&Signature=NknhJGkUPQkccgXyJ%2F3tcB98UgD%2B2%2B1eUqkIWpexa0o%3D");
    }

    @Test
    void takesPlusSignsForSpaces() throws IOException {
        assertThat(text(signed(FORM.replace("%20", "+"), CREDENTIALS).body()))
                .isEqualTo(text(signed(FORM, CREDENTIALS).body()));
    }

    @Test
    void replacesAnEarlierSignature() throws IOException {
        HttpRequest once = signed(FORM, Credentials.of("AKID", "other", "token"));

        assertThat(text(signer.sign(once, CREDENTIALS, SCOPE, INSTANT).body()))
                .isEqualTo(text(signed(FORM, CREDENTIALS).body()));
    }

    @Test
    void signsWithThePortThatIsSent() throws IOException {
        HttpRequest.Builder request = request(FORM).toBuilder();
        HttpRequest elsewhere =
                request.origin(new Origin("http", "sdb.amazonaws.com", 8080)).build();

        assertThat(text(signer.sign(elsewhere, CREDENTIALS, SCOPE, INSTANT).body()))
                .isNotEqualTo(text(signed(FORM, CREDENTIALS).body()));
    }

    @Test
    void leavesAnonymousRequestsAlone() {
        HttpRequest request = request(FORM);

        assertThat(signer.sign(request, Credentials.ANONYMOUS, SCOPE, INSTANT)).isSameAs(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "a=1&b"})
    void refusesWhatIsNoForm(String text) {
        assertThatThrownBy(() -> signed(text, CREDENTIALS))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not a form");
    }

    @Test
    void refusesAStreamThatCanBeReadOnce() {
        HttpRequest request = request("").toBuilder()
                .body(RequestBody.ofStream(new ByteArrayInputStream(new byte[1]), 1))
                .build();

        assertThatThrownBy(() -> signer.sign(request, CREDENTIALS, SCOPE, INSTANT))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("read only once");
    }

    @Test
    void makesNoLinks() {
        assertThatThrownBy(() -> signer.presign(request(FORM), CREDENTIALS, SCOPE, INSTANT, Duration.ofMinutes(1)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("takes no links");
    }

    private HttpRequest signed(String form, Credentials credentials) {
        return signer.sign(request(form), credentials, SCOPE, INSTANT);
    }

    private static HttpRequest request(String form) {
        return HttpRequest.builder("POST")
                .origin(new Origin("https", "sdb.amazonaws.com", -1))
                .path("/")
                .body(body(form))
                .build();
    }
}
