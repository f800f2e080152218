package io.awsx.resource;

import io.awsx.AwsClient;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where new buckets come to be. */
public final class BucketLocation {

    /** Where a bucket comes to be that names no place; the second is what a client without a region calls. */
    private static final Set<String> FIRST_REGION = Set.of("us-east-1", "aws-global");

    private BucketLocation() {}

    /** The {@code LocationConstraint} that puts a bucket into the region of a client; null where it is there without one. */
    public static @Nullable String of(AwsClient client) {
        return FIRST_REGION.contains(client.region()) ? null : client.region();
    }
}
