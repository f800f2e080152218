package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.stream.StreamSource;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.xml.SourceCache;
import org.apache.camel.util.xml.StreamSourceCache;
import org.junit.jupiter.api.Test;

class CachedBodyTest {

    private static final String TEXT = "Grüße, \u20ac\ud83d\ude00";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    /** A cache of bytes that says of its length what it is told to. */
    private static final class Claiming extends ByteArrayInputStream implements StreamCache {

        private final long claimed;

        Claiming(byte[] bytes, long claimed) {
            super(bytes);
            this.claimed = claimed;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            transferTo(out);
        }

        @Override
        public StreamCache copy(Exchange exchange) {
            return new Claiming(buf, claimed);
        }

        @Override
        public boolean inMemory() {
            return true;
        }

        @Override
        public long length() {
            return claimed;
        }

        @Override
        public long position() {
            return pos;
        }
    }

    private static void assertGives(StreamCache cache, byte[] bytes) throws IOException {
        RequestBody body = CachedBody.of(cache, StandardCharsets.UTF_8);
        assertThat(body.length()).isEqualTo(bytes.length);
        assertThat(body.repeatable()).isTrue();
        for (int attempt = 1; attempt <= 2; attempt++) {
            try (InputStream in = body.open()) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aCacheThatCountsCharactersIsMeasuredInBytes() throws Exception {
        assertGives(new ReaderCache(TEXT), BYTES);
        assertGives(new SourceCache(TEXT), BYTES);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(context);
            assertGives(new StreamSourceCache(new StreamSource(new StringReader(TEXT)), exchange), BYTES);
        }
    }

    @Test
    void aCacheThatCannotTellItsLengthIsSentWhole() throws Exception {
        assertGives(new Claiming(BYTES, 0), BYTES);
        assertGives(new Claiming(BYTES, -1), BYTES);
        assertGives(new Claiming(BYTES, TEXT.length()), BYTES);
        assertGives(new Claiming(new byte[0], 0), new byte[0]);
    }

    @Test
    void aCacheThatWasReadBeforeIsSentFromItsStart() throws Exception {
        InputStreamCache cache = new InputStreamCache(BYTES);
        assertThat(cache.read()).isPositive();
        assertGives(cache, BYTES);
        ReaderCache text = new ReaderCache(TEXT);
        assertThat(text.read()).isPositive();
        assertGives(text, BYTES);
    }
}
