package io.awsx.s3x.verb;

import io.awsx.AwsResponse;
import java.util.Map;

/**
 * Lists objects over all pages, or their versions: as a List, or lazily as an iterator where the endpoint says {@code paginate=items} or {@code
 * pages}.
 */
final class ListVerb implements Verb {

    private static final String OPERATION = "ListObjectsV2";

    /** The operation that gives the pages. */
    static String operation(S3ProducerConfiguration options) {
        return options.isVersions() ? VersionsPage.OPERATION : OPERATION;
    }

    @Override
    public void process(S3Request request) {
        if (request.options().isVersions()) {
            request.list(VersionsPage.OPERATION, VersionsPage::of);
        } else if (request.options().getPaginate().equals("none")) {
            request.list(OPERATION);
        } else {
            request.call(OPERATION);
        }
    }

    /** Lists the caller's buckets as a List of Maps. */
    static void buckets(S3Request request) {
        AwsResponse response = request.client().exchange("ListBuckets", Map.of());
        request.answer("ListBuckets", response, "Buckets");
    }
}
