package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Settlement.Outcome;
import io.awsx.error.ServiceException;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.S3ObjectConfiguration;
import io.awsx.s3x.object.S3Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Acts on an object only in the version that was read, wherever the store lets us know: by condition ({@code If-Match}), and where
 * the store may not know conditions, by asking right before, too. Thread-safe.
 */
final class ReadVersion {

    /** What stores say that know no condition on a delete. */
    static final Set<Integer> NOT_IMPLEMENTED = Set.of(400, 405, 501);

    private final AwsClient s3;
    private final S3ObjectConfiguration options;
    private final boolean asksFirst;
    private volatile boolean conditionsRefused;

    ReadVersion(AwsClient s3, S3ObjectConfiguration options) {
        this.s3 = s3;
        this.options = options;
        // S3 itself honours the condition on a delete; of others, some pass over it without a word.
        this.asksFirst = s3.hasOwnEndpoint();
    }

    /**
     * Whether an object may still be there in the version that was read. Always where the store honours conditions, which then
     * decide.
     */
    boolean mayBeThere(S3Object object) {
        return !asksFirst || isThere(object);
    }

    /** Whether an object is there in the version that was read, as of now. */
    boolean isThere(S3Object object) {
        try {
            Map<String, Object> head = s3.call("HeadObject", S3Options.reading(options, object.bucket(), object.key()));
            return object.isSameVersion(head);
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** Deletes it, where it is still the version that was read. */
    Outcome delete(S3Object object) {
        if (!mayBeThere(object)) {
            return Outcome.SUPERSEDED;
        }
        if (object.etag() == null || conditionsRefused) {
            return remove(object, Map.of());
        }
        try {
            return remove(object, Map.of("IfMatch", object.etag()));
        } catch (ServiceException e) {
            if (isGone(e)) {
                return Outcome.SUPERSEDED;
            } else if (asksFirst && NOT_IMPLEMENTED.contains(e.statusCode())) {
                Outcome outcome = remove(object, Map.of());
                conditionsRefused = true;
                return outcome;
            }
            throw e;
        }
    }

    /** Whether a failure says that the version that was read is no longer there. */
    static boolean isGone(ServiceException e) {
        return e.statusCode() == 412 || e.code().equals("NoSuchKey");
    }

    private Outcome remove(S3Object object, Map<String, ?> condition) {
        Map<String, Object> input = new LinkedHashMap<>(condition);
        input.put("Bucket", object.bucket());
        input.put("Key", object.key());
        s3.call("DeleteObject", input);
        return Outcome.DONE;
    }
}
