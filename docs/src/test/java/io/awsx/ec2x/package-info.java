/** What the documentation asks of the room of EC2. */
@NullMarked
package io.awsx.ec2x;

import org.jspecify.annotations.NullMarked;
