/**
 * Data type transformers, for {@code transformDataType} and the data types of Kamelets: what came from a service becomes what a route
 * wants to see. Camel finds each by its name, in {@code META-INF/services}.
 *
 * <p>Knows messages and the names of headers; knows no endpoint, and calls no service but to verify what SNS signed.
 */
@NullMarked
package io.awsx.camel.transform;

import org.jspecify.annotations.NullMarked;
