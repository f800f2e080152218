package io.awsx.transfer.directory;

/** When a file and the object of its name are taken for the same. */
public enum Comparison {
    /** Never: all is transferred. */
    NONE,
    /** Where their sizes are equal. */
    SIZE,
    /**
     * Where their sizes are equal, and the time tells nothing else: upwards, where the file is not newer than the object; downwards, where the
     * file has the object's time to the second, as a download gives it.
     */
    TIME,
    /**
     * Where their sizes and checksums are equal: the MD5 that an ETag is, or a checksum that the store keeps of the whole object; where there
     * is neither, by time. Reads each file whose object has its size.
     */
    CHECKSUM
}
