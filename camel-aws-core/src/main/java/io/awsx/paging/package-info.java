/**
 * Listings of many pages: how the model says they follow each other, applied to a function from input to output. Knows
 * nothing of clients.
 */
@NullMarked
package io.awsx.paging;

import org.jspecify.annotations.NullMarked;
