package io.awsx.signing;

import static io.awsx.signing.Examples.CREDENTIALS;
import static io.awsx.signing.Examples.INSTANT;
import static io.awsx.signing.Examples.ORIGIN;
import static io.awsx.signing.Examples.OTHER;
import static io.awsx.signing.Examples.S3;
import static io.awsx.signing.Examples.body;
import static io.awsx.signing.Examples.fields;
import static io.awsx.signing.Examples.put;
import static io.awsx.signing.Examples.scope;
import static io.awsx.signing.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigV4PayloadTest {

    private final SigV4Signer signer = new SigV4Signer();

    @Test
    void sendsThePayloadHeaderWhereAskedOrNeeded() {
        String hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        HttpRequest.Builder request = HttpRequest.builder("PUT").origin(ORIGIN).body(body("hello"));
        HttpRequest shown =
                request.headers(fields("x-amz-content-sha256", "other")).build();
        HttpRequest plain = request.headers(Headers.EMPTY).build();

        assertThat(payload(plain, S3)).containsExactly(hash);
        assertThat(payload(plain, OTHER)).isEmpty();
        assertThat(payload(shown, OTHER)).containsExactly(hash);
        assertThat(payload(plain, scope(PayloadSigning.UNSIGNED))).containsExactly("UNSIGNED-PAYLOAD");
        assertThat(payload(plain, scope(PayloadSigning.STREAMING)))
                .containsExactly("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        assertThat(payload(plain, SigningScope.s3("r", PayloadSigning.STREAMING, ChecksumAlgorithm.CRC32)))
                .containsExactly("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
        assertThat(payload(plain, SigningScope.s3("r", PayloadSigning.STREAMING_UNSIGNED, ChecksumAlgorithm.CRC32)))
                .containsExactly("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    }

    @Test
    void announcesChunksInTheHeader() {
        HttpRequest request = HttpRequest.builder("PUT")
                .origin(ORIGIN)
                .headers(fields("Content-Encoding", "gzip"))
                .body(body("hello"))
                .build();
        SigningScope scope = SigningScope.s3("us-east-1", PayloadSigning.STREAMING_UNSIGNED, ChecksumAlgorithm.CRC32C);
        HttpRequest signed = signer.sign(request, CREDENTIALS, scope, INSTANT);

        assertThat(signed.headers().all("Content-Encoding")).containsExactly("gzip,aws-chunked");
        assertThat(signed.headers().first("X-Amz-Decoded-Content-Length")).isEqualTo("5");
        assertThat(signed.headers().first("X-Amz-Trailer")).isEqualTo("x-amz-checksum-crc32c");
        assertThat(signed.headers().contains("Content-Length")).isFalse();
    }

    /** "Signature calculations: transferring payload in multiple chunks (chunked upload)", S3 API reference. */
    @Test
    void signsTheChunkedUploadOfTheDocumentation() throws IOException {
        HttpRequest request = HttpRequest.builder("PUT")
                .origin(new Origin("https", "s3.amazonaws.com", -1))
                .path("/examplebucket/chunkObject.txt")
                .headers(fields("x-amz-storage-class", "REDUCED_REDUNDANCY", "Content-Length", "66560"))
                .body(body("a".repeat(66560)))
                .build();
        HttpRequest signed = new SigV4Signer(SigningAlgorithm.HMAC, 64 * 1024)
                .sign(request, CREDENTIALS, SigningScope.s3("us-east-1", PayloadSigning.STREAMING, null), INSTANT);

        assertThat(signed.headers().first("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
                        + "x-amz-decoded-content-length;x-amz-storage-class, "
                        + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        assertThat(signed.headers().first("Content-Length")).isEqualTo("66824");
        assertThat(text(signed.body())).contains("ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648");
    }

    @Test
    void encodesInChunksOnlyOnceWhenSignedAgain() throws IOException {
        SigningScope scope = SigningScope.s3("us-east-1", PayloadSigning.STREAMING, ChecksumAlgorithm.CRC32);
        HttpRequest request =
                HttpRequest.builder("PUT").origin(ORIGIN).body(body("hello")).build();
        HttpRequest once = signer.sign(request, CREDENTIALS, scope, INSTANT);
        HttpRequest again = signer.sign(once, CREDENTIALS, scope, INSTANT);

        assertThat(again.headers().toMap()).isEqualTo(once.headers().toMap());
        assertThat(text(again.body())).isEqualTo(text(once.body()));
    }

    @Test
    void refusesChunksOfUnknownLength() {
        HttpRequest request = put(RequestBody.ofStream(new ByteArrayInputStream(new byte[3]), -1));

        assertThatThrownBy(() -> signer.sign(request, CREDENTIALS, scope(PayloadSigning.STREAMING), INSTANT))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("length of the body is unknown");
    }

    @Test
    void refusesToHashAStreamThatCanBeReadOnce() throws IOException {
        RequestBody body = RequestBody.ofStream(new ByteArrayInputStream(new byte[] {7, 7, 7}), 3);

        assertThatThrownBy(() -> signer.sign(put(body), CREDENTIALS, S3, INSTANT))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("read only once");
        assertThat(text(body)).as("is left untouched").hasSize(3);
    }

    @Test
    void takesAStreamThatCanBeReadOnceWhereItNeedsNoHash() throws IOException {
        RequestBody unsigned = RequestBody.ofStream(new ByteArrayInputStream(new byte[3]), 3);
        RequestBody chunked = RequestBody.ofStream(new ByteArrayInputStream(new byte[3]), 3);

        assertThat(signer.sign(put(unsigned), CREDENTIALS, scope(PayloadSigning.UNSIGNED), INSTANT)
                        .body())
                .isSameAs(unsigned);
        HttpRequest signed = signer.sign(put(chunked), CREDENTIALS, scope(PayloadSigning.STREAMING), INSTANT);
        assertThat(text(signed.body())).hasSize((int) signed.body().length());
    }

    @Test
    void hashesAFileLikeItsBytes(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 3);
        Path file = Files.write(folder.resolve("body"), bytes);

        assertThat(payload(put(RequestBody.ofFile(file)), S3)).isEqualTo(payload(put(RequestBody.ofBytes(bytes)), S3));
    }

    @Test
    void namesTheFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("body"), new byte[10]);
        RequestBody body = RequestBody.ofFile(file);
        Files.delete(file);

        assertThatThrownBy(() -> signer.sign(put(body), CREDENTIALS, S3, INSTANT))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(file.toString());
        assertThat(payload(put(body("hello")), S3)).as("the next one is right").hasSize(1);
    }

    @Test
    void signsRightAfterABodyThatFailedHalfway() {
        HttpRequest good = put(body("hello"));
        String expected = authorization(good, S3);
        RequestBody breaks = new RequestBody() {
            @Override
            public long length() {
                return 100;
            }

            @Override
            public boolean repeatable() {
                return true;
            }

            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(new byte[50]);
                throw new IOException("broken");
            }
        };

        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> signer.sign(put(breaks), CREDENTIALS, S3, INSTANT))
                    .isInstanceOf(ClientException.class);
            assertThat(authorization(good, S3)).isEqualTo(expected);
        }
    }

    private String authorization(HttpRequest request, SigningScope scope) {
        return signer.sign(request, CREDENTIALS, scope, INSTANT).headers().first("Authorization");
    }

    private List<String> payload(HttpRequest request, SigningScope scope) {
        return signer.sign(request, CREDENTIALS, scope, INSTANT).headers().all("X-Amz-Content-Sha256");
    }
}
