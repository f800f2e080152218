/**
 * The consumer of listed objects: its source walks the bucket, its load fetches, its settlements keep, delete, or move what was read.
 *
 * <p>Knows objects and the parts of consumers in {@code io.awsx.camel.consume}; knows no event, no queue, and no verb.
 */
@NullMarked
package io.awsx.s3x.consume;

import org.jspecify.annotations.NullMarked;
