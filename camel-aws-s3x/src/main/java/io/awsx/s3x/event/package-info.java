/**
 * What S3 tells of objects: notifications of buckets, straight or by way of SNS, and events of EventBridge. JSON text in, {@link
 * io.awsx.s3x.event.S3Event records} out; nothing here asks anyone or changes anything.
 *
 * <p>Knows JSON and the envelope of SNS; knows no exchange, no endpoint, no queue, and no client.
 */
@NullMarked
package io.awsx.s3x.event;

import org.jspecify.annotations.NullMarked;
