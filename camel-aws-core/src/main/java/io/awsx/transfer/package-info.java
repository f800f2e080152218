/**
 * Objects of any size up, down, and across, in parts and in parallel, with bounded memory. Knows the S3 client and local
 * files; knows nothing of Camel.
 */
@NullMarked
package io.awsx.transfer;

import org.jspecify.annotations.NullMarked;
