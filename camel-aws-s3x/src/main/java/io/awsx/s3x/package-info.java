/**
 * The component {@code awsx-s3}: S3 as endpoints. The door of its rooms: what Camel finds by name and what users type, and how the parts of a
 * producer and of a consumer are put together.
 *
 * <p>Stands on all rooms below. They know nothing of it but the names in {@link io.awsx.s3x.S3Constants}, which are constants to the compiler.
 */
@NullMarked
package io.awsx.s3x;

import org.jspecify.annotations.NullMarked;
