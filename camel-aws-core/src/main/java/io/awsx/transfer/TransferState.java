package io.awsx.transfer;

import java.time.Duration;

/**
 * How far a transfer of a whole object is.
 *
 * @param verb {@code upload}, {@code download}, or {@code copy}
 * @param bucket that of the object; of a copy, of the new one
 * @param key that of the object; of a copy, of the new one
 * @param bytes how many arrived
 * @param length how many there are in all, or -1 where that is not known
 * @param elapsed the time since it began
 */
public record TransferState(String verb, String bucket, String key, long bytes, long length, Duration elapsed) {

    /** Such as {@code upload of reports/a.pdf to bucket docs: 8388608 of 73400320 bytes in 902 ms}. */
    @Override
    public String toString() {
        return verb + " of " + key + (verb.equals("download") ? " from" : " to") + " bucket " + bucket + ": " + bytes
                + (length < 0 ? "" : " of " + length) + " bytes in " + elapsed.toMillis() + " ms";
    }
}
