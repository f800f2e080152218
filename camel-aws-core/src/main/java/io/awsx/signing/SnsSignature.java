package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.error.ClientException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signature of a message that SNS sent to an HTTP endpoint or a function. Follows "Verifying the signatures of Amazon
 * SNS messages" of the SNS documentation.
 */
public final class SnsSignature {

    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    /** Where SNS keeps its certificates; a certificate from elsewhere proves nothing. */
    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{3,40}\\.amazonaws\\.(com|com\\.cn|eu)");

    private SnsSignature() {}

    /**
     * Where the certificate lies that a message claims to be signed with.
     *
     * @param message the message as JSON has it: names to values
     * @throws ClientException where that is no https URL of SNS itself
     */
    public static URI certificateUrl(Map<String, ?> message) {
        Object named = message.get("SigningCertURL");
        // Functions get it spelled like this
        String text = String.valueOf(named == null ? message.get("SigningCertUrl") : named);
        try {
            URI url = new URI(text);
            String host = url.getHost();
            boolean plain = url.getPort() < 0 && url.getRawUserInfo() == null && url.getRawQuery() == null;
            if ("https".equals(url.getScheme())
                    && host != null
                    && HOST.matcher(host).matches()
                    && plain
                    && url.getRawPath().endsWith(".pem")) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Told below like every other wrong place
        }
        throw new ClientException(
                "The message's certificate is not at SNS, so it may be anybody's: " + printable(text));
    }

    /**
     * Verifies a message.
     *
     * @param message the message as JSON has it: names to values
     * @param key the public key of the certificate at {@link #certificateUrl}
     * @throws ClientException where the message is not signed with that key, or not a signed message at all
     */
    public static void verify(Map<String, ?> message, PublicKey key) {
        String type = required(message, "Type");
        List<String> names = switch (type) {
            case "Notification" -> NOTIFICATION;
            case "SubscriptionConfirmation", "UnsubscribeConfirmation" -> CONFIRMATION;
            default -> throw new ClientException("Not a type of message that SNS signs: " + printable(type));
        };
        StringBuilder text = new StringBuilder(512);
        for (String name : names) {
            boolean optional = name.equals("Subject");
            if (!optional || message.get(name) != null) {
                text.append(name).append('\n').append(required(message, name)).append('\n');
            }
        }
        if (!verifies(text.toString(), algorithm(message), required(message, "Signature"), key)) {
            throw new ClientException("The signature of message " + printable(required(message, "MessageId"))
                    + " is wrong: SNS did not send it like this; drop it");
        }
    }

    private static String algorithm(Map<String, ?> message) {
        String version = required(message, "SignatureVersion");
        return switch (version) {
            case "1" -> "SHA1withRSA";
            case "2" -> "SHA256withRSA";
            default -> throw new ClientException("SNS signs by version 1 or 2, not " + printable(version));
        };
    }

    private static boolean verifies(String text, String algorithm, String signature, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // A signature of another length, or no Base 64: as wrong as any other
            return false;
        }
    }

    private static String required(Map<String, ?> message, String name) {
        Object value = message.get(name);
        if (value == null) {
            throw new ClientException("Not a message that SNS signed: it has no " + name);
        }
        return value.toString();
    }

    /** What a stranger sent, short enough for a message and without control characters. */
    private static String printable(String text) {
        String start = text.length() > 100 ? text.substring(0, 100) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
