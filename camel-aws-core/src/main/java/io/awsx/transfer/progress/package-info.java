/**
 * How far transfers are, for people: as lines of a log, or as one line of a terminal. Stands on {@link
 * io.awsx.transfer.ProgressListener}; knows nothing of Camel.
 */
@NullMarked
package io.awsx.transfer.progress;

import org.jspecify.annotations.NullMarked;
