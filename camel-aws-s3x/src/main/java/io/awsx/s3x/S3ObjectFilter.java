package io.awsx.s3x;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.util.AntPathMatcher;
import org.jspecify.annotations.Nullable;

/** Which listed objects are consumed. */
final class S3ObjectFilter {

    private final AntPathMatcher matcher = new AntPathMatcher();
    private final List<String> include;
    private final List<String> exclude;
    private final boolean folders;
    private final @Nullable String fileName;
    private final AfterRead afterRead;

    S3ObjectFilter(S3Configuration options, AfterRead afterRead) {
        this.fileName = options.getFileName();
        this.afterRead = afterRead;
        this.include = patterns(options.getInclude());
        this.exclude = patterns(options.getExclude());
        this.folders = options.isIncludeFolders();
    }

    private static List<String> patterns(@Nullable String option) {
        return option == null
                ? List.of()
                : Arrays.stream(option.split(",", -1))
                        .map(String::trim)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList();
    }

    boolean accepts(S3Object object) {
        String key = object.key();
        return (fileName == null || fileName.equals(key)) && accepts(key) && !afterRead.made(key);
    }

    private boolean accepts(String key) {
        boolean wanted = include.isEmpty() || include.stream().anyMatch(pattern -> matcher.match(pattern, key));
        return wanted
                && (folders || !key.endsWith("/"))
                && exclude.stream().noneMatch(pattern -> matcher.match(pattern, key));
    }
}
