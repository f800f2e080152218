/**
 * What a client is told, and where it was said: in code, in the environment, in the profile. Decides; does nothing. Knows
 * profiles and the settings of transports and retries; must not know calls.
 */
@NullMarked
package io.awsx.settings;

import org.jspecify.annotations.NullMarked;
