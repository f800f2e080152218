/** What does an account hold in a region? */
@NullMarked
package io.awsx.examples.inventory;

import org.jspecify.annotations.NullMarked;
