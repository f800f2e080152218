package io.awsx.transfer;

/** Is told how a transfer goes; called from several threads. */
@FunctionalInterface
public interface ProgressListener {

    /** Bytes that arrived since the last time: of a part that the service has, or of a range that is in the file. */
    void transferred(long bytes);

    /**
     * A transfer begins to move bytes. Whoever listens to several transfers is told of each.
     *
     * @param length how many bytes it has in all, or -1 where that is not known
     */
    default void begins(long length) {}

    /** Bytes that need not be moved, because an earlier transfer that was broken off had moved them. */
    default void found(long bytes) {
        transferred(bytes);
    }
}
