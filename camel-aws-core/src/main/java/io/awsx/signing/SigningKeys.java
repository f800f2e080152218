package io.awsx.signing;

import io.awsx.identity.Credentials;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The signing keys used last: deriving one takes as long as the rest of a signature. Each has one place, and whoever
 * needs the same place next takes it over, so that there are never more than a few. Thread-safe, without locks.
 */
final class SigningKeys {

    private static final int PLACES = 64;

    private final SigningAlgorithm algorithm;
    private final AtomicReferenceArray<@Nullable SigningKey> places = new AtomicReferenceArray<>(PLACES);

    SigningKeys(SigningAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    SigningKey get(Credentials credentials, SigningTime time, SigningScope scope) {
        int hash = credentials.secretAccessKey().hashCode();
        hash = 31 * hash + scope.region().hashCode();
        hash = 31 * hash + scope.service().hashCode();
        hash = 31 * hash + Long.hashCode(time.epochDay());
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        SigningKey found = places.get(place);
        if (found == null || !found.isFor(credentials, time, scope)) {
            found = algorithm.key(credentials, time, scope);
            places.set(place, found);
        }
        return found;
    }
}
