package io.awsx.camel.message;

/**
 * How the messages of a component become inputs and outputs.
 *
 * @param headers which headers are which members
 * @param foreignBodies whether text and bytes that an operation cannot take are passed over rather than refused, as routes of
 *     the aws2 components expect it
 * @param nativeTypes whether DynamoDB's values are plain ones in messages
 */
public record MessageBinding(HeaderBinding headers, boolean foreignBodies, boolean nativeTypes) {}
