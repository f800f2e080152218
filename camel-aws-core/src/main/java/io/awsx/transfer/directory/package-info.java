/**
 * Folders of files and the objects below a prefix: one made like the other, in one walk through both in the order of their keys, so that
 * memory does not grow with their number. Stands on {@link io.awsx.transfer.S3Transfer}; knows nothing of Camel.
 */
@NullMarked
package io.awsx.transfer.directory;

import org.jspecify.annotations.NullMarked;
