package io.awsx.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

    private final RecentTexts texts = new RecentTexts();

    private String of(String text) {
        char[] buffer = ("<" + text + ">").toCharArray();
        return texts.of(buffer, 1, text.length());
    }

    @Test
    void aTextThatCameLatelyIsTheSameString() {
        IntStream.range(0, 100).forEach(i -> of("running"));

        assertThat(of("running")).isEqualTo("running").isSameAs(of("running"));
    }

    @Test
    void everyTextIsWhatItWas() {
        long seed = 20261128;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            char[] characters = new char[random.nextInt(40)];
            for (int j = 0; j < characters.length; j++) {
                characters[j] = "ab\u00e9\u4e00\ud800".charAt(random.nextInt(5));
            }
            String text = new String(characters);
            assertThat(of(text)).as("seed %d", seed).isEqualTo(text);
        }
    }
}
