package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API by the name that aws2-s3 has for it, with the answer that routes of aws2-s3 expect. In the API's own
 * spelling the same operation gives all of its output.
 *
 * @param operation the operation's name in the API
 * @param answer the member of the output that is the body, or null for all of it
 */
record NamedOperation(String operation, @Nullable String answer) implements Verb {

    private static final Map<String, NamedOperation> ALL = all(
            new NamedOperation("RestoreObject", null),
            new NamedOperation("PutObjectAcl", null),
            new NamedOperation("GetObjectTagging", "TagSet"),
            new NamedOperation("PutObjectTagging", null),
            new NamedOperation("DeleteObjectTagging", null),
            new NamedOperation("GetObjectAcl", null),
            new NamedOperation("GetBucketTagging", "TagSet"),
            new NamedOperation("PutBucketTagging", null),
            new NamedOperation("DeleteBucketTagging", null),
            new NamedOperation("GetBucketVersioning", null),
            new NamedOperation("PutBucketVersioning", null),
            new NamedOperation("GetBucketPolicy", "Policy"),
            new NamedOperation("PutBucketPolicy", null),
            new NamedOperation("DeleteBucketPolicy", null));

    private static Map<String, NamedOperation> all(NamedOperation... operations) {
        Map<String, NamedOperation> all = new HashMap<>();
        for (NamedOperation operation : operations) {
            all.put(operation.name(), operation);
        }
        return Map.copyOf(all);
    }

    /** The one of a name, or null. */
    static @Nullable NamedOperation of(String name) {
        return ALL.get(name);
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private String name() {
        return Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    }

    @Override
    public void process(S3Request request) {
        Map<String, Object> input = request.input(operation);
        switch (operation) {
            case "RestoreObject" -> Aws2Inputs.restoreObject(request, input);
            case "PutObjectAcl" -> Aws2Inputs.putObjectAcl(request, input);
            default -> {
                // The others take what the API's operation takes
            }
        }
        AwsResponse response = request.client().exchange(operation, input);
        request.answer(operation, response, answer);
        request.produced(input);
    }
}
