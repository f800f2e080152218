/**
 * Who is calling: credentials and where they come from. Knows environment, files, and profiles; signs nothing.
 */
@NullMarked
package io.awsx.identity;

import org.jspecify.annotations.NullMarked;
