/**
 * Checksums as AWS services exchange them: which there are, how they are named and written, how parts are joined. Knows
 * bytes; must not know HTTP, models, or services.
 */
@NullMarked
package io.awsx.checksum;

import org.jspecify.annotations.NullMarked;
