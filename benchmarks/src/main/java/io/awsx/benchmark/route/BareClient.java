package io.awsx.benchmark.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * What puts and gets of {@link S3RoutesClient} cost in a loop around Apache HttpClient 5, without Camel, signature, or checksum: the least that a route
 * with this library can cost.
 */
final class BareClient {

    private final byte[] buffer = new byte[8192];
    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableAuthCaching()
            .build();
    private final String bucket;

    private BareClient(String bucket) {
        this.bucket = bucket;
    }

    /** Takes where the store is. */
    public static void main(String[] arguments) throws Exception {
        BareClient bare = new BareClient(arguments[0] + "/small/");
        Meter meter = new Meter();
        try (bare.client;
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", -1);
                String name = words[0];
                System.out.println(meter.measure(name, Integer.parseInt(words[1]), count -> bare.run(name, count)));
            }
        }
    }

    private void run(String name, int count) throws IOException {
        byte[] small = new byte[S3RoutesClient.size(name)];
        for (int i = 0; i < count; i++) {
            String url = bucket + String.format(Locale.ROOT, "in/%09d.bin", i);
            if (name.startsWith("put")) {
                HttpPut put = new HttpPut(url);
                put.setEntity(new ByteArrayEntity(small, ContentType.APPLICATION_OCTET_STREAM));
                send(put);
            } else {
                send(new HttpGet(url));
            }
        }
    }

    private void send(ClassicHttpRequest request) throws IOException {
        client.execute(request, answer -> {
            if (answer.getCode() != 200) {
                throw new IOException("Answered with " + answer.getCode());
            }
            try (InputStream body = answer.getEntity().getContent()) {
                while (body.read(buffer) >= 0) {
                    // The bytes do not matter.
                }
            }
            return null;
        });
    }
}
