package io.awsx.s3x.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.camel.util.AntPathMatcher;
import org.jspecify.annotations.Nullable;

/** Ant-style patterns that names have to match, and others that they must not. Thread-safe. */
public final class KeyPatterns implements Predicate<String> {

    private final AntPathMatcher matcher = new AntPathMatcher();
    private final List<String> include;
    private final List<String> exclude;

    /** Patterns separated by comma each; all names are wanted where none are given. */
    public KeyPatterns(@Nullable String include, @Nullable String exclude) {
        this.include = patterns(include);
        this.exclude = patterns(exclude);
    }

    private static List<String> patterns(@Nullable String option) {
        return option == null
                ? List.of()
                : Arrays.stream(option.split(",", -1))
                        .map(String::trim)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList();
    }

    @Override
    public boolean test(String name) {
        return (include.isEmpty() || matches(include, name)) && !matches(exclude, name);
    }

    private boolean matches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> matcher.match(pattern, name));
    }
}
