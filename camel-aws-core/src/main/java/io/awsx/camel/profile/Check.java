package io.awsx.camel.profile;

import org.jspecify.annotations.Nullable;

/**
 * A cheap call that shows whether the service, or one thing of it, can be reached and used.
 *
 * @param operation the operation's name in the API
 * @param member the member that names the thing; null where the call needs no input
 * @param begin what such a name begins with; empty for any
 */
public record Check(String operation, @Nullable String member, String begin) {}
