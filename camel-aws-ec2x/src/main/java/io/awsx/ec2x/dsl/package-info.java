/** The endpoints and the component of {@code awsx-ec2} by methods instead of texts; written from its catalog entry. Nothing else knows this room. */
@NullMarked
package io.awsx.ec2x.dsl;

import org.jspecify.annotations.NullMarked;
