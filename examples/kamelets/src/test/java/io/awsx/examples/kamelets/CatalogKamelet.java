package io.awsx.examples.kamelets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a Kamelet of Camel's catalog.
 *
 * @param types its data types as {@code in/NAME} or {@code out/NAME}, with {@code =} behind the default
 */
record CatalogKamelet(String name, String type, Map<String, Parameter> parameters, List<String> types) {

    /** All that use AWS. */
    static List<CatalogKamelet> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CatalogKamelet.class.getResourceAsStream("/catalog.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CatalogKamelet::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogKamelet of(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        Map<String, Parameter> parameters = new TreeMap<>();
        for (String word : words.subList(2, words.size())) {
            if (word.contains(":")) {
                String[] parts = word.split(":", 2);
                parameters.put(parts[0], Parameter.of(parts[1]));
            }
        }
        return new CatalogKamelet(
                words.get(0),
                words.get(1),
                parameters,
                words.stream().filter(word -> word.contains("/")).toList());
    }

    /** The name of ours that takes its place. */
    String ours() {
        return name.replaceFirst("^aws-", "awsx-");
    }

    @Override
    public String toString() {
        return name;
    }
}
