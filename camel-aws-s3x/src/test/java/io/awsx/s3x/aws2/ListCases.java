package io.awsx.s3x.aws2;

import static io.awsx.s3x.aws2.RouteCase.named;

import java.util.List;
import java.util.Map;

/** Listings. */
final class ListCases {

    private ListCases() {}

    static List<RouteCase> all() {
        return List.of(
                tree("listObjects").send("operation=listObjects", "left"),
                tree("listObjects, prefix by option").send("operation=listObjects&prefix=in/", null),
                tree("listObjects, prefix by header").send("operation=listObjects", null, "Prefix", "in/"),
                tree("listObjects, prefix by both").send("operation=listObjects&prefix=in/", null, "Prefix", "out/"),
                tree("listObjects, delimiter by option").send("operation=listObjects&delimiter=/", null),
                tree("listObjects, delimiter by header").send("operation=listObjects", null, "Delimiter", "/"),
                tree("listObjects, prefix and delimiter").send("operation=listObjects&prefix=in/&delimiter=/", null),
                tree("listObjects, other bucket")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .send("operation=listObjects", null, "OverrideBucketName", "drop-in-2"),
                tree("listObjects, no such bucket")
                        .send("operation=listObjects", null, "OverrideBucketName", "drop-in-missing"),
                named("listObjects, empty bucket").send("operation=listObjects", "left"),
                named("listObjects, odd letters")
                        .object("a b/\u00e4+&=%.txt", "x")
                        .send("operation=listObjects", null),
                tree("listObjects, leftover key").send("operation=listObjects", null, "Key", "a.txt"),
                named("listBuckets")
                        .call("CreateBucket", Map.of("Bucket", "drop-in-2"))
                        .send("operation=listBuckets", "left"));
    }

    private static RouteCase tree(String name) {
        return named(name)
                .object("a.txt", "a")
                .object("in/b.txt", "bb")
                .object("in/deep/c.txt", "ccc")
                .object("out/d.txt", "dddd");
    }
}
