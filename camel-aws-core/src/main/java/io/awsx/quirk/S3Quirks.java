package io.awsx.quirk;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.RequestBody;
import io.awsx.http.UriEncoding;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What S3 does beyond its model. */
final class S3Quirks implements ServiceQuirks {

    private static final int LONGEST_KEY = 1024;
    /** Below this the round trip of asking costs more than sending in vain. */
    private static final long EXPECT_FROM = 1 << 20;

    private static final Pattern BUCKET = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,255}");
    private static final Pattern ARN = Pattern.compile("arn:[a-z0-9-]+:(s3|s3-object-lambda|s3-outposts):[^?#\\s]*");
    /** A server that names anything else, such as a host, is not followed. */
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /**
     * An empty answer to one of these is a broken one: taken as success, a copy would be believed that was not made, or a
     * bucket to be empty.
     */
    private static final Set<String> NEVER_EMPTY = Set.of(
            "CompleteMultipartUpload",
            "CopyObject",
            "CreateMultipartUpload",
            "ListMultipartUploads",
            "ListObjectVersions",
            "ListObjects",
            "ListObjectsV2",
            "ListParts",
            "UploadPartCopy");

    private static final Set<String> MOVED = Set.of(
            "PermanentRedirect",
            "TemporaryRedirect",
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException");

    @Override
    public Map<String, Object> input(Operation operation, Map<String, Object> input) {
        if (input.get("Bucket") instanceof String bucket) {
            checkBucket(bucket);
        }
        if (input.get("Key") instanceof String key) {
            checkKey(key);
        }
        Map<String, Object> completed = new LinkedHashMap<>(input);
        S3CustomerKeys.complete("SSECustomerKey", completed);
        S3CustomerKeys.complete("CopySourceSSECustomerKey", completed);
        Object source = completed.get("CopySource");
        if (source != null) {
            completed.put("CopySource", copySource(source));
        }
        if (S3ListEncoding.appliesTo(operation)) {
            completed.putIfAbsent("EncodingType", "url");
        }
        return completed;
    }

    private static void checkBucket(String bucket) {
        if (!BUCKET.matcher(bucket).matches() && !ARN.matcher(bucket).matches()) {
            throw new ClientException("Invalid bucket name \"" + printable(bucket)
                    + "\": a bucket name has 3 to 63 lower-case letters, digits, '-' and '.'; an access point is given by its"
                    + " ARN");
        }
    }

    private static void checkKey(String key) {
        int bytes = key.length() * 3 <= LONGEST_KEY ? 0 : key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_KEY) {
            throw new ClientException("The object key is " + bytes + " bytes long in UTF-8; S3 takes at most "
                    + LONGEST_KEY + ": " + printable(key.substring(0, 60)) + "...");
        }
        if (key.isEmpty()) {
            throw new ClientException("The object key is empty; give the name of an object");
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /** A Map of Bucket, Key, and VersionId, or the text bucket/key, percent-encoded as the header wants it. */
    private static String copySource(Object source) {
        if (source instanceof Map<?, ?> parts) {
            String bucket = required(parts, "Bucket");
            String object = (bucket.startsWith("arn:") ? bucket + "/object/" : bucket + '/') + required(parts, "Key");
            Object version = parts.get("VersionId");
            return UriEncoding.encodePath(object)
                    + (version == null ? "" : "?versionId=" + UriEncoding.encode(version.toString()));
        }
        String text = source.toString();
        int version = text.lastIndexOf("?versionId=");
        return version < 0
                ? UriEncoding.encodePath(text)
                : UriEncoding.encodePath(text.substring(0, version)) + text.substring(version);
    }

    private static String required(Map<?, ?> parts, String name) {
        if (parts.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new ClientException(
                "CopySource needs " + name + ": give a Map of Bucket and Key, or the text bucket/key");
    }

    /** Asks before sending what is large or can be sent only once: a refusal then costs no upload. */
    @Override
    public HttpRequest request(Operation operation, HttpRequest request) {
        RequestBody body = request.body();
        boolean ask = operation.streamsInput()
                && body.length() != 0
                && (!body.repeatable() || body.length() < 0 || body.length() >= EXPECT_FROM);
        return ask
                ? request.toBuilder()
                        .headers(request.headers().toBuilder()
                                .set("Expect", "100-continue")
                                .build())
                        .build()
                : request;
    }

    @Override
    public void output(Operation operation, Map<String, ?> given, Map<String, Object> output) throws IOException {
        if (mustSaySomething(operation, given) && saysNothing(operation, output)) {
            throw new IOException("its document is empty");
        }
        if (S3ListEncoding.appliesTo(operation) && !given.containsKey("EncodingType")) {
            S3ListEncoding.decode(output);
        }
    }

    /** Only in quiet mode may an answer to DeleteObjects name no object. */
    private static boolean mustSaySomething(Operation operation, Map<String, ?> given) {
        if (operation.name().equals("DeleteObjects")) {
            return !(given.get("Delete") instanceof Map<?, ?> delete && Boolean.TRUE.equals(delete.get("Quiet")));
        }
        return NEVER_EMPTY.contains(operation.name());
    }

    private static boolean saysNothing(Operation operation, Map<String, Object> output) {
        for (Member member : operation.output().members()) {
            boolean inDocument =
                    member.location() == Member.Location.BODY || member.location() == Member.Location.PAYLOAD;
            if (inDocument && output.containsKey(member.name())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable String redirectRegion(Operation operation, ServiceException failure, Headers headers) {
        int status = failure.statusCode();
        boolean head = operation.http().method().equals("HEAD");
        boolean moved = status == 301
                || status == 302
                || status == 307
                || (head && status == 400)
                || (MOVED.contains(failure.code()) && !operation.name().equals("CreateBucket"));
        if (!moved) {
            return null;
        }
        String region = headers.first("x-amz-bucket-region");
        if (region == null && failure.fields().get("Region") instanceof String named) {
            region = named;
        }
        return region == null || !REGION.matcher(region).matches() ? null : region;
    }

    @Override
    public @Nullable String redirectKey(Map<String, ?> input) {
        return input.get("Bucket") instanceof String bucket && !bucket.startsWith("arn:") ? bucket : null;
    }

    @Override
    public boolean signsLikeS3() {
        return true;
    }
}
