package io.awsx.camel.message;

/**
 * How the messages of a component become inputs and outputs.
 *
 * @param headers which headers are which members
 * @param readsBody whether an option of the component besides {@code param.*} looks at the body by an expression
 * @param nativeTypes whether DynamoDB's values are plain ones in messages
 */
public record MessageBinding(HeaderBinding headers, boolean readsBody, boolean nativeTypes) {}
