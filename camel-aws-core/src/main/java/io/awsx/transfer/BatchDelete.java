package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deletes many objects of a bucket, 1,000 a request; one that cannot be deleted does not keep the others. Used once. */
final class BatchDelete {

    private static final int MOST_KEYS = 1000;
    private static final int MOST_ERRORS = 100;
    private static final int MOST_NAMED = 10;

    private final AwsClient s3;
    private final String bucket;
    private final @Nullable Consumer<Map<String, Object>> deleted;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private long count;
    private long failed;

    /** @param deleted takes what the API tells of each object that was deleted, or null where nobody wants to know */
    BatchDelete(AwsClient s3, String bucket, @Nullable Consumer<Map<String, Object>> deleted) {
        this.s3 = s3;
        this.bucket = bucket;
        this.deleted = deleted;
    }

    /** Deletes the objects and gives their number. */
    long run(Iterable<ObjectId> objects) {
        List<Map<String, Object>> batch = new ArrayList<>();
        AwsResponse last = null;
        try {
            for (ObjectId object : objects) {
                Map<String, Object> members = object.members();
                if (!inDocuments(object.key())) {
                    last = deleteOne(members);
                    continue;
                }
                members.remove("Bucket");
                batch.add(members);
                if (batch.size() == MOST_KEYS) {
                    last = delete(batch);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                last = delete(batch);
            }
        } catch (RuntimeException e) {
            if (failed > 0 && last != null) {
                e.addSuppressed(failure(last));
            }
            throw e;
        }
        if (failed > 0 && last != null) {
            throw failure(last);
        }
        return count;
    }

    /** Whether a key can stand in XML 1.0; one that cannot would spoil the whole batch. */
    private static boolean inDocuments(String key) {
        return key.codePoints()
                .allMatch(c -> (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n' || c == '\r');
    }

    private AwsResponse deleteOne(Map<String, Object> members) {
        members.put("Bucket", bucket);
        AwsResponse response = s3.exchange("DeleteObject", members);
        count++;
        if (deleted != null) {
            Map<String, Object> told = new LinkedHashMap<>(response.output());
            told.put("Key", members.get("Key"));
            deleted.accept(told);
        }
        return response;
    }

    private AwsResponse delete(List<Map<String, Object>> batch) {
        Map<String, Object> delete = Map.of("Objects", List.copyOf(batch), "Quiet", deleted == null);
        AwsResponse response = s3.exchange("DeleteObjects", Map.of("Bucket", bucket, "Delete", delete));
        count += batch.size();
        if (deleted != null) {
            for (Object told : (List<?>) response.output().getOrDefault("Deleted", List.of())) {
                deleted.accept(fields(told));
            }
        }
        for (Object error : (List<?>) response.output().getOrDefault("Errors", List.of())) {
            failed++;
            count--;
            if (errors.size() < MOST_ERRORS) {
                errors.add(fields(error));
            }
        }
        return response;
    }

    private static Map<String, Object> fields(Object structure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) structure).forEach((name, value) -> fields.put((String) name, value));
        return fields;
    }

    private ServiceException failure(AwsResponse last) {
        Map<String, Object> first = errors.get(0);
        String keys = errors.stream()
                .limit(MOST_NAMED)
                .map(error -> String.valueOf(error.get("Key")))
                .collect(Collectors.joining(", ", "", failed > MOST_NAMED ? ", ..." : ""));
        String message = failed + " of " + (count + failed) + " objects were not deleted: " + keys
                + "; the first because: " + first.get("Message");
        return new ServiceException(
                s3.service(),
                "DeleteObjects",
                String.valueOf(first.getOrDefault("Code", "Unknown")),
                message,
                last.statusCode(),
                last.requestId(),
                Map.of("Errors", List.copyOf(errors)),
                last.attempts());
    }
}
