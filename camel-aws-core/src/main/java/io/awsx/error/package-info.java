/**
 * What can go wrong, as three types. Knows nothing of HTTP libraries, models, or services.
 */
@NullMarked
package io.awsx.error;

import org.jspecify.annotations.NullMarked;
