package io.awsx.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of code in a page.
 *
 * @param page where it stands
 * @param line of its first line of code, from one
 * @param language as its fence tells, such as {@code java}
 * @param text of the code
 */
record Snippet(String page, int line, String language, String text) {

    private static final String FENCE = "```";

    /** All blocks in a language, of all pages. */
    static List<Snippet> in(String language) {
        return all().stream()
                .filter(snippet -> snippet.language().equals(language))
                .toList();
    }

    /** All blocks of all pages. */
    static List<Snippet> all() {
        return Page.all().stream().flatMap(page -> of(page).stream()).toList();
    }

    private static List<Snippet> of(Page page) {
        List<Snippet> found = new ArrayList<>();
        StringBuilder text = null;
        String language = "";
        int first = 0;
        int number = 0;
        for (String line : page.lines()) {
            number++;
            boolean fence = line.strip().startsWith(FENCE);
            if (!fence && text != null) {
                text.append(line).append('\n');
            } else if (fence && text == null) {
                text = new StringBuilder();
                language = line.strip().substring(FENCE.length()).strip();
                first = number + 1;
            } else if (fence) {
                found.add(new Snippet(
                        page.name(), first, language, text.toString().stripIndent()));
                text = null;
            }
        }
        if (text != null) {
            throw new AssertionError(page.name() + ": the block that begins in line " + first + " has no end");
        }
        return found;
    }

    /** Where it stands, as editors understand it. */
    String place() {
        return page + ':' + line;
    }

    @Override
    public String toString() {
        return place();
    }
}
