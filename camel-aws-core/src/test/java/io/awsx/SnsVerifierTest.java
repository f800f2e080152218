package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.signing.SnsMessages;
import io.awsx.signing.TestKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnsVerifierTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final AwsSession session = session(ScriptedS3.NOW);
    private final SnsVerifier verifier = session.snsVerifier();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theCertificateIsFetchedOnceFromSns() {
        transport.then(200, TestKeys.pem("rsa-certificate"));
        verifier.verify(SnsMessages.notification("2"));
        verifier.verify(SnsMessages.notification("1"));

        assertThat(transport.requests()).singleElement().satisfies(request -> {
            assertThat(request).hasToString("GET " + SnsMessages.CERTIFICATE);
            assertThat(request.headers().contains("Authorization")).isFalse();
        });
        assertThat(transport.limits()).doesNotContainNull();
    }

    @Test
    void aForgedMessageIsToldAlsoWithACertificateAtHand() {
        transport.then(200, TestKeys.pem("rsa-certificate"));
        verifier.verify(SnsMessages.notification("2"));
        Map<String, Object> forged = SnsMessages.notification("2");
        forged.put("Message", "send money");

        assertThatThrownBy(() -> verifier.verify(forged)).isInstanceOf(ClientException.class);
    }

    @Test
    void noOtherHostIsAskedForACertificate() {
        Map<String, Object> message = SnsMessages.notification("2");
        message.put("SigningCertURL", "https://sns.eu-west-1.amazonaws.com.evil.example/c.pem");

        assertThatThrownBy(() -> verifier.verify(message))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not at SNS");
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void aCertificateOfAnotherTimeDoesNotCount() {
        for (String time : new String[] {"2024-12-31T23:59:59Z", "2027-01-01T00:00:01Z"}) {
            transport.then(200, TestKeys.pem("rsa-certificate"));
            try (AwsSession other = session(Instant.parse(time))) {
                assertThatThrownBy(() -> other.snsVerifier().verify(SnsMessages.notification("2")))
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining("not valid at " + time);
            }
        }
    }

    @Test
    void aFailureToFetchIsNotRemembered() {
        transport.thenFail("reset", true).then(503, "busy").then(200, TestKeys.pem("rsa-certificate"));
        Map<String, Object> message = SnsMessages.notification("2");

        assertThatThrownBy(() -> verifier.verify(message)).isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> verifier.verify(message))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("HTTP 503");
        assertThatCode(() -> verifier.verify(message)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        transport.then(200, "<html>" + "x".repeat(100_000));

        assertThatThrownBy(() -> verifier.verify(SnsMessages.notification("2")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("is no certificate");
    }

    @Test
    void onlyAFewCertificatesAreKept() {
        transport.otherwise(request -> ScriptedTransport.answer(200, TestKeys.pem("rsa-certificate")));
        for (int i = 0; i < 40; i++) {
            verifier.verify(signedWith(i));
        }
        int fetched = transport.requests().size();
        verifier.verify(signedWith(39));
        assertThat(transport.requests()).hasSize(fetched);
        verifier.verify(signedWith(0));
        assertThat(transport.requests()).hasSize(fetched + 1);
    }

    private static Map<String, Object> signedWith(int certificate) {
        Map<String, Object> message = SnsMessages.notification("2");
        message.put("SigningCertURL", SnsMessages.CERTIFICATE.replace("0123", Integer.toString(certificate)));
        return message;
    }

    private AwsSession session(Instant now) {
        return AwsSession.builder()
                .environment(Map.of())
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .transport(transport)
                .build();
    }
}
