package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links lead somewhere, without the site being built. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void eachLinkOfAPageLeadsToAFileAndAnAnchorThatAreThere() {
        List<String> broken = new ArrayList<>();
        for (Page page : Page.all()) {
            links(page).stream()
                    .filter(link -> !leads(page, link))
                    .forEach(link -> broken.add(page.name() + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void pagesOfTheSiteLeadToNothingThatTheSiteLacks() {
        List<String> outside = new ArrayList<>();
        for (Page page : Page.site()) {
            links(page).stream()
                    .filter(link -> !isAway(link) && !file(link).isEmpty())
                    .filter(link -> !target(page, link).startsWith("docs"))
                    .forEach(link -> outside.add(page.name() + ": " + link));
        }

        assertThat(outside).as("name the file instead, as in `examples/table`").isEmpty();
    }

    private boolean leads(Page page, String link) {
        if (isAway(link)) {
            return true;
        }
        Path target = file(link).isEmpty() ? page.path() : target(page, link);
        if (!Files.exists(Page.ROOT.resolve(target))) {
            return false;
        }
        int hash = link.indexOf('#');
        return hash < 0 || anchors(target).contains(link.substring(hash + 1));
    }

    private static Path target(Page page, String link) {
        Path folder = page.path().getParent();
        return (folder == null ? Path.of(file(link)) : folder.resolve(file(link))).normalize();
    }

    private static String file(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? link : link.substring(0, hash);
    }

    private static boolean isAway(String link) {
        return link.contains("://") || link.startsWith("mailto:");
    }

    private static List<String> links(Page page) {
        return LINK.matcher(prose(page).replaceAll("`[^`\n]*`", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The page without its blocks of code. */
    private static String prose(Page page) {
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (String line : page.lines()) {
            boolean fence = line.strip().startsWith("```");
            if (!code && !fence) {
                prose.append(line).append('\n');
            }
            code ^= fence;
        }
        return prose.toString();
    }

    /** The anchors of a page, as both the site and GitHub name them. */
    private Set<String> anchors(Path target) {
        return anchors.computeIfAbsent(target, path -> {
            Set<String> found = new HashSet<>();
            for (String line : prose(Page.of(path.toString())).split("\n", -1)) {
                var heading = HEADING.matcher(line);
                if (heading.matches()) {
                    found.add(slug(heading.group(1)));
                }
            }
            return found;
        });
    }

    private static String slug(String heading) {
        return heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replaceAll(" ", "-");
    }
}
