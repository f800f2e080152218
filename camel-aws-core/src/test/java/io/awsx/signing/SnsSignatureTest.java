package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsSignatureTest {

    private static final PublicKey KEY = TestKeys.certificate("rsa-certificate").getPublicKey();

    @Test
    void messagesOfSnsAreGood() {
        for (Map<String, Object> message : List.of(
                SnsMessages.notification("1"),
                SnsMessages.notification("2"),
                SnsMessages.withoutSubject(),
                SnsMessages.confirmation("SubscriptionConfirmation"),
                SnsMessages.confirmation("UnsubscribeConfirmation"))) {
            assertThatCode(() -> SnsSignature.verify(message, KEY)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Signature", "SignatureVersion"})
    void aChangeOfAnythingSignedIsNoticed(String name) {
        Map<String, Object> message = SnsMessages.notification("2");
        message.put(name, name.equals("SignatureVersion") ? "1" : "A" + message.get(name));

        assertThatThrownBy(() -> SnsSignature.verify(message, KEY))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SNS did not send it like this");
    }

    @Test
    void aSubjectThatWasTakenAwayOrAddedIsNoticed() {
        Map<String, Object> without = SnsMessages.notification("2");
        without.remove("Subject");
        Map<String, Object> with = SnsMessages.withoutSubject();
        with.put("Subject", "");

        assertThatThrownBy(() -> SnsSignature.verify(without, KEY)).hasMessageContaining("SNS did not send");
        assertThatThrownBy(() -> SnsSignature.verify(with, KEY)).hasMessageContaining("SNS did not send");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscribeURL", "Token"})
    void aConfirmationCannotBeTurnedToAnotherTopic(String name) {
        Map<String, Object> message = SnsMessages.confirmation("SubscriptionConfirmation");
        message.put(name, "other");

        assertThatThrownBy(() -> SnsSignature.verify(message, KEY)).hasMessageContaining("SNS did not send");
    }

    @Test
    void aKeyOfAnotherKindVerifiesNothing() {
        PublicKey other = TestKeys.certificate("ec-certificate").getPublicKey();

        assertThatThrownBy(() -> SnsSignature.verify(SnsMessages.notification("2"), other))
                .hasMessageContaining("SNS did not send");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Type", "Message", "MessageId", "Timestamp", "TopicArn", "Signature", "SignatureVersion"})
    void whatIsMissingIsNamed(String name) {
        Map<String, Object> message = SnsMessages.notification("2");
        message.remove(name);

        assertThatThrownBy(() -> SnsSignature.verify(message, KEY))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no " + name);
    }

    @Test
    void aVersionOrTypeFromTheFutureIsRefused() {
        Map<String, Object> version = SnsMessages.notification("2");
        version.put("SignatureVersion", "3");
        Map<String, Object> type = SnsMessages.notification("2");
        type.put("Type", "Poem\n" + "x".repeat(200));

        assertThatThrownBy(() -> SnsSignature.verify(version, KEY)).hasMessageContaining("version 1 or 2, not 3");
        assertThatThrownBy(() -> SnsSignature.verify(type, KEY))
                .hasMessageContaining("Poem?x")
                .message()
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123.pem",
                "https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-0123.pem",
                "https://sns.us-gov-west-1.amazonaws.com/c.pem"
            })
    void certificatesOfSnsAreTaken(String url) {
        assertThat(SnsSignature.certificateUrl(Map.of("SigningCertURL", url))).hasToString(url);
        assertThat(SnsSignature.certificateUrl(Map.of("SigningCertUrl", url))).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.us-east-1.amazonaws.com/c.pem",
                "https://sns.us-east-1.amazonaws.com.evil.example/c.pem",
                "https://sns.us-east-1.amazonaws.com@evil.example/c.pem",
                "https://me@sns.us-east-1.amazonaws.com/c.pem",
                "https://sns.us-east-1.amazonaws.com:8443/c.pem",
                "https://sns.us-east-1.amazonaws.com/c.pem?x=.pem",
                "https://sns.us-east-1.amazonaws.com/c.crt",
                "https://s3.us-east-1.amazonaws.com/c.pem",
                "https://sns-us-east-1.amazonaws.com/c.pem",
                "https://sns.bucket.s3.amazonaws.com/c.pem",
                "https://sns.amazonaws.com/c.pem",
                "https://evilsns.us-east-1.amazonaws.com/c.pem",
                "https://[::1]/c.pem",
                "file:///etc/c.pem",
                "c.pem",
                "https://sns.us-east-1.amazonaws.com/ c.pem",
                ""
            })
    void certificatesOfOthersAreNot(String url) {
        assertThatThrownBy(() -> SnsSignature.certificateUrl(Map.of("SigningCertURL", url)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not at SNS");
        assertThatThrownBy(() -> SnsSignature.certificateUrl(Map.of())).hasMessageContaining("not at SNS");
    }
}
