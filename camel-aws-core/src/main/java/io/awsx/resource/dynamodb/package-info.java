/**
 * Tables of DynamoDB with plain Java values: items, conditions and updates written in Java, listings of all pages, batches. Knows
 * clients and DynamoDB's values; knows nothing of other resources, nor of Camel.
 */
@NullMarked
package io.awsx.resource.dynamodb;

import org.jspecify.annotations.NullMarked;
