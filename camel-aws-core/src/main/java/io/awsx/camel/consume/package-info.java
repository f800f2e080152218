/**
 * What consumers share: which items are taken, and what tells one from another.
 */
@NullMarked
package io.awsx.camel.consume;

import org.jspecify.annotations.NullMarked;
