package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class TransferMemoryTest {

    private static final int KIB = 1024;
    private static final Duration PATIENT = Duration.ofMinutes(1);

    @Test
    void aBufferThatWasGivenBackIsUsedAgain() throws Exception {
        TransferMemory buffers = new TransferMemory(4 * KIB, 2 * KIB, PATIENT);
        byte[] first = buffers.take(2 * KIB);
        buffers.giveBack(first);
        assertThat(buffers.take(2 * KIB)).isSameAs(first);
        assertThat(buffers.used()).isEqualTo(2 * KIB);
    }

    @Test
    void whoeverFindsNoMemoryWaitsUntilSomeIsGivenBack() throws Exception {
        TransferMemory buffers = new TransferMemory(4 * KIB, 2 * KIB, PATIENT);
        byte[] first = buffers.take(2 * KIB);
        buffers.take(2 * KIB);
        AtomicReference<byte[]> third = new AtomicReference<>();
        Thread waiting = waiting(buffers, 2 * KIB, third);
        assertThat(third).hasNullValue();
        buffers.giveBack(first);
        waiting.join();
        assertThat(third.get()).isSameAs(first);
        assertThat(buffers.used()).isEqualTo(4 * KIB);
    }

    @Test
    void oneThatIsLargerThanTheMemoryIsGivenAlone() throws Exception {
        TransferMemory buffers = new TransferMemory(KIB, 4 * KIB, PATIENT);
        byte[] large = buffers.take(4 * KIB);
        assertThat(large).hasSize(4 * KIB);
        AtomicReference<byte[]> second = new AtomicReference<>();
        Thread waiting = waiting(buffers, 4 * KIB, second);
        buffers.giveBack(large);
        waiting.join();
        assertThat(second.get()).hasSize(4 * KIB).isNotSameAs(large);
        buffers.giveBack(second.get());
        assertThat(buffers.used()).isZero();
    }

    @Test
    void aLargeOneIsNotOvertakenForEver() throws Exception {
        TransferMemory buffers = new TransferMemory(4 * KIB, KIB, PATIENT);
        byte[] small = buffers.take(KIB);
        AtomicReference<byte[]> large = new AtomicReference<>();
        Thread first = waiting(buffers, 4 * KIB, large);
        AtomicReference<byte[]> late = new AtomicReference<>();
        Thread second = waiting(buffers, KIB, late);
        assertThat(late).hasNullValue();
        buffers.giveBack(small);
        first.join();
        assertThat(late).hasNullValue();
        buffers.giveBack(large.get());
        second.join();
        assertThat(late.get()).isNotNull();
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        TransferMemory buffers = new TransferMemory(KIB, KIB, PATIENT);
        byte[] only = buffers.take(KIB);
        AtomicReference<byte[]> none = new AtomicReference<>();
        Thread waiting = waiting(buffers, KIB, none);
        waiting.interrupt();
        waiting.join();
        assertThat(none).hasNullValue();
        buffers.giveBack(only);
        assertThat(buffers.used()).isZero();
    }

    @Test
    void whoeverWaitsInVainIsToldThatThereIsNone() throws Exception {
        TransferMemory buffers = new TransferMemory(KIB, KIB, Duration.ofMillis(1));
        byte[] only = buffers.take(KIB);
        assertThat(buffers.take(KIB)).isNull();
        buffers.giveBack(only);
        assertThat(buffers.take(KIB)).isSameAs(only);
    }

    /** A thread that is known to wait. */
    private static Thread waiting(TransferMemory buffers, int size, AtomicReference<byte[]> taken) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            begun.countDown();
            try {
                taken.set(buffers.take(size));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        begun.await();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
