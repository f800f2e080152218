package io.awsx.s3x.aws2;

import static io.awsx.s3x.aws2.Bodies.bytes;
import static io.awsx.s3x.aws2.Bodies.file;
import static io.awsx.s3x.aws2.Bodies.fileStream;
import static io.awsx.s3x.aws2.Bodies.stream;
import static io.awsx.s3x.aws2.Bodies.unknownLength;
import static io.awsx.s3x.aws2.RouteCase.BUCKET;
import static io.awsx.s3x.aws2.RouteCase.named;
import static io.awsx.s3x.aws2.RouteCase.withoutBucket;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is done without an operation: an object is stored. */
final class PutCases {

    /** The least size of parts that all stores take, and a little more, so that there are two parts. */
    private static final String LARGE = "0123456789abcdef".repeat(6 * 65_536);

    private static final String PARTS = "multiPartUpload=true&partSize=5242880&keyName=a.bin";
    private static final String CUSTOMER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private PutCases() {}

    static List<RouteCase> all() {
        return List.of(
                named("put, text").send("keyName=a.txt", "hello"),
                named("put, key by header").send("", "hello", "Key", "b.txt"),
                named("put, key by header and option").send("keyName=a.txt", "hello", "Key", "b.txt"),
                named("put, key is an expression")
                        .send("keyName=RAW(in/${header.CamelFileName})", "hello", "CamelFileName", "c.txt"),
                named("put, header of the key looks like an expression").send("", "hello", "Key", "${body}.txt"),
                named("put, key of odd letters").send("", "hello", "Key", "a b/\u00e4+&=%/c.txt"),
                named("put, key begins with a slash").send("", "hello", "Key", "/a.txt"),
                named("put, bytes").send("keyName=a.txt", bytes("hello")),
                named("put, stream").send("keyName=a.txt", stream("hello")),
                named("put, stream of unknown length").send("keyName=a.txt", unknownLength("hello")),
                named("put, stream of a file").send("keyName=a.txt", fileStream("hello")),
                named("put, file").send("keyName=a.txt", file("hello")),
                named("put, file and delete it").send("keyName=a.txt&deleteAfterWrite=true", file("hello")),
                named("put, empty text").send("keyName=a.txt", ""),
                named("put, empty stream").send("keyName=a.txt", stream("")),
                named("put, empty file").send("keyName=a.txt", file("")),
                named("put, no body").send("keyName=a.txt", null),
                named("put, number").send("keyName=a.txt", 42),
                named("put, list").send("keyName=a.txt", List.of("a", "b")),
                named("put, map").send("keyName=a.txt", Map.of("a", "b")),
                named("put, no key").send("", "hello"),
                named("put, no bucket").send("keyName=a.txt", "hello", "OverrideBucketName", "drop-in-missing"),
                named("put, other bucket")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .send("keyName=a.txt", "hello", "OverrideBucketName", "drop-in-2"),
                named("put, replaces").object("a.txt", "old").send("keyName=a.txt", "new"),
                named("put, twice").send("keyName=a.txt", "hello").send("keyName=b.txt", "hello"),
                named("put, content headers")
                        .send(
                                "keyName=a.txt",
                                "hello",
                                "ContentType",
                                "text/plain",
                                "ContentControl",
                                "max-age=60",
                                "ContentDisposition",
                                "inline",
                                "ContentEncoding",
                                "gzip"),
                named("put, content length").send("keyName=a.txt", stream("hello"), "ContentLength", 5L),
                named("put, content length as text").send("keyName=a.txt", stream("hello"), "ContentLength", "5"),
                named("put, wrong content length").send("keyName=a.txt", stream("hello"), "ContentLength", 3L),
                named("put, content length that is no number")
                        .send("keyName=a.txt", stream("hello"), "ContentLength", "five"),
                named("put, MD5").send("keyName=a.txt", "hello", "ContentMD5", "XUFAKrxLKna5cZ2REBfFkg=="),
                named("put, wrong MD5").send("keyName=a.txt", "hello", "ContentMD5", "1B2M2Y8AsgTpgAmY7PhCfg=="),
                named("put, metadata")
                        .send("keyName=a.txt", "hello", "Metadata", Map.of("owner", "ops", "Number", "42")),
                named("put, metadata that is no text").send("keyName=a.txt", "hello", "Metadata", Map.of("number", 42)),
                named("put, metadata is no map").send("keyName=a.txt", "hello", "Metadata", "owner=ops"),
                named("put, storage class by header")
                        .send("keyName=a.txt", "hello", "StorageClass", "REDUCED_REDUNDANCY"),
                named("put, storage class by option").send("keyName=a.txt&storageClass=REDUCED_REDUNDANCY", "hello"),
                named("put, storage class by both")
                        .send("keyName=a.txt&storageClass=STANDARD", "hello", "StorageClass", "REDUCED_REDUNDANCY"),
                named("put, unknown storage class").send("keyName=a.txt", "hello", "StorageClass", "GOLD"),
                named("put, canned ACL as a constant").send("keyName=a.txt", "hello", "CannedAcl", "PUBLIC_READ"),
                named("put, canned ACL as the API spells it")
                        .send("keyName=a.txt", "hello", "CannedAcl", "public-read"),
                named("put, unknown canned ACL").send("keyName=a.txt", "hello", "CannedAcl", "everybody"),
                named("put, ACL as text").send("keyName=a.txt", "hello", "Acl", "PUBLIC_READ"),
                named("put, KMS").send("keyName=a.txt&useAwsKMS=true&awsKMSKeyId=alias/aws/s3", "hello"),
                named("put, KMS without a key").send("keyName=a.txt&useAwsKMS=true", "hello"),
                named("put, SSE-S3").send("keyName=a.txt&useSSES3=true", "hello"),
                named("put, SSE-C")
                        .send(
                                "keyName=a.txt&useCustomerKey=true&customerAlgorithm=AES256&customerKeyId=RAW("
                                        + CUSTOMER_KEY + ")",
                                "hello"),
                named("put, condition holds").send("keyName=a.txt&conditionalWritesEnabled=true", "hello"),
                named("put, condition does not hold")
                        .object("a.txt", "old")
                        .send("keyName=a.txt&conditionalWritesEnabled=true", "new"),
                named("put, leftover headers of an object")
                        .send(
                                "keyName=a.txt",
                                "hello",
                                "ETag",
                                "\"old\"",
                                "VersionId",
                                "old",
                                "BucketName",
                                "other",
                                "LastModified",
                                "yesterday",
                                "ContentLength",
                                5L),
                named("put, leftover encryption").send("keyName=a.txt", "hello", "ServerSideEncryption", "aws:kms"),
                named("put, leftover conditions")
                        .object("a.txt", "old")
                        .send(
                                "keyName=a.txt",
                                "new",
                                "IfMatchCondition",
                                "\"other\"",
                                "IfUnmodifiedSinceCondition",
                                Instant.EPOCH),
                named("put, tags by header").send("keyName=a.txt", "hello", "ObjectTags", Map.of("a", "b")),
                named("put, options of a consumer")
                        .send("keyName=a.txt&deleteAfterRead=false&includeBody=false&maxMessagesPerPoll=3", "hello"),
                named("put, in a bucket with versions")
                        .call(
                                "PutBucketVersioning",
                                Map.of("Bucket", BUCKET, "VersioningConfiguration", Map.of("Status", "Enabled")))
                        .send("keyName=a.txt", "hello"),
                named("put, text in parts").send(PARTS, LARGE),
                named("put, stream in parts").send(PARTS, stream(LARGE)),
                named("put, stream of unknown length in parts").send(PARTS, unknownLength(LARGE)),
                named("put, file in parts").send(PARTS, file(LARGE)),
                named("put, file in parts and delete it").send(PARTS + "&deleteAfterWrite=true", file(LARGE)),
                named("put, little in parts").send(PARTS, "hello"),
                named("put, empty file in parts").send(PARTS, file("")),
                named("put, little of unknown length in parts").send(PARTS, unknownLength("hello")),
                named("put, stream of a file in parts").send(PARTS, fileStream(LARGE)),
                named("put, nothing in parts").send(PARTS, null),
                named("put, content headers in parts")
                        .send(
                                PARTS,
                                LARGE,
                                "ContentType",
                                "text/plain",
                                "ContentControl",
                                "max-age=60",
                                "ContentDisposition",
                                "inline",
                                "StorageClass",
                                "REDUCED_REDUNDANCY"),
                named("put, metadata in parts").send(PARTS, LARGE, "Metadata", Map.of("owner", "ops")),
                named("put, canned ACL in parts").send(PARTS, LARGE, "CannedAcl", "PUBLIC_READ"),
                named("put, condition does not hold in parts")
                        .object("a.bin", "old")
                        .send(PARTS + "&conditionalWritesEnabled=true", LARGE),
                named("put, other bucket in parts")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .send(PARTS, LARGE, "OverrideBucketName", "drop-in-2"),
                named("put, parts in no bucket").send(PARTS, LARGE, "OverrideBucketName", "drop-in-missing"),
                withoutBucket("put, makes the bucket").send("autoCreateBucket=true&keyName=a.txt", "hello"),
                withoutBucket("put, bucket is not there").send("keyName=a.txt", "hello"),
                withoutBucket("put, makes the bucket with a policy")
                        .send("autoCreateBucket=true&keyName=a.txt&policy=RAW(" + BucketCases.POLICY + ")", "hello"),
                named("put, bucket is there already").send("autoCreateBucket=true&keyName=a.txt", "hello"));
    }
}
