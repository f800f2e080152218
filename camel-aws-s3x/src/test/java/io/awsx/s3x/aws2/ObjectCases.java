package io.awsx.s3x.aws2;

import static io.awsx.s3x.aws2.RouteCase.BUCKET;
import static io.awsx.s3x.aws2.RouteCase.named;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Operations on one object or some. */
final class ObjectCases {

    private static final String MD5_OF_HELLO = "\"5d41402abc4b2a76b9719d911017c592\"";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2099-01-01T00:00:00Z");
    private static final Map<String, Object> TAGS = Map.of(
            "Bucket",
            BUCKET,
            "Key",
            "a.txt",
            "Tagging",
            Map.of("TagSet", List.of(Map.of("Key", "team", "Value", "ops"))));

    private ObjectCases() {}

    static List<RouteCase> all() {
        List<RouteCase> all = new ArrayList<>();
        Stream.of(reads(), copies(), deletes(), tags(), links(), archives()).forEach(all::addAll);
        return all;
    }

    private static RouteCase hello(String name) {
        return named(name).object("a.txt", "hello");
    }

    private static RouteCase described(String name) {
        return named(name)
                .call(
                        "PutObject",
                        Map.of(
                                "Bucket",
                                BUCKET,
                                "Key",
                                "a.txt",
                                "Body",
                                "hello",
                                "ContentType",
                                "text/plain",
                                "CacheControl",
                                "max-age=60",
                                "ContentDisposition",
                                "inline",
                                "ContentEncoding",
                                "identity",
                                "Metadata",
                                Map.of("owner", "ops"),
                                "StorageClass",
                                "REDUCED_REDUNDANCY"));
    }

    private static List<RouteCase> reads() {
        String get = "operation=getObject&keyName=a.txt";
        String range = "operation=getObjectRange&keyName=a.txt";
        return List.of(
                described("getObject").send(get, null),
                described("getObject, body is left from before").send(get, "left"),
                described("getObject, key by header").send("operation=getObject", null, "Key", "a.txt"),
                described("getObject, operation by header").send("keyName=a.txt", null, "Operation", "getObject"),
                described("getObject, ignoreBody").send(get + "&ignoreBody=true", "left"),
                hello("getObject, little told").send(get, null),
                named("getObject, empty").object("a.txt", "").send(get, null),
                hello("getObject, leftover headers")
                        .send(
                                get,
                                null,
                                "ContentEncoding",
                                "gzip",
                                "VersionId",
                                "null",
                                "ContentType",
                                "a/b",
                                "ContentLength",
                                99L),
                named("getObject, no such key").send(get, null),
                hello("getObject, no such bucket").send(get, null, "OverrideBucketName", "drop-in-missing"),
                named("getObject, no key").send("operation=getObject", null),
                hello("getObject, If-Match holds").send(get, null, "IfMatchCondition", MD5_OF_HELLO),
                hello("getObject, If-Match does not hold").send(get, null, "IfMatchCondition", "\"other\""),
                hello("getObject, If-None-Match holds").send(get, null, "IfNoneMatchCondition", "\"other\""),
                hello("getObject, If-None-Match does not hold").send(get, null, "IfNoneMatchCondition", MD5_OF_HELLO),
                hello("getObject, If-Modified-Since holds").send(get, null, "IfModifiedSinceCondition", LONG_AGO),
                hello("getObject, If-Unmodified-Since holds").send(get, null, "IfUnmodifiedSinceCondition", FAR_AHEAD),
                hello("getObject, If-Unmodified-Since does not hold")
                        .send(get, null, "IfUnmodifiedSinceCondition", LONG_AGO),
                hello("getObject, condition that is no time").send(get, null, "IfModifiedSinceCondition", "soon"),
                hello("getObject, key in parts of another operation")
                        .send("operation=getObject&keyName=${header.k}", null, "Camelk", "x", "Key", "a.txt"),
                described("getObjectRange").send(range, null, "RangeStart", 1, "RangeEnd", 3),
                hello("getObjectRange, as text").send(range, null, "RangeStart", "1", "RangeEnd", "3"),
                hello("getObjectRange, longs").send(range, null, "RangeStart", 0L, "RangeEnd", 0L),
                hello("getObjectRange, beyond the end").send(range, null, "RangeStart", 3, "RangeEnd", 99),
                hello("getObjectRange, behind the end").send(range, null, "RangeStart", 10, "RangeEnd", 20),
                hello("getObjectRange, no end").send(range, null, "RangeStart", 1),
                hello("getObjectRange, no range").send(range, null),
                hello("getObjectRange, no numbers").send(range, null, "RangeStart", "one", "RangeEnd", "three"),
                named("getObjectRange, no such key").send(range, null, "RangeStart", 1, "RangeEnd", 3),
                described("headObject").send("operation=headObject", "left", "Key", "a.txt"),
                described("headObject, key by option").send("operation=headObject&keyName=a.txt", null),
                named("headObject, no such key").send("operation=headObject", null, "Key", "a.txt"),
                hello("headObject, no key").send("operation=headObject", null),
                hello("getObjectAcl").send("operation=getObjectAcl&keyName=a.txt", "left"),
                named("getObjectAcl, no such key").send("operation=getObjectAcl&keyName=a.txt", null),
                hello("putObjectAcl").send("operation=putObjectAcl&keyName=a.txt", "left", "CannedAcl", "PUBLIC_READ"),
                hello("putObjectAcl, as the API spells it")
                        .send("operation=putObjectAcl&keyName=a.txt", null, "CannedAcl", "public-read"),
                hello("putObjectAcl, none").send("operation=putObjectAcl&keyName=a.txt", null));
    }

    private static List<RouteCase> copies() {
        String copy = "operation=copyObject&keyName=a.txt";
        Object[] to = {"BucketDestinationName", BUCKET, "DestinationKey", "b.txt"};
        return List.of(
                described("copyObject").send(copy, "left", to),
                described("copyObject, source by header")
                        .send(
                                "operation=copyObject",
                                null,
                                "Key",
                                "a.txt",
                                "BucketDestinationName",
                                BUCKET,
                                "DestinationKey",
                                "b.txt"),
                described("copyObject, to another bucket")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .send(copy, null, "BucketDestinationName", "drop-in-2", "DestinationKey", "b.txt"),
                hello("copyObject, no target key").send(copy, null, "BucketDestinationName", BUCKET),
                hello("copyObject, no target bucket").send(copy, null, "DestinationKey", "b.txt"),
                hello("copyObject, no such target bucket")
                        .send(copy, null, "BucketDestinationName", "drop-in-missing", "DestinationKey", "b.txt"),
                named("copyObject, no such key").send(copy, null, to),
                hello("copyObject, SSE-S3").send(copy + "&useSSES3=true", null, to),
                named("copyObject, key of odd letters")
                        .object("a b/\u00e4+&=%?.txt", "hello")
                        .send(
                                "operation=copyObject",
                                null,
                                "Key",
                                "a b/\u00e4+&=%?.txt",
                                "BucketDestinationName",
                                BUCKET,
                                "DestinationKey",
                                "c d/\u00f6+.txt"),
                hello("copyObject, If-Match holds")
                        .send(
                                copy,
                                null,
                                "BucketDestinationName",
                                BUCKET,
                                "DestinationKey",
                                "b.txt",
                                "IfMatchCondition",
                                MD5_OF_HELLO),
                hello("copyObject, If-Match does not hold")
                        .send(
                                copy,
                                null,
                                "BucketDestinationName",
                                BUCKET,
                                "DestinationKey",
                                "b.txt",
                                "IfMatchCondition",
                                "\"other\""),
                hello("operation by header and by URI")
                        .send("operation=getObject&keyName=a.txt", null, "Operation", "headObject", "Key", "a.txt"),
                hello("copyObject, tags").call("PutObjectTagging", TAGS).send(copy, null, to));
    }

    private static List<RouteCase> deletes() {
        return List.of(
                hello("deleteObject").send("operation=deleteObject&keyName=a.txt", "left"),
                hello("deleteObject, key by header").send("operation=deleteObject", null, "Key", "a.txt"),
                named("deleteObject, no such key").send("operation=deleteObject&keyName=a.txt", "left"),
                hello("deleteObject, no such bucket")
                        .send("operation=deleteObject&keyName=a.txt", null, "OverrideBucketName", "drop-in-missing"),
                hello("deleteObject, no key").send("operation=deleteObject", null),
                hello("deleteObjects")
                        .object("b.txt", "hello")
                        .object("c.txt", "hello")
                        .send("operation=deleteObjects", "left", "KeysToDelete", List.of("a.txt", "b.txt")),
                hello("deleteObjects, some are not there")
                        .send("operation=deleteObjects", null, "KeysToDelete", List.of("a.txt", "x.txt")),
                hello("deleteObjects, none").send("operation=deleteObjects", null, "KeysToDelete", List.of()),
                hello("deleteObjects, no header").send("operation=deleteObjects", null),
                hello("deleteObjects, one text").send("operation=deleteObjects", null, "KeysToDelete", "a.txt"));
    }

    private static List<RouteCase> tags() {
        return List.of(
                hello("getObjectTagging")
                        .call("PutObjectTagging", TAGS)
                        .send("operation=getObjectTagging&keyName=a.txt", "left"),
                hello("getObjectTagging, none").send("operation=getObjectTagging&keyName=a.txt", "left"),
                named("getObjectTagging, no such key").send("operation=getObjectTagging&keyName=a.txt", null),
                hello("putObjectTagging")
                        .send("operation=putObjectTagging&keyName=a.txt", "left", "ObjectTags", Map.of("team", "ops")),
                hello("putObjectTagging, none").send("operation=putObjectTagging&keyName=a.txt", null),
                hello("putObjectTagging, empty")
                        .send("operation=putObjectTagging&keyName=a.txt", null, "ObjectTags", Map.of()),
                hello("putObjectTagging, not a map")
                        .send("operation=putObjectTagging&keyName=a.txt", null, "ObjectTags", "team=ops"),
                hello("deleteObjectTagging")
                        .call("PutObjectTagging", TAGS)
                        .send("operation=deleteObjectTagging&keyName=a.txt", "left"));
    }

    private static List<RouteCase> links() {
        return List.of(
                hello("createDownloadLink").send("operation=createDownloadLink&keyName=a.txt", "left"),
                hello("createDownloadLink, expires")
                        .send("operation=createDownloadLink&keyName=a.txt", null, "DowloadLinkExpirationTime", 60_000L),
                hello("createDownloadLink, no key").send("operation=createDownloadLink", null),
                named("createDownloadLink, no such key").send("operation=createDownloadLink&keyName=a.txt", null),
                hello("createDownloadLink, odd letters")
                        .send("operation=createDownloadLink", null, "Key", "a b/\u00e4+.txt"),
                named("createUploadLink").send("operation=createUploadLink&keyName=a.txt", "left"),
                named("createUploadLink, expires")
                        .send("operation=createUploadLink&keyName=a.txt", null, "UploadLinkExpirationTime", 60_000L),
                named("createUploadLink, no key").send("operation=createUploadLink", null));
    }

    private static List<RouteCase> archives() {
        RouteCase archived = named("restoreObject")
                .call(
                        "PutObject",
                        Map.of("Bucket", BUCKET, "Key", "a.txt", "Body", "hello", "StorageClass", "GLACIER"));
        return List.of(
                archived.send("operation=restoreObject&keyName=a.txt", "left", "RestoreDays", 2, "RestoreTier", "Bulk"),
                hello("restoreObject, not archived").send("operation=restoreObject&keyName=a.txt", null),
                hello("restoreObject, no key").send("operation=restoreObject", null));
    }
}
