package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.RequestBody;
import io.awsx.testkit.FaultyProxy.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are lost when the store has done what it was asked to. */
class LostAnswerIT extends TransferTestSupport {

    private static final String FAILED = "<Error><Code>PreconditionFailed</Code><Message>It exists</Message></Error>";

    private static boolean isPut(Request request) {
        return request.method().equals("PUT") && !request.target().contains("uploadId=");
    }

    private static boolean isComplete(Request request) {
        return request.method().equals("POST") && request.target().contains("uploadId=");
    }

    private TransferResult upload(int length, Object... more) {
        return transfer.upload(object("o", more), RequestBody.ofBytes(bytes(length)), progress::addAndGet);
    }

    private void assertIsThere(TransferResult result, int length) throws Exception {
        assertThat(get("o")).isEqualTo(bytes(length));
        assertThat(result.output().get("ETag"))
                .isNotNull()
                .isEqualTo(s3.call("HeadObject", object("o")).get("ETag"));
        assertThat(result.bytes()).isEqualTo(length);
        assertThat(progress).hasValue(length);
        assertNoUploadIsLeft();
    }

    @Test
    void aConditionThatItsOwnEarlierAttemptMetIsNoFailure() throws Exception {
        proxy.when(LostAnswerIT::isPut).times(1).dropAnswer();
        proxy.when(LostAnswerIT::isPut).answer(412, FAILED);
        assertIsThere(upload(100, "IfNoneMatch", "*", "Metadata", Map.of("Owner", "me")), 100);
        assertThat(count("PUT", "/o")).isEqualTo(2);
    }

    @Test
    void aConditionThatFailedAtOnceIsAFailure() {
        put("o", 100);
        proxy.when(LostAnswerIT::isPut).answer(412, FAILED);
        assertThatThrownBy(() -> upload(100, "IfNoneMatch", "*"))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(412));
        assertThat(count("HEAD", "/o")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "metadata", "time"})
    void whatAnotherWriterPutThereIsNotTakenForIt(String difference) {
        s3.call(
                "PutObject",
                object(
                        "o",
                        "Body",
                        difference.equals("bytes") ? new byte[100] : bytes(100),
                        "Metadata",
                        Map.of("owner", difference.equals("metadata") ? "another" : "me")));
        proxy.forget();
        if (difference.equals("time")) {
            String etag = String.valueOf(s3.call("HeadObject", object("o")).get("ETag"));
            proxy.forget();
            proxy.when(request -> request.method().equals("HEAD"))
                    .answer(
                            200,
                            "Date: Sat, 01 Jan 2050 00:00:00 GMT\r\nLast-Modified: Fri, 31 Dec 2049 23:00:00 GMT\r\n"
                                    + "x-amz-meta-owner: me\r\nETag: " + etag + "\r\n",
                            new byte[0]);
        }
        proxy.when(LostAnswerIT::isPut).times(1).answer(503, "");
        proxy.when(LostAnswerIT::isPut).answer(412, FAILED);
        assertThatThrownBy(() -> upload(100, "IfNoneMatch", "*", "Metadata", Map.of("owner", "me")))
                .isInstanceOf(ServiceException.class);
        assertThat(count("HEAD", "/o")).isEqualTo(1);
    }

    @Test
    void anObjectWhoseAnswersAreAllLostIsThere() throws Exception {
        proxy.when(LostAnswerIT::isPut).dropAnswer();
        assertIsThere(upload(100), 100);
    }

    @Test
    void anObjectThatNeverArrivedIsNot() {
        proxy.when(LostAnswerIT::isPut).answer(500, "");
        assertThatThrownBy(() -> upload(100)).isInstanceOf(AwsException.class);
        assertThat(exists("o")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partsWhoseCompletionIsNeverAnsweredAreAnObject(boolean conditional) throws Exception {
        proxy.when(LostAnswerIT::isComplete).dropAnswer();
        proxy.when(request -> request.method().equals("GET") && request.target().contains("uploadId="))
                .answer(404, "<Error><Code>NoSuchUpload</Code><Message>Gone</Message></Error>");
        assertIsThere(conditional ? upload(5 * PART, "IfNoneMatch", "*") : upload(5 * PART), 5 * PART);
    }

    @Test
    void underAConditionAnUploadThatIsStillThereIsNotComplete() {
        put("o", 5 * PART);
        proxy.when(LostAnswerIT::isComplete).answer(500, "");
        assertThatThrownBy(() -> upload(5 * PART, "IfNoneMatch", "*")).isInstanceOf(ServiceException.class);
        assertThat(count("HEAD", "/o")).isZero();
        assertNoUploadIsLeft();
    }

    @Test
    void aCopyWhoseAnswersAreLostIsThere() throws Exception {
        put("source", 100);
        proxy.when(LostAnswerIT::isPut).dropAnswer();
        TransferResult result =
                transfer.copy(new ObjectId(bucket, "source", null), object("o"), Map.of(), progress::addAndGet);
        assertThat(get("o")).isEqualTo(get("source"));
        assertThat(result.output().get("ETag"))
                .isEqualTo(s3.call("HeadObject", object("o")).get("ETag"));
    }

    @Test
    void aCopyThatWasNotMadeIsNot() {
        put("source", 100);
        put("o", 99);
        proxy.when(LostAnswerIT::isPut).answer(500, "<Error><Code>InternalError</Code></Error>");
        assertThatThrownBy(() -> transfer.copy(new ObjectId(bucket, "source", null), object("o")))
                .isInstanceOf(AwsException.class)
                .isNotInstanceOf(TransportException.class);
    }
}
