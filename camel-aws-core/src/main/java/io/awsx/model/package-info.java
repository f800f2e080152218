/**
 * What an API looks like: services, operations, shapes, and the only reader of the file format (Smithy JSON AST). Knows
 * nothing of HTTP connections, credentials, or endpoints.
 */
@NullMarked
package io.awsx.model;

import org.jspecify.annotations.NullMarked;
