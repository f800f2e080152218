/** The component {@code awsx-s3}: S3 as endpoints. */
@NullMarked
package io.awsx.s3x;

import org.jspecify.annotations.NullMarked;
