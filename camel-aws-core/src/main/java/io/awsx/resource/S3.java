package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferSettings;
import java.util.LinkedHashMap;
import java.util.Map;

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
public final class S3 extends AwsService {

    private final S3Transfer transfers;

    private S3(AwsClient client, TransferSettings settings) {
        super(client, "s3");
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
        return new S3(client, TransferSettings.defaults());
    }

    /** The same with other sizes of parts, and so on, for uploads, downloads, and copies; it has threads and memory of its own. */
    public S3 with(TransferSettings settings) {
        return new S3(client(), settings);
    }

    /** What moves objects, for everything that has no method here. Not to be closed. */
    public S3Transfer transfers() {
        return transfers;
    }

    /** A bucket, by its name or the ARN of an access point. */
    public Bucket bucket(String name) {
        return new Bucket(this, resource().subResource("Bucket", name));
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
        client().call("CreateBucket", located(parameters));
        return bucket(String.valueOf(parameters.get("Bucket")));
    }

    private Map<String, Object> located(Map<String, ?> parameters) {
        Map<String, Object> located = new LinkedHashMap<>(parameters);
        String location = BucketLocation.of(client());
        if (location != null) {
            located.putIfAbsent("CreateBucketConfiguration", Map.of("LocationConstraint", location));
        }
        return located;
    }

    /** Whether a HEAD finds something. */
    boolean isThere(String operation, Map<String, ?> input) {
        try {
            client().call(operation, input);
            return true;
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** All buckets of the account. */
    public Resources<Bucket> buckets() {
        return new Resources<>(resource().collection("Buckets"), found -> new Bucket(this, found));
    }
}
