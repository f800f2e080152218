package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyExceptionsTest {

    private static boolean excepts(String exceptions, String host) {
        return new ProxyExceptions(exceptions).cover(host, 443);
    }

    @Test
    void exceptionsAreNamesWildcardsAndDomains() {
        String exceptions = "localhost, 10.*|*.Example.com,.internal|[::1]|s3.*.amazonaws.com,";
        for (String direct : new String[] {
            "localhost",
            "10.1.2.3",
            "a.example.com",
            "a.b.example.com",
            "x.internal",
            "[::1]",
            "s3.eu-west-1.amazonaws.com"
        }) {
            assertThat(excepts(exceptions, direct)).as(direct).isTrue();
        }
        for (String proxied : new String[] {
            "localhost.example.org",
            "110.1.2.3",
            "example.com",
            "internal",
            "[::2]",
            "s3.amazonaws.com",
            "xs3.a.amazonaws.com"
        }) {
            assertThat(excepts(exceptions, proxied)).as(proxied).isFalse();
        }
        assertThat(excepts("", "localhost")).isFalse();
        assertThat(excepts("*", "anything")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, 10.example.com, false",
        "192.168.1.128/25, 192.168.1.129, true",
        "192.168.1.128/25, 192.168.1.1, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, [2001:db8::1], false",
        "fd00::/8, [fd12::1], true",
        "[fd00::]/8, [fe12::1], false",
        "10.0.0.0/33, 10.0.0.0, false",
        "10.0.0.0/x, 10.0.0.0, false",
        "zz:1/8, 10.0.0.0, false",
        "::1, [::1], true"
    })
    void rangesOfAddressesTakeAddressesOnly(String exception, String host, boolean direct) {
        assertThat(excepts(exception, host)).isEqualTo(direct);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:443, localhost, true",
        "localhost:8443, localhost, false",
        ".example.com:443, a.example.com, true",
        "[::1]:443, [::1], true",
        "[::1]:444, [::1], false"
    })
    void aPortIsMeantOnly(String exception, String host, boolean direct) {
        assertThat(excepts(exception, host)).isEqualTo(direct);
    }
}
