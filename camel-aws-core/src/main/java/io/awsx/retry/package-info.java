/**
 * Whether and when a failed attempt is made again. Knows failures; never sends, signs, or sleeps.
 */
@NullMarked
package io.awsx.retry;

import org.jspecify.annotations.NullMarked;
