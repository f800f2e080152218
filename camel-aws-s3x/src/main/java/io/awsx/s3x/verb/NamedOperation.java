package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import java.util.Map;
import java.util.function.BiConsumer;
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
 * @param completion what the input gets besides, and is checked for
 */
record NamedOperation(String operation, @Nullable String answer, BiConsumer<S3Request, Map<String, Object>> completion)
        implements Verb {

    private static final Map<String, NamedOperation> ALL = Stream.of(
                    new NamedOperation("RestoreObject", null, Aws2Inputs::restoreObject),
                    new NamedOperation("PutObjectAcl", null, Aws2Inputs::putObjectAcl),
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
                    new NamedOperation("DeleteBucketPolicy", null))
            .collect(Collectors.toUnmodifiableMap(NamedOperation::name, Function.identity()));

    private NamedOperation(String operation, @Nullable String answer) {
        this(operation, answer, (request, input) -> {});
    }

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
        completion.accept(request, input);
        AwsResponse response = request.client().exchange(operation, input);
        request.answer(operation, response, answer);
        request.produced(input);
    }
}
