package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API by the name that aws2-s3 has for it, with the answer that routes of aws2-s3 expect. In the API's own
 * spelling the same operation gives all of its output.
 *
 * @param operation the operation's name in the API
 * @param answer the member of the output that is the body, or null for all of it
 */
record NamedOperation(String operation, @Nullable String answer) implements Verb {

    private static final Map<String, NamedOperation> ALL = Stream.of(
                    new NamedOperation("DeleteObject", null),
                    new NamedOperation("RestoreObject", null),
                    new NamedOperation("GetObjectTagging", "TagSet"),
                    new NamedOperation("PutObjectTagging", null),
                    new NamedOperation("DeleteObjectTagging", null),
                    new NamedOperation("GetObjectAcl", null),
                    new NamedOperation("PutObjectAcl", null),
                    new NamedOperation("GetBucketTagging", "TagSet"),
                    new NamedOperation("PutBucketTagging", null),
                    new NamedOperation("DeleteBucketTagging", null),
                    new NamedOperation("GetBucketVersioning", null),
                    new NamedOperation("PutBucketVersioning", null),
                    new NamedOperation("GetBucketPolicy", "Policy"),
                    new NamedOperation("PutBucketPolicy", null),
                    new NamedOperation("DeleteBucketPolicy", null))
            .collect(Collectors.toUnmodifiableMap(NamedOperation::name, Function.identity()));

    /** All of them by name. */
    static Map<String, NamedOperation> all() {
        return ALL;
    }

    private String name() {
        return Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    }

    @Override
    public void process(S3Request request) {
        Map<String, Object> input = request.input(operation);
        AwsResponse response = request.client().exchange(operation, input);
        request.answer(operation, response, answer);
        request.produced(input);
    }
}
