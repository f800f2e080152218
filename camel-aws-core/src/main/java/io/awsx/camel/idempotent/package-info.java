/**
 * Camel's {@code IdempotentRepository} for any route, in a table of DynamoDB or in a bucket: what one node adds, no other adds.
 *
 * <p>Knows the registers that nodes share, and Camel's interface; knows no component.
 */
@NullMarked
package io.awsx.camel.idempotent;

import org.jspecify.annotations.NullMarked;
