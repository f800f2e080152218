/**
 * Objects with methods where people type: tables, buckets, instances, queues, topics. Thin, on clients, the data of resources, and
 * transfers; nothing is reached through them that is not reached without. Knows nothing of Camel.
 */
@NullMarked
package io.awsx.resource;

import org.jspecify.annotations.NullMarked;
