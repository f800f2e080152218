/**
 * What Camel's developer console shows of all components together. Knows consumers and clients; must not know a service, nor change
 * anything.
 */
@NullMarked
package io.awsx.camel.console;

import org.jspecify.annotations.NullMarked;
