package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Source;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks a bucket's listing over many rounds: each round takes up some objects and the next goes on behind them, to the end of
 * the listing and then from its beginning again; so objects that fail each time do not keep those behind them waiting. One page
 * is in memory. Used by one thread.
 */
final class S3Scan implements Source<S3Object> {

    private final AwsClient client;
    private final S3Configuration options;
    private final Predicate<S3Object> accepted;
    private @Nullable String after;

    /** @param accepted which objects the options want */
    S3Scan(AwsClient client, S3Configuration options, Predicate<S3Object> accepted) {
        this.client = client;
        this.options = options;
        this.accepted = accepted;
    }

    @Override
    public boolean midway() {
        return after != null;
    }

    /** The next objects that are wanted: from where the last walk stopped to the end of the listing, or until there are enough. */
    @Override
    public Queue<S3Object> next(int most, Predicate<S3Object> wanted) {
        Queue<S3Object> objects = new ArrayDeque<>();
        if (!done()) {
            after = null;
            return objects;
        }
        String bucket = options.getBucketNameOrArn();
        for (Object item : client.paginate("ListObjectsV2", input(bucket, most)).items()) {
            S3Object object = S3Object.of(bucket, (Map<?, ?>) item);
            if (accepted.test(object) && wanted.test(object)) {
                objects.add(object);
            }
            if (objects.size() >= most) {
                after = object.key();
                return objects;
            }
        }
        after = null;
        return objects;
    }

    /** Whether the object is there that must be there before anything is consumed, where the options name one. */
    private boolean done() {
        String key = options.getDoneFileName();
        return key == null || ExistsVerb.isThere(client, S3Options.reading(options, options.getBucketNameOrArn(), key));
    }

    private Map<String, Object> input(String bucket, int most) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("Bucket", bucket);
        put(input, "Prefix", options.getFileName() == null ? options.getPrefix() : options.getFileName());
        put(input, "Delimiter", options.getDelimiter());
        put(input, "StartAfter", after);
        Integer pageSize = options.getPageSize();
        if (pageSize != null) {
            input.put("MaxKeys", pageSize);
        } else if (takesAllListed()) {
            input.put("MaxKeys", Math.min(1000, most));
        }
        return input;
    }

    /** Whether a page of as many keys as are wanted is enough: nothing listed is passed over. */
    private boolean takesAllListed() {
        return options.getInclude() == null
                && options.getExclude() == null
                && options.isIncludeFolders()
                && !options.remembersConsumed();
    }

    private static void put(Map<String, Object> input, String member, @Nullable Object value) {
        if (value != null) {
            input.put(member, value);
        }
    }
}
