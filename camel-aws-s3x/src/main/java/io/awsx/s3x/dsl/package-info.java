/** The endpoints and the component of {@code awsx-s3} by methods instead of texts; written from its catalog entry. Nothing else knows this room. */
@NullMarked
package io.awsx.s3x.dsl;

import org.jspecify.annotations.NullMarked;
