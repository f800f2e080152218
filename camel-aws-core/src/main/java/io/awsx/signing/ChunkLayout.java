package io.awsx.signing;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.http.Headers;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How a body is cut into chunks of the encoding {@code aws-chunked}, and how long that makes it.
 *
 * @param chunkSize bytes in each chunk but the last, 1 or more
 * @param signatureLength how long the signature of each chunk is, and that of the trailer; 0 where they have none
 * @param trailer the checksum behind the last chunk, or null
 */
record ChunkLayout(
        int chunkSize, int signatureLength, @Nullable ChecksumAlgorithm trailer) {

    static final String SIGNATURE = ";chunk-signature=";
    static final String TRAILER_SIGNATURE = "x-amz-trailer-signature:";

    private static final String ENCODING = "aws-chunked";
    private static final int LINE_END = 2;

    /** The longest line before the bytes of a chunk, with eight digits of its size. */
    int longestHead() {
        return 8 + SIGNATURE.length() + signatureLength + LINE_END;
    }

    /** Says in the header fields that the body is cut like this, and how long it was before. */
    void announce(Headers.Builder fields, List<String> contentEncodings, long length) {
        // Encodings are listed in the order they were applied; the service undoes this one and keeps the others.
        StringJoiner encodings = new StringJoiner(",");
        boolean announced = false;
        for (String encoding : contentEncodings) {
            if (!encoding.isBlank()) {
                encodings.add(encoding.strip());
                announced = encoding.strip().endsWith(ENCODING);
            }
        }
        fields.set("Content-Encoding", (announced ? encodings : encodings.add(ENCODING)).toString());
        if (fields.first("Content-Length") != null) {
            fields.set("Content-Length", Long.toString(encodedLength(length)));
        }
        fields.set("X-Amz-Decoded-Content-Length", Long.toString(length));
        if (trailer != null) {
            fields.set("X-Amz-Trailer", trailer.header());
        }
    }

    /** The length of a body of {@code length} bytes once it is encoded. */
    long encodedLength(long length) {
        long encoded = length / chunkSize * chunkLength(chunkSize);
        int last = (int) (length % chunkSize);
        if (last > 0) {
            encoded += chunkLength(last);
        }
        return encoded + headLength(0) + trailersLength() + LINE_END;
    }

    private long chunkLength(int count) {
        return (long) headLength(count) + count + LINE_END;
    }

    private int headLength(int count) {
        int digits = Math.max(1, (35 - Integer.numberOfLeadingZeros(count)) / 4);
        return digits + (signatureLength == 0 ? 0 : SIGNATURE.length() + signatureLength) + LINE_END;
    }

    private int trailersLength() {
        if (trailer == null) {
            return 0;
        }
        int base64 = (trailer.length() + 2) / 3 * 4;
        int checksum = trailer.header().length() + 1 + base64 + LINE_END;
        return checksum + (signatureLength == 0 ? 0 : TRAILER_SIGNATURE.length() + signatureLength + LINE_END);
    }
}
