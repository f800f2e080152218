package io.awsx.signing;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The signing keys used last: deriving one takes as long as the rest of a signature. Each has one place, and whoever
 * needs the same place next takes it over, so that there are never more than a few. Thread-safe, without locks.
 */
final class SigningKeys {

    private static final int PLACES = 64;

    private final AtomicReferenceArray<@Nullable SigningKey> places = new AtomicReferenceArray<>(PLACES);

    SigningKey get(String secret, SigningTime time, SigningScope scope) {
        int hash = secret.hashCode();
        hash = 31 * hash + scope.region().hashCode();
        hash = 31 * hash + scope.service().hashCode();
        hash = 31 * hash + Long.hashCode(time.epochDay());
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        SigningKey found = places.get(place);
        if (found == null || !found.isFor(secret, time, scope)) {
            found = new SigningKey(secret, time, scope);
            places.set(place, found);
        }
        return found;
    }
}
