package io.awsx.camel.message;

import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Place;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands at places of inputs; for each operation those that its input has are looked for once. Places are added before it is asked.
 * Thread-safe from then on.
 *
 * @param <T> what stands there
 */
final class FittingPlaces<T> {

    private final List<Found<T>> all = new ArrayList<>();
    private final Map<String, List<Found<T>>> byOperation = new ConcurrentHashMap<>();

    /** A place, and what stands there. */
    record Found<T>(Place place, MemberPath path, T what) {}

    void add(Place place, T what) {
        all.add(new Found<>(place, new MemberPath(place.path()), what));
    }

    /** Everything, whatever operation has it. */
    List<Found<T>> all() {
        return all;
    }

    /** What an operation has a place for, in the order in which it was added. */
    List<Found<T>> of(Operation operation) {
        List<Found<T>> known = byOperation.get(operation.name());
        if (known == null) {
            List<Found<T>> fitting = new ArrayList<>();
            for (Found<T> one : all) {
                if (one.place.isOf(operation.name()) && one.path.fits(operation.input())) {
                    fitting.add(one);
                }
            }
            known = List.copyOf(fitting);
            byOperation.put(operation.name(), known);
        }
        return known;
    }
}
