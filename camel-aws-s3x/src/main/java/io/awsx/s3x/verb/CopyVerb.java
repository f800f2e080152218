package io.awsx.s3x.verb;

import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.ObjectLock;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.object.S3Options;
import io.awsx.transfer.ObjectId;
import io.awsx.transfer.TransferResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Copies or moves an object of any size within S3; the target is named by headers. The body stays as it is. */
final class CopyVerb implements Verb {

    static final CopyVerb COPY = new CopyVerb(false);
    static final CopyVerb MOVE = new CopyVerb(true);

    private final boolean move;

    private CopyVerb(boolean move) {
        this.move = move;
    }

    @Override
    public void process(S3Request request) {
        Map<String, Object> given = request.input("CopyObject");
        ObjectId source = new ObjectId(request.bucket(), request.key(), request.versionOfUri());
        String bucket =
                Objects.requireNonNullElse(request.header(S3Constants.BUCKET_DESTINATION_NAME), request.bucket());
        String key = request.header(S3Constants.DESTINATION_KEY);
        if (key == null || key.isEmpty()) {
            throw new ClientException("No target: set the header " + S3Constants.DESTINATION_KEY
                    + ", and for another bucket " + S3Constants.BUCKET_DESTINATION_NAME);
        }
        if (move && source.bucket().equals(bucket) && source.key().equals(key)) {
            throw new ClientException("Object " + key + " cannot be moved onto itself: it would be deleted");
        }
        Map<String, Object> target = S3Options.copyMembers(request.options());
        target.putAll(given);
        target.put("Bucket", bucket);
        target.put("Key", key);
        conditions(request, target);
        ObjectLock.complete(target, true);
        TransferResult copy =
                request.transfer().copy(source, target, Map.of(), TransferLog.of(request, "copy of " + source.key()));
        if (move) {
            request.client().call("DeleteObject", removed(source));
        }
        request.done(copy.response());
        request.produced(bucket, key);
        S3Headers.written(request.message(), copy.output());
    }

    private static Map<String, Object> removed(ObjectId source) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Bucket", source.bucket());
        members.put("Key", source.key());
        if (source.versionId() != null) {
            members.put("VersionId", source.versionId());
        }
        return members;
    }

    private static void conditions(S3Request request, Map<String, Object> target) {
        Map<String, String> members = Map.of(
                S3Constants.IF_MATCH_CONDITION, "CopySourceIfMatch",
                S3Constants.IF_NONE_MATCH_CONDITION, "CopySourceIfNoneMatch",
                S3Constants.IF_MODIFIED_SINCE_CONDITION, "CopySourceIfModifiedSince",
                S3Constants.IF_UNMODIFIED_SINCE_CONDITION, "CopySourceIfUnmodifiedSince");
        members.forEach((header, member) -> {
            Object value = request.message().getHeader(header);
            if (value != null) {
                target.put(member, value);
            }
        });
    }
}
