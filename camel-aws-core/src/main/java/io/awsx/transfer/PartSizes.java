package io.awsx.transfer;

import io.awsx.error.ClientException;

/** How an object is cut, so that it needs no more than the 10,000 parts that S3 allows. */
final class PartSizes {

    static final int MOST_PARTS = 10_000;

    private static final long MIB = 1L << 20;
    private static final long LARGEST_PART = 5L << 30;
    private static final int PARTS_OF_A_SIZE = 1000;

    private PartSizes() {}

    /**
     * The size of all parts but the last, for an object of known length: the given one, or as many whole MiB as it takes.
     *
     * @throws ClientException where no parts are large enough
     */
    static long fixed(long length, long partSize) {
        long least = length / MOST_PARTS + (length % MOST_PARTS == 0 ? 0 : 1);
        if (least > LARGEST_PART) {
            throw new ClientException("An object of " + length + " bytes is too large: S3 takes at most " + MOST_PARTS
                    + " parts of 5 GiB");
        }
        return least <= partSize ? partSize : (least + MIB - 1) / MIB * MIB;
    }

    /**
     * The size of a part of an object whose length is not known: it doubles after each 1,000 parts, as long as two parts fit
     * into the memory there is.
     *
     * @param number the part's number, from 1
     */
    static int growing(int number, long partSize, long memory) {
        long size = partSize;
        for (int i = PARTS_OF_A_SIZE; i < number && size * 4 <= memory; i += PARTS_OF_A_SIZE) {
            size *= 2;
        }
        return (int) Math.min(size, Integer.MAX_VALUE - 8);
    }

    /**
     * The size of a part of a stream. One that tells its length has parts of one size as far as that goes, though nobody relies on
     * its being true; so has any where all are to be equal.
     *
     * @param number the part's number, from 1
     * @param told the length that was told, or -1
     */
    static int ofStream(int number, long told, TransferSettings settings) {
        if (told < 0) {
            return settings.equalParts()
                    ? (int) settings.partSize()
                    : growing(number, settings.partSize(), settings.bufferMemory());
        }
        long size = Math.min(fixed(told, settings.partSize()), Integer.MAX_VALUE - 8);
        int equal = (int) (told / size);
        return settings.equalParts() || number <= equal
                ? (int) size
                : growing(number - equal, size, settings.bufferMemory());
    }
}
