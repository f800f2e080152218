package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.message.CallMetadata;
import io.awsx.error.ServiceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes buckets in the client's region, which the API wants to be told wherever it is not the first one. */
final class BucketVerbs {

    private static final Logger LOG = LoggerFactory.getLogger(BucketVerbs.class);
    /** Where a bucket comes to be that names no place; the second is what a client without a region calls. */
    private static final Set<String> FIRST_REGION = Set.of("us-east-1", "aws-global");

    private BucketVerbs() {}

    static void create(S3Request request) {
        Map<String, Object> input = request.input("CreateBucket");
        AwsResponse response = request.client().exchange("CreateBucket", inRegion(request.client(), input));
        CallMetadata.set(request.message(), response);
        request.message().setBody(response.output());
    }

    private static Map<String, Object> inRegion(AwsClient client, Map<String, Object> input) {
        if (FIRST_REGION.contains(client.region()) || input.containsKey("CreateBucketConfiguration")) {
            return input;
        }
        Map<String, Object> located = new LinkedHashMap<>(input);
        located.put("CreateBucketConfiguration", Map.of("LocationConstraint", client.region()));
        return located;
    }

    /** Makes a bucket unless it is there; one that another node made meanwhile is as good. */
    static void createIfMissing(AwsClient client, String bucket) {
        Map<String, Object> input = Map.of("Bucket", bucket);
        try {
            client.call("HeadBucket", input);
        } catch (ServiceException e) {
            if (e.statusCode() != 404) {
                throw e;
            }
            try {
                client.call("CreateBucket", inRegion(client, input));
                LOG.info("Created bucket {}", bucket);
            } catch (ServiceException made) {
                if (!made.code().equals("BucketAlreadyOwnedByYou")) {
                    throw made;
                }
            }
        }
    }
}
