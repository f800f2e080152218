package io.awsx.benchmark.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of what awsx-s3 and aws2-s3 cost, and its picture. */
final class Beside {

    /**
     * A line.
     *
     * @param what is measured, and in which unit
     * @param ours here
     * @param theirs with aws2-s3
     * @param bare with HttpClient alone or, of large files, AWS's transfer manager on CRT; or NaN
     * @param better how many times better ours is
     */
    record Row(String what, double ours, double theirs, double bare, double better) {}

    private final List<Row> rows = new ArrayList<>();

    /** Of something that is better where it is less. */
    void less(String what, double ours, double theirs, double bare) {
        rows.add(new Row(what, ours, theirs, bare, theirs / ours));
    }

    /** Of something that is better where it is more. */
    void more(String what, double ours, double theirs, double bare) {
        rows.add(new Row(what, ours, theirs, bare, ours / theirs));
    }

    /** Markdown. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(
                "| what | awsx-s3 | aws2-s3 | times better | HttpClient alone; of files, CRT |\n|---|---|---|---|---|\n");
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f | %s |%n",
                    row.what,
                    number(row.ours),
                    number(row.theirs),
                    row.better,
                    Double.isNaN(row.bare)
                            ? ""
                            : String.format(
                                    Locale.ROOT, "%s, ours %.1f times", number(row.bare), row.ours / row.bare)));
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** Writes bars of how many times better each line is, on a scale of powers of two, as SVG. */
    void draw(Path file, String caption) throws IOException {
        int line = 22;
        int zero = 360;
        int octave = 60;
        int height = 50 + line * rows.size();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"860\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"860\" height=\"%d\" fill=\"#fff\"/>%n<text x=\"8\" y=\"18\">%s</text>%n",
                height,
                height,
                caption));
        for (int power = 0; power <= 7; power++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d 28V%d\" stroke=\"%s\"/><text x=\"%d\" y=\"%d\" fill=\"#666\">%d</text>%n",
                    zero + power * octave,
                    height - 18,
                    power == 0 ? "#333" : "#ddd",
                    zero + power * octave - 3,
                    height - 5,
                    1 << power));
        }
        int top = 30;
        for (Row row : rows) {
            double width = Math.min(8, Math.max(-1, Math.log(row.better) / Math.log(2))) * octave;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                            + "<rect x=\"%.0f\" y=\"%d\" width=\"%.0f\" height=\"14\" fill=\"%s\"/>"
                            + "<text x=\"%.0f\" y=\"%d\">%.1f</text>%n",
                    zero - 8,
                    top + 12,
                    row.what,
                    Math.min(zero, zero + width),
                    top + 1,
                    Math.abs(width),
                    width < 0 ? "#c55" : "#48a",
                    Math.max(zero, zero + width) + 5,
                    top + 12,
                    row.better));
            top += line;
        }
        Files.writeString(file, svg.append("</svg>\n"), StandardCharsets.UTF_8);
    }
}
