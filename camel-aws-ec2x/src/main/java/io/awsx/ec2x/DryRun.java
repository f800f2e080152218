package io.awsx.ec2x;

import io.awsx.error.ServiceException;
import org.jspecify.annotations.Nullable;

/** What the answers to a dry run mean: both are errors. */
final class DryRun {

    static final String MEMBER = "DryRun";

    private DryRun() {}

    /** Whether an error says that it would have been done. */
    static boolean wouldBeDone(ServiceException error) {
        return error.code().equals("DryRunOperation");
    }

    /** What an error tells of a dry run; null where it is another failure. */
    static @Nullable Boolean outcome(ServiceException error) {
        if (wouldBeDone(error)) {
            return true;
        }
        return error.code().equals("UnauthorizedOperation") ? false : null;
    }
}
