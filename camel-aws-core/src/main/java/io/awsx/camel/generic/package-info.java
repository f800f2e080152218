/**
 * The generic component {@code awsx:SERVICE}: any operation of any service as an endpoint, and its results as messages.
 */
@NullMarked
package io.awsx.camel.generic;

import org.jspecify.annotations.NullMarked;
