package io.awsx.checksum;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A checksum being computed. Not thread-safe; holds nothing that must be closed.
 */
public sealed interface Checksum permits CyclicChecksum, DigestChecksum, TreeHash {

    /** Takes in some bytes of an array. */
    void update(byte[] bytes, int offset, int length);

    /** Takes in what remains of a buffer, and moves its position to its limit. */
    void update(ByteBuffer bytes);

    /** The checksum of all bytes taken in, most significant byte first; the computation begins anew with it. */
    byte[] digest();

    /** {@link #digest()} in Base64, the form of header fields and trailers; the computation begins anew with it. */
    default String base64() {
        return Base64.getEncoder().encodeToString(digest());
    }

    /** A stream whose bytes are taken in here, and by others, and go nowhere else; closing it does nothing. */
    default OutputStream sink(Checksum... others) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                update(bytes, offset, length);
                for (Checksum other : others) {
                    other.update(bytes, offset, length);
                }
            }
        };
    }
}
