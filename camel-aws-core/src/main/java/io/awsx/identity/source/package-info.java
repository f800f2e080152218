/**
 * Where credentials come from: one class a source, and what only sources use. Sources reach the world through {@link
 * io.awsx.identity.source.Outside}; must not know clients.
 */
@NullMarked
package io.awsx.identity.source;

import org.jspecify.annotations.NullMarked;
