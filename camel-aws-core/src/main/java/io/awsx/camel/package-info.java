/**
 * What the Camel components share: configuration, clients by configuration, secrets. Knows Camel and the client; knows no
 * single service.
 */
@NullMarked
package io.awsx.camel;

import org.jspecify.annotations.NullMarked;
