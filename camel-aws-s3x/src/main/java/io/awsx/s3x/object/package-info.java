/**
 * Objects and what messages say of them: keys, bucket names, tags, headers, bodies, local files, and which option is which member of inputs.
 *
 * <p>Knows the API and messages; knows no verb, no consumer, no event, and no endpoint: who has one gives options, and a {@link
 * io.awsx.s3x.object.Store}.
 */
@NullMarked
package io.awsx.s3x.object;

import org.jspecify.annotations.NullMarked;
