package io.awsx.aws2;

/**
 * One thing of a scheme, and what it is here.
 *
 * @param kind {@code operations}, {@code options}, {@code headers}, or {@code component}
 * @param name as Camel has it
 * @param verdict null where nothing is known of it
 */
record Row(String kind, String name, Verdict verdict) {}
