/** What costs are here and with the AWS SDK, in one JVM. */
@NullMarked
package io.awsx.benchmark.sdk;

import org.jspecify.annotations.NullMarked;
