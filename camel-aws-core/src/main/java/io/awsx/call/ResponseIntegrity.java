package io.awsx.call;

import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.Headers;
import io.awsx.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A streamed answer that is compared with the checksum it came with when its end is read.
 */
final class ResponseIntegrity extends InputStream {

    /** The cheapest first: one is enough. */
    private static final List<ChecksumAlgorithm> ALGORITHMS = List.of(
            ChecksumAlgorithm.CRC32C,
            ChecksumAlgorithm.CRC32,
            ChecksumAlgorithm.CRC64NVME,
            ChecksumAlgorithm.SHA1,
            ChecksumAlgorithm.SHA256);

    private final InputStream in;
    private final Operation operation;
    private final ChecksumAlgorithm algorithm;
    private final String expected;
    private final Checksum checksum;
    /** At the end: what the bytes have; a corrupt stream stays corrupt however often its end is read. */
    private @Nullable String computed;

    private ResponseIntegrity(InputStream in, Operation operation, ChecksumAlgorithm algorithm, String expected) {
        this.in = in;
        this.operation = operation;
        this.algorithm = algorithm;
        this.expected = expected;
        this.checksum = algorithm.start();
    }

    /**
     * Verifies a stream, where that was asked for and the answer came with a checksum of the whole of it. Checksums of
     * checksums, as objects uploaded in parts may have them, say nothing of the stream and are passed over; so are those of a
     * range.
     *
     * @param input the input as it was sent
     */
    static InputStream verifying(
            InputStream in, Operation operation, Map<String, ?> input, int status, Headers headers) {
        String asked = operation.checksum().validationMember();
        if (status != 200
                || operation.checksum().responseAlgorithms().isEmpty()
                || (asked != null && input.get(asked) == null)) {
            return in;
        }
        for (ChecksumAlgorithm algorithm : ALGORITHMS) {
            String expected = headers.first(algorithm.header());
            if (expected != null && expected.indexOf('-') < 0) {
                return new ResponseIntegrity(in, operation, algorithm, expected);
            }
        }
        return in;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read < 0) {
            verify();
        } else {
            checksum.update(new byte[] {(byte) read}, 0, 1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = in.read(buffer, offset, length);
        if (read < 0) {
            verify();
        } else {
            checksum.update(buffer, offset, read);
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void verify() throws IOException {
        if (computed == null) {
            computed = checksum.base64();
        }
        if (!computed.equals(expected)) {
            throw new IOException("The answer to " + operation + " is corrupt: its " + algorithm.name() + " is "
                    + computed + ", but it came with " + expected);
        }
    }
}
