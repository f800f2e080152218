package io.awsx.s3x.verb;

import io.awsx.http.BulkInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.util.IOHelper;

/** The rows in a stream of events. Without the event that ends it, rows may be missing: then reading fails at the end. */
final class SelectedRows extends BulkInputStream {

    private static final byte[] NOTHING = {};

    private final Iterator<?> events;
    private byte[] rows = NOTHING;
    private int at;
    private boolean ended;

    SelectedRows(Iterator<?> events) {
        this.events = events;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (!more()) {
            return -1;
        }
        int count = Math.min(length, rows.length - at);
        System.arraycopy(rows, at, bytes, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        while (at == rows.length) {
            if (!hasNext()) {
                if (ended) {
                    return false;
                }
                throw new IOException("The rows broke off before their end; ask for them again");
            }
            Map<?, ?> event = (Map<?, ?>) events.next();
            ended |= event.containsKey("End");
            if (event.get("Records") instanceof Map<?, ?> records && records.get("Payload") instanceof byte[] payload) {
                rows = payload;
                at = 0;
            }
        }
        return true;
    }

    private boolean hasNext() throws IOException {
        try {
            return events.hasNext();
        } catch (RuntimeException e) {
            throw new IOException("The rows broke off: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (events instanceof Closeable open) {
            IOHelper.close(open);
        }
    }
}
