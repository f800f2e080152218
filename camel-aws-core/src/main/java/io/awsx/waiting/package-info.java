/**
 * Waiting for a state: the model's rules applied to the outcomes of a call that is repeated. Knows nothing of clients.
 */
@NullMarked
package io.awsx.waiting;

import org.jspecify.annotations.NullMarked;
