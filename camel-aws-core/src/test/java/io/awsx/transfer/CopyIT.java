package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ServiceException;
import io.awsx.testkit.FaultyProxy.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyIT extends TransferTestSupport {

    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>Not you</Message></Error>";

    private ObjectId source(String key) {
        return new ObjectId(bucket, key, null);
    }

    private static boolean isPart(Request request) {
        return request.hasHeader("x-amz-copy-source-range:");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2 * PART, 2 * PART + 1, 5 * PART, 5 * PART + 1})
    void copiesTheBytes(int length) throws Exception {
        byte[] bytes = put("a b/ü", length);
        TransferResult result = transfer.copy(source("a b/ü"), object("copy"));
        assertThat(get("copy")).isEqualTo(bytes);
        assertThat(result.bytes()).isEqualTo(length);
        assertThat(result.parts()).isEqualTo(length <= 2 * PART ? 1 : (length + PART - 1) / PART);
        assertThat(result.output().get("ETag")).isNotNull();
        assertNoUploadIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5 * PART})
    void keepsMetadataWhateverTheSize(int length) {
        s3.call(
                "PutObject",
                object(
                        "described",
                        "Body",
                        bytes(length),
                        "ContentType",
                        "text/x-test",
                        "CacheControl",
                        "no-cache",
                        "Metadata",
                        Map.of("colour", "blue")));
        transfer.copy(source("described"), object("copy", "ContentType", "ignored/without-replace"));
        assertThat(s3.call("HeadObject", object("copy")))
                .containsEntry("ContentType", "text/x-test")
                .containsEntry("CacheControl", "no-cache")
                .containsEntry("Metadata", Map.of("colour", "blue"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5 * PART})
    void addsToTheMetadataThatItKeeps(int length) {
        s3.call(
                "PutObject",
                object(
                        "described",
                        "Body",
                        bytes(length),
                        "ContentType",
                        "text/x-test",
                        "Metadata",
                        Map.of("colour", "blue", "shape", "round")));
        transfer.copy(source("described"), object("copy"), Map.of("shape", "flat", "why", "test"));
        assertThat(s3.call("HeadObject", object("copy")))
                .containsEntry("ContentType", "text/x-test")
                .containsEntry("Metadata", Map.of("colour", "blue", "shape", "flat", "why", "test"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5 * PART})
    void replacesMetadataWhereAskedTo(int length) {
        s3.call("PutObject", object("described", "Body", bytes(length), "Metadata", Map.of("colour", "blue")));
        transfer.copy(
                source("described"),
                object(
                        "copy",
                        "MetadataDirective",
                        "REPLACE",
                        "ContentType",
                        "text/new",
                        "Metadata",
                        Map.of("shape", "round")));
        assertThat(s3.call("HeadObject", object("copy")))
                .containsEntry("ContentType", "text/new")
                .containsEntry("Metadata", Map.of("shape", "round"));
    }

    @Test
    void readsPartsOfOneVersionOnly() {
        put("source", 5 * PART);
        transfer.copy(source("source"), object("copy"));
        assertThat(proxy.requests().stream().filter(CopyIT::isPart))
                .hasSize(5)
                .allMatch(request -> request.hasHeader("x-amz-copy-source-if-match:"));
    }

    @Test
    void asksConditionsBeforeAnythingIsBegun() {
        put("source", 5 * PART);
        assertThatThrownBy(() -> transfer.copy(source("source"), object("copy", "CopySourceIfMatch", "\"other\"")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(412));
        assertThat(count("POST", "")).isZero();
        assertThat(exists("copy")).isFalse();
    }

    @Test
    void abortsWhenAPartFails() {
        put("source", 5 * PART);
        proxy.when(CopyIT::isPart).after(2).answer(403, DENIED);
        assertThatThrownBy(() -> transfer.copy(source("source"), object("copy")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.operation()).isEqualTo("UploadPartCopy"));
        assertNoUploadIsLeft();
        assertThat(exists("copy")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5 * PART})
    void anErrorInAnAnswerOfSuccessIsAnError(int length) {
        put("source", length);
        proxy.when(request -> request.hasHeader("x-amz-copy-source:"))
                .answer(200, "<Error><Code>InternalError</Code><Message>Sorry</Message></Error>");
        assertThatThrownBy(() -> transfer.copy(source("source"), object("copy")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("InternalError"));
        assertNoUploadIsLeft();
        assertThat(exists("copy")).isFalse();
    }

    @Test
    void aMissingSourceIsAnError() {
        assertThatThrownBy(() -> transfer.copy(source("missing"), object("copy")))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(404);
                    assertThat(e.code()).isEqualTo("NoSuchKey");
                });
        assertThat(exists("copy")).isFalse();
    }
}
