package io.awsx.endpoint;

import org.jspecify.annotations.Nullable;

/** A value of several named parts, as some functions return it and {@code getAttr} takes it apart. */
@FunctionalInterface
interface Attributes {

    /** The part of that name, or null where the value has no such part. */
    @Nullable Object attribute(String name);
}
