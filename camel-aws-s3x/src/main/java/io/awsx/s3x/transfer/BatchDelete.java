package io.awsx.s3x.transfer;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Deletes many objects of a bucket, 1,000 a request; one that cannot be deleted does not keep the others. Used once. */
final class BatchDelete {

    private static final int MOST_KEYS = 1000;
    private static final int MOST_ERRORS = 100;
    private static final int MOST_NAMED = 10;

    private final AwsClient s3;
    private final String bucket;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private long count;
    private long failed;

    BatchDelete(AwsClient s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
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
        return response;
    }

    private AwsResponse delete(List<Map<String, Object>> batch) {
        Map<String, Object> delete = Map.of("Objects", List.copyOf(batch), "Quiet", true);
        AwsResponse response = s3.exchange("DeleteObjects", Map.of("Bucket", bucket, "Delete", delete));
        count += batch.size();
        for (Object error : (List<?>) response.output().getOrDefault("Errors", List.of())) {
            failed++;
            count--;
            if (errors.size() < MOST_ERRORS) {
                Map<String, Object> fields = new LinkedHashMap<>();
                ((Map<?, ?>) error).forEach((name, value) -> fields.put((String) name, value));
                errors.add(fields);
            }
        }
        return response;
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
