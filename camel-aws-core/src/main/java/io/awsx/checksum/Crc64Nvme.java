package io.awsx.checksum;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.zip.Checksum;

/**
 * CRC-64 of the NVM Express specification: polynomial {@code 0xAD93D23594C93659}, least significant bit first, all ones
 * at the start and as the final mask. The tables (16 KiB) are made when the class is first used.
 */
final class Crc64Nvme implements Checksum {

    static final long REFLECTED = 0x9A6C9329AC4BC9B5L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * Eight tables of 256, one after the other; table k has what a byte contributes that k more bytes follow. Eight, not
     * sixteen: these fit into a first-level cache of 32 KiB beside the data.
     */
    private static final long[] TABLES = tables();

    private long remainder = -1;

    private static long[] tables() {
        long[] tables = new long[8 * 256];
        for (int i = 0; i < 256; i++) {
            long value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) != 0 ? (value >>> 1) ^ REFLECTED : value >>> 1;
            }
            tables[i] = value;
        }
        for (int i = 256; i < tables.length; i++) {
            long previous = tables[i - 256];
            tables[i] = tables[(int) (previous & 0xff)] ^ (previous >>> 8);
        }
        return tables;
    }

    @Override
    public void update(int b) {
        remainder = TABLES[(int) (remainder ^ b) & 0xff] ^ (remainder >>> 8);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        long[] tables = TABLES;
        long crc = remainder;
        int position = offset;
        int end = offset + length;
        for (; position <= end - 8; position += 8) {
            long eight = crc ^ (long) LONGS.get(bytes, position);
            crc = tables[7 * 256 + (int) (eight & 0xff)]
                    ^ tables[6 * 256 + (int) (eight >>> 8 & 0xff)]
                    ^ tables[5 * 256 + (int) (eight >>> 16 & 0xff)]
                    ^ tables[4 * 256 + (int) (eight >>> 24 & 0xff)]
                    ^ tables[3 * 256 + (int) (eight >>> 32 & 0xff)]
                    ^ tables[2 * 256 + (int) (eight >>> 40 & 0xff)]
                    ^ tables[256 + (int) (eight >>> 48 & 0xff)]
                    ^ tables[(int) (eight >>> 56)];
        }
        for (; position < end; position++) {
            crc = tables[(int) (crc ^ bytes[position]) & 0xff] ^ (crc >>> 8);
        }
        remainder = crc;
    }

    @Override
    public long getValue() {
        return ~remainder;
    }

    @Override
    public void reset() {
        remainder = -1;
    }
}
