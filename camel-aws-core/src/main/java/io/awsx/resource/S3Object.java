package io.awsx.resource;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.RequestBody;
import io.awsx.resource.data.Resource;
import io.awsx.transfer.ObjectId;
import io.awsx.transfer.ProgressListener;
import io.awsx.transfer.TransferResult;
import io.awsx.waiting.WaitLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of S3. Where it comes from a listing, it knows what the listing tells; all else is asked for by one HeadObject.
 *
 * <p>Further members of the API's calls, such as {@code ContentType}, {@code Metadata}, or {@code ServerSideEncryption}, are given as a Map;
 * they may be any that the calls of the transfer have.
 */
public final class S3Object extends AwsResource<S3Object> {

    /** What {@link #bytes()} and {@link #text()} read at most: 16 MiB. */
    public static final int MOST_BYTES = 16 << 20;

    private static final ProgressListener NOBODY = bytes -> {};

    private final Bucket bucket;
    private volatile @Nullable Map<String, Object> listed;

    S3Object(Bucket bucket, Resource resource, @Nullable Map<String, Object> listed) {
        super(bucket.client(), resource);
        this.bucket = bucket;
        this.listed = listed;
    }

    /** Its bucket. */
    public Bucket bucket() {
        return bucket;
    }

    /** Its key. */
    public String key() {
        return resource().identifier("Key").toString();
    }

    ObjectId id() {
        return new ObjectId(bucket.name(), key(), null);
    }

    @Override
    public S3Object reload() {
        listed = null;
        return super.reload();
    }

    private @Nullable Object told(String inListing, String inHead) {
        Map<String, Object> known = listed;
        Object value = known == null ? null : known.get(inListing);
        return value == null ? resource().get(inHead) : value;
    }

    /** How many bytes it has. */
    public long size() {
        return told("Size", "ContentLength") instanceof Number number ? number.longValue() : 0;
    }

    /** Its entity tag, quotes included. */
    public @Nullable String eTag() {
        return (String) told("ETag", "ETag");
    }

    /** When it was stored. */
    public @Nullable Instant lastModified() {
        return told("LastModified", "LastModified") instanceof Instant time ? time : null;
    }

    /** What kind of content it says it has. */
    public @Nullable String contentType() {
        return text("ContentType");
    }

    /** What its user says of it. */
    public Map<String, String> metadata() {
        return texts("Metadata");
    }

    /**
     * The members of a call about this object.
     *
     * @throws ClientException where the call does not have one of them: a transfer would pass over it, as not all of its calls have
     *     the same
     */
    private Map<String, Object> named(String operation, Map<String, ?> more) {
        List<String> known = client().operation(operation).input().memberNames();
        for (String member : more.keySet()) {
            if (!known.contains(member)) {
                throw new ClientException(operation + " has no member " + NearestNames.shown(member)
                        + NearestNames.clause(member, known));
            }
        }
        return named(more);
    }

    private Map<String, Object> named(Map<String, ?> more) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put("Bucket", bucket.name());
        members.put("Key", key());
        return members;
    }

    /** Stores a file, in parts where it is large. */
    public TransferResult upload(Path file) {
        return upload(file, Map.of(), NOBODY);
    }

    /** Stores a file, with further members of PutObject. */
    public TransferResult upload(Path file, Map<String, ?> members) {
        return upload(file, members, NOBODY);
    }

    /**
     * Stores a file, with further members of PutObject.
     *
     * @param progress is told of bytes the service has, by several threads
     */
    public TransferResult upload(Path file, Map<String, ?> members, ProgressListener progress) {
        try {
            return upload(RequestBody.ofFile(file), members, progress);
        } catch (IOException e) {
            throw new ClientException("File " + file + " cannot be read: " + e, e);
        }
    }

    /** Stores what a stream of any length gives, with bounded memory; the stream stays open. */
    public TransferResult upload(InputStream stream) {
        return upload(stream, -1);
    }

    /**
     * Stores what a stream gives; it stays open.
     *
     * @param length how many bytes it has; -1 where that is not known
     */
    public TransferResult upload(InputStream stream, long length) {
        return upload(RequestBody.ofStream(stream, length), Map.of(), NOBODY);
    }

    /** Stores anything that has bytes, with further members of PutObject. */
    public TransferResult upload(RequestBody source, Map<String, ?> members, ProgressListener progress) {
        return bucket.s3().transfers().upload(named("PutObject", members), source, progress);
    }

    /** Stores bytes by one request. */
    public S3Object put(byte[] bytes) {
        return put(bytes, Map.of());
    }

    /** Stores text as UTF-8 by one request. */
    public S3Object put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Stores bytes by one request, with further members of PutObject, such as {@code IfNoneMatch}. */
    public S3Object put(byte[] bytes, Map<String, ?> members) {
        Map<String, Object> input = named(members);
        input.put("Body", bytes);
        client().call("PutObject", input);
        return this;
    }

    /** Fetches it into a file, in parts where it is large; folders are made. A file that was there stays until all has arrived. */
    public TransferResult download(Path file) {
        return download(file, Map.of(), NOBODY);
    }

    /**
     * Fetches it into a file, with further members of GetObject, such as {@code VersionId}.
     *
     * @param progress is told of bytes that are in the file, by several threads
     */
    public TransferResult download(Path file, Map<String, ?> members, ProgressListener progress) {
        return bucket.s3().transfers().download(named("GetObject", members), file, true, progress);
    }

    /**
     * Writes it to a stream, which stays open.
     *
     * @return how many bytes it has
     * @throws IOException where it cannot be read to its end, or the stream does not take it
     */
    public long download(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            return in.transferTo(out);
        }
    }

    /** A stream of it, which the caller closes. One whose connection breaks goes on where it broke. */
    public InputStream open() {
        return body(client().call("GetObject", named(Map.of())));
    }

    private static InputStream body(Map<String, Object> output) {
        return (InputStream) Objects.requireNonNull(output.get("Body"));
    }

    /**
     * All of it.
     *
     * @throws ClientException where that is more than {@link #MOST_BYTES}
     */
    public byte[] bytes() {
        return bytes(MOST_BYTES);
    }

    /**
     * All of it.
     *
     * @throws ClientException where that is more than {@code most} bytes
     */
    public byte[] bytes(int most) {
        Map<String, Object> output = client().call("GetObject", named(Map.of()));
        try (InputStream in = body(output)) {
            boolean fits = !(output.get("ContentLength") instanceof Number length) || length.longValue() <= most;
            byte[] read = fits ? in.readNBytes(most) : new byte[0];
            if (!fits || (read.length == most && in.read() >= 0)) {
                throw new ClientException(this + " has more than " + most + " bytes; open it, or download it");
            }
            return read;
        } catch (IOException e) {
            throw new TransportException(this + " cannot be read to its end: " + e.getMessage(), e, true);
        }
    }

    /** All of it as UTF-8, up to {@link #MOST_BYTES}. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Copies it within S3, with its metadata and tags, in parts where it is large. */
    public TransferResult copyTo(S3Object target) {
        return target.copyFrom(this, Map.of());
    }

    /** Makes it a copy of another one. */
    public TransferResult copyFrom(S3Object source) {
        return copyFrom(source, Map.of());
    }

    /** Makes it a copy of another one, with further members of CopyObject. */
    public TransferResult copyFrom(S3Object source, Map<String, ?> members) {
        return bucket.s3().transfers().copy(source.id(), named("CopyObject", members));
    }

    /** Deletes it; where there is none, nothing happens. */
    public S3Object delete() {
        return act("Delete", Map.of());
    }

    /**
     * Whether it exists.
     *
     * @throws ServiceException where that cannot be told: one of status 403 where one may neither read it nor list the bucket
     */
    public boolean exists() {
        return bucket.s3().isThere("HeadObject", named(Map.of()));
    }

    /** Waits until it exists. */
    public S3Object waitUntilExists() {
        listed = null;
        return await("Exists", WaitLimits.MODEL);
    }

    /** Waits until it is gone. */
    public S3Object waitUntilNotExists() {
        listed = null;
        return await("NotExists", WaitLimits.MODEL);
    }

    /**
     * A link by which anyone can fetch it until it expires; a secret until then.
     *
     * @param expires how long it is good for, 1 second to 7 days
     */
    public URI presign(Duration expires) {
        return client().presign("GetObject", named(Map.of()), expires);
    }

    /** A link by which anyone can store it by PUT until it expires. */
    public URI presignPut(Duration expires) {
        return client().presign("PutObject", named(Map.of()), expires);
    }
}
