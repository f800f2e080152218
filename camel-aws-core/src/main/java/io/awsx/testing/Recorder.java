package io.awsx.testing;

import io.awsx.call.Purpose;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The calls that came, with all their requests. Thread-safe. */
final class Recorder {

    private record Entry(Purpose purpose, Map<String, Object> input, List<RecordedRequest> requests) {}

    private final List<Entry> entries = new ArrayList<>();
    private final IdentityHashMap<Purpose, Entry> byPurpose = new IdentityHashMap<>();

    /** Notes a request. */
    synchronized void note(Purpose purpose, Map<String, Object> input, RecordedRequest request) {
        Entry entry = byPurpose.get(purpose);
        if (entry == null) {
            entry = new Entry(purpose, input, new ArrayList<>());
            byPurpose.put(purpose, entry);
            entries.add(entry);
        }
        entry.requests.add(request);
    }

    synchronized List<RecordedCall> calls() {
        List<RecordedCall> calls = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            calls.add(new RecordedCall(
                    entry.purpose.operation().service().name(),
                    entry.purpose.operation().name(),
                    entry.purpose.region(),
                    entry.input,
                    List.copyOf(entry.requests)));
        }
        return List.copyOf(calls);
    }

    synchronized void clear() {
        entries.clear();
        byPurpose.clear();
    }
}
