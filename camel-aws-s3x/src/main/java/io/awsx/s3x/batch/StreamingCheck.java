package io.awsx.s3x.batch;

import io.awsx.camel.message.CallCheck;
import io.awsx.error.NearestNames;
import io.awsx.s3x.verb.S3Verbs;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong with the options of {@code streamingUploadMode}. */
final class StreamingCheck {

    private StreamingCheck() {}

    static void check(CallCheck check, S3BatchConfiguration options) {
        String keyName = options.getKeyName();
        if (keyName != null && keyName.isEmpty()) {
            check.problem("keyName is empty; name the objects, or leave it out to name them by header");
        }
        if (!S3Verbs.uploads(options.getOperation())) {
            check.problem("streamingUploadMode=true uploads, but operation=" + options.getOperation()
                    + " does not; leave one of them out");
        }
        if (options.getBatchMessageNumber() < 1 || options.getBatchSize() < 1 || options.getMaxOpenBatches() < 1) {
            check.problem("batchMessageNumber, batchSize, and maxOpenBatches must be 1 or more");
        }
        oneOf(check, "acknowledge", options.getAcknowledge(), Set.of("buffered", "durable"));
        oneOf(check, "namingStrategy", options.getNamingStrategy(), Set.of("progressive", "random", "timestamp"));
        oneOf(check, "restartingPolicy", options.getRestartingPolicy(), Set.of("override", "lastPart"));
        if (options.getTimestampWindowSizeMillis() < 1) {
            check.problem("timestampWindowSizeMillis must be 1 or more");
        }
        if (options.isDeleteAfterWrite() || options.getWaitFor() != null) {
            check.problem("deleteAfterWrite and waitFor want an object for each message, which streamingUploadMode=true"
                    + " does not write; leave them out");
        }
        durable(check, options);
        orphans(check, options);
    }

    private static void durable(CallCheck check, S3BatchConfiguration options) {
        Long timeout = options.getStreamingUploadTimeout();
        if (options.isDurable() && timeout != null && timeout < 1) {
            check.problem("With acknowledge=durable messages wait for their object: streamingUploadTimeout must be 1 or"
                    + " more");
        }
        if (options.isDurable() && options.getStreamingUploadDirectory() != null) {
            check.problem("acknowledge=durable keeps nothing on this machine; leave streamingUploadDirectory out");
        }
    }

    private static void orphans(CallCheck check, S3BatchConfiguration options) {
        Duration age = check.attempt(options::orphanAge);
        if (age == null) {
            return;
        }
        if (options.getKeyName() == null) {
            check.problem("abortOrphanedUploadsAfter knows its own uploads by keyName; set it");
        }
        Long timeout = options.getStreamingUploadTimeout();
        long open = options.isDurable() ? options.durableTimeout() : timeout == null ? 0 : timeout;
        if (age.toMillis() <= 2 * open || age.compareTo(Duration.ofMinutes(1)) < 0) {
            check.problem("abortOrphanedUploadsAfter must be a minute or more, and more than twice the"
                    + " streamingUploadTimeout, so that no upload under way is aborted");
        }
    }

    private static void oneOf(CallCheck check, String option, String value, Set<String> known) {
        if (!known.contains(value)) {
            check.problem(option + " has no value " + NearestNames.shown(value) + ", only "
                    + String.join(" and ", new TreeSet<>(known)));
        }
    }
}
