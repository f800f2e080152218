/**
 * The life of one call, from input to output: the loop and what it asks on the way. {@link io.awsx.call.Call} is the loop, {@link
 * io.awsx.call.Pipeline} the parts it goes through. Knows models, protocols, endpoints, signatures, retries, and the decided
 * settings of a client; must not know the door, sessions, or clients.
 */
@NullMarked
package io.awsx.call;

import org.jspecify.annotations.NullMarked;
