package io.awsx.s3x.object;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import io.awsx.resource.BucketLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes buckets in the client's region, which the API wants to be told wherever it is not the first one. */
public final class NewBucket {

    private static final Logger LOG = LoggerFactory.getLogger(NewBucket.class);
    private static final String NO_LOCATION = "none";
    private static final Set<String> LOCATION_REFUSED =
            Set.of("InvalidLocationConstraint", "IllegalLocationConstraintException");

    private NewBucket() {}

    /**
     * Makes a bucket where the options say.
     *
     * @param input that of CreateBucket; what it says of the place counts
     */
    public static AwsResponse create(AwsClient client, S3ObjectConfiguration options, Map<String, Object> input) {
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

    private static Map<String, Object> inRegion(
            AwsClient client, S3ObjectConfiguration options, Map<String, Object> input) {
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
    public static void createIfMissing(AwsClient client, S3ObjectConfiguration options, String bucket) {
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
