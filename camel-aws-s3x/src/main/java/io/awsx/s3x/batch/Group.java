package io.awsx.s3x.batch;

import org.jspecify.annotations.Nullable;

/**
 * What the messages of an object have in common.
 *
 * @param key what their objects are named by
 * @param window when their time window begins, in milliseconds since 1970; null where time does not count
 */
record Group(String key, @Nullable Long window) {}
