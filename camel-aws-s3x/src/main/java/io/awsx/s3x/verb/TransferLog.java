package io.awsx.s3x.verb;

import io.awsx.transfer.ProgressListener;
import io.awsx.transfer.progress.ProgressLog;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how far transfers are where the endpoint says so. Stateless. */
final class TransferLog {

    private static final Logger LOG = LoggerFactory.getLogger(TransferLog.class);

    private TransferLog() {}

    /** Listens to a transfer, of which a line says what it is. */
    static ProgressListener of(S3Request request, String what) {
        long interval = request.options().getProgressLogInterval();
        return interval > 0
                ? new ProgressLog(request.client(), what, Duration.ofMillis(interval), LOG::info)
                : bytes -> {};
    }
}
