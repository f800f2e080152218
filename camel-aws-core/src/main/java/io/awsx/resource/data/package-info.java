/**
 * Resources: objects of a service with identifiers, attributes, actions, and collections, driven by the facts in the catalog
 * beside the classes. It knows models, listings, and waits; it makes no client and must not know who does: whatever is called
 * goes through {@link io.awsx.resource.data.ResourceClient}.
 */
@NullMarked
package io.awsx.resource.data;

import org.jspecify.annotations.NullMarked;
