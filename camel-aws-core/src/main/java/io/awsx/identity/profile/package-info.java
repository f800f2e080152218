/**
 * The profile files that all tools of AWS share, and the profile that was chosen of them. Knows files; must not know sources of
 * credentials.
 */
@NullMarked
package io.awsx.identity.profile;

import org.jspecify.annotations.NullMarked;
