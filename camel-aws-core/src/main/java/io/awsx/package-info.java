/** The door: sessions and clients. */
@NullMarked
package io.awsx;

import org.jspecify.annotations.NullMarked;
