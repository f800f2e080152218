/**
 * From messages to inputs, and from outputs to messages: any operation of any service. Knows Camel's messages and the client;
 * must not know consumers, endpoints, or a single service.
 */
@NullMarked
package io.awsx.camel.message;

import org.jspecify.annotations.NullMarked;
