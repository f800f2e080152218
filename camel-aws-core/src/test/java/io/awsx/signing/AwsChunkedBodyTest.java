package io.awsx.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.RequestBody;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.SuppliedBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AwsChunkedBodyTest {

    private static final long SEED = Long.getLong("awsx.seed", 65536L);
    private static final SigningTime TIME = SigningTime.of(Instant.parse("2013-05-24T00:00:00Z"));
    private static final SigningKey KEY = new HmacSigningKey(
            Examples.CREDENTIALS, TIME, SigningScope.s3("us-east-1", PayloadSigning.STREAMING, null));

    /** 65 KiB of one letter: the body of the examples in the documentation of S3. */
    private static final RequestBody EXAMPLE =
            RequestBody.ofBytes("a".repeat(65 * 1024).getBytes(US_ASCII));

    /** "Signature calculations: transferring payload in multiple chunks (chunked upload)", S3 API reference. */
    @Test
    void signsTheChunksOfTheDocumentation() throws IOException {
        RequestBody body =
                signed(EXAMPLE, 64 * 1024, null, "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");

        assertThat(text(body))
                .isEqualTo("10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                        + "a".repeat(65536)
                        + "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
                        + "a".repeat(1024)
                        + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n"
                        + "\r\n");
        assertThat(body.length()).isEqualTo(66824);
    }

    /** "... (chunked upload with trailing headers)", S3 API reference. */
    @Test
    void signsTheTrailerOfTheDocumentation() throws IOException {
        RequestBody body = signed(
                EXAMPLE,
                64 * 1024,
                ChecksumAlgorithm.CRC32C,
                "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");

        assertThat(text(body).split("\r\n", -1))
                .containsExactly(
                        "10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
                        "a".repeat(65536),
                        "400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
                        "a".repeat(1024),
                        "0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
                        "x-amz-checksum-crc32c:sOO8/Q==",
                        "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435",
                        "",
                        "");
    }

    @Test
    void endsUnsignedChunksWithTheChecksum() throws IOException {
        RequestBody body = unsigned(bytes("123456789"), 4, ChecksumAlgorithm.CRC64NVME);

        assertThat(text(body))
                .isEqualTo("4\r\n1234\r\n4\r\n5678\r\n1\r\n9\r\n0\r\nx-amz-checksum-crc64nvme:rosUhgp5mIg=\r\n\r\n");
    }

    @Test
    void sendsAnEmptyBodyAsTheLastChunkAlone() throws IOException {
        assertThat(text(unsigned(RequestBody.EMPTY, 4, ChecksumAlgorithm.CRC32)))
                .isEqualTo("0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void knowsItsLengthInAdvance(ChecksumAlgorithm trailer) throws IOException {
        Random random = new Random(SEED);
        for (int size : List.of(0, 1, 9, 15, 16, 17, 255, 256, 4096, 5000, 70_000)) {
            int chunkSize = 1 + random.nextInt(300);
            RequestBody inner = RequestBody.ofBytes(new byte[size]);
            for (RequestBody body :
                    List.of(signed(inner, chunkSize, trailer, "seed"), unsigned(inner, chunkSize, trailer))) {
                assertThat(text(body).length())
                        .as("seed %s, %s bytes in chunks of %s", SEED, size, chunkSize)
                        .isEqualTo((int) body.length());
            }
        }
    }

    @Test
    void knowsTheLengthOfABodyBeyondAnInteger() {
        ChunkLayout layout = new ChunkLayout(128 * 1024, 64, null);

        assertThat(layout.encodedLength(5L << 40)).isEqualTo((5L << 40) + (5L << 40) / (128 * 1024) * 90 + 86);
    }

    @Test
    void readsTheSameInPiecesOfAnySize() throws IOException {
        Random random = new Random(SEED);
        byte[] bytes = new byte[1000];
        random.nextBytes(bytes);
        RequestBody body = signed(RequestBody.ofBytes(bytes), 300, ChecksumAlgorithm.SHA1, "seed");
        String whole = text(body);

        for (int round = 0; round < 50; round++) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try (InputStream in = body.open()) {
                assertThat(in.read(new byte[1], 0, 0)).isZero();
                byte[] buffer = new byte[1 + random.nextInt(400)];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    read.write(buffer, 0, count);
                    if (random.nextBoolean()) {
                        int one = in.read();
                        if (one >= 0) {
                            read.write(one);
                        }
                    }
                }
                assertThat(in.read()).isEqualTo(-1);
            }

            assertThat(read.toString(ISO_8859_1))
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(whole);
        }
    }

    @Test
    void isWrittenLikeItIsRead() throws IOException {
        RequestBody body = signed(bytes("hello world"), 4, ChecksumAlgorithm.SHA256, "seed");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        body.writeTo(written);

        assertThat(written.toString(ISO_8859_1)).isEqualTo(text(body));
    }

    @Test
    void beginsAnewEachTimeWhereTheBodyWithinDoes() throws IOException {
        RequestBody body = signed(bytes("hello world"), 4, ChecksumAlgorithm.CRC32, "seed");

        assertThat(body.repeatable()).isTrue();
        assertThat(text(body)).isEqualTo(text(body));
    }

    @Test
    void isSentOnceWhereTheBodyWithinIs() {
        RequestBody once = RequestBody.ofStream(new ByteArrayInputStream(new byte[3]), 3);

        assertThat(signed(once, 4, null, "seed").repeatable()).isFalse();
    }

    @Test
    void failsWhereTheBodyIsShorterThanPromised() throws IOException {
        RequestBody liar = new SuppliedBody(10, () -> new ByteArrayInputStream(new byte[7]));

        try (InputStream in = unsigned(liar, 4, ChecksumAlgorithm.CRC32).open()) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(EOFException.class)
                    .hasMessageContaining("3 bytes before");
        }
    }

    @Test
    void closesTheBodyWithin() throws IOException {
        RequestBody body =
                new SuppliedBody(3, () -> LeakCheck.track("body within", new ByteArrayInputStream(new byte[3])));

        try (InputStream in = signed(body, 2, null, "seed").open()) {
            assertThat(in.read()).isEqualTo('2');
        }
    }

    @Test
    void holdsNoMoreThanTheBodyWhereThatIsSmallerThanAChunk() throws IOException {
        byte[] data = new byte[10];
        Arrays.fill(data, (byte) 'x');
        try (InputStream in = unsigned(RequestBody.ofBytes(data), 1 << 30, ChecksumAlgorithm.CRC32)
                .open()) {
            assertThat(new String(in.readAllBytes(), ISO_8859_1)).startsWith("a\r\nxxxxxxxxxx\r\n0\r\n");
        }
    }

    private static RequestBody signed(RequestBody inner, int chunkSize, ChecksumAlgorithm trailer, String seed) {
        return new AwsChunkedBody(
                inner, new ChunkLayout(chunkSize, 64, trailer), () -> new ChunkSignatures(KEY, TIME, seed));
    }

    private static RequestBody unsigned(RequestBody inner, int chunkSize, ChecksumAlgorithm trailer) {
        return new AwsChunkedBody(inner, new ChunkLayout(chunkSize, 0, trailer), null);
    }

    private static RequestBody bytes(String text) {
        return RequestBody.ofBytes(text.getBytes(US_ASCII));
    }

    private static String text(RequestBody body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }
}
