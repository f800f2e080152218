package io.awsx.examples.filepipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run did and what differs.
 *
 * @param objects how many objects came back
 * @param bytes how many bytes came back
 * @param seconds how long it took
 * @param failures how many exchanges failed
 * @param different the files that are missing, differ, or should not be there
 * @param heap the most heap that was seen in use, in bytes
 */
record Outcome(int objects, long bytes, double seconds, int failures, List<String> different, long heap) {

    private static final int SHOWN = 20;

    static Outcome compare(Tree sent, Path received, Progress progress) throws IOException {
        List<String> different = new ArrayList<>();
        for (Path file : sent.files()) {
            Path back = received.resolve(file);
            if (!Files.isRegularFile(back, LinkOption.NOFOLLOW_LINKS)) {
                different.add("missing: " + file);
            } else if (Files.mismatch(sent.root().resolve(file), back) >= 0) {
                different.add("differs: " + file);
            }
        }
        for (Path file : Tree.of(received).files()) {
            if (!Files.isRegularFile(sent.root().resolve(file))) {
                different.add("unexpected: " + file);
            }
        }
        return new Outcome(
                progress.objects(),
                progress.bytes(),
                progress.seconds(),
                progress.failures(),
                different,
                progress.heap());
    }

    int differences() {
        return Math.max(different.size(), failures);
    }

    /** A table for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "objects", Integer.toString(objects));
        row(table, "bytes", String.format(Locale.ROOT, "%,d", bytes));
        row(table, "seconds", String.format(Locale.ROOT, "%.1f", seconds));
        row(table, "MB/s, up and down together", String.format(Locale.ROOT, "%.1f", 2 * bytes / 1e6 / seconds));
        row(table, "failed exchanges", Integer.toString(failures));
        row(table, "differences", Integer.toString(differences()));
        row(table, "heap: limit, MiB", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        row(table, "heap: most in use, MiB", Long.toString(heap >> 20));
        different.stream().limit(SHOWN).forEach(line -> table.append(line).append('\n'));
        if (different.size() > SHOWN) {
            table.append("and ").append(different.size() - SHOWN).append(" more\n");
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, String value) {
        table.append(String.format(Locale.ROOT, "| %-30s | %18s |%n", name, value));
    }

    /** The last line of a run. */
    String summary() {
        return "pipeline: " + objects + " objects, " + bytes + " bytes, " + differences() + " differences";
    }
}
