package io.awsx.quirk;

import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.model.Operation;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers that say in which region a bucket is. */
final class S3Regions {

    /** A server that names anything else, such as a host, is not followed. */
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final Set<String> MOVED = Set.of(
            "PermanentRedirect",
            "TemporaryRedirect",
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException");

    private S3Regions() {}

    static @Nullable String named(Operation operation, ServiceException failure, Headers headers) {
        int status = failure.statusCode();
        boolean head = operation.http().method().equals("HEAD");
        boolean moved = status == 301
                || status == 302
                || status == 307
                || (head && status == 400)
                || (MOVED.contains(failure.code()) && !operation.name().equals("CreateBucket"));
        if (!moved) {
            return null;
        }
        String region = headers.first("x-amz-bucket-region");
        if (region == null && failure.fields().get("Region") instanceof String named) {
            region = named;
        }
        return region == null || !REGION.matcher(region).matches() ? null : region;
    }
}
