package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudFrontSignerTest {

    private static final String URL = "https://d111111abcdef8.cloudfront.net/a%20b.jpg";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.5Z");
    private static final String CANNED = "{\"Statement\":[{\"Resource\":\"" + URL
            + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":1772366400}}}]}";

    private final CloudFrontSigner signer = CloudFrontSigner.of("K2JCJMDEHXQW5F", TestKeys.pem("rsa-pkcs8"));

    /** The signature is the one that botocore makes with this key. */
    @Test
    void signsAUrlUntilATime() {
        assertThat(signer.signUrl(URL + "?size=large", NOON))
                .isEqualTo(URL
                        + "?size=large&Expires=1772366400&Signature=e7nGN3mE-qgYE6v12iEdUsgeoZ1OktUOoAOr2ivdsKbaUzM08"
                        + "RYsnyUEe1XdCfygs1Q-W~HjHh8ZR~G6lwkNh0-uQzG78KOJlYw4fy~r8unfSlxFenVtrWdYR1lQto7mJQr2-nzrAlngodFKOp"
                        + "x4Qe7ox5-9PQLfySH5AUliPam0qXah1QqRKWquoj-Tfm3urja9XAmMSDVTwCQH1deWe3PNaRjGz8e2b5trEmDR2mLoqyLnmoq"
                        + "FfneDS~NfHkb6Mrn1h5zjriBJytBVsAy3SBWKb4ib1kngngxeSfWfMyxc6A-K4DGD0MWftdz98Nxs06Ph0caep7ll2-aT2i10"
                        + "AA__&Key-Pair-Id=K2JCJMDEHXQW5F");
    }

    @Test
    void signsAUrlByAPolicy() throws Exception {
        CloudFrontPolicy policy = new CloudFrontPolicy(
                "https://d111111abcdef8.cloudfront.net/training/*",
                NOON,
                Instant.parse("2026-03-01T11:00:00Z"),
                "192.0.2.7");
        Map<String, String> parts = parts(signer.signUrl(URL, policy));

        assertThat(parts).containsOnlyKeys("Policy", "Signature", "Key-Pair-Id");
        String json = new String(decode(parts.get("Policy")), UTF_8);
        assertThat(json)
                .isEqualTo(
                        "{\"Statement\":[{\"Resource\":\"https://d111111abcdef8.cloudfront.net/training/*\",\"Condition\":{"
                                + "\"DateLessThan\":{\"AWS:EpochTime\":1772366400},\"IpAddress\":{\"AWS:SourceIp\":\"192.0.2.7/32\"},"
                                + "\"DateGreaterThan\":{\"AWS:EpochTime\":1772362800}}}]}");
        assertThat(verifies("SHA1withRSA", "rsa", json, parts.get("Signature"))).isTrue();
    }

    @Test
    void signsWithSha256WhereAskedTo() throws Exception {
        Map<String, String> parts = parts(signer.withSha256().signUrl(URL, NOON));

        assertThat(parts).containsEntry("Hash-Algorithm", "SHA256");
        assertThat(verifies("SHA256withRSA", "rsa", CANNED, parts.get("Signature")))
                .isTrue();
        assertThat(verifies("SHA1withRSA", "rsa", CANNED, parts.get("Signature")))
                .isFalse();
    }

    @Test
    void signsWithAKeyOfACurve() throws Exception {
        CloudFrontSigner ec = CloudFrontSigner.of("K2", TestKeys.pem("ec-sec1"));

        assertThat(verifies(
                        "SHA1withECDSA",
                        "ec",
                        CANNED,
                        parts(ec.signUrl(URL, NOON)).get("Signature")))
                .isTrue();
        assertThat(verifies(
                        "SHA256withECDSA",
                        "ec",
                        CANNED,
                        parts(ec.withSha256().signUrl(URL, NOON)).get("Signature")))
                .isTrue();
    }

    @Test
    void makesCookies() throws Exception {
        Map<String, String> cookies = signer.cookies(URL, NOON);

        assertThat(cookies)
                .containsOnlyKeys("CloudFront-Expires", "CloudFront-Signature", "CloudFront-Key-Pair-Id")
                .containsEntry("CloudFront-Expires", "1772366400")
                .containsEntry("CloudFront-Key-Pair-Id", "K2JCJMDEHXQW5F");
        assertThat(verifies("SHA1withRSA", "rsa", CANNED, cookies.get("CloudFront-Signature")))
                .isTrue();
        assertThat(signer.withSha256().cookies(new CloudFrontPolicy("http*://*", NOON, null, null)))
                .containsOnlyKeys(
                        "CloudFront-Policy",
                        "CloudFront-Signature",
                        "CloudFront-Key-Pair-Id",
                        "CloudFront-Hash-Algorithm");
    }

    @Test
    void keepsARangeOfAddresses() {
        assertThat(new CloudFrontPolicy("r", NOON, null, "2001:db8::/32").json())
                .contains("\"AWS:SourceIp\":\"2001:db8::/32\"");
    }

    @Test
    void refusesAccessThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new CloudFrontPolicy("r", NOON, NOON, null))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("before it begins");
    }

    @Test
    void refusesKeysThatCloudFrontDoesNotTake() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();

        assertThatThrownBy(() -> CloudFrontSigner.of("K", key))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("RSA and EC");
    }

    @Test
    void tellsNoSecret() {
        assertThat(signer).hasToString("CloudFrontSigner[K2JCJMDEHXQW5F]");
    }

    private static Map<String, String> parts(String url) {
        Map<String, String> parts = new java.util.LinkedHashMap<>();
        for (String part : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return parts;
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder()
                .decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
    }

    private static boolean verifies(String algorithm, String key, String text, String signature)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(TestKeys.certificate(key + "-certificate"));
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(decode(signature));
    }
}
