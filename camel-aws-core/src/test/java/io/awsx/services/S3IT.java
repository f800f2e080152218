package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class S3IT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void anObjectIsCreatedReadChangedAndDeleted() {
        aws.call("awsx:s3?operation=CreateBucket&param.Bucket=letters&waitFor=BucketExists");
        aws.call("awsx:s3?operation=PutObject&param.Bucket=letters&param.Key=a b.txt&param.Metadata.by=me", "Dear all");
        assertThat(aws.content("awsx:s3?operation=GetObject&param.Bucket=letters&param.Key=a b.txt"))
                .asString()
                .isEqualTo("Dear all");
        aws.call(
                "awsx:s3?operation=PutObjectTagging&param.Bucket=letters&param.Key=a b.txt",
                Map.of("Tagging", Map.of("TagSet", List.of(Map.of("Key", "state", "Value", "sent = read")))));
        assertThat(aws.call("awsx:s3?operation=GetObjectTagging&param.Bucket=letters&param.Key=a b.txt"
                        + "&query=TagSet[0].Value"))
                .isEqualTo("sent = read");
        assertThat(aws.call("awsx:s3?operation=HeadObject&param.Bucket=letters&param.Key=a b.txt&query=Metadata.by"))
                .isEqualTo("me");
        aws.call("awsx:s3?operation=DeleteObject&param.Bucket=letters&param.Key=a b.txt&waitFor=ObjectNotExists");
        assertThat(aws.errorCode("awsx:s3?operation=GetObject&param.Bucket=letters&param.Key=a b.txt"))
                .isEqualTo("NoSuchKey");
        aws.call("awsx:s3?operation=DeleteBucket&param.Bucket=letters&waitFor=BucketNotExists");
    }

    @Test
    void objectsAreListedByPages() {
        aws.call("awsx:s3?operation=CreateBucket&param.Bucket=many");
        List.of("a", "b&c", "d e", "é", "f+g")
                .forEach(key ->
                        aws.call("awsx:s3?operation=PutObject&param.Bucket=many", Map.of("Key", key, "Body", "")));
        assertThat(aws.list(
                        "awsx:s3?operation=ListObjectsV2&param.Bucket=many&paginate=pages&pageSize=2&query=KeyCount"))
                .containsExactly(2, 2, 1);
        assertThat(aws.list("awsx:s3?operation=ListObjectsV2&param.Bucket=many&paginate=items&pageSize=2"
                        + "&query=Contents[].Key"))
                .containsExactly("a", "b&c", "d e", "f+g", "é");
        assertThat(aws.errorCode("awsx:s3?operation=DeleteBucket&param.Bucket=many"))
                .isEqualTo("BucketNotEmpty");
    }

    @Test
    void anUploadOfPartsIsCompletedInOneObject() {
        aws.call("awsx:s3?operation=CreateBucket&param.Bucket=parts");
        String upload = aws.text(
                "awsx:s3?operation=CreateMultipartUpload&param.Bucket=parts&param.Key=whole&query=UploadId", null);
        String part =
                "awsx:s3?operation=UploadPart&param.Bucket=parts&param.Key=whole&query=ETag&param.UploadId=" + upload;
        byte[] first = new byte[5 * 1024 * 1024];
        var parts = List.of(
                Map.of("PartNumber", 1, "ETag", aws.call(part + "&param.PartNumber=1", first)),
                Map.of("PartNumber", 2, "ETag", aws.call(part + "&param.PartNumber=2", "and the rest")));
        assertThat(aws.list("awsx:s3?operation=ListParts&param.Bucket=parts&param.Key=whole&paginate=items&pageSize=1"
                        + "&query=Parts[].Size&param.UploadId=" + upload))
                .containsExactly(5242880L, 12L);
        aws.call(
                "awsx:s3?operation=CompleteMultipartUpload&param.Bucket=parts&param.Key=whole&param.UploadId=" + upload,
                Map.of("MultipartUpload", Map.of("Parts", parts)));
        assertThat(aws.content("awsx:s3?operation=GetObject&param.Bucket=parts&param.Key=whole"
                        + "&param.Range=bytes=5242880-"))
                .asString()
                .isEqualTo("and the rest");
    }
}
