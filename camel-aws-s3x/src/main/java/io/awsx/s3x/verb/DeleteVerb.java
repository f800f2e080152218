package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.transfer.ObjectId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.support.ObjectHelper;

/**
 * Deletes the objects that the header {@code CamelAwsS3KeysToDelete} names, else the one that the URI names, else those in the
 * body where it counts (a Collection or Iterator of keys, or of Maps as listings have them), else the one of the key's header.
 * The body stays as it is, or becomes a Map with what was {@code Deleted} as the API tells it.
 */
final class DeleteVerb implements Verb {

    static final DeleteVerb DELETE = new DeleteVerb(true, false);
    static final DeleteVerb DELETE_OBJECTS = new DeleteVerb(false, true);

    private final boolean byBody;
    private final boolean told;

    /**
     * @param byBody whether the body may name objects
     * @param told whether what was deleted becomes the body
     */
    private DeleteVerb(boolean byBody, boolean told) {
        this.byBody = byBody;
        this.told = told;
    }

    @Override
    public void process(S3Request request) {
        Object keys = request.message().getHeader(S3Constants.KEYS_TO_DELETE);
        Object body = request.message().getBody();
        if (keys == null
                && byBody
                && request.keyOfUri() == null
                && (body instanceof Iterable<?> || body instanceof Iterator<?>)
                && !(body instanceof Path)) {
            keys = body;
        }
        if (keys == null && told) {
            keys = request.key();
        } else if (keys == null) {
            request.key();
            AwsResponse response = request.client().exchange("DeleteObject", request.input("DeleteObject"));
            request.done(response);
            request.produced(request.bucket(), request.key());
            return;
        }
        // A text is one key: Camel would cut it at its commas, and delete what nobody named.
        Iterator<?> names = keys instanceof String key ? List.of(key).iterator() : ObjectHelper.createIterator(keys);
        String bucket = request.bucket();
        Iterable<ObjectId> objects = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return names.hasNext();
            }

            @Override
            public ObjectId next() {
                return object(bucket, names.next());
            }
        };
        if (told) {
            List<Map<String, Object>> deleted = new ArrayList<>();
            request.transfer().delete(bucket, objects, deleted::add);
            request.message().setBody(Map.of("Deleted", deleted));
        } else {
            request.transfer().delete(bucket, objects);
        }
    }

    /** Deletes one object, as aws2-s3 does; the body is {@code true}, unless the options ask for some of the output. */
    static void one(S3Request request) {
        Map<String, Object> input = request.input("DeleteObject");
        request.answer("DeleteObject", request.client().exchange("DeleteObject", input), null);
        if (request.options().getQuery() == null) {
            request.message().setBody(true);
        }
        request.produced(input);
    }

    private static ObjectId object(String bucket, Object name) {
        if (name instanceof Map<?, ?> listed && listed.get("Key") instanceof String key) {
            return new ObjectId(bucket, key, listed.get("VersionId") instanceof String version ? version : null);
        } else if (name instanceof String key) {
            return new ObjectId(bucket, key, null);
        }
        throw new ClientException("Keys to delete are texts, or Maps with a Key, not "
                + (name == null ? "null" : name.getClass().getName()));
    }
}
