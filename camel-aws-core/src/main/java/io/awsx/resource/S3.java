package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.resource.data.Resource;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * S3 as objects. Thread-safe; there is nothing to close: the threads of transfers end as soon as they have nothing to do, and all
 * ends with the session. Keep one rather than make one for each use: uploads from streams share its memory.
 *
 * <pre>{@code
 * Bucket bucket = S3.of(session).bucket("my-bucket");
 * bucket.object("report.pdf").upload(Path.of("report.pdf"));
 * bucket.objects().filter("2025/").deleteAll();
 * }</pre>
 */
public final class S3 {

    /** Where a bucket comes to be that names no place; the second is what a client without a region calls. */
    private static final Set<String> FIRST_REGION = Set.of("us-east-1", "aws-global");

    private final AwsClient client;
    private final Resource resource;
    private final S3Transfer transfers;

    private S3(AwsClient client, Resource resource, TransferSettings settings) {
        this.client = client;
        this.resource = resource;
        this.transfers = new S3Transfer(client, settings);
        transfers.retire();
    }

    /** S3 with the session's settings. */
    public static S3 of(AwsSession session) {
        return of(session.client("s3"));
    }

    /**
     * S3 through a client.
     *
     * @param client stays open until its maker closes it
     * @throws ClientException where it is one of another service
     */
    public static S3 of(AwsClient client) {
        if (!client.service().equals("s3")) {
            throw new ClientException("S3 needs a client of s3, not one of " + client.service());
        }
        return new S3(client, client.resource(), TransferSettings.defaults());
    }

    /** The same with other sizes of parts, and so on, for uploads, downloads, and copies; it has threads and memory of its own. */
    public S3 with(TransferSettings settings) {
        return new S3(client, resource, settings);
    }

    /** The client below. */
    public AwsClient client() {
        return client;
    }

    /** The same with everything of S3 that is a resource, by name. */
    public Resource resource() {
        return resource;
    }

    /** What moves objects, for everything that has no method here. Not to be closed. */
    public S3Transfer transfers() {
        return transfers;
    }

    /** A bucket, by its name or the ARN of an access point. */
    public Bucket bucket(String name) {
        return new Bucket(this, resource.subResource("Bucket", name));
    }

    /** An object. */
    public S3Object object(String bucket, String key) {
        return bucket(bucket).object(key);
    }

    /** Creates a bucket in the client's region. */
    public Bucket createBucket(String name) {
        return createBucket(Map.of("Bucket", name));
    }

    /**
     * Creates a bucket.
     *
     * @param parameters the members of CreateBucket; where no {@code CreateBucketConfiguration} says where, it is in the client's
     *     region
     */
    public Bucket createBucket(Map<String, ?> parameters) {
        client.call("CreateBucket", located(parameters));
        return bucket(String.valueOf(parameters.get("Bucket")));
    }

    private Map<String, Object> located(Map<String, ?> parameters) {
        Map<String, Object> located = new LinkedHashMap<>(parameters);
        if (!FIRST_REGION.contains(client.region())) {
            located.putIfAbsent("CreateBucketConfiguration", Map.of("LocationConstraint", client.region()));
        }
        return located;
    }

    /** All buckets of the account. */
    public Resources<Bucket> buckets() {
        return new Resources<>(resource.collection("Buckets"), found -> new Bucket(this, found));
    }
}
