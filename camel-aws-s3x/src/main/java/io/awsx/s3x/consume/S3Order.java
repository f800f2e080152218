package io.awsx.s3x.consume;

import io.awsx.error.ClientException;
import io.awsx.s3x.object.S3Object;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order in which a round takes up objects, by the option {@code sortBy}. */
final class S3Order {

    private static final Comparator<S3Object> BY_KEY = Comparator.comparing(S3Object::key);

    private static final Map<String, Comparator<S3Object>> KNOWN = Map.of(
            "key",
            BY_KEY,
            "lastModified",
            Comparator.<S3Object, Instant>comparing(
                            object -> Objects.requireNonNullElse(object.lastModified(), Instant.EPOCH))
                    .thenComparing(BY_KEY),
            "size",
            Comparator.comparingLong(S3Object::size).thenComparing(BY_KEY));

    private S3Order() {}

    /**
     * The order.
     *
     * @return null for that of the listing
     * @throws ClientException where there is no such one
     */
    static @Nullable Comparator<S3Object> of(String option) {
        boolean reverse = option.startsWith("-");
        String name = reverse ? option.substring(1) : option;
        Comparator<S3Object> order = KNOWN.get(name);
        if (order == null) {
            throw new ClientException("sortBy is " + option
                    + ", but must be key, lastModified, or size, or one of them with - before it");
        } else if (reverse) {
            return order.reversed();
        }
        return name.equals("key") ? null : order;
    }
}
