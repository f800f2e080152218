package io.awsx.quirk;

import io.awsx.error.TransportException;
import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** DynamoDB tells the CRC32 of the bytes it answers with. */
final class DynamoDbQuirks implements ServiceQuirks {

    @Override
    public HttpResponse answer(Operation operation, HttpResponse response) {
        String expected = response.headers().first("x-amz-crc32");
        return expected == null
                ? response
                : response.withBody(new VerifiedStream(response.body(), expected.trim(), operation));
    }

    /** Compares at its end. A corrupt answer is none, be it of success or failure: it is asked for again. */
    private static final class VerifiedStream extends CheckedInputStream {

        private final String expected;
        private final Operation operation;

        VerifiedStream(InputStream in, String expected, Operation operation) {
            super(in, new CRC32());
            this.expected = expected;
            this.operation = operation;
        }

        @Override
        public int read() throws IOException {
            return verified(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return verified(super.read(buffer, offset, length));
        }

        private int verified(int read) {
            String computed = read < 0 ? Long.toString(getChecksum().getValue()) : expected;
            if (!computed.equals(expected)) {
                throw new TransportException(
                        "The answer to " + operation + " is corrupt: its CRC32 is " + computed + ", but it came with "
                                + expected,
                        null,
                        true);
            }
            return read;
        }
    }
}
