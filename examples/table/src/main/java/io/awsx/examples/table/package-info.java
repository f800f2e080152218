/** How are items written to a table, found, changed, and deleted? */
@NullMarked
package io.awsx.examples.table;

import org.jspecify.annotations.NullMarked;
