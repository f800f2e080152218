/**
 * Plain HTTP values and the one place that sends them. Knows nothing of AWS: no models, no signing, no retries.
 */
@NullMarked
package io.awsx.http;

import org.jspecify.annotations.NullMarked;
