package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.Origin;
import io.awsx.http.TransportSettings;
import org.junit.jupiter.api.Test;

class HttpClientRoutesTest {

    private static TransportSettings.Proxy proxy(String host) {
        return new TransportSettings.Proxy("http", host, 3128, null, null, "direct.example");
    }

    private static String through(HttpClientRoutes routes, String scheme, String host) {
        var proxy = routes.to(new Origin(scheme, host, -1)).getProxyHost();
        return proxy == null ? "directly" : proxy.getHostName();
    }

    @Test
    void eachSchemeGoesThroughItsProxy() {
        HttpClientRoutes both = new HttpClientRoutes(proxy("secure"), proxy("plain"));
        assertThat(through(both, "https", "a.example")).isEqualTo("secure");
        assertThat(through(both, "http", "a.example")).isEqualTo("plain");
        assertThat(through(both, "http", "direct.example")).isEqualTo("directly");

        HttpClientRoutes one = new HttpClientRoutes(proxy("secure"), null);
        assertThat(through(one, "https", "a.example")).isEqualTo("secure");
        assertThat(through(one, "http", "a.example")).isEqualTo("directly");
    }
}
