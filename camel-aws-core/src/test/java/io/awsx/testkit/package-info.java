/**
 * What the tests of all modules share; published as a test-jar, never as part of the product. Knows JUnit, Logback and
 * ArchUnit; must not know the classes under test.
 */
@NullMarked
package io.awsx.testkit;

import org.jspecify.annotations.NullMarked;
