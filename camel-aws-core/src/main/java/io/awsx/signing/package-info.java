/**
 * Proving who sends a request: AWS Signature Version 4. Knows plain requests, credentials, and checksums; must not know
 * models, endpoints, retries, or where credentials come from.
 */
@NullMarked
package io.awsx.signing;

import org.jspecify.annotations.NullMarked;
