package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.identity.source.PemKey;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages as SNS sends them, signed with the RSA key of the tests. */
public final class SnsMessages {

    /** Where they say that the certificate is. */
    public static final String CERTIFICATE = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123.pem";

    private SnsMessages() {}

    /** A notification with a subject. */
    public static Map<String, Object> notification(String version) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("Type", "Notification");
        message.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
        message.put("TopicArn", "arn:aws:sns:eu-west-1:123456789012:MyTopic");
        message.put("Subject", "My First Message");
        message.put("Message", "Hello w\u00f6rld!\n{\"a\":1}");
        message.put("Timestamp", "2026-03-01T11:59:57.716Z");
        message.put("UnsubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe");
        return sign(message, version, """
                Message
                Hello w\u00f6rld!
                {"a":1}
                MessageId
                22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324
                Subject
                My First Message
                Timestamp
                2026-03-01T11:59:57.716Z
                TopicArn
                arn:aws:sns:eu-west-1:123456789012:MyTopic
                Type
                Notification
                """);
    }

    static Map<String, Object> withoutSubject() {
        Map<String, Object> message = notification("1");
        message.remove("Subject");
        return sign(message, "1", """
                Message
                Hello w\u00f6rld!
                {"a":1}
                MessageId
                22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324
                Timestamp
                2026-03-01T11:59:57.716Z
                TopicArn
                arn:aws:sns:eu-west-1:123456789012:MyTopic
                Type
                Notification
                """);
    }

    static Map<String, Object> confirmation(String type) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("Type", type);
        message.put("MessageId", "165545c9");
        message.put("Token", "2336412f37f");
        message.put("TopicArn", "arn:aws:sns:eu-west-1:123456789012:MyTopic");
        message.put("Message", "You have chosen to subscribe");
        message.put("SubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription");
        message.put("Timestamp", "2026-03-01T11:59:57.716Z");
        return sign(message, "2", """
                Message
                You have chosen to subscribe
                MessageId
                165545c9
                SubscribeURL
                https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription
                Timestamp
                2026-03-01T11:59:57.716Z
                Token
                2336412f37f
                TopicArn
                arn:aws:sns:eu-west-1:123456789012:MyTopic
                Type
                """ + type + '\n');
    }

    private static Map<String, Object> sign(Map<String, Object> message, String version, String text) {
        try {
            Signature signature = Signature.getInstance(version.equals("1") ? "SHA1withRSA" : "SHA256withRSA");
            signature.initSign(PemKey.read(TestKeys.pem("rsa-pkcs8")));
            signature.update(text.getBytes(UTF_8));
            message.put("SignatureVersion", version);
            message.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
            message.put("SigningCertURL", CERTIFICATE);
            return message;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
