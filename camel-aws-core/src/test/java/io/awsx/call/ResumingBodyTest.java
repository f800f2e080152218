package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Downloads whose connection breaks. */
class ResumingBodyTest {

    private static final byte[] OBJECT = "0123456789abcdefghij".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, Object> GET = Map.of("Bucket", "some-bucket", "Key", "k");
    private static final String ETAG = "\"v1\"";

    /** Some bytes of the object, after which the connection breaks, unless they are all that were asked for. */
    private static InputStream bytes(int from, int to, boolean breaks) {
        InputStream good = new ByteArrayInputStream(Arrays.copyOfRange(OBJECT, from, to));
        if (!breaks) {
            return good;
        }
        return new SequenceInputStream(good, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("broken at " + to);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new EOFException("broken at " + to);
            }
        });
    }

    private static HttpResponse whole(int until) {
        return ScriptedTransport.answer(
                200,
                bytes(0, until, until < OBJECT.length),
                "Content-Length",
                String.valueOf(OBJECT.length),
                "ETag",
                ETAG);
    }

    private static HttpResponse range(int from, int until, int end, String etag) {
        return ScriptedTransport.answer(
                206,
                bytes(from, until, until < end),
                "Content-Length",
                String.valueOf(end - from),
                "Content-Range",
                "bytes " + from + "-" + (end - 1) + "/" + OBJECT.length,
                "ETag",
                etag);
    }

    private static byte[] read(ScriptedS3 s3, Map<String, Object> input) throws IOException {
        try (InputStream body = (InputStream) s3.call("GetObject", input).get("Body")) {
            return body.readAllBytes();
        }
    }

    @Test
    void theRestIsReadFromWhereTheConnectionBroke() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport
                    .then(request -> whole(7))
                    .then(request -> range(7, 12, 20, ETAG))
                    .then(request -> range(12, 20, 20, ETAG));
            assertThat(read(s3, GET)).isEqualTo(OBJECT);

            assertThat(s3.transport.requests()).hasSize(3);
            assertThat(s3.header(0, "Range")).isNull();
            assertThat(s3.header(1, "Range")).isEqualTo("bytes=7-19");
            assertThat(s3.header(2, "Range")).isEqualTo("bytes=12-19");
            assertThat(s3.header(1, "If-Match")).isEqualTo(ETAG);
        }
    }

    @Test
    void readingNothingAtTheEndIsNoBreak() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> whole(OBJECT.length));
            try (InputStream body = (InputStream) s3.call("GetObject", GET).get("Body")) {
                assertThat(body.readNBytes(OBJECT.length)).isEqualTo(OBJECT);
                assertThat(body.read(new byte[0], 0, 0)).isZero();
                assertThat(body.read()).isNegative();
            }
            assertThat(s3.transport.requests()).hasSize(1);
        }
    }

    @Test
    void itIsReadByteByByteToo() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> whole(7)).then(request -> range(7, 20, 20, ETAG));
            List<Integer> read = new ArrayList<>();
            try (InputStream body = (InputStream) s3.call("GetObject", GET).get("Body")) {
                for (int next = body.read(); next >= 0; next = body.read()) {
                    read.add(next);
                }
                assertThat(body.read()).isEqualTo(-1);
                assertThat(body.available()).isZero();
            }
            assertThat(read).hasSize(20).startsWith((int) '0').endsWith((int) 'j');
        }
    }

    @Test
    void anAnswerThatEndsEarlyIsBrokenToo() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport
                    .then(request ->
                            ScriptedTransport.answer(200, bytes(0, 5, false), "Content-Length", "20", "ETag", ETAG))
                    .then(request -> range(5, 20, 20, ETAG));
            assertThat(read(s3, GET)).isEqualTo(OBJECT);
        }
    }

    @Test
    void itGoesOnAsOftenAsACallIsTried() {
        try (ScriptedS3 s3 = new ScriptedS3(builder -> builder, Map.of("maxAttempts", 3))) {
            s3.transport
                    .then(request -> whole(1))
                    .then(request -> range(1, 2, 20, ETAG))
                    .then(request -> range(2, 3, 20, ETAG));
            assertThatThrownBy(() -> read(s3, GET))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken at 3");
            assertThat(s3.transport.requests()).hasSize(3);
        }
    }

    @Test
    void aClientThatTriesOnceDoesNotGoOn() {
        try (ScriptedS3 s3 = new ScriptedS3(builder -> builder, Map.of("maxAttempts", 1))) {
            s3.transport.then(request -> whole(7));
            assertThatThrownBy(() -> read(s3, GET))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken at 7");
        }
    }

    @Test
    void versionsAreNeverMixed() {
        try (ScriptedS3 told = new ScriptedS3();
                ScriptedS3 ignored = new ScriptedS3()) {
            told.transport.then(request -> whole(7)).then(412, ScriptedS3.error("PreconditionFailed"));
            assertThatThrownBy(() -> read(told, GET))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed while it was read, after 7 of 20 bytes");

            ignored.transport.then(request -> whole(7)).then(request -> range(7, 20, 20, "\"v2\""));
            assertThatThrownBy(() -> read(ignored, GET))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed while it was read");
        }
    }

    @Test
    void aFailureToGoOnTellsBoth() {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> whole(7)).then(404, ScriptedS3.error("NoSuchKey"));
            assertThatThrownBy(() -> read(s3, GET))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("after 7 of 20 bytes and could not be resumed")
                    .hasMessageContaining("NoSuchKey")
                    .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("broken at 7"));
        }
    }

    @Test
    void aRangeGoesOnWithinItself() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> range(5, 8, 15, ETAG)).then(request -> range(8, 15, 15, ETAG));
            byte[] read = read(s3, Map.of("Bucket", "some-bucket", "Key", "k", "Range", "bytes=5-14"));
            assertThat(read).isEqualTo(Arrays.copyOfRange(OBJECT, 5, 15));
            assertThat(s3.header(1, "Range")).isEqualTo("bytes=8-14");
        }
    }

    @Test
    void aPartGoesOnAsTheRangeItIs() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> range(5, 8, 15, ETAG)).then(request -> range(8, 15, 15, ETAG));
            byte[] read = read(s3, Map.of("Bucket", "some-bucket", "Key", "k", "PartNumber", 2, "VersionId", "7"));
            assertThat(read).isEqualTo(Arrays.copyOfRange(OBJECT, 5, 15));
            assertThat(s3.request(1).target()).contains("versionId=7").doesNotContain("partNumber");
            assertThat(s3.header(1, "Range")).isEqualTo("bytes=8-14");
        }
    }

    @Test
    void aStoreWithoutRangesSendsAllOfItAgain() throws IOException {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> whole(7)).then(request -> whole(20));
            assertThat(read(s3, GET)).isEqualTo(OBJECT);
        }
    }

    @Test
    void anotherRangeThanTheOneAskedForIsRefused() {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> whole(7)).then(request -> range(8, 20, 20, ETAG));
            assertThatThrownBy(() -> read(s3, GET))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was asked for bytes 7-19, but answered with bytes 8-19/20");
        }
    }

    @Test
    void theChecksumOfTheWholeIsStillVerified() throws IOException {
        Checksum sum = ChecksumAlgorithm.CRC32.start();
        sum.update(OBJECT, 0, OBJECT.length);
        for (String expected : new String[] {sum.base64(), "AAAAAA=="}) {
            try (ScriptedS3 s3 = new ScriptedS3()) {
                s3.transport
                        .then(request -> ScriptedTransport.answer(
                                200,
                                bytes(0, 7, true),
                                "Content-Length",
                                "20",
                                "ETag",
                                ETAG,
                                "x-amz-checksum-crc32",
                                expected))
                        .then(request -> range(7, 20, 20, ETAG));
                if (expected.equals("AAAAAA==")) {
                    assertThatThrownBy(() -> read(s3, GET))
                            .isInstanceOf(IOException.class)
                            .hasMessageContaining("is corrupt");
                } else {
                    assertThat(read(s3, GET)).isEqualTo(OBJECT);
                }
            }
        }
    }

    @Test
    void withoutVersionOrLengthABrokenStreamStaysBroken() {
        String[][] headers = {
            {"Content-Length", "20"},
            {"ETag", ETAG},
            {"ETag", "W/\"weak\"", "Content-Length", "20"},
            {"ETag", ETAG, "Content-Length", "many"}
        };
        for (String[] given : headers) {
            try (ScriptedS3 s3 = new ScriptedS3()) {
                s3.transport.then(request -> ScriptedTransport.answer(200, bytes(0, 7, true), given));
                assertThatThrownBy(() -> read(s3, GET))
                        .isInstanceOf(IOException.class)
                        .hasMessage("broken at 7");
                assertThat(s3.transport.requests()).hasSize(1);
            }
        }
    }

    @Test
    void anInterruptedThreadDoesNotGoOn() {
        try (ScriptedS3 s3 = new ScriptedS3()) {
            s3.transport.then(request -> whole(7));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read(s3, GET)).hasMessage("broken at 7");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(s3.transport.requests()).hasSize(1);
        }
    }
}
