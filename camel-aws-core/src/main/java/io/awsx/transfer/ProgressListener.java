package io.awsx.transfer;

/** Is told how a transfer goes; called from several threads. */
@FunctionalInterface
public interface ProgressListener {

    /** Bytes that arrived since the last time: of a part that the service has, or of a range that is in the file. */
    void transferred(long bytes);
}
