/**
 * Files that remember how far transfers are, for processes that come after. Knows files and JSON; knows nothing of S3 or of what a
 * transfer does.
 */
@NullMarked
package io.awsx.transfer.resume;

import org.jspecify.annotations.NullMarked;
