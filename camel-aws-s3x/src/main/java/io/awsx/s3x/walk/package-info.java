/**
 * Where objects come from that are not told of by events: a listing, walked from key to key, alone or in several parts side by side, or an
 * inventory. What was walked is noted in the lanes of a {@link io.awsx.camel.consume.Watermark}, from which a walk can go on.
 *
 * <p>Knows the API and what an object is; knows no message, no option, and nothing of what becomes of an object.
 */
@NullMarked
package io.awsx.s3x.walk;

import org.jspecify.annotations.NullMarked;
