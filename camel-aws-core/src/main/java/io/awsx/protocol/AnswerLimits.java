package io.awsx.protocol;

/**
 * How much of one answer is taken into memory. The limits are shares of the heap: a broken or hostile server costs a call and
 * not the process.
 */
final class AnswerLimits {

    private static final long HEAP = Runtime.getRuntime().maxMemory();

    /** Bytes of a document. None of AWS comes near the upper bound. */
    static final long BYTES = Math.min(256L << 20, HEAP / 8);

    /** Characters of one text. */
    static final int TEXT = (int) Math.min(64L << 20, HEAP / 16);

    /** Values, names, and the Maps and Lists that hold them: some 64 bytes each, however few bytes they are in the document. */
    static final int VALUES = (int) Math.min(Integer.MAX_VALUE, HEAP / 4 / 64);

    /** What a Map or List costs beside that. */
    static final int CONTAINER = 2;

    private AnswerLimits() {}
}
