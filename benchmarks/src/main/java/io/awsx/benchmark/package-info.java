/** What single parts cost: signing, protocols, and endpoints by JMH; models, whose first use counts, and the transport, by mains of their own. */
@NullMarked
package io.awsx.benchmark;

import org.jspecify.annotations.NullMarked;
