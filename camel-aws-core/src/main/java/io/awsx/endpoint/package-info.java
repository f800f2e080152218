/**
 * Where a call goes and how it is signed there: the endpoint rules of a service, applied to its parameters.
 *
 * <p>Knows the Smithy rules engine (<a href="https://smithy.io/2.0/additional-specs/rules-engine/specification.html">
 * specification</a>, standard library, AWS library) and the AWS partitions. Does not know operations, clients, credentials or
 * where the value of a parameter comes from.
 *
 * <p>A rule set is compiled once: {@code RuleSetReader} turns JSON into {@code Rule}s, which hold {@code Condition}s, which
 * hold {@code Expression}s; parameters and variables are numbered, their values lie in a {@code Scope}. Another form of the
 * same rules (the decision diagram of {@code smithy.rules#endpointBdd}) would be one more {@code Rule}.
 */
@NullMarked
package io.awsx.endpoint;

import org.jspecify.annotations.NullMarked;
