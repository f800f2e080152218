/**
 * Routes of Camel's own component of S3, run through it and through ours, and what differs. What runs in the peer's process ({@link
 * io.awsx.s3x.aws2.RouteRun} and what it uses) knows Camel and the JDK alone.
 */
@NullMarked
package io.awsx.s3x.aws2;

import org.jspecify.annotations.NullMarked;
