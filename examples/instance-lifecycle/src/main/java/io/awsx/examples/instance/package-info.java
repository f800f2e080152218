/** How is an instance created, waited for, stopped, and terminated? */
@NullMarked
package io.awsx.examples.instance;

import org.jspecify.annotations.NullMarked;
