package io.awsx.s3x.verb;

import io.awsx.error.ClientException;
import io.awsx.s3x.object.KeyPatterns;
import io.awsx.transfer.ObjectId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Deletes all objects whose keys begin with the prefix, while they are listed; {@code include} and {@code exclude} are patterns of keys. The body
 * becomes a Map with how many were {@code Deleted}.
 */
final class DeletePrefixVerb implements Verb {

    @Override
    public void process(S3Request request) {
        Map<String, Object> listing = request.listing();
        if (Objects.toString(listing.get("Prefix"), "").isEmpty()) {
            throw new ClientException("deletePrefix without a prefix would empty the bucket " + request.bucket()
                    + "; set the option prefix, or delete what list gives");
        }
        KeyPatterns wanted = new KeyPatterns(
                request.options().getInclude(), request.options().getExclude());
        Stream<Map<?, ?>> objects = request.client().paginate("ListObjectsV2", listing).stream()
                .<Map<?, ?>>map(object -> (Map<?, ?>) object)
                .filter(object -> wanted.test(key(object)));
        if (request.options().isDryRun()) {
            request.message()
                    .setBody(objects.map(object -> Map.of(
                                    "Action",
                                    "delete_object",
                                    "Key",
                                    object.get("Key"),
                                    "Size",
                                    object.get("Size"),
                                    "Reason",
                                    "prefix"))
                            .iterator());
            return;
        }
        String bucket = request.bucket();
        Iterable<ObjectId> ids = () ->
                objects.map(object -> new ObjectId(bucket, key(object), null)).iterator();
        request.message().setBody(Map.of("Deleted", request.transfer().delete(bucket, ids)));
    }

    private static String key(Map<?, ?> object) {
        return String.valueOf(object.get("Key"));
    }
}
