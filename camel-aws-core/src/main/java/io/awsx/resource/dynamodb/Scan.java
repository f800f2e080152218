package io.awsx.resource.dynamodb;

import io.awsx.paging.PageLimits;
import java.util.Map;

/** All items of a table or index, in no order; see {@link Items}. */
public final class Scan extends Items<Scan> {

    Scan(NativeClient client, Map<String, ?> parameters, PageLimits limits) {
        super(client, parameters, limits);
    }

    /**
     * One of several parts of the table, for scans by several threads, each of another part.
     *
     * @param number of the part, 0 or more
     * @param of how many there are
     */
    public Scan segment(int number, int of) {
        return with("Segment", number).with("TotalSegments", of);
    }

    @Override
    String operation() {
        return "Scan";
    }

    @Override
    Scan copy(NativeClient client, Map<String, ?> parameters, PageLimits limits) {
        return new Scan(client, parameters, limits);
    }
}
