/** Files from a folder into a bucket, and from the bucket back into a folder. */
@NullMarked
package io.awsx.examples.filepipeline;

import org.jspecify.annotations.NullMarked;
