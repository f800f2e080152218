package io.awsx.s3x.aws2;

import static io.awsx.s3x.aws2.RouteCase.BUCKET;
import static io.awsx.s3x.aws2.RouteCase.named;
import static io.awsx.s3x.aws2.RouteCase.withoutBucket;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Consumers. */
final class ConsumerCases {

    private ConsumerCases() {}

    static List<RouteCase> all() {
        return List.of(
                three("consume").consume(""),
                three("consume, and keep").consume("deleteAfterRead=false"),
                three("consume, and keep, twice").consume("deleteAfterRead=false", 2, Set.of()),
                named("consume, all that is told of an object")
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
                                        "REDUCED_REDUNDANCY"))
                        .consume(""),
                three("consume, streams").consume("includeBody=false"),
                three("consume, streams that stay open").consume("includeBody=false&autocloseBody=false"),
                three("consume, ignoreBody").consume("ignoreBody=true"),
                named("consume, empty object").object("a.txt", "").consume(""),
                three("consume, prefix").consume("prefix=in/"),
                three("consume, delimiter").consume("delimiter=/"),
                three("consume, prefix and delimiter").consume("prefix=in/&delimiter=/"),
                folders("consume, folders").consume(""),
                folders("consume, no folders").consume("includeFolders=false"),
                three("consume, two a poll").consume("maxMessagesPerPoll=2"),
                three("consume, two a poll, twice").consume("maxMessagesPerPoll=2", 2, Set.of()),
                three("consume, two a poll, and keep, three times")
                        .consume("maxMessagesPerPoll=2&deleteAfterRead=false", 3, Set.of()),
                three("consume, two a poll of a prefix, and keep, twice")
                        .consume("maxMessagesPerPoll=1&deleteAfterRead=false&prefix=in/", 2, Set.of()),
                three("consume, no limit").consume("maxMessagesPerPoll=0"),
                three("consume, one key").consume("fileName=in/b.txt"),
                three("consume, one key, and keep").consume("fileName=in/b.txt&deleteAfterRead=false"),
                three("consume, one key that is not there").consume("fileName=x.txt"),
                three("consume, done file is there").object("done", "").consume("doneFileName=done"),
                three("consume, done file is not there").consume("doneFileName=done"),
                three("consume, one fails").consume("", 1, Set.of("in/b.txt")),
                three("consume, one fails, twice").consume("", 2, Set.of("in/b.txt")),
                three("consume, the route changes the key").consume("", 1, Set.of(), "Key", "other.txt"),
                three("consume, move")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .consume("moveAfterRead=true&destinationBucket=drop-in-2"),
                three("consume, move with prefix and suffix")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .consume(
                                "moveAfterRead=true&destinationBucket=drop-in-2&destinationBucketPrefix=done/&destinationBucketSuffix=.old"),
                three("consume, move and remove the prefix")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .consume("moveAfterRead=true&destinationBucket=drop-in-2&prefix=in/&removePrefixOnMove=true"),
                three("consume, move, and remove the prefix behind another")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .consume(
                                "moveAfterRead=true&destinationBucket=drop-in-2&prefix=in/&removePrefixOnMove=true&destinationBucketPrefix=done/"),
                three("consume, move and keep")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .consume("moveAfterRead=true&destinationBucket=drop-in-2&deleteAfterRead=false"),
                three("consume, move within the bucket")
                        .consume(
                                "moveAfterRead=true&destinationBucket=drop-in&destinationBucketPrefix=done/&prefix=in/"),
                three("consume, move to a bucket that is made")
                        .consume("moveAfterRead=true&destinationBucket=drop-in-2&autoCreateBucket=true"),
                three("consume, move to a bucket that is not there")
                        .consume("moveAfterRead=true&destinationBucket=drop-in-2"),
                three("consume, move to nowhere").consume("moveAfterRead=true"),
                three("consume, one fails, move")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .consume("moveAfterRead=true&destinationBucket=drop-in-2", 1, Set.of("in/b.txt")),
                named("consume, empty bucket").consume(""),
                named("consume, empty bucket, but send a message").consume("sendEmptyMessageWhenIdle=true"),
                withoutBucket("consume, bucket is made").consume("autoCreateBucket=true"),
                withoutBucket("consume, bucket is not there").consume(""),
                named("consume, odd letters").object("a b/\u00e4+&=%.txt", "x").consume(""));
    }

    private static RouteCase three(String name) {
        return named(name).object("a.txt", "a").object("in/b.txt", "bb").object("in/deep/c.txt", "ccc");
    }

    private static RouteCase folders(String name) {
        return named(name)
                .object("a.txt", "a")
                .object("folder/", "")
                .call(
                        "PutObject",
                        Map.of("Bucket", BUCKET, "Key", "in", "Body", "", "ContentType", "application/x-directory"));
    }
}
