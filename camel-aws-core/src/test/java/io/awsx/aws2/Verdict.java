package io.awsx.aws2;

/**
 * What something of Camel's is here.
 *
 * @param word {@code same}, {@code better}, or {@code different}
 * @param note where it goes, why, or what to write
 */
record Verdict(String word, String note) {

    static Verdict same(String note) {
        return new Verdict("same", note);
    }

    /** That of a reason. */
    static Verdict of(String reason) {
        int colon = reason.indexOf(": ");
        String word = colon < 0 ? "" : reason.substring(0, colon);
        if (!word.equals("better") && !word.equals("different")) {
            throw new IllegalArgumentException("Write better: or different: before " + reason);
        }
        return new Verdict(word, reason.substring(colon + 2));
    }

    boolean isSame() {
        return word.equals("same");
    }
}
