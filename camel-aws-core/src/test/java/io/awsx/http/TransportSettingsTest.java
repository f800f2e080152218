package io.awsx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TransportSettingsTest {

    private static TransportSettings.Proxy proxy(String nonProxyHosts) {
        return new TransportSettings.Proxy("http", "proxy.local", 3128, "jo", "geheim", nonProxyHosts);
    }

    @Test
    void defaultsAreAsDocumented() {
        TransportSettings settings = TransportSettings.defaults();
        assertThat(settings.connectTimeout()).hasSeconds(10);
        assertThat(settings.readTimeout()).hasSeconds(60);
        assertThat(settings.acquireTimeout()).hasSeconds(30);
        assertThat(settings.maxConnections()).isEqualTo(50);
        assertThat(settings.idleTimeout()).hasSeconds(60);
        assertThat(settings.timeToLive()).hasMinutes(5);
        assertThat(settings.proxy()).isNull();
        assertThat(settings.sslContext()).isNull();
        assertThat(settings.trustAllCertificates()).isFalse();
    }

    @Test
    void nobodySeesThePassword() {
        TransportSettings settings =
                TransportSettings.builder().proxy(proxy("*.local")).build();
        assertThat(settings.toString())
                .contains("http://jo@proxy.local:3128 but for *.local")
                .doesNotContain("geheim");
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(25)}) {
            TransportSettings.Builder settings = TransportSettings.builder().readTimeout(wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(settings::build)
                    .withMessageStartingWith("readTimeout is between 1 ms and 24 days, not PT");
        }
        for (int wrong : new int[] {0, -1, 10_001}) {
            TransportSettings.Builder settings = TransportSettings.builder().maxConnections(wrong);
            assertThatIllegalArgumentException().isThrownBy(settings::build).withMessageContaining("maxConnections");
        }
    }

    @Test
    void trustingAllAndTrustingSomeContradict() throws NoSuchAlgorithmException {
        TransportSettings.Builder settings =
                TransportSettings.builder().sslContext(SSLContext.getDefault()).trustAllCertificates(true);
        assertThatIllegalArgumentException().isThrownBy(settings::build);
    }

    @Test
    void aProxyHasPlausibleParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransportSettings.Proxy("socks", "h", 1, null, null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransportSettings.Proxy("http", " ", 1, null, null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransportSettings.Proxy("http", "h", 0, null, null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransportSettings.Proxy("http", "h", 1, "jo", null, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransportSettings.Proxy("http", "h", 1, "j:o", "x", ""));
    }
}
