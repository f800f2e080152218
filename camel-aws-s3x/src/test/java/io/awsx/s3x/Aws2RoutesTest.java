package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.answer;
import static io.awsx.s3x.WatchedTransport.error;
import static io.awsx.s3x.WatchedTransport.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.camel.AwsxConstants;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What routes of aws2-s3 find when only their scheme was changed. */
class Aws2RoutesTest extends WireTestSupport {

    @Override
    int attempts() {
        return 1;
    }

    private static final String TAGS =
            "<Tagging><TagSet><Tag><Key>colour</Key><Value>blue</Value></Tag></TagSet></Tagging>";

    private enum Acl {
        PUBLIC_READ
    }

    private static Processor header(String name, Object value) {
        return exchange -> exchange.getMessage().setHeader(name, value);
    }

    private static Processor nothing() {
        return exchange -> {};
    }

    @Test
    void theHeadOfAMissingBucketIsNoFailure() {
        wire.when(request -> request.method().equals("HEAD"), 1, answer(404, ""));
        Exchange missing = send("operation=headBucket", nothing());
        assertThat(missing.getMessage().getHeader(S3Constants.BUCKET_EXISTS)).isEqualTo(false);
        assertThat(missing.getMessage().getHeader(AwsxConstants.STATUS_CODE)).isEqualTo(404);
        wire.when(request -> request.method().equals("HEAD"), 1, answer(200, "", "x-amz-bucket-region", "eu-west-1"));
        Exchange there = send("operation=headBucket", header(S3Constants.OVERRIDE_BUCKET_NAME, "other"));
        assertThat(there.getMessage().getHeader(S3Constants.BUCKET_EXISTS)).isEqualTo(true);
        assertThat(there.getMessage().getBody()).isEqualTo(Map.of("BucketRegion", "eu-west-1"));
        assertThat(wire.last().origin().toString()).contains("other");
    }

    @Test
    void aBucketThatCannotBeAskedForIsAFailure() {
        wire.always(request -> true, answer(403, ""));
        assertThatThrownBy(() -> send("operation=headBucket", nothing()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getObject", "getObjectRange", "download"})
    void anObjectWithoutItsBodyIsHeadersOnly(String operation) {
        wire.always(
                request -> request.method().equals("HEAD"),
                answer(200, "", "ETag", "\"e\"", "Content-Type", "text/plain", "x-amz-meta-colour", "blue"));
        Exchange exchange = send("operation=" + operation + "&keyName=k&ignoreBody=true", e -> {
            e.getMessage().setBody("what was there");
            e.getMessage().setHeader(S3Constants.RANGE_START, 1);
            e.getMessage().setHeader(S3Constants.RANGE_END, 2);
        });
        assertThat(wire.requests("GET")).isEmpty();
        assertThat(wire.last().headers().first("Range")).isEqualTo("bytes=1-2");
        assertThat(exchange.getMessage().getBody()).isEqualTo("what was there");
        assertThat(exchange.getMessage().getHeader(S3Constants.CONTENT_TYPE)).isEqualTo("text/plain");
        assertThat(exchange.getMessage().getHeader(S3Constants.METADATA)).isEqualTo(Map.of("colour", "blue"));
        assertThat(exchange.getMessage().getHeader(S3Constants.PRODUCED_KEY)).isEqualTo("k");
    }

    @Test
    void aFileToDownloadToAndNoBodyContradictEachOther() {
        assertThatThrownBy(() -> send("operation=download&keyName=k&ignoreBody=true&localFile=f", nothing()))
                .hasStackTraceContaining("ignoreBody=true fetches nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "getObject, k",
        "getObjectRange, k",
        "deleteObject, k",
        "restoreObject, k",
        "getObjectTagging, k",
        "putObjectTagging, k",
        "deleteObjectTagging, k",
        "getObjectAcl, k",
        "putObjectAcl, k",
        "createDownloadLink, k",
        "createUploadLink, k",
        "upload, k",
        "createBucket,",
        "getBucketTagging,",
        "putBucketTagging,",
        "deleteBucketTagging,",
        "getBucketVersioning,",
        "putBucketVersioning,",
        "getBucketPolicy,",
        "putBucketPolicy,",
        "deleteBucketPolicy,"
    })
    void headersTellWhatACallWasOf(String operation, String key) {
        wire.always(
                request -> request.method().equals("GET")
                        && request.query().encoded().contains("policy"),
                answer(200, "{}", "Content-Type", "application/json"));
        wire.always(request -> true, answer(200, "", "ETag", "\"e\""));
        Exchange exchange = send("operation=" + operation + (key == null ? "" : "&keyName=" + key), e -> {
            e.getMessage().setBody(operation.equals("upload") ? "x" : null);
            e.getMessage().setHeader(S3Constants.OVERRIDE_BUCKET_NAME, "other");
            e.getMessage().setHeader(S3Constants.OBJECT_TAGS, Map.of("a", "b"));
            e.getMessage().setHeader(S3Constants.BUCKET_TAGS, Map.of("a", "b"));
            e.getMessage().setHeader(S3Constants.VERSIONING_STATUS, "Enabled");
            e.getMessage().setHeader(S3Constants.BUCKET_POLICY, "{}");
            e.getMessage().setHeader(S3Constants.RANGE_START, 1);
            if (operation.equals("putObjectAcl")) {
                e.getMessage().setHeader(S3Constants.CANNED_ACL, "private");
            }
        });
        assertThat(exchange.getMessage().getHeader(S3Constants.PRODUCED_BUCKET_NAME))
                .isEqualTo("other");
        assertThat(exchange.getMessage().getHeader(S3Constants.PRODUCED_KEY)).isEqualTo(key);
    }

    /** What a consumer or a read left behind would else condition the write, or ask for a key that is not this bucket's. */
    @ParameterizedTest
    @ValueSource(strings = {"upload", "copyObject", "deleteObject"})
    void whatAReadLeftBehindIsNoneOfAWrite(String operation) {
        wire.always(
                request -> request.method().equals("HEAD"), answer(200, "", "ETag", "\"e\"", "Content-Length", "1"));
        wire.always(
                request -> true, answer(200, "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>", "ETag", "\"e\""));
        send("operation=" + operation + "&keyName=k", e -> {
            e.getMessage().setBody(operation.equals("upload") ? "x" : null);
            e.getMessage().setHeader(S3Constants.DESTINATION_KEY, "copy");
            e.getMessage().setHeader(S3Constants.IF_MATCH_CONDITION, "\"e\"");
            e.getMessage().setHeader(S3Constants.IF_UNMODIFIED_SINCE_CONDITION, Instant.EPOCH);
            e.getMessage().setHeader(S3Constants.SERVER_SIDE_ENCRYPTION, "aws:kms");
        });
        Headers sent = wire.last().headers();
        assertThat(sent.toMap())
                .doesNotContainKeys(
                        "If-Match", "If-Unmodified-Since", "x-amz-server-side-encryption", "x-amz-if-match");
        assertThat(sent.first("x-amz-copy-source-if-match")).isEqualTo(operation.equals("copyObject") ? "\"e\"" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC_READ", "PublicRead", "public-read", "public_read"})
    void aCannedAclIsSentAsTheApiSpellsIt(String acl) {
        wire.always(request -> true, answer(200, "", "ETag", "\"e\""));
        for (String name : List.of(S3Constants.CANNED_ACL, S3Constants.ACL)) {
            for (String operation : List.of("upload", "putObjectAcl", "PutObjectAcl")) {
                send("keyName=k&operation=" + operation, e -> {
                    e.getMessage().setBody(operation.equals("upload") ? "x" : null);
                    e.getMessage().setHeader(name, acl);
                });
                assertThat(wire.last().headers().first("x-amz-acl")).isEqualTo("public-read");
            }
            send("operation=createBucket", header(name, acl));
            assertThat(wire.last().headers().first("x-amz-acl")).isEqualTo("public-read");
        }
    }

    @ParameterizedTest
    @EnumSource(Acl.class)
    void aConstantOfAnEnumIsAnAclAndOfTwoHeadersTheAclWins(Acl acl) {
        wire.always(request -> true, answer(200, "", "ETag", "\"e\""));
        for (String operation : List.of("upload", "PutObject", "putObjectAcl")) {
            send("keyName=k&operation=" + operation, e -> {
                e.getMessage().setBody(operation.equals("putObjectAcl") ? null : "x");
                e.getMessage().setHeader(S3Constants.CANNED_ACL, "BucketOwnerFullControl");
                e.getMessage().setHeader(S3Constants.ACL, acl);
            });
            assertThat(wire.last().headers().first("x-amz-acl")).isEqualTo("public-read");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "putObjectTagging, ofObject",
        "PutObjectTagging, ofObject",
        "putBucketTagging, ofBucket",
        "PutBucketTagging, ofBucket",
    })
    void tagsOfObjectsAreNoneOfBuckets(String operation, String own) {
        wire.always(request -> true, answer(200, ""));
        send("keyName=k&operation=" + operation, e -> {
            e.getMessage().setHeader(S3Constants.OBJECT_TAGS, Map.of("ofObject", "1"));
            e.getMessage().setHeader(S3Constants.BUCKET_TAGS, Map.of("ofBucket", "1"));
        });
        assertThat(WatchedTransport.text(wire.last()))
                .contains("<Key>" + own + "</Key>")
                .containsOnlyOnce("<Tag>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"putObjectTagging", "putBucketTagging"})
    void tagsOfTheOtherKindAreNoTags(String operation) {
        String other = operation.equals("putObjectTagging") ? S3Constants.BUCKET_TAGS : S3Constants.OBJECT_TAGS;
        Exchange exchange = template.send(
                uri("keyName=k&operation=" + operation), e -> e.getMessage().setHeader(other, Map.of("a", "b")));
        assertThat(exchange.getException()).hasMessageContaining("Tagging");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void deletedObjectsAreAMapAndAFailureTellsWhichAreLeft() {
        wire.when(
                request -> request.method().equals("POST"),
                1,
                answer(
                        200,
                        "<DeleteResult><Deleted><Key>a</Key></Deleted><Deleted><Key>b</Key></Deleted></DeleteResult>"));
        Exchange exchange = send("operation=deleteObjects", header(S3Constants.KEYS_TO_DELETE, List.of("a", "b")));
        assertThat(exchange.getMessage().getBody())
                .isEqualTo(Map.of("Deleted", List.of(Map.of("Key", "a"), Map.of("Key", "b"))));
        assertThat(text(wire.last())).doesNotContain("<Quiet>true");
        wire.when(
                request -> request.method().equals("POST"),
                1,
                answer(200, "<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code></Error></DeleteResult>"));
        assertThatThrownBy(() -> send("operation=deleteObjects", header(S3Constants.KEYS_TO_DELETE, List.of("a"))))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("AccessDenied");
    }

    @Test
    void tagsAreAListAndAPolicyIsText() {
        wire.always(request -> request.query().encoded().contains("tagging"), answer(200, TAGS));
        wire.always(request -> request.query().encoded().contains("policy"), answer(200, "{\"Version\":1}"));
        Object tags = List.of(Map.of("Key", "colour", "Value", "blue"));
        assertThat(send("operation=getObjectTagging&keyName=k", nothing())
                        .getMessage()
                        .getBody())
                .isEqualTo(tags);
        assertThat(send("operation=getBucketTagging", nothing()).getMessage().getBody())
                .isEqualTo(tags);
        assertThat(send("operation=getBucketPolicy", nothing()).getMessage().getBody())
                .isEqualTo("{\"Version\":1}");
        assertThat(send("operation=getBucketTagging&query=TagSet[0].Key", nothing())
                        .getMessage()
                        .getBody())
                .isEqualTo("colour");
        assertThat(send("operation=getBucketTagging&outputFormat=json", nothing())
                        .getMessage()
                        .getBody(String.class))
                .isEqualTo("[{\"Key\":\"colour\",\"Value\":\"blue\"}]");
    }

    @Test
    void theSameOperationsInTheApisSpellingGiveAllOfTheirOutput() {
        wire.always(request -> true, answer(200, TAGS));
        for (String operation : List.of("GetBucketTagging", "get_bucket_tagging", "GetObjectTagging&keyName=k")) {
            assertThat(send("operation=" + operation, nothing()).getMessage().getBody())
                    .isEqualTo(Map.of("TagSet", List.of(Map.of("Key", "colour", "Value", "blue"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidLocationConstraint", "IllegalLocationConstraintException"})
    void aStoreThatDoesNotKnowTheRegionIsToldWithTheOptionThatHelps(String code) {
        wire.always(request -> request.method().equals("HEAD"), answer(404, ""));
        wire.always(request -> request.method().equals("PUT") && !text(request).isEmpty(), error(400, code));
        wire.always(request -> request.method().equals("PUT"), answer(200, ""));
        wire.always(request -> true, answer(200, ""));
        assertThatThrownBy(() -> send("operation=createBucket", nothing()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining("locationConstraint=none");
        assertThatThrownBy(() -> send("operation=exists&autoCreateBucket=true", nothing()))
                .hasStackTraceContaining("locationConstraint=none");
        send("operation=createBucket&locationConstraint=none", nothing());
        assertThat(text(wire.last())).isEmpty();
        send("operation=delete&keyName=k&autoCreateBucket=true&locationConstraint=none", nothing());
        assertThat(wire.requests("DELETE")).hasSize(1);
    }

    @Test
    void aLocationOfItsOwnIsSent() {
        wire.always(request -> true, answer(200, ""));
        send("operation=createBucket&locationConstraint=zone-7", nothing());
        assertThat(text(wire.last())).contains("<LocationConstraint>zone-7</LocationConstraint>");
    }

    @Test
    void aBucketThatIsMadeGetsThePolicyOnce() {
        wire.always(request -> request.method().equals("HEAD"), answer(404, ""));
        wire.always(request -> true, answer(200, ""));
        send("operation=delete&keyName=k&autoCreateBucket=true&policy=RAW({\"Version\":\"1\"})", nothing());
        assertThat(wire.requests("PUT")).hasSize(2);
        assertThat(wire.requests("PUT").get(1).query().encoded()).contains("policy");
        assertThat(text(wire.requests("PUT").get(1))).isEqualTo("{\"Version\":\"1\"}");
    }
}
