package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.TlsFiles;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    static Path folder;

    private static TestCertificates certificates;
    private static Path certificate;
    private static Path key;

    @BeforeAll
    static void write() throws Exception {
        certificates = TestCertificates.forNames(folder, "ip:127.0.0.1");
        certificate =
                Files.writeString(folder.resolve("cert.pem"), "# Subject: test\n" + certificates.certificatePem());
        key = Files.writeString(folder.resolve("key.pem"), certificates.keyPem());
    }

    private static LoopbackServer server(boolean asking) throws Exception {
        LoopbackServer.Script script = peer -> {
            while (peer.readRequest() != null) {
                peer.send(OK);
            }
        };
        return asking ? certificates.askingServer(script) : certificates.server(script);
    }

    private static void get(TlsFiles files, LoopbackServer server) {
        TransportSettings settings = TransportSettings.builder().tlsFiles(files).build();
        try (Transport transport = new HttpClientTransport(settings, System::nanoTime)) {
            HttpResponse response = transport.send(
                    HttpRequest.builder("GET")
                            .origin(new Origin("https", "127.0.0.1", server.port()))
                            .build(),
                    null);
            assertThat(response.body()).hasContent("ok");
        }
    }

    @Test
    void certificatesOfTheBundleAreTrusted() throws Exception {
        Path several = Files.writeString(
                folder.resolve("several.pem"),
                certificates.certificatePem() + "\n# another\n"
                        + TestCertificates.forNames(folder, "dns:other").certificatePem());
        try (LoopbackServer server = server(false)) {
            get(new TlsFiles(certificate, null, null), server);
            get(new TlsFiles(several, null, null), server);
        }
    }

    @Test
    void othersAreNot() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.pem"),
                TestCertificates.forNames(folder, "dns:other").certificatePem());
        try (LoopbackServer server = server(false)) {
            assertThatThrownBy(() -> get(new TlsFiles(other, null, null), server))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("was refused");
        }
    }

    @Test
    void theClientsCertificateIsShownToServersThatAsk() throws Exception {
        try (LoopbackServer server = server(true)) {
            get(new TlsFiles(certificate, certificate, key), server);
            Path both = Files.writeString(
                    folder.resolve("both.pem"), certificates.keyPem() + certificates.certificatePem());
            get(new TlsFiles(certificate, both, null), server);
        }
    }

    @Test
    void aFileThatIsNotWhatItShouldBeIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Path noKey = Files.writeString(
                folder.resolve("nokey.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        for (Path bad : new Path[] {folder.resolve("missing.pem"), folder, text, broken}) {
            assertThatThrownBy(() -> new TlsFiles(bad, null, null).context())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining(bad.toString());
        }
        for (Path bad : new Path[] {text, certificate, noKey}) {
            assertThatThrownBy(() -> new TlsFiles(null, certificate, bad).context())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining(bad.toString());
        }
    }
}
