/** The component {@code awsx-ec2}: EC2 as endpoints. */
@NullMarked
package io.awsx.ec2x;

import org.jspecify.annotations.NullMarked;
