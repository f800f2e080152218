/**
 * How inputs become requests and answers become outputs, a class for each wire protocol. Knows shapes and plain HTTP
 * values; knows no host, no credentials, no connection.
 */
@NullMarked
package io.awsx.protocol;

import org.jspecify.annotations.NullMarked;
