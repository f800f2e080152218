/**
 * Whether and when a failed attempt is made again. Knows failures, their classes, and the headers by which a server
 * asks for a pause; never sends, signs, sleeps, or reads a clock.
 */
@NullMarked
package io.awsx.retry;

import org.jspecify.annotations.NullMarked;
