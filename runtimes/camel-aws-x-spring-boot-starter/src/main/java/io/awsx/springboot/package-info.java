/**
 * The components in Spring Boot: told by its properties, and by the beans that Camel finds in its context.
 *
 * <p>Knows of the components only what Camel tells of every component, and nothing below knows it: who does not depend on the starter has no Spring.
 */
@NullMarked
package io.awsx.springboot;

import org.jspecify.annotations.NullMarked;
