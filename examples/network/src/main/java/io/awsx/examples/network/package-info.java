/** How is infrastructure built by routes that may run twice, and taken down again? */
@NullMarked
package io.awsx.examples.network;

import org.jspecify.annotations.NullMarked;
