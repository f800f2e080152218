package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which attributes of items are given. Immutable. */
public final class Projection extends Expression {

    private final List<AttributePath> paths;

    private Projection(List<AttributePath> paths) {
        this.paths = paths;
    }

    /**
     * Some attributes.
     *
     * @param paths one or more, such as {@code address.city} or {@code lines[0]}
     * @throws ClientException where there is none, or one is no path
     */
    public static Projection of(String... paths) {
        if (paths.length == 0) {
            throw new ClientException("A projection needs at least one attribute");
        }
        return new Projection(Arrays.stream(paths).map(AttributePath::parse).toList());
    }

    @Override
    String text(Placeholders placeholders) {
        return paths.stream().map(placeholders::path).collect(Collectors.joining(", "));
    }
}
