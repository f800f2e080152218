/** Writes the builders of a component from its catalog entry, for a test of its module to hold them to it. */
@NullMarked
package io.awsx.testkit.dsl;

import org.jspecify.annotations.NullMarked;
