package io.awsx.transfer.directory;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done.
 *
 * @param transferred how many files or objects were transferred
 * @param bytes how many bytes these have
 * @param deleted how many were deleted
 * @param unchanged how many are the same on both sides
 * @param failed how many could be neither transferred nor deleted
 * @param failures the first of these, up to 100
 * @param complete whether all was looked at; false where so much failed that the rest was left
 */
public record SyncReport(
        long transferred,
        long bytes,
        long deleted,
        long unchanged,
        long failed,
        List<Failure> failures,
        boolean complete) {

    /** How many failures are told. */
    static final int MOST_FAILURES = 100;

    private static final int MOST_NAMED = 10;

    /** A file or object that could not be transferred or deleted. */
    public record Failure(SyncAction action, AwsException cause) {}

    public SyncReport {
        failures = List.copyOf(failures);
    }

    /**
     * Fails where anything failed.
     *
     * @throws ClientException with the first failure as its cause
     */
    public void requireNoFailures() {
        if (failed > 0) {
            Failure first = failures.get(0);
            String names = failures.stream()
                    .limit(MOST_NAMED)
                    .map(failure -> failure.action().name())
                    .collect(Collectors.joining(", ", "", failed > MOST_NAMED ? ", ..." : ""));
            throw new ClientException(
                    failed + " of " + (transferred + deleted + failed) + " could not be transferred or deleted: "
                            + names
                            + (complete ? "" : "; the rest was left") + "; the first because: "
                            + first.cause().getMessage(),
                    first.cause());
        }
    }
}
