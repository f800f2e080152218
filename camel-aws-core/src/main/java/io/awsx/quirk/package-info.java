/**
 * What a service does that its model cannot say: one small class a service, with named hooks. Knows models and plain
 * HTTP values; makes no calls.
 */
@NullMarked
package io.awsx.quirk;

import org.jspecify.annotations.NullMarked;
