package io.awsx.resource;

import io.awsx.error.ServiceException;
import io.awsx.resource.data.Resource;
import io.awsx.transfer.TransferResult;
import io.awsx.waiting.WaitLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bucket of S3. */
public final class Bucket extends AwsResource<Bucket> {

    private final S3 s3;

    Bucket(S3 s3, Resource resource) {
        super(s3.client(), resource);
        this.s3 = s3;
    }

    S3 s3() {
        return s3;
    }

    /** Its name, or the ARN of the access point it was given by. */
    public String name() {
        return resource().identifier("Name").toString();
    }

    /** When it was made, or null where one may not list the account's buckets. */
    public @Nullable Instant creationDate() {
        return instant("CreationDate");
    }

    /** Creates it in the client's region. */
    public Bucket create() {
        s3.createBucket(name());
        return this;
    }

    /** Deletes it; it must be empty: see {@code objects().deleteAll()} and {@code versions().deleteAll()}. */
    public Bucket delete() {
        return act("Delete", Map.of());
    }

    /**
     * Whether it exists.
     *
     * @throws ServiceException where that cannot be told, such as one of status 403 where it belongs to somebody else
     */
    public boolean exists() {
        return s3.isThere("HeadBucket", Map.of("Bucket", name()));
    }

    /** Waits until it exists. */
    public Bucket waitUntilExists() {
        return await("Exists", WaitLimits.MODEL);
    }

    /** Waits until it exists. */
    public Bucket waitUntilExists(WaitLimits limits) {
        return await("Exists", limits);
    }

    /** Waits until it is gone. */
    public Bucket waitUntilNotExists() {
        return await("NotExists", WaitLimits.MODEL);
    }

    /** An object in it. */
    public S3Object object(String key) {
        return new S3Object(this, resource().subResource("Object", key), null);
    }

    /** Its objects, in the order of their keys. */
    public S3Objects objects() {
        return new S3Objects(this, resource().collection("Objects"));
    }

    /** All versions of its objects, and the marks of those that were deleted. */
    public S3Versions versions() {
        return new S3Versions(this, resource().collection("ObjectVersions"));
    }

    /** Stores a file as an object; see {@link S3Object#upload(Path)}. */
    public TransferResult upload(Path file, String key) {
        return object(key).upload(file);
    }

    /** Fetches an object into a file; see {@link S3Object#download(Path)}. */
    public TransferResult download(String key, Path file) {
        return object(key).download(file);
    }
}
