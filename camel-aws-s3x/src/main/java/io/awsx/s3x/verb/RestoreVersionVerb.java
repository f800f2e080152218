package io.awsx.s3x.verb;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.object.S3Options;
import io.awsx.transfer.ObjectId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes an old version of an object what is there now. Where only delete markers lie above it, they are taken off; else it is copied, with its
 * metadata, tags, and storage class, and what lies above it becomes history. Without a version it is the one below the delete markers. The body
 * stays as it is.
 */
final class RestoreVersionVerb implements Verb {

    /** So many delete markers are taken off at most; from under more of them a version is copied. */
    private static final int MOST_MARKERS = 1000;

    @Override
    public void process(S3Request request) {
        ObjectId object = new ObjectId(request.bucket(), request.key(), request.version());
        List<String> markers = new ArrayList<>();
        boolean covered = false;
        for (Iterator<Map<?, ?>> history = history(request, object); history.hasNext(); ) {
            Map<?, ?> entry = history.next();
            boolean marker = VersionsPage.isMarker(entry);
            String id = String.valueOf(entry.get("VersionId"));
            if (object.versionId() == null ? !marker : object.versionId().equals(id)) {
                check(object, marker, markers.isEmpty());
                if (covered) {
                    copy(request, new ObjectId(object.bucket(), object.key(), id), entry.get("StorageClass"));
                } else {
                    uncover(request, object, markers);
                }
                return;
            }
            covered |= !marker || markers.size() == MOST_MARKERS;
            if (!covered) {
                markers.add(id);
            }
        }
        throw new ClientException("Object " + object.key() + " of bucket " + object.bucket() + " has no version"
                + (object.versionId() == null ? "" : ' ' + object.versionId())
                + " to restore; operation=list&versions=true tells which there are");
    }

    private static void check(ObjectId object, boolean marker, boolean onTop) {
        if (marker) {
            throw new ClientException("Version " + object.versionId() + " of object " + object.key()
                    + " is a delete marker; name a version below it, or none");
        } else if (object.versionId() == null && onTop) {
            throw new ClientException(
                    "Object " + object.key() + " is not deleted: name the version to restore by the header "
                            + S3Constants.VERSION_ID + " or the option versionId");
        }
    }

    /** What the bucket keeps of an object, the newest first; one page in memory. */
    private static Iterator<Map<?, ?>> history(S3Request request, ObjectId object) {
        Map<String, Object> listing = request.input(VersionsPage.OPERATION);
        listing.remove("Delimiter");
        listing.put("Prefix", object.key());
        return StreamSupport.stream(
                        request.client()
                                .paginate(VersionsPage.OPERATION, listing)
                                .pages()
                                .spliterator(),
                        false)
                .flatMap(page -> VersionsPage.entries(page).stream())
                .takeWhile(entry -> object.key().equals(entry.get("Key")))
                .iterator();
    }

    /** Takes off what lies above the version, which may be nothing. */
    private static void uncover(S3Request request, ObjectId object, List<String> markers) {
        AwsClient s3 = request.client();
        Map<String, Object> top = request.input("DeleteObject");
        for (String marker : markers) {
            top.put("VersionId", marker);
            s3.call("DeleteObject", top);
        }
        Map<String, Object> now = S3Options.reading(request.options(), object.bucket(), object.key());
        done(request, object, s3.exchange("HeadObject", now));
    }

    private static void copy(S3Request request, ObjectId version, @Nullable Object storageClass) {
        Map<String, Object> target = new LinkedHashMap<>(S3Options.copyMembers(request.options()));
        if (storageClass != null) {
            target.putIfAbsent("StorageClass", storageClass);
        }
        target.put("Bucket", version.bucket());
        target.put("Key", version.key());
        done(request, version, request.transfer().copy(version, target).response());
    }

    private static void done(S3Request request, ObjectId object, AwsResponse now) {
        request.done(now);
        request.produced(object.bucket(), object.key());
        S3Headers.written(request.message(), now.output());
    }
}
