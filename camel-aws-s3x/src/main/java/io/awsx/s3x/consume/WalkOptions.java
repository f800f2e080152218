package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.camel.message.CallCheck;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.walk.Ground;
import io.awsx.s3x.walk.InventoryGround;
import io.awsx.s3x.walk.KeyGround;
import io.awsx.s3x.walk.KeyPages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The options of how a bucket is walked: what can be wrong with them, and what they say. */
public final class WalkOptions {

    private static final int MOST_SIDE_BY_SIDE = 64;

    private WalkOptions() {}

    /**
     * Finds what cannot be. Sends nothing.
     *
     * @param remembers whether a repository or the route's resume strategy is to remember how far the walk got
     * @param events whether the consumer is told of objects
     */
    public static void check(CallCheck check, S3ConsumerConfiguration options, boolean remembers, boolean events) {
        boolean inOrder = options.getSortBy().equals("key");
        boolean several = options.getListConcurrency() > 1;
        if (options.getListConcurrency() < 1 || options.getListConcurrency() > MOST_SIDE_BY_SIDE) {
            check.problem("listConcurrency is " + options.getListConcurrency() + ", but must be from 1 to "
                    + MOST_SIDE_BY_SIDE);
        }
        if (options.getCheckpointInterval().isNegative()) {
            check.problem("checkpointInterval is negative");
        }
        Map<String, Boolean> walking = new LinkedHashMap<>();
        walking.put("startAfter", options.getStartAfter() != null);
        walking.put("listConcurrency", several);
        walking.put("inventory", options.getInventory() != null);
        walking.put("orderBy", options.getOrderBy() != null);
        walking.put("stateRepository, or a resume strategy,", remembers);
        walking.forEach((option, given) -> {
            if (given && events) {
                check.problem(option + " is for listings, and events are none; leave it out");
            } else if (given && options.getFileName() != null && !option.equals("orderBy")) {
                check.problem(option + " is for many objects, and fileName names one; leave it out");
            } else if (given && isDirectoryBucket(options) && !option.equals("inventory")) {
                check.problem(
                        option + " needs keys in order, in which directory buckets do not list them; leave it out");
            }
        });
        if (!inOrder && (remembers || options.getInventory() != null)) {
            check.problem("sortBy reads the whole listing in each round, so that there is no place to go on from;"
                    + " leave it out, or stateRepository, the resume strategy, and inventory");
        }
        if (several && (!inOrder || options.getOrderBy() != null || options.getDelimiter() != null)) {
            check.problem(
                    "listConcurrency gives up the order of keys, and reads many folders; leave it out, or sortBy, orderBy, and"
                            + " delimiter");
        }
        if (options.getInventory() != null
                && (several
                        || options.getOrderBy() != null
                        || options.getStartAfter() != null
                        || options.getDelimiter() != null)) {
            check.problem(
                    "inventory has its own order, in which there is no key to begin behind, and no folder; leave out"
                            + " listConcurrency, orderBy, startAfter, and delimiter");
        }
    }

    private static boolean isDirectoryBucket(S3ConsumerConfiguration options) {
        return options.getBucketNameOrArn().endsWith("--x-s3");
    }

    /**
     * What is walked.
     *
     * @param threads makes who reads parts side by side, where there are to be several
     */
    public static Ground ground(AwsClient client, S3ConsumerConfiguration options, Function<String, Executor> threads) {
        String bucket = options.getBucketNameOrArn();
        if (options.getInventory() != null) {
            return new InventoryGround(client, bucket, options.getInventory());
        }
        Map<String, Object> input = new LinkedHashMap<>();
        put(input, "Prefix", options.getPrefix());
        put(input, "Delimiter", options.getDelimiter());
        put(input, "MaxKeys", options.getPageSize());
        int several = options.getListConcurrency();
        Executor readers = several > 1 ? threads.apply("reads the listing of " + bucket) : null;
        return new KeyGround(new KeyPages(client, bucket, input), options.getStartAfter(), several, readers);
    }

    /** What a listing would not give, and an inventory has. */
    public static Predicate<S3Object> inGround(S3ConsumerConfiguration options) {
        String prefix = options.getPrefix();
        return options.getInventory() == null || prefix == null
                ? object -> true
                : object -> object.key().startsWith(prefix);
    }

    /** The name under which it is remembered how far the walk got. */
    public static String stateKey(S3ConsumerConfiguration options, @Nullable String route) {
        String walked = options.getInventory() == null
                ? Objects.requireNonNullElse(options.getPrefix(), "")
                : options.getInventory();
        return Objects.requireNonNullElseGet(
                options.getStateKey(),
                () -> "awsx-s3/" + options.getBucketNameOrArn() + '/' + walked + (route == null ? "" : '#' + route));
    }

    private static void put(Map<String, Object> input, String member, @Nullable Object value) {
        if (value != null) {
            input.put(member, value);
        }
    }
}
