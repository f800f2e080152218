package io.awsx.s3x.consume;

import io.awsx.AwsResponse;
import io.awsx.camel.consume.Settlement.Due;
import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.camel.consume.Settlement.Result;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes many objects by one call, each in the version that was read, where the store is found to honour the tag of each; else each by a call
 * of its own, several at the same time. Whether it does is found out once, by a delete of an object that may be deleted, under a tag that is not its
 * own. Thread-safe.
 */
final class BatchedDeletes {

    /** What the API takes. */
    static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(BatchedDeletes.class);
    private static final String OPERATION = "DeleteObjects";
    private static final List<String> NOBODYS_TAGS =
            List.of("\"00000000000000000000000000000000\"", "\"00000000000000000000000000000001\"");
    private static final Set<String> GONE = Set.of("PreconditionFailed", "NoSuchKey");

    private enum Tags {
        UNKNOWN,
        HONOURED,
        IGNORED
    }

    private final Store store;
    private final ReadVersion version;
    private volatile Tags tags = Tags.UNKNOWN;

    BatchedDeletes(Store store, ReadVersion version) {
        this.store = store;
        this.version = version;
    }

    /** Deletes objects; gives how each ended, in their order. Throws nothing. */
    List<Result> delete(List<S3Object> objects) {
        Map<Integer, Result> results = new ConcurrentHashMap<>();
        List<Integer> together = together(objects);
        if (together.size() > 1 && tags == Tags.UNKNOWN) {
            int first = together.get(0);
            Result result = find(objects.get(first));
            if (result != null) {
                results.put(first, result);
                together.remove(0);
            }
        }
        if (together.size() > 1 && tags == Tags.HONOURED) {
            deleteTogether(objects, together, results);
        }
        deleteAlone(objects, results);
        return IntStream.range(0, objects.size())
                .mapToObj(i -> Objects.requireNonNull(results.get(i)))
                .toList();
    }

    /** Which can be told of in one document: those with a tag, a key that can stand in XML 1.0, and one of each key. */
    private static List<Integer> together(List<S3Object> objects) {
        Set<String> keys = new HashSet<>();
        List<Integer> together = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            S3Object object = objects.get(i);
            if (object.etag() != null
                    && object.bucket().equals(objects.get(0).bucket())
                    && isText(object.key())
                    && keys.add(object.key())) {
                together.add(i);
            }
        }
        return together;
    }

    private static boolean isText(String key) {
        return key.codePoints().allMatch(c -> (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n');
    }

    /**
     * Finds out whether the store honours tags. The object is asked for right before, as is done where conditions are passed over, so that nothing
     * else is deleted where they are.
     *
     * @return how it ended; null where it is still to be deleted
     */
    private @Nullable Result find(S3Object object) {
        try {
            if (!version.isThere(object)) {
                return new Result(Outcome.SUPERSEDED, null);
            }
            String tag = NOBODYS_TAGS.get(NOBODYS_TAGS.get(0).equals(object.etag()) ? 1 : 0);
            AwsResponse answer = call(object.bucket(), List.of(Map.of("Key", object.key(), "ETag", tag)));
            Map<?, ?> error = errors(answer).get(object.key());
            if (error == null) {
                know(Tags.IGNORED);
                return Result.DONE;
            } else if ("PreconditionFailed".equals(error.get("Code"))) {
                know(Tags.HONOURED);
            } else if ("NotImplemented".equals(error.get("Code"))) {
                know(Tags.IGNORED);
            }
            return null;
        } catch (ServiceException e) {
            if (ReadVersion.NOT_IMPLEMENTED.contains(e.statusCode())) {
                know(Tags.IGNORED);
                return null;
            }
            return Result.failed(e);
        } catch (RuntimeException e) {
            return Result.failed(e);
        }
    }

    private void know(Tags found) {
        tags = found;
        LOG.debug("The store has tags of objects that are deleted by one call {}", found);
    }

    private void deleteTogether(List<S3Object> objects, List<Integer> together, Map<Integer, Result> results) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (int i : together) {
            S3Object object = objects.get(i);
            named.add(Map.of("Key", object.key(), "ETag", String.valueOf(object.etag())));
        }
        try {
            AwsResponse answer = call(objects.get(0).bucket(), named);
            Map<String, Map<?, ?>> errors = errors(answer);
            for (int i : together) {
                Map<?, ?> error = errors.get(objects.get(i).key());
                results.put(i, error == null ? Result.DONE : failed(error, answer));
            }
        } catch (RuntimeException e) {
            together.forEach(i -> results.put(i, Result.failed(e)));
        }
    }

    private AwsResponse call(String bucket, List<Map<String, Object>> named) {
        return store.client()
                .exchange(OPERATION, Map.of("Bucket", bucket, "Delete", Map.of("Objects", named, "Quiet", true)));
    }

    private static Map<String, Map<?, ?>> errors(AwsResponse answer) {
        Map<String, Map<?, ?>> errors = new HashMap<>();
        for (Object error : (List<?>) answer.output().getOrDefault("Errors", List.of())) {
            Map<?, ?> told = (Map<?, ?>) error;
            errors.put(String.valueOf(told.get("Key")), told);
        }
        return errors;
    }

    private Result failed(Map<?, ?> error, AwsResponse answer) {
        String code = String.valueOf(error.get("Code"));
        if (GONE.contains(code)) {
            return new Result(Outcome.SUPERSEDED, null);
        }
        return Result.failed(new ServiceException(
                store.client().service(),
                OPERATION,
                code,
                String.valueOf(error.get("Message")),
                answer.statusCode(),
                answer.requestId(),
                Map.of(),
                answer.attempts()));
    }

    /** Those that have no result yet. */
    private void deleteAlone(List<S3Object> objects, Map<Integer, Result> results) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            if (!results.containsKey(i)) {
                left.add(i);
            }
        }
        if (left.size() == 1) {
            results.put(left.get(0), alone(() -> version.delete(objects.get(left.get(0)))));
        } else if (!left.isEmpty()) {
            try {
                store.transfer()
                        .each(left.iterator(), i -> results.put(i, alone(() -> version.delete(objects.get(i)))));
            } catch (RuntimeException e) {
                // It was interrupted, or transfers are closed.
                left.forEach(i -> results.putIfAbsent(i, Result.failed(e)));
            }
        }
    }

    /** Settles one, whatever becomes of others. */
    static Result alone(Due due) {
        try {
            return new Result(due.settle(), null);
        } catch (RuntimeException e) {
            return Result.failed(e);
        }
    }
}
