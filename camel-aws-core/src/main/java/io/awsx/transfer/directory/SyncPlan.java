package io.awsx.transfer.directory;

import io.awsx.transfer.KeyOrder;
import io.awsx.transfer.directory.SyncAction.Candidate;
import io.awsx.transfer.directory.SyncAction.Kind;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Walks files and objects side by side, and tells what is to be done, name by name. Used by one thread. */
final class SyncPlan extends Lookahead<Candidate> {

    private final SyncRequest request;
    private final Iterator<Entry> files;
    private final Iterator<Entry> objects;
    private @Nullable Entry file;
    private @Nullable Entry object;
    private @Nullable Candidate next;
    private long unchanged;

    SyncPlan(SyncRequest request, Iterator<Entry> files, Iterator<Entry> objects) {
        this.request = request;
        this.files = files;
        this.objects = objects;
    }

    @Override
    @Nullable Candidate find() {
        Candidate found = null;
        while (found == null && step()) {
            found = next;
            next = null;
        }
        return found;
    }

    /** How many were found to be the same so far. */
    long unchanged() {
        return unchanged;
    }

    /** Takes what comes first of both sides; false at the end. */
    private boolean step() {
        file = file == null && files.hasNext() ? files.next() : file;
        object = object == null && objects.hasNext() ? objects.next() : object;
        if (file == null && object == null) {
            return false;
        }
        int order = file == null ? 1 : object == null ? -1 : KeyOrder.KEYS.compare(file.name(), object.name());
        Entry local = order <= 0 ? file : null;
        Entry remote = order >= 0 ? object : null;
        file = order <= 0 ? null : file;
        object = order >= 0 ? null : object;
        boolean up = request.direction() == Direction.UP;
        decide(up ? local : remote, up ? remote : local, up);
        return true;
    }

    private void decide(@Nullable Entry source, @Nullable Entry target, boolean up) {
        if (source != null) {
            String reason = target == null ? "missing" : difference(source, target, up);
            if (reason == null) {
                unchanged++;
            } else {
                Entry sameSize = reason.equals("checksum") ? (up ? target : source) : null;
                next = new Candidate(action(up ? Kind.UPLOAD : Kind.DOWNLOAD, source, reason), sameSize);
            }
        } else if (target != null && request.delete()) {
            next = new Candidate(action(up ? Kind.DELETE_OBJECT : Kind.DELETE_FILE, target, "missing"), null);
        }
    }

    private SyncAction action(Kind kind, Entry entry, String reason) {
        return new SyncAction(kind, entry.name(), request.key(entry.name()), entry.size(), reason);
    }

    /** Why they are not the same, or perhaps not where it is the checksum; null where they are. */
    private @Nullable String difference(Entry source, Entry target, boolean up) {
        if (request.comparison() == Comparison.NONE) {
            return "all";
        } else if (source.size() != target.size()) {
            return "size";
        }
        return switch (request.comparison()) {
            case CHECKSUM -> "checksum";
            case TIME -> isSameTime(source, target, up) ? null : "time";
            default -> null;
        };
    }

    /** Whether the times of two of the same size tell no difference. */
    static boolean isSameTime(Entry source, Entry target, boolean up) {
        return up
                ? !source.modified().isAfter(target.modified())
                : source.modified()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .equals(target.modified().truncatedTo(ChronoUnit.SECONDS));
    }
}
