/**
 * Queues of SQS as sources of messages: {@link io.awsx.camel.sqs.SqsReceiver} waits for messages, {@link io.awsx.camel.sqs.SqsSettlement}
 * deletes those that were consumed and releases those that failed, {@link io.awsx.camel.sqs.SqsVisibility} keeps hidden what is being
 * worked on; all through {@link io.awsx.camel.sqs.SqsQueue}, in batches. {@link io.awsx.camel.sqs.SqsConsumer} puts them together; other
 * components may do so in their way, where messages tell of something else.
 *
 * <p>Knows the life of a consumer, and SQS; knows no endpoint and no component.
 */
@NullMarked
package io.awsx.camel.sqs;

import org.jspecify.annotations.NullMarked;
