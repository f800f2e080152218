/**
 * Who is calling: credentials, tokens, the chain, and how they are kept fresh. Signs nothing; must not know where credentials come
 * from, requests, services, or the clients that use it.
 */
@NullMarked
package io.awsx.identity;

import org.jspecify.annotations.NullMarked;
