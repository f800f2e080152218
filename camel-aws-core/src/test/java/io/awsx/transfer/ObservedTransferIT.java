package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import io.awsx.observe.CallObserver;
import io.awsx.testkit.S3Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ObservedTransferIT extends TransferTestSupport {

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final AtomicLong most = new AtomicLong();

    private final CallObserver observer = new CallObserver() {
        @Override
        public void transferring(TransferInfo transfer, long bytes, long length) {
            assertThat(bytes).isLessThanOrEqualTo(length);
            most.accumulateAndGet(bytes, Math::max);
        }

        @Override
        public void transferred(TransferInfo transfer, long bytes, Duration elapsed, AwsException failure) {
            ended.add(transfer.verb()
                    + ' '
                    + transfer.key()
                    + ' '
                    + bytes
                    + ' '
                    + (failure == null)
                    + (elapsed.isNegative() ? " in no time" : ""));
        }
    };

    @Test
    void itsEndAndItsBytesAreTold() {
        try (AwsSession observed = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(proxy.endpoint())
                        .observer(observer.and(CallObserver.NONE))
                        .build();
                S3Transfer transfers = new S3Transfer(observed.client("s3"), SMALL)) {
            transfers.upload(object("o"), RequestBody.ofBytes(bytes(5 * PART)), progress::addAndGet);
            assertThat(most).hasValue(5 * PART);
            transfers.copy(new ObjectId(bucket, "o", null), object("c"), Map.of(), progress::addAndGet);
            transfers.download(object("c"), folder.resolve("target"), false, progress::addAndGet);
            assertThat(progress).hasValue(3 * 5 * PART);
            assertThatThrownBy(() -> transfers.download(object("none"), folder.resolve("target"), false, n -> {}))
                    .isInstanceOf(ServiceException.class);
        }
        assertThat(ended)
                .containsExactly(
                        "upload o " + 5 * PART + " true",
                        "copy c " + 5 * PART + " true",
                        "download c " + 5 * PART + " true",
                        "download none 0 false");
    }
}
