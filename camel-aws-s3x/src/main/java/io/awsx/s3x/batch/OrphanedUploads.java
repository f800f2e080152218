package io.awsx.s3x.batch;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads in parts that a process began which is no more: those of names that this producer gives, and so old that nobody can have them under
 * way. Their age is by the clock of the store.
 */
final class OrphanedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(?:[^{}]|\\{[^{}]*})*}");

    private final AwsClient s3;
    private final String bucket;
    private final String prefix;
    private final Pattern names;
    private final Supplier<Instant> storeTime;

    /**
     * @param keyName what the objects are named by, which may hold expressions
     * @param windows whether names tell time windows
     * @param storeTime asks the store what time it is
     */
    OrphanedUploads(AwsClient s3, String bucket, String keyName, boolean windows, Supplier<Instant> storeTime) {
        this.storeTime = storeTime;
        this.s3 = s3;
        this.bucket = bucket;
        int dot = keyName.lastIndexOf('.');
        boolean extended = dot > keyName.lastIndexOf('/') + 1 && keyName.indexOf('}', dot) < 0;
        String name = extended ? keyName.substring(0, dot) : keyName;
        int dollar = name.indexOf("${");
        this.prefix = dollar < 0 ? name : name.substring(0, dollar);
        this.names = Pattern.compile(literally(name)
                + (windows ? "_\\d{8}_\\d{4,6}_\\d{4,6}-\\d{4,6}" : "")
                + "(?:-[0-9a-fA-F-]+)?"
                + Pattern.quote(extended ? keyName.substring(dot) : ""));
    }

    private static String literally(String name) {
        StringBuilder pattern = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(name);
        int from = 0;
        while (expression.find()) {
            pattern.append(Pattern.quote(name.substring(from, expression.start())))
                    .append(".+");
            from = expression.end();
        }
        return pattern.append(Pattern.quote(name.substring(from))).toString();
    }

    /** Aborts those that are older; a failure is logged, and leaves the rest. */
    void abort(Duration age) {
        try {
            Map<String, Object> input = Map.of("Bucket", bucket, "Prefix", prefix);
            Instant youngest = null;
            for (Object item : s3.paginate("ListMultipartUploads", input).search("Uploads[]")) {
                if (!(item instanceof Map<?, ?> upload)
                        || !(upload.get("Initiated") instanceof Instant begun)
                        || !names.matcher(String.valueOf(upload.get("Key"))).matches()) {
                    continue;
                }
                if (youngest == null) {
                    youngest = storeTime.get().minus(age);
                }
                if (begun.isBefore(youngest)) {
                    abort(upload.get("Key"), upload.get("UploadId"), begun);
                }
            }
        } catch (AwsException | DateTimeException e) {
            LOG.warn("Uploads that nobody has under way any more may be left below {} in bucket {}", prefix, bucket, e);
        }
    }

    private void abort(@Nullable Object key, @Nullable Object uploadId, Instant begun) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("Bucket", bucket);
        input.put("Key", key);
        input.put("UploadId", uploadId);
        s3.call("AbortMultipartUpload", input);
        LOG.info("Aborted an upload of {} in bucket {} that was begun at {} and left", key, bucket, begun);
    }
}
