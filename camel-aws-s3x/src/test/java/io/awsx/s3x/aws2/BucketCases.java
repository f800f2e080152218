package io.awsx.s3x.aws2;

import static io.awsx.s3x.aws2.RouteCase.BUCKET;
import static io.awsx.s3x.aws2.RouteCase.named;
import static io.awsx.s3x.aws2.RouteCase.withoutBucket;

import java.util.List;
import java.util.Map;

/** Operations on buckets. */
final class BucketCases {

    static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::drop-in/*\"}]}";

    private static final Map<String, Object> TAGS =
            Map.of("Bucket", BUCKET, "Tagging", Map.of("TagSet", List.of(Map.of("Key", "team", "Value", "ops"))));

    private BucketCases() {}

    static List<RouteCase> all() {
        return List.of(
                named("createBucket").send("operation=createBucket", "left", "OverrideBucketName", "drop-in-2"),
                named("createBucket, is there").send("operation=createBucket", null),
                named("createBucket, bad name")
                        .send("operation=createBucket", null, "OverrideBucketName", "Not_A_Name"),
                named("deleteBucket").send("operation=deleteBucket", "left"),
                named("deleteBucket, by header")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .send("operation=deleteBucket", null, "OverrideBucketName", "drop-in-2"),
                named("deleteBucket, not empty").object("a.txt", "hello").send("operation=deleteBucket", null),
                named("deleteBucket, not there")
                        .send("operation=deleteBucket", null, "OverrideBucketName", "drop-in-missing"),
                named("headBucket").send("operation=headBucket", "left", "OverrideBucketName", BUCKET),
                named("headBucket, of the URI").send("operation=headBucket", "left"),
                named("headBucket, ignoreBody")
                        .send("operation=headBucket&ignoreBody=true", "left", "OverrideBucketName", BUCKET),
                named("headBucket, not there")
                        .send("operation=headBucket", "left", "OverrideBucketName", "drop-in-missing"),
                withoutBucket("headBucket, nothing there")
                        .send("operation=headBucket", "left", "OverrideBucketName", "drop-in-missing"),
                named("getBucketTagging").call("PutBucketTagging", TAGS).send("operation=getBucketTagging", "left"),
                named("getBucketTagging, none").send("operation=getBucketTagging", null),
                named("putBucketTagging")
                        .send("operation=putBucketTagging", "left", "BucketTags", Map.of("team", "ops")),
                named("putBucketTagging, none").send("operation=putBucketTagging", null),
                named("deleteBucketTagging")
                        .call("PutBucketTagging", TAGS)
                        .send("operation=deleteBucketTagging", "left"),
                named("getBucketVersioning").send("operation=getBucketVersioning", "left"),
                named("putBucketVersioning")
                        .send("operation=putBucketVersioning", "left", "VersioningStatus", "Enabled"),
                named("putBucketVersioning, suspended")
                        .send("operation=putBucketVersioning", null, "VersioningStatus", "Suspended"),
                named("putBucketVersioning, unknown")
                        .send("operation=putBucketVersioning", null, "VersioningStatus", "Sometimes"),
                named("putBucketVersioning, none").send("operation=putBucketVersioning", null),
                named("getBucketVersioning, enabled")
                        .call(
                                "PutBucketVersioning",
                                Map.of("Bucket", BUCKET, "VersioningConfiguration", Map.of("Status", "Enabled")))
                        .send("operation=getBucketVersioning", null),
                named("getBucketPolicy")
                        .call("PutBucketPolicy", Map.of("Bucket", BUCKET, "Policy", POLICY))
                        .send("operation=getBucketPolicy", "left"),
                named("getBucketPolicy, none").send("operation=getBucketPolicy", null),
                named("putBucketPolicy").send("operation=putBucketPolicy", "left", "BucketPolicy", POLICY),
                named("putBucketPolicy, none").send("operation=putBucketPolicy", null),
                named("deleteBucketPolicy")
                        .call("PutBucketPolicy", Map.of("Bucket", BUCKET, "Policy", POLICY))
                        .send("operation=deleteBucketPolicy", "left"),
                named("unknown operation in the URI").send("operation=getObjekt&keyName=a.txt", null),
                named("unknown operation by header").send("keyName=a.txt", "hello", "Operation", "getObjekt"),
                named("unknown option").send("operation=getObject&keyNam=a.txt", null));
    }
}
