package io.awsx.s3x.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldOnceTest {

    private final ToldOnce told = new ToldOnce();

    @Test
    void whatIsToldIsNotToldAgain() {
        assertThat(told.first("message")).isTrue();
        assertThat(told.first("message")).isFalse();
        assertThat(told.first("another")).isTrue();
    }

    @Test
    void theOldestIsForgottenWhereThereIsTooMuchToRemember() {
        for (int i = 0; i <= 1000; i++) {
            assertThat(told.first("message " + i)).isTrue();
        }
        assertThat(told.first("message 1")).isFalse();
        assertThat(told.first("message 0")).isTrue();
    }
}
