package io.awsx.s3x.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TransferMemoryTest {

    @Test
    void noMoreIsOutThanThereIs() throws Exception {
        TransferMemory memory = new TransferMemory(30);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> users = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                users.add(threads.submit(() -> {
                    for (int n = 0; n < 2000; n++) {
                        byte[] buffer = memory.take(n % 3 == 0 ? 20 : 10);
                        assertThat(memory.used()).isBetween(1L, 30L);
                        memory.giveBack(buffer);
                    }
                    return null;
                }));
            }
            for (Future<?> user : users) {
                user.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(memory.used()).isZero();
    }

    @Test
    void oneBufferIsAlwaysToBeHad() throws Exception {
        TransferMemory memory = new TransferMemory(10);
        byte[] large = memory.take(1000);
        assertThat(large).hasSize(1000);
        memory.giveBack(large);
        assertThat(memory.used()).isZero();
    }

    @Test
    void aBufferIsUsedAgain() throws Exception {
        TransferMemory memory = new TransferMemory(100);
        byte[] first = memory.take(40);
        memory.giveBack(first);
        assertThat(memory.take(40)).isSameAs(first);
    }
}
