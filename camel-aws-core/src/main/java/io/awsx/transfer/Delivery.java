package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import java.util.Map;
import java.util.Set;

/** Sends bodies; one that arrived damaged is sent again, up to twice. */
final class Delivery {

    private static final int MOST_TIMES = 3;

    private static final Set<String> DAMAGED =
            Set.of("BadDigest", "XAmzContentChecksumMismatch", "XAmzContentSHA256Mismatch");

    private Delivery() {}

    /**
     * Calls an operation.
     *
     * @param input with a body that can be read again, and without a checksum of the caller's, which would never fit
     */
    static AwsResponse exchange(AwsClient s3, String operation, Map<String, ?> input) {
        for (int times = 1; ; times++) {
            try {
                return s3.exchange(operation, input);
            } catch (ServiceException e) {
                if (times == MOST_TIMES || !DAMAGED.contains(e.code())) {
                    throw e;
                }
            }
        }
    }
}
