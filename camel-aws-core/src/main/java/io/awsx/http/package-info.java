/**
 * Plain HTTP values, and what sends them as an interface. Knows nothing of AWS: no models, no signing, no retries; and nothing
 * of the library that sends.
 */
@NullMarked
package io.awsx.http;

import org.jspecify.annotations.NullMarked;
