package io.awsx.quirk;

import io.awsx.endpoint.EndpointParameters;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.model.Operation;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What S3 does beyond its model. */
final class S3Quirks implements ServiceQuirks {

    /** Below this the round trip of asking costs more than sending in vain. */
    private static final long EXPECT_FROM = 1 << 20;

    @Override
    public void input(Operation operation, Map<String, Object> input) {
        S3Names.check(input);
        S3CustomerKeys.complete("SSECustomerKey", input);
        S3CustomerKeys.complete("CopySourceSSECustomerKey", input);
        S3CopySource.complete(input);
        if (S3ListEncoding.appliesTo(operation)) {
            input.putIfAbsent("EncodingType", "url");
        }
    }

    /**
     * An ARN never stands in the path, whatever the client's setting. Where a bucket is, S3 tells anybody, but only to
     * requests that have it in the path: by its host, the request would meet the region that is asked for.
     */
    @Override
    public void endpoint(Operation operation, Map<String, ?> input, EndpointParameters parameters) {
        if (input.get("Bucket") instanceof String bucket && bucket.startsWith("arn:")) {
            parameters.put("ForcePathStyle", false);
        } else if (operation.name().equals("GetBucketLocation") && !Boolean.TRUE.equals(parameters.get("Accelerate"))) {
            parameters.put("ForcePathStyle", true);
        }
    }

    /** Asks before sending what is large or can be sent only once: a refusal then costs no upload. */
    @Override
    public HttpRequest request(Operation operation, HttpRequest request) {
        RequestBody body = request.body();
        boolean ask = operation.streamsInput()
                && body.length() != 0
                && (!body.repeatable() || body.length() < 0 || body.length() >= EXPECT_FROM);
        return ask ? request.withHeader("Expect", "100-continue") : request;
    }

    @Override
    public void output(Operation operation, Map<String, ?> given, Map<String, Object> output) throws IOException {
        S3Answers.check(operation, given, output);
        if (S3ListEncoding.appliesTo(operation) && !given.containsKey("EncodingType")) {
            S3ListEncoding.decode(output);
        } else if (S3Notifications.appliesTo(operation.name())) {
            S3Notifications.complete(output);
        }
    }

    @Override
    public @Nullable String redirectRegion(Operation operation, ServiceException failure, Headers headers) {
        return S3Regions.named(operation, failure, headers);
    }

    @Override
    public @Nullable String redirectKey(Map<String, ?> input) {
        return input.get("Bucket") instanceof String bucket && !bucket.startsWith("arn:") ? bucket : null;
    }

    @Override
    public boolean signsLikeS3() {
        return true;
    }
}
