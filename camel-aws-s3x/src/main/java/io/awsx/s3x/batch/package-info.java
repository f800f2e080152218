/**
 * {@code streamingUploadMode}: the bodies of many exchanges become one object.
 *
 * <p>Knows the upload; knows no other verb, no consumer, and no event.
 */
@NullMarked
package io.awsx.s3x.batch;

import org.jspecify.annotations.NullMarked;
