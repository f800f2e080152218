/** Files from a folder into a bucket. */
@NullMarked
package io.awsx.examples.filepipeline;

import org.jspecify.annotations.NullMarked;
