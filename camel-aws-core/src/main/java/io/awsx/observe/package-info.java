/**
 * Who is told how calls go: the observer's interface, and the observers that are ready made. Read-only: an observer changes
 * no call. Must not know anything else but errors.
 */
@NullMarked
package io.awsx.observe;

import org.jspecify.annotations.NullMarked;
