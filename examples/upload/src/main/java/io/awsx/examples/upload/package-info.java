/** How does a file get into a bucket? */
@NullMarked
package io.awsx.examples.upload;

import org.jspecify.annotations.NullMarked;
