package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.MotoEngine;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Versions of objects, and locks on them, by URI and headers. */
class S3VersionsMotoIT {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    private static final String UNTIL = "2099-01-31T00:00:00Z";

    private AwsSession session;
    private AwsClient s3;
    private DefaultCamelContext camel;
    private ProducerTemplate template;
    private String bucket;

    @BeforeEach
    void start(TestInfo test) {
        session = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials(MotoEngine.ACCESS_KEY, MotoEngine.SECRET_KEY)
                .endpointUrl(ENGINE.endpoint())
                .build();
        s3 = session.client("s3", Map.of("forcePathStyle", true));
        bucket = "versions-" + Integer.toHexString(test.getDisplayName().hashCode());
        s3.call("CreateBucket", Map.of("Bucket", bucket, "ObjectLockEnabledForBucket", true));
        s3.call(
                "PutBucketVersioning",
                Map.of("Bucket", bucket, "VersioningConfiguration", Map.of("Status", "Enabled")));
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
        session.close();
    }

    @Test
    void aListHasVersionsAndDeleteMarkersTheNewestFirst() {
        String one = put("in/a", "1");
        String two = put("in/a", "2");
        String marker = delete("in/a");
        String other = put("in/b", "1");
        put("out/c", "1");
        for (String paging : List.of("", "&pageSize=1", "&paginate=items&pageSize=2", "&maxItems=4")) {
            List<Map<?, ?>> versions = list("operation=list&versions=true&prefix=in/" + paging);
            assertThat(versions)
                    .as(paging)
                    .extracting(entry -> (Object) entry.get("VersionId"))
                    .containsExactly(marker, two, one, other);
            assertThat(versions)
                    .extracting(entry -> (Object) entry.get("DeleteMarker"))
                    .containsExactly(true, null, null, null);
        }
        assertThat(list("operation=list&versions=true&prefix=in/&maxItems=2")).hasSize(2);
        assertThat(send("operation=list&versions=true&query=RAW(Versions[?DeleteMarker].Key)", null, Map.of())
                        .getMessage()
                        .getBody())
                .isEqualTo(List.of("in/a"));
    }

    @Test
    void whatAListGivesCanBeDeletedForGood() {
        put("a", "1");
        delete("a");
        put("a", "2");
        Object versions = send("operation=list&versions=true", null, Map.of())
                .getMessage()
                .getBody();
        send("operation=delete", versions, Map.of());
        assertThat(list("operation=list&versions=true")).isEmpty();
    }

    @Test
    void aVersionIsReadCopiedAndDeletedByTheUri() {
        String one = put("a", "1");
        put("a", "2");
        String version = "versionId=RAW(${header.CamelAwsS3VersionId})";
        Map<String, Object> old = Map.of(S3Constants.KEY, "a", S3Constants.VERSION_ID, one);
        assertThat(body("operation=download&" + version, old)).isEqualTo("1");
        assertThat(body("operation=download", old)).isEqualTo("2");
        Map<String, Object> target = new HashMap<>(old);
        target.put(S3Constants.DESTINATION_KEY, "copy");
        send("operation=copy&" + version, null, target);
        assertThat(body("operation=download&keyName=copy", Map.of())).isEqualTo("1");
        send("operation=delete&" + version, null, old);
        assertThat(list("operation=list&versions=true&prefix=a")).hasSize(1);
        assertThat(body("operation=exists&" + version, old)).isEqualTo("false");
    }

    @Test
    void aVersionIsDeletedForGoodAndNeverWithoutItsName() {
        String one = put("a", "1");
        String two = put("a", "2");
        assertThatThrownBy(() -> send("operation=deleteVersion&keyName=a", null, Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(S3Constants.VERSION_ID);
        assertThat(list("operation=list&versions=true")).hasSize(2);
        send("operation=deleteVersion&keyName=a", null, Map.of(S3Constants.VERSION_ID, two));
        assertThat(list("operation=list&versions=true"))
                .extracting(entry -> (Object) entry.get("VersionId"))
                .containsExactly(one);
        assertThat(body("operation=download&keyName=a", Map.of())).isEqualTo("1");
    }

    @Test
    void anOldVersionIsRestoredByACopyWithItsMetadataAndTags() {
        Map<String, Object> object = Map.of(
                "Bucket",
                bucket,
                "Key",
                "a",
                "Body",
                "old",
                "Metadata",
                Map.of("m", "1"),
                "Tagging",
                "t=2",
                "ContentType",
                "text/x-old",
                "StorageClass",
                "STANDARD_IA");
        String old = (String) s3.call("PutObject", object).get("VersionId");
        put("a", "new");
        delete("a");
        Exchange restored = send(
                "operation=restoreVersion&keyName=a",
                "body",
                Map.of(S3Constants.VERSION_ID, old, S3Constants.CONTENT_TYPE, "text/of-another"));
        assertThat(restored.getMessage().getBody()).isEqualTo("body");
        Map<String, Object> head = s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "a"));
        assertThat(head)
                .containsEntry("Metadata", Map.of("m", "1"))
                .containsEntry("ContentType", "text/x-old")
                .containsEntry("StorageClass", "STANDARD_IA");
        assertThat(restored.getMessage().getHeader(S3Constants.VERSION_ID))
                .isEqualTo(head.get("VersionId"))
                .isNotEqualTo(old);
        assertThat(s3.call("GetObjectTagging", Map.of("Bucket", bucket, "Key", "a"))
                        .get("TagSet"))
                .isEqualTo(List.of(Map.of("Key", "t", "Value", "2")));
        assertThat(body("operation=download&keyName=a", Map.of())).isEqualTo("old");
    }

    @Test
    void deleteMarkersOnTopAreTakenOff() {
        put("a", "1");
        String two = put("a", "2");
        for (String named : List.of("", two)) {
            delete("a");
            delete("a");
            Exchange restored = send(
                    "operation=restoreVersion&keyName=a",
                    null,
                    named.isEmpty() ? Map.of() : Map.of(S3Constants.VERSION_ID, named));
            assertThat(restored.getMessage().getHeader(S3Constants.VERSION_ID)).isEqualTo(two);
            assertThat(list("operation=list&versions=true")).hasSize(2);
            assertThat(body("operation=download&keyName=a", Map.of())).isEqualTo("2");
        }
    }

    @Test
    void whatCannotBeRestoredIsToldAndNothingChanges() {
        put("a", "1");
        put("ab", "1");
        String restore = "operation=restoreVersion&keyName=";
        assertThatThrownBy(() -> send(restore + "a", null, Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("is not deleted");
        assertThatThrownBy(() -> send(restore + "a", null, Map.of(S3Constants.VERSION_ID, "none")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no version none");
        assertThatThrownBy(() -> send(restore + "other", null, Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no version to restore");
        String marker = delete("a");
        assertThatThrownBy(() -> send(restore + "a", null, Map.of(S3Constants.VERSION_ID, marker)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("is a delete marker");
        assertThat(list("operation=list&versions=true")).hasSize(3);
    }

    @Test
    void objectsAreLockedOnTheirWayUp() {
        String lock = "objectLockMode=governance&objectLockLegalHold=true&objectLockRetainUntilDate=" + UNTIL;
        for (String checksum : List.of("WHEN_SUPPORTED", "WHEN_REQUIRED")) {
            send("operation=upload&keyName=a&checksum=" + checksum + "&" + lock, "1", Map.of());
            assertLocked("a", "GOVERNANCE");
        }
        InputStream unknown = new FilterInputStream(new ByteArrayInputStream(new byte[10])) {};
        send(
                "operation=upload&keyName=b",
                unknown,
                Map.of(
                        S3Constants.OBJECT_LOCK_MODE,
                        "compliance",
                        S3Constants.OBJECT_LOCK_RETAIN_UNTIL_DATE,
                        Instant.parse(UNTIL),
                        S3Constants.OBJECT_LOCK_LEGAL_HOLD,
                        true));
        assertLocked("b", "COMPLIANCE");
    }

    @Test
    void whatIsLockedCannotBeDeletedForGood() {
        send("operation=upload&keyName=a&objectLockMode=GOVERNANCE&objectLockRetainUntilDate=" + UNTIL, "1", Map.of());
        Map<?, ?> version = list("operation=list&versions=true").get(0);
        assertThatThrownBy(() -> send(
                        "operation=deleteVersion&keyName=a",
                        null,
                        Map.of(S3Constants.VERSION_ID, version.get("VersionId"))))
                .isInstanceOf(ServiceException.class);
        send(
                "operation=deleteVersion&keyName=a&param.BypassGovernanceRetention=true",
                null,
                Map.of(S3Constants.VERSION_ID, version.get("VersionId")));
        assertThat(list("operation=list&versions=true")).isEmpty();
    }

    @Test
    void aLockIsPutOnWhatIsThereByHeaders() {
        put("a", "1");
        Map<String, Object> lock = Map.of(
                S3Constants.KEY, "a",
                S3Constants.OBJECT_LOCK_MODE, "GOVERNANCE",
                S3Constants.OBJECT_LOCK_RETAIN_UNTIL_DATE, UNTIL,
                S3Constants.OBJECT_LOCK_LEGAL_HOLD, "on");
        send("operation=PutObjectRetention&input=none", "of no interest", lock);
        send("operation=PutObjectLegalHold&input=none", "of no interest", lock);
        assertLocked("a", "GOVERNANCE");
    }

    private void assertLocked(String key, String mode) {
        Map<String, Object> object = Map.of("Bucket", bucket, "Key", key);
        assertThat(s3.call("HeadObject", object))
                .containsEntry("ObjectLockMode", mode)
                .containsEntry("ObjectLockRetainUntilDate", Instant.parse(UNTIL))
                .containsEntry("ObjectLockLegalHoldStatus", "ON");
    }

    private String put(String key, String content) {
        return (String) s3.call("PutObject", Map.of("Bucket", bucket, "Key", key, "Body", content))
                .get("VersionId");
    }

    private String delete(String key) {
        return (String)
                s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", key)).get("VersionId");
    }

    private String body(String options, Map<String, Object> headers) {
        return template.send(uri(options), exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers)))
                .getMessage()
                .getBody(String.class);
    }

    private List<Map<?, ?>> list(String options) {
        Object body = send(options, null, Map.of()).getMessage().getBody();
        List<Map<?, ?>> all = new ArrayList<>();
        Iterator<?> items = body instanceof Iterator<?> lazy ? lazy : ((Iterable<?>) body).iterator();
        items.forEachRemaining(item -> all.add((Map<?, ?>) item));
        return all;
    }

    private String uri(String options) {
        return "awsx-s3:" + bucket + "?session=#session&forcePathStyle=true&" + options;
    }

    private Exchange send(String options, Object body, Map<String, Object> headers) {
        Exchange exchange = template.send(uri(options), given -> {
            given.getMessage().setBody(body);
            given.getMessage().setHeaders(new HashMap<>(headers));
        });
        if (exchange.getException() != null) {
            Throwable failure = exchange.getException();
            while (!(failure instanceof io.awsx.error.AwsException) && failure.getCause() != null) {
                failure = failure.getCause();
            }
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
        return exchange;
    }
}
