/**
 * The verbs of the producer: one class each, and a request of one exchange to them.
 *
 * <p>Knows objects and transfers; knows no consumer and no event, though its options are added to theirs.
 */
@NullMarked
package io.awsx.s3x.verb;

import org.jspecify.annotations.NullMarked;
