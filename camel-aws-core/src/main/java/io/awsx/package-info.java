/**
 * The door, only what users type: sessions, clients, and what clients give. What a call goes through is in the rooms below.
 */
@NullMarked
package io.awsx;

import org.jspecify.annotations.NullMarked;
