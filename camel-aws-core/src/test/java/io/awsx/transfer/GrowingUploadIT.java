package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.BulkInputStream;
import io.awsx.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingUploadIT extends TransferTestSupport {

    /** Some bytes, and then a failure. */
    private static RequestBody broken(int length) {
        InputStream start = new ByteArrayInputStream(bytes(length));
        return RequestBody.ofStream(
                new BulkInputStream() {
                    @Override
                    public int read(byte[] buffer, int offset, int count) throws IOException {
                        int read = start.read(buffer, offset, count);
                        if (read < 0) {
                            throw new IOException("the line is cut");
                        }
                        return read;
                    }
                },
                -1);
    }

    @Test
    void partsAreSentWhileTheObjectGrows() throws Exception {
        GrowingUpload upload = transfer.grow(object("grown", "ContentType", "text/csv"));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            byte[] piece = bytes(10 * KIB + i);
            upload.append(RequestBody.ofBytes(piece));
            whole.write(piece);
        }
        assertThat(upload.begun()).isTrue();
        assertThat(upload.bytes()).isEqualTo(whole.size());

        TransferResult result = upload.complete();

        assertThat(result.parts()).isEqualTo(whole.size() / PART + 1);
        assertThat(get("grown")).isEqualTo(whole.toByteArray());
        assertThat(s3.call("HeadObject", object("grown"))).containsEntry("ContentType", "text/csv");
        assertNoUploadIsLeft();
    }

    @Test
    void aSmallOneIsOneRequestAndSoIsNone() throws Exception {
        GrowingUpload upload = transfer.grow(object("small"));
        upload.append(RequestBody.ofBytes(bytes(5)));
        assertThat(upload.begun()).isFalse();
        upload.rename("renamed");

        assertThat(upload.complete().parts()).isEqualTo(1);
        assertThat(transfer.grow(object("empty")).complete().bytes()).isZero();

        assertThat(get("renamed")).isEqualTo(bytes(5));
        assertThat(get("empty")).isEmpty();
        assertThat(exists("small")).isFalse();
        assertThat(count("POST", "")).isZero();
    }

    @Test
    void sourcesOfAllKindsAreJoined() throws Exception {
        GrowingUpload upload = transfer.grow(object("joined"));
        upload.append(RequestBody.ofFile(Files.write(folder.resolve("file"), bytes(3 * PART))));
        upload.append(RequestBody.ofStream(new ByteArrayInputStream(bytes(PART + 1)), -1));
        upload.append(RequestBody.EMPTY);
        upload.append(RequestBody.of("tail"));
        upload.complete();

        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(bytes(3 * PART));
        whole.write(bytes(PART + 1));
        whole.write(new byte[] {'t', 'a', 'i', 'l'});
        assertThat(get("joined")).isEqualTo(whole.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, KIB, PART, 2 * PART, 5 * PART + 3})
    void aSourceThatBreaksLeavesNothingBehindEvenWherePartsOfItWereSent(int length) throws Exception {
        for (int before : new int[] {0, 7, 20 * KIB, PART, PART + 7}) {
            String key = "whole-" + before;
            GrowingUpload upload = transfer.grow(object(key));
            upload.append(RequestBody.ofBytes(bytes(before)));
            assertThatThrownBy(() -> upload.append(broken(length))).hasMessage("the line is cut");
            assertThat(upload.bytes()).isEqualTo(before);
            upload.append(RequestBody.ofBytes(bytes(2 * PART + 5)));
            upload.complete();

            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(bytes(before));
            whole.write(bytes(2 * PART + 5));
            assertThat(get(key)).as(key).isEqualTo(whole.toByteArray());
        }
        assertNoUploadIsLeft();
    }

    @Test
    void whereEverySourceBrokeTheObjectIsEmpty() throws Exception {
        GrowingUpload upload = transfer.grow(object("nothing"));
        assertThatThrownBy(() -> upload.append(broken(2 * PART + 5))).hasMessage("the line is cut");
        upload.complete();

        assertThat(get("nothing")).isEmpty();
        assertNoUploadIsLeft();
    }

    @Test
    void anyMixOfPiecesIsStoredAsItCame() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            GrowingUpload upload = transfer.grow(object("mix"));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int length = random.nextInt(2 * PART);
                if (random.nextInt(3) == 0) {
                    RequestBody broken = broken(length);
                    assertThatThrownBy(() -> upload.append(broken)).isInstanceOf(IOException.class);
                } else {
                    upload.append(RequestBody.ofBytes(bytes(length)));
                    whole.write(bytes(length));
                }
            }
            upload.complete();
            assertThat(get("mix")).as("seed " + seed).isEqualTo(whole.toByteArray());
        }
    }

    @Test
    void aPartThatIsRefusedFailsItAndNothingIsLeft() throws Exception {
        GrowingUpload upload = transfer.grow(object("refused"));
        proxy.when(request -> request.target().contains("partNumber=2"))
                .answer(403, "<Error><Code>AccessDenied</Code><Message>Not you</Message></Error>");
        ServiceException failure = null;
        try {
            upload.append(RequestBody.ofBytes(bytes(5 * PART)));
            upload.complete();
        } catch (ServiceException e) {
            failure = e;
            upload.abort(e);
        }

        assertThat(failure).isNotNull().hasMessageContaining("AccessDenied");
        assertThat(exists("refused")).isFalse();
        assertNoUploadIsLeft();
    }

    @Test
    void whatIsGivenUpIsGone() throws Exception {
        GrowingUpload upload = transfer.grow(object("gone"));
        upload.append(RequestBody.ofBytes(bytes(3 * PART)));
        upload.abort(new ClientException("not wanted"));

        assertThat(exists("gone")).isFalse();
        assertNoUploadIsLeft();
    }

    @Test
    void aSmallOneThatFailedMayBeTriedAgain() throws Exception {
        GrowingUpload upload = transfer.grow(object("again"));
        upload.append(RequestBody.ofBytes(bytes(9)));
        s3.call("DeleteBucket", Map.of("Bucket", bucket));
        assertThatThrownBy(upload::complete).isInstanceOf(ServiceException.class);
        s3.call("CreateBucket", Map.of("Bucket", bucket));

        upload.complete();

        assertThat(get("again")).isEqualTo(bytes(9));
    }
}
