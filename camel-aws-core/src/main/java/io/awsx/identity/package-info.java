/**
 * Who is calling: credentials and where they come from, and the profile files they share with other settings. Knows
 * environment variables, files, and profiles as they are handed in; signs nothing, and must not know requests, services,
 * or the clients that use it.
 */
@NullMarked
package io.awsx.identity;

import org.jspecify.annotations.NullMarked;
