/** Tests that hold the documentation to its word: its links, snippets, tables, and the texts of errors it explains. */
@NullMarked
package io.awsx.docs;

import org.jspecify.annotations.NullMarked;
