package io.awsx.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes inputs of others: bytes that are changed, taken away, repeated, and put in. */
final class Mutation {

    private static final int LONGEST = 1 << 16;

    /** What parsers stumble over. */
    private static final List<String> WORDS = List.of(
            "${bean:x}",
            "%00",
            "%",
            "\u0000",
            "\r\n",
            "\\",
            "\"",
            "'",
            "[[[[[[[[",
            "{\"a\":",
            "<a>",
            "</a>",
            "<!--",
            "<![CDATA[",
            "<?",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "&#x110000;",
            "-",
            "1e999999999",
            "-1e-999999999",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "../",
            "/",
            "#",
            "?",
            "&",
            "=",
            ".",
            ":",
            ",",
            " ",
            "\u00e9",
            "\ud83d\ude00",
            "\ufeff",
            "RAW(");

    private final Random random;
    private final List<byte[]> seeds;

    Mutation(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] mutant = any();
        for (int i = random.nextInt(6); i >= 0; i--) {
            mutant = changed(mutant);
        }
        return mutant.length > LONGEST ? Arrays.copyOf(mutant, LONGEST) : mutant;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] of) {
        int from = random.nextInt(of.length + 1);
        int to = Math.min(of.length, from + (random.nextBoolean() ? random.nextInt(5) : random.nextInt(of.length + 1)));
        return switch (random.nextInt(7)) {
            case 0 -> joined(of, from, word(), from);
            case 1 -> joined(of, from, new byte[0], to);
            case 2 -> joined(of, to, Arrays.copyOfRange(of, from, to), to);
            case 3 -> joined(of, from, some(any()), to);
            case 4 -> joined(of, from, repeated(), from);
            case 5 -> Arrays.copyOf(of, from);
            default -> flipped(of);
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated() {
        return new String(word(), StandardCharsets.UTF_8)
                .repeat(1 + random.nextInt(2000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] some(byte[] of) {
        int from = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, from + random.nextInt(of.length - from + 1));
    }

    private byte[] flipped(byte[] of) {
        byte[] mutant = of.clone();
        for (int i = 0; i < 3 && mutant.length > 0; i++) {
            int at = random.nextInt(mutant.length);
            mutant[at] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (mutant[at] ^ (1 << random.nextInt(8)));
        }
        return mutant;
    }

    private static byte[] joined(byte[] of, int end, byte[] more, int begin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(of.length + more.length);
        out.write(of, 0, end);
        out.writeBytes(more);
        out.write(of, begin, of.length - begin);
        return out.toByteArray();
    }
}
