package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.message.CallMetadata;
import io.awsx.error.ServiceException;
import io.awsx.resource.BucketLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes buckets in the client's region, which the API wants to be told wherever it is not the first one. */
final class BucketVerbs {

    private static final Logger LOG = LoggerFactory.getLogger(BucketVerbs.class);
    private static final String NO_LOCATION = "none";
    private static final Set<String> LOCATION_REFUSED =
            Set.of("InvalidLocationConstraint", "IllegalLocationConstraintException");

    private BucketVerbs() {}

    static void create(S3Request request) {
        Map<String, Object> input = request.input("CreateBucket");
        AwsResponse response = create(request.client(), request.options(), input);
        request.answer("CreateBucket", response, null);
        request.produced(input);
    }

    /** Tells by a header whether the bucket is there; the body is what the API tells of it, and stays where it is not. */
    static void head(S3Request request) {
        try {
            AwsResponse response = request.client().exchange("HeadBucket", request.input("HeadBucket"));
            if (request.options().isIgnoreBody()) {
                request.done(response);
            } else {
                request.answer("HeadBucket", response, null);
            }
            request.message().setHeader(S3Constants.BUCKET_EXISTS, true);
        } catch (ServiceException e) {
            if (e.statusCode() != 404) {
                throw e;
            }
            CallMetadata.set(request.message(), e);
            request.message().setHeader(S3Constants.BUCKET_EXISTS, false);
        }
    }

    private static AwsResponse create(AwsClient client, S3Configuration options, Map<String, Object> input) {
        Map<String, Object> located = inRegion(client, options, input);
        try {
            return client.exchange("CreateBucket", located);
        } catch (ServiceException e) {
            if (!LOCATION_REFUSED.contains(e.code()) || located == input) {
                throw e;
            }
            throw e.withHint("locationConstraint=none leaves the location out, where the store has other ones than "
                    + client.region() + "; locationConstraint=NAME says one of its own");
        }
    }

    private static Map<String, Object> inRegion(AwsClient client, S3Configuration options, Map<String, Object> input) {
        String location = options.getLocationConstraint();
        if (location == null) {
            location = BucketLocation.of(client);
        }
        if (location == null || location.equals(NO_LOCATION) || input.containsKey("CreateBucketConfiguration")) {
            return input;
        }
        Map<String, Object> located = new LinkedHashMap<>(input);
        located.put("CreateBucketConfiguration", Map.of("LocationConstraint", location));
        return located;
    }

    /**
     * Makes a bucket unless it is there; one that another node made meanwhile is as good. That of the endpoint gets the policy of
     * its options.
     */
    static void createIfMissing(AwsClient client, S3Configuration options, String bucket) {
        Map<String, Object> input = Map.of("Bucket", bucket);
        try {
            client.call("HeadBucket", input);
        } catch (ServiceException e) {
            if (e.statusCode() != 404) {
                throw e;
            }
            try {
                create(client, options, input);
                LOG.info("Created bucket {}", bucket);
                if (options.getPolicy() != null && bucket.equals(options.getBucketNameOrArn())) {
                    client.call("PutBucketPolicy", Map.of("Bucket", bucket, "Policy", options.getPolicy()));
                }
            } catch (ServiceException made) {
                if (!made.code().equals("BucketAlreadyOwnedByYou")) {
                    throw made;
                }
            }
        }
    }
}
