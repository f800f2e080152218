package io.awsx.s3x.verb;

import io.awsx.camel.AwsxConstants;
import io.awsx.error.ClientException;
import io.awsx.s3x.object.KeyPatterns;
import io.awsx.s3x.object.ObjectLock;
import io.awsx.transfer.ProgressListener;
import io.awsx.transfer.directory.Comparison;
import io.awsx.transfer.directory.Direction;
import io.awsx.transfer.directory.Directories;
import io.awsx.transfer.directory.SyncAction;
import io.awsx.transfer.directory.SyncReport;
import io.awsx.transfer.directory.SyncRequest;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores the folder that {@code localDirectory} names below the prefix, fetches what is below the prefix into it, or makes one like the other. The
 * body becomes a Map of what was done: {@code Transferred}, {@code Bytes}, {@code Deleted}, {@code Unchanged}; where something failed, that is in
 * the header {@code CamelAwsxOutput}, and the exception names what.
 */
final class DirectoryVerb implements Verb {

    static final DirectoryVerb UPLOAD =
            new DirectoryVerb(options -> Direction.UP, options -> Comparison.NONE, options -> false);
    static final DirectoryVerb DOWNLOAD =
            new DirectoryVerb(options -> Direction.DOWN, options -> Comparison.NONE, options -> false);
    static final DirectoryVerb SYNC = new DirectoryVerb(
            S3ProducerConfiguration::getSyncDirection,
            S3ProducerConfiguration::getSyncCompare,
            S3ProducerConfiguration::isSyncDelete);

    private final Function<S3ProducerConfiguration, Direction> direction;
    private final Function<S3ProducerConfiguration, Comparison> comparison;
    private final Function<S3ProducerConfiguration, Boolean> delete;

    private DirectoryVerb(
            Function<S3ProducerConfiguration, Direction> direction,
            Function<S3ProducerConfiguration, Comparison> comparison,
            Function<S3ProducerConfiguration, Boolean> delete) {
        this.direction = direction;
        this.comparison = comparison;
        this.delete = delete;
    }

    /** The operation of the API that each file or object is transferred by. */
    String operation(S3ProducerConfiguration options) {
        return direction.apply(options) == Direction.UP ? "PutObject" : "GetObject";
    }

    @Override
    public void process(S3Request request) {
        S3ProducerConfiguration options = request.options();
        String folder = request.option(request.parts().localDirectory());
        if (folder == null || folder.isEmpty()) {
            throw new ClientException("localDirectory gives no folder; set it, or let its expression find one");
        }
        checkApart(folder, options.getResumeDirectory());
        Map<String, Object> object = request.inputOfUri(operation(options));
        object.remove("Bucket");
        object.remove("Key");
        ObjectLock.complete(object, request.client().checksumsWhenSupported());
        SyncRequest sync = new SyncRequest(
                direction.apply(options),
                Path.of(folder),
                request.listing(),
                object,
                comparison.apply(options),
                delete.apply(options),
                options.isFollowSymlinks(),
                new KeyPatterns(options.getInclude(), options.getExclude()));
        Directories directories = new Directories(request.client(), request.transfer());
        if (options.isDryRun()) {
            request.message().setBody(told(directories.plan(sync)));
            return;
        }
        ProgressListener log = TransferLog.of(request, request.options().getOperation() + " with " + folder);
        // How long all files together are is not known while they are listed.
        SyncReport report = directories.run(sync, action -> {}, log);
        Map<String, Object> done = told(report);
        request.message().setHeader(AwsxConstants.OUTPUT, done);
        report.requireNoFailures();
        request.message().setBody(done);
    }

    /** What is remembered of transfers must not be among what is transferred. */
    private static void checkApart(String folder, @Nullable String memory) {
        if (memory != null
                && Path.of(memory)
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(Path.of(folder).toAbsolutePath().normalize())) {
            throw new ClientException("resumeDirectory " + memory + " is in localDirectory " + folder
                    + ", so that its files would be transferred too; name a folder outside");
        }
    }

    private static Iterator<Map<String, Object>> told(Iterator<SyncAction> plan) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return plan.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                SyncAction action = plan.next();
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("Action", action.kind().name().toLowerCase(Locale.ROOT));
                told.put("Name", action.name());
                told.put("Key", action.key());
                told.put("Size", action.size());
                told.put("Reason", action.reason());
                return told;
            }
        };
    }

    private static Map<String, Object> told(SyncReport report) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("Transferred", report.transferred());
        told.put("Bytes", report.bytes());
        told.put("Deleted", report.deleted());
        told.put("Unchanged", report.unchanged());
        told.put("Failed", report.failed());
        return told;
    }
}
