package io.awsx.resource.dynamodb;

/** A part of an expression that becomes text once it is known what stands for its names and values. */
@FunctionalInterface
interface Part {

    String text(Placeholders placeholders);
}
