/**
 * What Camel's users know of services and models do not say, as data: one file a service, read once. Knows no client and no messages; what is
 * done with it is in {@code io.awsx.camel.message}.
 */
@NullMarked
package io.awsx.camel.profile;

import org.jspecify.annotations.NullMarked;
