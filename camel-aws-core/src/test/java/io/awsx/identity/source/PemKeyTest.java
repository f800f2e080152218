package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.signing.TestKeys;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemKeyTest {

    @ParameterizedTest
    @CsvSource({"rsa-pkcs1,rsa-pkcs8", "ec-sec1,ec-pkcs8"})
    void theOldFormIsTheSameKeyAsTheNew(String old, String now) {
        assertThat(number(PemKey.read(TestKeys.pem(old)))).isEqualTo(number(PemKey.read(TestKeys.pem(now))));
    }

    @Test
    void lineEndsOfAnySystemAndTextAroundDoNotMatter() {
        String pem = TestKeys.pem("rsa-pkcs8");

        assertThat(PemKey.read("Subject: a key\r\n" + pem.replace("\n", "\r\n") + "\r\nthe end"))
                .isEqualTo(PemKey.read(pem));
        assertThat(PemKey.read(pem.replace("\n", ""))).isEqualTo(PemKey.read(pem));
    }

    @Test
    void anEncryptedKeyIsToldFromADamagedOne() {
        for (String encrypted : new String[] {
            TestKeys.pem("rsa-encrypted"), TestKeys.pem("rsa-pkcs8").replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY")
        }) {
            assertThatThrownBy(() -> PemKey.read(encrypted))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("decrypt it first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN ", "-----BEGIN PRIVATE KEY", "-----BEGIN PRIVATE KEY-----\nAAAA", "AAAA"})
    void whatIsNoPemIsRefused(String text) {
        assertThatThrownBy(() -> PemKey.read(text))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("No private key");
    }

    @Test
    void aCertificateAloneIsNoKey() {
        assertThatThrownBy(() -> PemKey.read(TestKeys.pem("rsa-certificate"))).hasMessageContaining("No private key");
        assertThat(PemKey.read(TestKeys.pem("rsa-certificate") + TestKeys.pem("rsa-pkcs1")))
                .isEqualTo(PemKey.read(TestKeys.pem("rsa-pkcs8")));
    }

    @Test
    void aDamagedKeyIsRefusedWithoutTellingIt() {
        for (String name : new String[] {"rsa-pkcs1", "rsa-pkcs8", "ec-sec1", "ec-pkcs8"}) {
            String pem = TestKeys.pem(name);
            String body = pem.substring(pem.lastIndexOf("KEY-----\nM") + 9);
            String damaged = pem.replace(body.substring(0, 20), "AAAA" + body.substring(4, 20));

            assertThatThrownBy(() -> PemKey.read(damaged))
                    .as(name)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("cannot be read")
                    .hasMessageNotContaining(body.substring(4, 20))
                    .hasNoCause();
        }
    }

    @Test
    void anotherKindOfKeyIsNamed() {
        assertThatThrownBy(() -> PemKey.read(TestKeys.pem("rsa-pkcs1").replace("RSA PRIVATE", "DSA PRIVATE")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("DSA PRIVATE KEY");
    }

    /** The encoded forms of one key on a curve differ in what they repeat of the public half. */
    private static BigInteger number(PrivateKey key) {
        return key instanceof ECPrivateKey ec ? ec.getS() : ((RSAPrivateKey) key).getPrivateExponent();
    }
}
