/**
 * What nodes share that work on one thing: who has what, and who lives. A {@code Register} holds small entries, each written on condition of what it
 * said before, so that of two nodes one writes: a table of DynamoDB, or objects of a bucket. {@code Leases} let one of the nodes have a name at a
 * time, and take what a dead one had. No time is written that another node reads, and none is compared but a node's own monotonic clock with itself.
 *
 * <p>Knows clients and tables; knows no consumer, no message, and no option.
 */
@NullMarked
package io.awsx.camel.lease;

import org.jspecify.annotations.NullMarked;
