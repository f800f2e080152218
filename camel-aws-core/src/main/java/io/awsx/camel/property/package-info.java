/**
 * Secrets and parameters as property placeholders of Camel, and the reload of a context whose secrets changed. Knows the client and what
 * Camel says of vaults; must not know messages, endpoints, or consumers.
 */
@NullMarked
package io.awsx.camel.property;

import org.jspecify.annotations.NullMarked;
