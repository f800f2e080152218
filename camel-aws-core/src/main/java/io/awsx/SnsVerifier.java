package io.awsx;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.Transport;
import io.awsx.signing.SnsSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Tells whether messages that came over HTTP were sent by SNS. Fetches each certificate once, from SNS itself and over TLS,
 * and keeps a few. Thread-safe; uses the connections of the session that made it.
 */
public final class SnsVerifier {

    private static final int MOST_CERTIFICATES = 32;
    private static final int LONGEST_CERTIFICATE = 64 * 1024;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final Supplier<Transport> transport;
    private final InstantSource clock;
    private final Map<URI, X509Certificate> certificates = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, X509Certificate> eldest) {
            return size() > MOST_CERTIFICATES;
        }
    };

    SnsVerifier(Supplier<Transport> transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Verifies a message; does nothing where it is one of SNS. It says nothing of whether the topic is one of yours.
     *
     * @param message the message as JSON has it: names to values
     * @throws ClientException where SNS did not send it, its certificate is not at SNS, or that is not valid now
     * @throws TransportException where the certificate cannot be fetched; worth another try
     */
    public void verify(Map<String, ?> message) {
        X509Certificate certificate = certificate(SnsSignature.certificateUrl(message));
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            throw new ClientException("The message's certificate is not valid at " + clock.instant(), e);
        }
        SnsSignature.verify(message, certificate.getPublicKey());
    }

    private X509Certificate certificate(URI url) {
        synchronized (certificates) {
            X509Certificate known = certificates.get(url);
            if (known != null) {
                return known;
            }
        }
        // Two threads may fetch the same one; neither waits for the network of the other
        X509Certificate fetched = fetch(url);
        synchronized (certificates) {
            certificates.put(url, fetched);
        }
        return fetched;
    }

    private X509Certificate fetch(URI url) {
        HttpRequest request = HttpRequest.builder("GET")
                .origin(Origin.of(url))
                .path(url.getRawPath())
                .build();
        try (HttpResponse response = transport.get().send(request, TIME_LIMIT)) {
            byte[] bytes = response.body().readNBytes(LONGEST_CERTIFICATE);
            if (!response.successful()) {
                throw new TransportException(
                        "SNS answered HTTP " + response.status() + " to the request for its certificate", null, true);
            }
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (IOException | UncheckedIOException e) {
            throw new TransportException("The certificate of SNS cannot be read: " + e.getMessage(), e, true);
        } catch (CertificateException e) {
            throw new ClientException("What lies at " + url + " is no certificate", e);
        }
    }
}
