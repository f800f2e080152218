package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacKeyTest {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = Workbench.newSha256();

    /** Test cases 1, 2, and 6 of RFC 4231: a short key, a shorter one, and one longer than a block. */
    @ParameterizedTest
    @CsvSource({
        "0b, 20, 4869205468657265, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 1, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aa, 131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374,"
                + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    })
    void authenticatesAsTheStandardDoes(String key, int times, String message, String hmac) {
        assertThat(HEX.formatHex(authenticated(HEX.parseHex(key.repeat(times)), HEX.parseHex(message))))
                .isEqualTo(hmac);
    }

    @Test
    void authenticatesAsTheJdkDoesWhateverTheLengths() throws GeneralSecurityException {
        Random random = new Random(1);
        Mac mac = Mac.getInstance("HmacSHA256");
        for (int length = 1; length < 200; length++) {
            byte[] key = new byte[length];
            random.nextBytes(key);
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(message);

            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            assertThat(authenticated(key, message))
                    .as("key of %d bytes", length)
                    .isEqualTo(mac.doFinal(message));
        }
    }

    @Test
    void leavesTheDigestAsItWas() {
        byte[] before = sha256.digest();

        authenticated(new byte[100], new byte[10]);

        assertThat(sha256.digest()).isEqualTo(before);
    }

    private byte[] authenticated(byte[] key, byte[] message) {
        byte[] result = new byte[HmacKey.SIZE];
        new HmacKey(sha256, key)
                .authenticate(sha256, Arrays.copyOf(message, message.length + 1), message.length, result);
        return result;
    }
}
