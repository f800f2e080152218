package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.transfer.StoreDouble.Asked;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which option of an object reaches which call, on every way by which an object is written. */
class EveryWayUpTest {

    private static final int PART = 1024;
    private static final TransferSettings SMALL = TransferSettings.defaults()
            .withPartSize(PART)
            .withMultipartThreshold(2 * PART)
            .withCopyParts(2 * PART, 4 * PART);

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String KEY_MD5 = "iOGe7HXrRTxn5OiZK7fTWw==";

    /**
     * An option, and where it goes.
     *
     * @param header the header field that carries it
     * @param parts the calls of an upload in parts that carry it
     */
    private record Option(String member, Object value, String header, Set<String> parts) {}

    private static final Set<String> FIRST = Set.of("CreateMultipartUpload");
    private static final Set<String> LAST = Set.of("CompleteMultipartUpload");
    private static final Set<String> ALL =
            Set.of("CreateMultipartUpload", "UploadPart", "UploadPartCopy", "CompleteMultipartUpload");

    private static final List<Option> OPTIONS = List.of(
            new Option("ACL", "private", "x-amz-acl", FIRST),
            new Option("CacheControl", "no-store", "cache-control", FIRST),
            new Option("ContentDisposition", "inline", "content-disposition", FIRST),
            new Option("ContentEncoding", "br", "content-encoding", FIRST),
            new Option("ContentLanguage", "de", "content-language", FIRST),
            new Option("ContentType", "text/x", "content-type", FIRST),
            new Option("Expires", "Thu, 01 Jan 2026 00:00:00 GMT", "expires", FIRST),
            new Option("GrantFullControl", "id=1", "x-amz-grant-full-control", FIRST),
            new Option("GrantRead", "id=1", "x-amz-grant-read", FIRST),
            new Option("GrantReadACP", "id=1", "x-amz-grant-read-acp", FIRST),
            new Option("GrantWriteACP", "id=1", "x-amz-grant-write-acp", FIRST),
            new Option("Metadata", Map.of("color", "red"), "x-amz-meta-color", FIRST),
            new Option("ServerSideEncryption", "aws:kms", "x-amz-server-side-encryption", FIRST),
            new Option("SSEKMSKeyId", "key-1", "x-amz-server-side-encryption-aws-kms-key-id", FIRST),
            new Option("SSEKMSEncryptionContext", "e30=", "x-amz-server-side-encryption-context", FIRST),
            new Option("BucketKeyEnabled", true, "x-amz-server-side-encryption-bucket-key-enabled", FIRST),
            new Option("StorageClass", "STANDARD_IA", "x-amz-storage-class", FIRST),
            new Option("WebsiteRedirectLocation", "/there", "x-amz-website-redirect-location", FIRST),
            new Option("Tagging", "a=1", "x-amz-tagging", FIRST),
            new Option("ObjectLockMode", "GOVERNANCE", "x-amz-object-lock-mode", FIRST),
            new Option(
                    "ObjectLockRetainUntilDate", "2030-01-01T00:00:00Z", "x-amz-object-lock-retain-until-date", FIRST),
            new Option("ObjectLockLegalHoldStatus", "ON", "x-amz-object-lock-legal-hold", FIRST),
            new Option("ObjectLockEventHold", "ON", "x-amz-object-lock-event-hold", FIRST),
            new Option("ObjectLockEventHoldDurationDays", 3, "x-amz-object-lock-event-hold-duration-days", FIRST),
            new Option("ObjectLockEventHoldDurationYears", 3, "x-amz-object-lock-event-hold-duration-years", FIRST),
            new Option("SSECustomerAlgorithm", "AES256", "x-amz-server-side-encryption-customer-algorithm", ALL),
            new Option("SSECustomerKey", KEY, "x-amz-server-side-encryption-customer-key", ALL),
            new Option("SSECustomerKeyMD5", KEY_MD5, "x-amz-server-side-encryption-customer-key-md5", ALL),
            new Option("RequestPayer", "requester", "x-amz-request-payer", ALL),
            new Option("ExpectedBucketOwner", "123456789012", "x-amz-expected-bucket-owner", ALL),
            new Option("IfMatch", "\"1\"", "if-match", LAST),
            new Option("IfNoneMatch", "*", "if-none-match", LAST));

    /** Members that are no options: what the bytes are, and what is found out of them. */
    private static final Set<String> BYTES =
            Set.of("Bucket", "Key", "Body", "ContentLength", "ContentMD5", "ChecksumAlgorithm");

    @TempDir
    private Path folder;

    private StoreDouble store;
    private AwsSession session;
    private AwsClient s3;
    private S3Transfer transfer;

    @BeforeEach
    void begin() {
        store = new StoreDouble();
        session = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials("a", "b")
                .transport(store)
                .build();
        s3 = session.client("s3");
        transfer = new S3Transfer(s3, SMALL);
    }

    @AfterEach
    void end() {
        transfer.close();
        session.close();
    }

    private Map<String, Object> object(Option option) {
        Map<String, Object> object = new LinkedHashMap<>(Map.of("Bucket", "b", "Key", "k"));
        object.put(option.member(), option.value());
        if (option.member().startsWith("SSECustomer")) {
            object.put("SSECustomerKey", KEY);
            object.put("SSECustomerAlgorithm", "AES256");
        }
        if (option.member().startsWith("ObjectLock") && !option.member().endsWith("Status")) {
            object.put("ObjectLockMode", "GOVERNANCE");
            object.put("ObjectLockRetainUntilDate", "2030-01-01T00:00:00Z");
        }
        return object;
    }

    private static RequestBody stream(int length) {
        return RequestBody.ofStream(new ByteArrayInputStream(new byte[length]), -1);
    }

    private interface Way {
        void write(Map<String, Object> object) throws Exception;
    }

    private Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("bytes", object -> transfer.upload(object, RequestBody.ofBytes(new byte[9]), n -> {}));
        ways.put("short stream", object -> transfer.upload(object, stream(9), n -> {}));
        ways.put(
                "file in parts",
                object -> transfer.upload(
                        object, RequestBody.ofFile(Files.write(folder.resolve("file"), new byte[5 * PART])), n -> {}));
        ways.put("stream in parts", object -> transfer.upload(object, stream(5 * PART), n -> {}));
        ways.put("growing", object -> grow(object, 9));
        ways.put("growing in parts", object -> grow(object, 5 * PART));
        ways.put("file that is remembered", object -> {
            try (S3Transfer other = new S3Transfer(s3, SMALL.withResumeDirectory(folder.resolve("memory")))) {
                Path file = Files.write(folder.resolve("file"), new byte[5 * PART]);
                other.upload(object, RequestBody.ofFile(file), n -> {});
            }
        });
        ways.put("copy", object -> {
            try (S3Transfer other = new S3Transfer(s3, SMALL.withCopyParts(1 << 20, PART))) {
                other.copy(new ObjectId("b", "from", null), replacing(object));
            }
        });
        ways.put("copy in parts", object -> transfer.copy(new ObjectId("b", "from", null), replacing(object)));
        return ways;
    }

    private void grow(Map<String, Object> object, int length) throws Exception {
        GrowingUpload upload = transfer.grow(object);
        upload.append(RequestBody.ofBytes(new byte[length]));
        upload.complete();
    }

    private static Map<String, Object> replacing(Map<String, Object> object) {
        Map<String, Object> replacing = new LinkedHashMap<>(object);
        replacing.put("MetadataDirective", "REPLACE");
        replacing.put("TaggingDirective", "REPLACE");
        return replacing;
    }

    @Test
    void everyOptionReachesEveryCallThatKnowsIt() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Option option : OPTIONS) {
            for (Map.Entry<String, Way> way : ways().entrySet()) {
                int before = store.asked().size();
                way.getValue().write(object(option));
                List<Asked> asked = store.asked().subList(before, store.asked().size());
                for (Asked call : asked) {
                    boolean wanted = Set.of("PutObject", "CopyObject").contains(call.operation())
                            || option.parts().contains(call.operation());
                    boolean sent = call.request().headers().first(option.header()) != null;
                    if (wanted && !sent) {
                        missing.add(option.member() + " of " + way.getKey() + " in " + call.operation());
                    }
                }
                assertThat(asked).as(way.getKey()).isNotEmpty();
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void thereIsNoOptionButThese() {
        Set<String> others = new TreeSet<>();
        s3.operation("PutObject").input().members().forEach(member -> others.add(member.name()));
        others.removeIf(member -> BYTES.contains(member) || MultipartUpload.isChecksum(member));
        OPTIONS.forEach(option -> others.remove(option.member()));
        assertThat(others).as("options that no way is tested with").containsExactly("WriteOffsetBytes");
    }

    @Test
    void whatOnlyOneRequestCanDoIsRefusedInParts() {
        Map<String, Object> object = new LinkedHashMap<>(Map.of("Bucket", "b", "Key", "k", "WriteOffsetBytes", 9));
        assertThatThrownBy(() -> transfer.upload(object, RequestBody.ofBytes(new byte[5 * PART]), n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("WriteOffsetBytes");
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void aChecksumOfTheWholeIsComparedInTheEnd() {
        Map<String, Object> object =
                new LinkedHashMap<>(Map.of("Bucket", "b", "Key", "k", "ChecksumCRC64NVME", "AAAAAAAAAAA="));
        transfer.upload(object, RequestBody.ofBytes(new byte[5 * PART]), n -> {});
        assertThat(store.asked("CreateMultipartUpload")
                        .get(0)
                        .request()
                        .headers()
                        .first("x-amz-checksum-algorithm"))
                .isEqualTo("CRC64NVME");
        assertThat(store.asked("CompleteMultipartUpload")
                        .get(0)
                        .request()
                        .headers()
                        .first("x-amz-checksum-crc64nvme"))
                .isEqualTo("AAAAAAAAAAA=");
        assertThat(store.asked("CompleteMultipartUpload")
                        .get(0)
                        .request()
                        .headers()
                        .first("x-amz-checksum-type"))
                .isEqualTo("FULL_OBJECT");
        for (Asked part : store.asked("UploadPart")) {
            assertThat(part.request().headers().first("x-amz-checksum-crc64nvme"))
                    .as("each part has a checksum of its own")
                    .isNotNull()
                    .isNotEqualTo("AAAAAAAAAAA=");
        }
    }

    private static InputStream endless(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(count, left);
                left -= read;
                return read;
            }
        };
    }

    private List<Long> parts() {
        return store.asked("UploadPart").stream().map(Asked::length).toList();
    }

    @Test
    void partsOfAStreamAreEqualWhereTheyAreAskedToBe() {
        TransferSettings tiny = SMALL.withPartSize(16).withMaxConcurrency(1);
        try (S3Transfer growing = new S3Transfer(s3, tiny)) {
            growing.upload(Map.of("Bucket", "b", "Key", "k"), RequestBody.ofStream(endless(16 * 1200), -1), n -> {});
        }
        assertThat(parts().subList(0, 1000)).containsOnly(16L);
        assertThat(parts().get(1000)).isEqualTo(32);

        int before = parts().size();
        try (S3Transfer equal = new S3Transfer(s3, tiny.withEqualParts(true))) {
            equal.upload(Map.of("Bucket", "b", "Key", "k"), RequestBody.ofStream(endless(16 * 1200 + 5), -1), n -> {});
        }
        List<Long> parts = parts().subList(before, parts().size());
        assertThat(parts).hasSize(1201).endsWith(5L);
        assertThat(parts.subList(0, 1200)).containsOnly(16L);
    }

    @Test
    void partsOfAStreamThatTellsItsLengthAreEqual() {
        TransferSettings tiny = SMALL.withPartSize(16).withMaxConcurrency(1);
        try (S3Transfer transfers = new S3Transfer(s3, tiny)) {
            long length = 16 * 1200 + 5;
            transfers.upload(Map.of("Bucket", "b", "Key", "k"), RequestBody.ofStream(endless(length), length), n -> {});
        }
        assertThat(parts()).hasSize(1201).endsWith(5L);
        assertThat(parts().subList(0, 1200)).containsOnly(16L);
    }

    @Test
    void equalPartsThatDoNotSufficeAreToldOf() {
        try (S3Transfer equal =
                new S3Transfer(s3, SMALL.withPartSize(16).withMaxConcurrency(1).withEqualParts(true))) {
            assertThatThrownBy(() -> equal.upload(
                            Map.of("Bucket", "b", "Key", "k"),
                            RequestBody.ofStream(endless(16 * 10_000 + 1), -1),
                            n -> {}))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("160000 bytes that 10000 parts hold")
                    .hasMessageContaining("partSize")
                    .hasMessageContaining("equalParts=true");
        }
        assertThat(store.asked("AbortMultipartUpload")).hasSize(1);
    }
}
