/**
 * What S3 tells of objects, and the consumer that goes by it: notifications of buckets, straight or by way of SNS, and events of EventBridge.
 * JSON text becomes {@link io.awsx.s3x.event.S3Event records}; those of a queue become objects, and their messages are settled with them.
 *
 * <p>Knows objects, their consumer, and queues; knows no verb. What reads the text knows JSON and the envelope of SNS, and no exchange, no
 * endpoint, no queue, and no client.
 */
@NullMarked
package io.awsx.s3x.event;

import org.jspecify.annotations.NullMarked;
