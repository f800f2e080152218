package io.awsx.aws2;

import io.awsx.testing.ScriptedAws;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of {@code docs/coming-from-aws2.md}, computed from Camel's catalog, the profiles, and the reasons. */
final class Aws2Page {

    /** How many schemes have an option that is told once for all of them. */
    private static final int MANY = 7;

    private final List<CamelScheme> schemes;
    private final Map<String, List<Counterpart>> here;
    private final Reasons reasons;
    private final Map<String, List<Row>> rows = new TreeMap<>();
    private final Set<String> shared;

    Aws2Page() throws IOException {
        schemes = CamelScheme.ofAws();
        here = Counterpart.all();
        reasons = Reasons.read();
        shared = schemes.stream()
                .flatMap(scheme -> scheme.options().keySet().stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() >= MANY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        shared.remove("operation");
        try (ScriptedAws aws = ScriptedAws.create()) {
            for (CamelScheme scheme : schemes) {
                List<Counterpart> others = here(scheme.name());
                rows.put(scheme.name(), new Comparison(scheme, others, reasons, aws::client).rows());
            }
        }
    }

    List<CamelScheme> schemes() {
        return schemes;
    }

    /** What serves its routes here; nothing where it was forgotten. */
    List<Counterpart> here(String scheme) {
        return here.getOrDefault(scheme, List.of());
    }

    /** What a scheme has. */
    List<Row> rows(String scheme) {
        return rows.get(scheme);
    }

    Reasons reasons() {
        return reasons;
    }

    /** All tables in Markdown; equal sources give equal text. */
    String tables() {
        StringBuilder text = new StringBuilder();
        text.append("## Options of all schemes\n\n| option | | here |\n|---|---|---|\n");
        for (String option : shared) {
            Row row = rows.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> one.kind().equals("options") && one.name().equals(option))
                    .findFirst()
                    .orElseThrow();
            Verdict general = reasons.find("all", "options", option);
            line(text, new Row("options", option, general == null ? row.verdict() : general));
        }
        component(text);
        for (CamelScheme scheme : schemes) {
            section(text, scheme);
        }
        return text.toString();
    }

    private void component(StringBuilder text) {
        text.append("\n## Options of components alone\n\n| option | | here |\n|---|---|---|\n");
        for (Row row : component()) {
            line(text, row);
        }
    }

    /** What Camel's components have that their endpoints have not. */
    List<Row> component() {
        Map<String, Row> found = new LinkedHashMap<>();
        for (CamelScheme scheme : schemes) {
            for (String option : scheme.component()) {
                Verdict reason = reasons.find("all", "component", option);
                boolean there = here("aws2-s3").get(0).component().component().contains(option);
                found.put(option, new Row("component", option, reason == null && there ? Verdict.same("") : reason));
            }
        }
        return List.copyOf(found.values());
    }

    private void section(StringBuilder text, CamelScheme scheme) {
        String uris =
                here(scheme.name()).stream().map(one -> '`' + one.uri() + '`').collect(Collectors.joining(" and "));
        String about = reasons.about(scheme.name());
        text.append("\n## ")
                .append(scheme.name())
                .append("\n\n`")
                .append(scheme.syntax())
                .append("` is ")
                .append(uris);
        text.append(about.isEmpty() ? ".\n" : ". " + about + '\n');
        for (String kind : List.of("operations", "options", "headers")) {
            List<Row> own = rows(scheme.name()).stream()
                    .filter(row -> row.kind().equals(kind))
                    .filter(row -> !kind.equals("options") || !isShared(scheme, row))
                    .toList();
            if (!own.isEmpty()) {
                text.append("\n| ").append(kind, 0, kind.length() - 1).append(" | | here |\n|---|---|---|\n");
                own.forEach(row -> line(text, row));
            }
        }
    }

    /** Whether it is told once for all, since it is nothing else here. */
    private boolean isShared(CamelScheme scheme, Row row) {
        return (shared.contains(row.name()) && reasons.find(scheme.name(), "options", row.name()) == null)
                || (scheme.path().contains(row.name())
                        && row.verdict() != null
                        && row.verdict().note().equals("does nothing"));
    }

    private static void line(StringBuilder text, Row row) {
        Verdict verdict = row.verdict() == null ? new Verdict("?", "") : row.verdict();
        text.append("| `")
                .append(row.name())
                .append("` | ")
                .append(verdict.word())
                .append(" | ")
                .append(verdict.note().replace("|", "\\|"))
                .append(" |\n");
    }
}
