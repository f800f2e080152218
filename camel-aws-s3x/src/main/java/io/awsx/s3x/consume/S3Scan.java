package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Source;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.S3Options;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks a bucket's listing over many rounds: each round takes up some objects and the next goes on behind them, to the end of
 * the listing and then from its beginning again; so objects that fail each time do not keep those behind them waiting. One page
 * is in memory. Used by one thread.
 */
public final class S3Scan implements Source<S3Object> {

    private final AwsClient client;
    private final S3ConsumerConfiguration options;
    private final Predicate<S3Object> accepted;
    private final MinAge minAge;
    private final @Nullable Comparator<S3Object> order;
    private @Nullable String after;
    private boolean ended;

    /** @param accepted which objects the options want */
    public S3Scan(AwsClient client, S3ConsumerConfiguration options, Predicate<S3Object> accepted) {
        this.client = client;
        this.options = options;
        this.accepted = accepted;
        this.minAge = new MinAge(client, options.getBucketNameOrArn(), options.getMinAge());
        this.order = S3Order.of(options.getSortBy());
    }

    @Override
    public boolean midway() {
        return after != null;
    }

    /** Whether the last call came to the end of the listing. */
    public boolean ended() {
        return ended;
    }

    /** The next objects that are wanted: from where the last walk stopped to the end of the listing, or until there are enough. */
    @Override
    public Queue<S3Object> next(int most, Predicate<S3Object> wanted) {
        if (order != null) {
            return sorted(most, wanted, order);
        }
        Queue<S3Object> objects = new ArrayDeque<>();
        ended = false;
        if (!done()) {
            after = null;
            return objects;
        }
        String bucket = options.getBucketNameOrArn();
        Predicate<S3Object> old = minAge.now();
        for (Object item : client.paginate("ListObjectsV2", input(bucket, most)).items()) {
            S3Object object = S3Object.of(bucket, (Map<?, ?>) item);
            if (accepted.test(object) && old.test(object) && wanted.test(object)) {
                objects.add(object);
            }
            if (objects.size() >= most) {
                after = object.key();
                return objects;
            }
        }
        after = null;
        ended = true;
        return objects;
    }

    /** The first of all that are wanted, by another order than that of the listing; the rest is not held. */
    private Queue<S3Object> sorted(int most, Predicate<S3Object> wanted, Comparator<S3Object> by) {
        if (!done()) {
            return new ArrayDeque<>();
        }
        String bucket = options.getBucketNameOrArn();
        Predicate<S3Object> old = minAge.now();
        PriorityQueue<S3Object> first = new PriorityQueue<>(by.reversed());
        for (Object item : client.paginate("ListObjectsV2", input(bucket, 1000)).items()) {
            S3Object object = S3Object.of(bucket, (Map<?, ?>) item);
            if (accepted.test(object) && old.test(object) && wanted.test(object)) {
                first.add(object);
                if (first.size() > most) {
                    first.remove();
                }
            }
        }
        List<S3Object> sorted = new ArrayList<>(first);
        sorted.sort(by);
        return new ArrayDeque<>(sorted);
    }

    /** Whether the object is there that must be there before anything is consumed, where the options name one. */
    public boolean done() {
        String key = options.getDoneFileName();
        return key == null || isThere(S3Options.reading(options, options.getBucketNameOrArn(), key));
    }

    private boolean isThere(Map<String, Object> object) {
        try {
            client.call("HeadObject", object);
            return true;
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw e;
        }
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
                && options.getMinSize() == null
                && options.getMaxSize() == null
                && options.getMinAge() == null
                && !options.remembersConsumed();
    }

    private static void put(Map<String, Object> input, String member, @Nullable Object value) {
        if (value != null) {
            input.put(member, value);
        }
    }
}
