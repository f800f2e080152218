package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3ObjectsTest {

    private final ScriptedS3 service = new ScriptedS3();
    private final S3 s3 = S3.of(service.client);
    private final Bucket bucket = s3.bucket("b");

    @AfterEach
    void close() {
        service.close();
    }

    private static String listing(String token, String... keys) {
        StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>" + !token.isEmpty() + "</IsTruncated>");
        for (String key : keys) {
            xml.append("<Contents><Key>" + key + "</Key><Size>7</Size></Contents>");
        }
        return xml.append("<NextContinuationToken>" + token + "</NextContinuationToken></ListBucketResult>")
                .toString();
    }

    @Test
    void whatCannotBeDeletedIsToldByItsKeyAndKeepsNothingElse() {
        service.transport
                .then(200, listing("more", "a", "b"))
                .then(200, listing("", "c"))
                .then(
                        200,
                        "<DeleteResult><Error><Key>b</Key><Code>AccessDenied</Code><Message>no</Message></Error></DeleteResult>");
        assertThatThrownBy(() -> bucket.objects().deleteAll())
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("1 of 3 objects were not deleted: b; the first because: no")
                .extracting(e -> ((ServiceException) e).fields().get("Errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(Map.of("Key", "b", "Code", "AccessDenied", "Message", "no"));
        assertThat(service.body(2)).contains("<Key>a</Key>", "<Key>b</Key>", "<Key>c</Key>");
    }

    @Test
    void versionsAndMarksAreListedAndDeletedForGood() {
        String versions = "<ListVersionsResult><IsTruncated>false</IsTruncated>"
                + "<Version><Key>a</Key><VersionId>v1</VersionId><IsLatest>false</IsLatest><ETag>\"e\"</ETag><Size>3</Size></Version>"
                + "<DeleteMarker><Key>a</Key><VersionId>v2</VersionId><IsLatest>true</IsLatest></DeleteMarker>"
                + "</ListVersionsResult>";
        service.transport.then(200, versions).then(200, versions).then(200, "<DeleteResult></DeleteResult>");
        List<S3Version> all = bucket.versions().filter("a").list();
        assertThat(all).extracting(S3Version::id).containsExactly("v1", "v2");
        assertThat(all).extracting(S3Version::key).containsOnly("a");
        assertThat(all).extracting(S3Version::isLatest).containsExactly(false, true);
        assertThat(all).extracting(S3Version::isDeleteMarker).containsExactly(false, true);
        assertThat(all).extracting(S3Version::size).containsExactly(3L, 0L);
        assertThat(all.get(0).object()).isEqualTo(bucket.object("a"));
        assertThat(bucket.versions().deleteAll()).isEqualTo(2);
        assertThat(service.body(2)).contains("<VersionId>v1</VersionId>", "<VersionId>v2</VersionId>");
    }

    @Test
    void aNewBucketIsWhereTheClientIs() {
        service.transport.then(200, "").then(200, "");
        assertThat(s3.createBucket("b")).isEqualTo(bucket);
        assertThat(service.body(0)).contains("<LocationConstraint>eu-west-1</LocationConstraint>");
        s3.createBucket(Map.of("Bucket", "b", "CreateBucketConfiguration", Map.of("LocationConstraint", "eu-north-1")));
        assertThat(service.body(1)).contains("<LocationConstraint>eu-north-1</LocationConstraint>");
    }

    @Test
    void whoMayNotLookIsNotToldThatThereIsNothing() {
        service.transport.then(403, "").then(403, "");
        assertThatThrownBy(bucket::exists).isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> bucket.object("k").exists()).isInstanceOf(ServiceException.class);
    }

    @Test
    void anObjectThatIsTooLongIsNotRead() {
        service.transport.then(200, "long enough", "Content-Length", "11").then(200, "long enough");
        assertThatThrownBy(() -> bucket.object("k").bytes(5)).hasMessageContaining("more than 5 bytes");
        assertThatThrownBy(() -> bucket.object("k").bytes(5)).hasMessageContaining("more than 5 bytes");
    }

    @Test
    void aMistypedMemberIsToldWhateverTheSize() {
        S3Object object = bucket.object("k");
        Map<String, ?> mistyped = Map.of("ContentTyp", "a/b");
        assertThatThrownBy(() -> object.upload(RequestBody.ofBytes(new byte[40 << 20]), mistyped, bytes -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("PutObject has no member ContentTyp; did you mean ContentType");
        assertThatThrownBy(() -> object.copyFrom(bucket.object("from"), mistyped))
                .hasMessageContaining("CopyObject has no member ContentTyp");
        assertThatThrownBy(() -> object.download(Path.of("never"), Map.of("Version", "1"), bytes -> {}))
                .hasMessageContaining("GetObject has no member Version; did you mean VersionId?");
        assertThat(service.transport.requests()).isEmpty();
    }

    @Test
    void whatTheListingToldIsNotAskedAgain() {
        service.transport.then(200, listing("", "a")).then(200, "", "Content-Length", "9", "Content-Type", "a/b");
        S3Object object = bucket.objects().first();
        assertThat(object.size()).isEqualTo(7);
        assertThat(service.transport.requests()).hasSize(1);
        assertThat(object.contentType()).isEqualTo("a/b");
        assertThat(object.size()).isEqualTo(7);
    }

    @Test
    void aClientOfAnotherServiceIsRefused() {
        try (ScriptedService sqs = new ScriptedService("sqs")) {
            assertThatThrownBy(() -> S3.of(sqs.client)).hasMessageContaining("not one of sqs");
        }
    }
}
