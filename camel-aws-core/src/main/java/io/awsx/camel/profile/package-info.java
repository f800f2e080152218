/** What Camel's users know of services and models do not say, as data. Knows no client and no messages. */
@NullMarked
package io.awsx.camel.profile;

import org.jspecify.annotations.NullMarked;
