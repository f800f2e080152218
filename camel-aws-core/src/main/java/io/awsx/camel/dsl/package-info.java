/**
 * Endpoints and components by methods instead of texts, checked by the compiler: what the builders of all schemes share, and those of
 * {@code awsx}, which are written from its catalog entry.
 *
 * <p>Needs Camel's model, which every application with routes has, and neither camel-endpointdsl nor camel-componentdsl. Knows options by their
 * names alone; nothing else knows this room.
 */
@NullMarked
package io.awsx.camel.dsl;

import org.jspecify.annotations.NullMarked;
