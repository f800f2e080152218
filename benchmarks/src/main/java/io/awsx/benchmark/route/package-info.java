/**
 * What whole routes cost, beside those of Camel's own components. The sides of a comparison are processes of their own: their mains know Camel, {@link
 * io.awsx.benchmark.route.Meter}, and the JDK alone, so that they run on the class path of either.
 */
@NullMarked
package io.awsx.benchmark.route;

import org.jspecify.annotations.NullMarked;
