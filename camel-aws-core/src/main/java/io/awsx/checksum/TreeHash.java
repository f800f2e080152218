package io.awsx.checksum;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The tree hash of Glacier: the SHA-256 of each MiB, then of each pair of hashes, until one is left. A hash without a
 * partner goes up as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/amazonglacier/latest/dev/checksum-calculations.html">Computing checksums</a>
 */
public final class TreeHash implements Checksum {

    private static final int LEAF = 1 << 20;

    private final Checksum sha256 = ChecksumAlgorithm.SHA256.start();
    /** The roots of complete trees, the smallest and latest first; their sizes are the ones of the number of leaves. */
    private final Deque<byte[]> roots = new ArrayDeque<>();

    private long leaves;
    private int taken;

    @Override
    public void update(byte[] bytes, int offset, int length) {
        update(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void update(ByteBuffer bytes) {
        int end = bytes.limit();
        while (bytes.position() < end) {
            if (taken == LEAF) {
                leaf();
            }
            int part = Math.min(LEAF - taken, end - bytes.position());
            bytes.limit(bytes.position() + part);
            sha256.update(bytes);
            bytes.limit(end);
            taken += part;
        }
    }

    private void leaf() {
        byte[] root = sha256.digest();
        taken = 0;
        leaves++;
        for (int joins = Long.numberOfTrailingZeros(leaves); joins > 0; joins--) {
            root = joined(roots.pop(), root);
        }
        roots.push(root);
    }

    private byte[] joined(byte[] left, byte[] right) {
        sha256.update(left, 0, left.length);
        sha256.update(right, 0, right.length);
        return sha256.digest();
    }

    @Override
    public byte[] digest() {
        byte[] root = sha256.digest();
        taken = 0;
        leaves = 0;
        while (!roots.isEmpty()) {
            root = joined(roots.pop(), root);
        }
        return root;
    }
}
