package io.awsx.camel.lease;

import io.awsx.error.TransportException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A register in memory, which can be unreachable, or lose the answers to writes. */
public final class MapRegister implements Register {

    public final Map<String, String> entries = new TreeMap<>();
    /** Whether a call, such as {@code replace node/a}, fails before it does anything. */
    public Predicate<String> failing = call -> false;
    /** Whether the answer to a write is lost, so that it is sent again. */
    Predicate<String> losing = call -> false;

    private int calls;
    private int versions;

    @Override
    public void open() {}

    synchronized int calls() {
        return calls;
    }

    private void call(String verb, String name) {
        calls++;
        if (failing.test(verb + ' ' + name)) {
            throw new TransportException("no way to it", null, false);
        }
    }

    @Override
    public synchronized @Nullable Entry get(String name) {
        call("get", name);
        String found = entries.get(name);
        return found == null ? null : new Entry(name, found, found);
    }

    @Override
    public synchronized @Nullable Entry create(String name, String text) {
        call("create", name);
        return entries.containsKey(name) ? null : put("create", name, text);
    }

    @Override
    public synchronized @Nullable Entry replace(Entry known, String text) {
        call("replace", known.name());
        return known.text().equals(entries.get(known.name())) ? put("replace", known.name(), text) : null;
    }

    private @Nullable Entry put(String verb, String name, String text) {
        entries.put(name, text);
        versions++;
        return losing.test(verb + ' ' + name) ? null : new Entry(name, text, String.valueOf(versions));
    }

    @Override
    public synchronized boolean remove(Entry known) {
        call("remove", known.name());
        return entries.remove(known.name(), known.text());
    }

    @Override
    public synchronized void clear() {
        entries.clear();
    }

    @Override
    public String where() {
        return "in memory";
    }
}
