/**
 * The one place that knows Apache HttpClient: the transport over it. Everything clever is switched off there; requests go out
 * as they were signed.
 */
@NullMarked
package io.awsx.http.client;

import org.jspecify.annotations.NullMarked;
