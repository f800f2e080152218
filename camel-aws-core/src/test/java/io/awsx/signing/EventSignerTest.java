package io.awsx.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventSignerTest {

    private static final Instant INSTANT = Instant.parse("1981-01-16T06:30:00Z");
    private static final Credentials CREDENTIALS = Credentials.of("access", "secret");
    private static final SigningScope SCOPE =
            new SigningScope("demo", "us-east-1", PayloadSigning.EVENTS, null, null, true, true);
    private static final HttpRequest REQUEST = HttpRequest.builder("POST")
            .origin(new Origin("https", "demo.us-east-1.amazonaws.com", -1))
            .path("/streaming")
            .headers(Examples.fields("Content-Encoding", "application/vnd.amazon.eventstream"))
            .build();

    /** The example that the AWS SDKs share: a request and two events, a second between each. */
    @Test
    void signsTheEventsOfTheSharedExample() {
        HttpRequest signed = new SigV4Signer().sign(REQUEST, CREDENTIALS, SCOPE, INSTANT);
        EventSigner events = EventSigner.after(signed, CREDENTIALS, SCOPE, INSTANT);

        assertThat(signed.headers().first("X-Amz-Content-Sha256")).isEqualTo("STREAMING-AWS4-HMAC-SHA256-EVENTS");
        assertThat(signed.headers().first("Authorization"))
                .endsWith("Signature=e1d8e8c8815e60969f2a34765c9a15945ffc0badbaa4b7e3b163ea19131e949b");
        assertThat(sign(events, INSTANT.plusSeconds(1), "A"))
                .isEqualTo("7aabf85b765e6a4d0d500b6e968657b14726fa3e1eb7e839302728ffd77629a5");
        assertThat(sign(events, INSTANT.plusSeconds(2), "B"))
                .isEqualTo("f72aa9642f571d24a6e1ae42f10f073ad9448d8a028b6bcd82da081335adda02");
    }

    @Test
    void signsMillisecondsToo() {
        assertThat(sign(events(), INSTANT.plusMillis(1), "A")).isNotEqualTo(sign(events(), INSTANT, "A"));
    }

    @Test
    void signsEachEventOnTheOneBefore() {
        EventSigner events = events();
        sign(events, INSTANT, "A");

        assertThat(sign(events, INSTANT, "B")).isNotEqualTo(sign(events(), INSTANT, "B"));
    }

    /** A day later the key is that of the next day, as if the stream had begun there with the same signature. */
    @Test
    void goesOnOverMidnight() {
        Instant tomorrow = INSTANT.plus(Duration.ofDays(1));
        HttpRequest signed = new SigV4Signer().sign(REQUEST, CREDENTIALS, SCOPE, INSTANT);

        assertThat(sign(EventSigner.after(signed, CREDENTIALS, SCOPE, INSTANT), tomorrow, "A"))
                .isEqualTo(sign(EventSigner.after(signed, CREDENTIALS, SCOPE, tomorrow), tomorrow, "A"))
                .isNotEqualTo(sign(EventSigner.after(signed, CREDENTIALS, SCOPE, INSTANT), INSTANT, "A"));
    }

    @Test
    void needsASignatureToBeginWith() {
        assertThatThrownBy(() -> EventSigner.after(REQUEST, CREDENTIALS, SCOPE, INSTANT))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no signature");
    }

    private static EventSigner events() {
        HttpRequest signed = new SigV4Signer().sign(REQUEST, CREDENTIALS, SCOPE, INSTANT);
        return EventSigner.after(signed, CREDENTIALS, SCOPE, INSTANT);
    }

    private static String sign(EventSigner events, Instant date, String payload) {
        return HexFormat.of().formatHex(events.sign(date, payload.getBytes(US_ASCII)));
    }
}
