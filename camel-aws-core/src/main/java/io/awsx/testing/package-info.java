/**
 * Doubles of AWS for tests of those who use this project: an AWS that answers by a script, without any network. Knows sessions and what is below
 * them; must not know Camel or a test framework.
 */
@NullMarked
package io.awsx.testing;

import org.jspecify.annotations.NullMarked;
