/** How are ready-made connectors put together? */
@NullMarked
package io.awsx.examples.kamelets;

import org.jspecify.annotations.NullMarked;
