package io.awsx.camel.property;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that keeps values under names. */
interface Store {

    /**
     * A value of a store, where it may be kept in several versions.
     *
     * @param name the name or ARN
     * @param version an id or label of a version, empty for the current one
     */
    record Key(String name, String version) {

        @Override
        public String toString() {
            return version.isEmpty() ? name : name + '@' + version;
        }
    }

    /** What one value of it is called, such as {@code secret}. */
    String noun();

    /** Fetches a value, or {@link StoredValue#ABSENT}; any other failure is thrown. */
    StoredValue fetch(Key key);

    /**
     * Which versions there are now, without their values.
     *
     * @return the version of each that could be told, empty where it is absent; the others are missing, and why is logged
     */
    Map<Key, String> versions(Collection<Key> keys);

    /** What else a placeholder may mean whose name is not that of a value; null where it means nothing else. */
    @Nullable Placeholder otherSpelling(Placeholder placeholder);
}
