package io.awsx.s3x.aws2;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All cases. */
final class RouteCases {

    static final List<RouteCase> ALL = Stream.of(
                    PutCases.all(),
                    StreamCases.all(),
                    ObjectCases.all(),
                    ListCases.all(),
                    BucketCases.all(),
                    ConsumerCases.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, RouteCase> BY_NAME =
            ALL.stream().collect(Collectors.toMap(RouteCase::name, Function.identity()));

    private RouteCases() {}

    static RouteCase named(String name) {
        return BY_NAME.get(name);
    }
}
