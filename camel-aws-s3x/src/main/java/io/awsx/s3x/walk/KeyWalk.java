package io.awsx.s3x.walk;

import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.s3x.object.S3Object;
import io.awsx.transfer.KeyOrder;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Walks a listing from key to key, one lane behind the other, with a page in memory. */
public final class KeyWalk implements Walk {

    private final KeyPages pages;
    private final Iterator<Lane> lanes;
    private final Queue<S3Object> ready = new ArrayDeque<>();
    private @Nullable Lane lane;
    private @Nullable String token;
    private boolean more;
    private volatile boolean closed;

    public KeyWalk(KeyPages pages, List<Lane> lanes) {
        this.pages = pages;
        this.lanes = lanes.iterator();
    }

    @Override
    public @Nullable Met next() {
        while (ready.isEmpty() && !closed) {
            if (lane != null && more) {
                turn(lane);
                continue;
            }
            if (lane != null) {
                lane.end();
            }
            if (!lanes.hasNext()) {
                lane = null;
                return null;
            }
            lane = lanes.next();
            token = null;
            more = true;
        }
        S3Object object = closed ? null : ready.poll();
        return object == null || lane == null ? null : new Met(object, lane, object.key());
    }

    private void turn(Lane in) {
        KeyPages.Page page = pages.behind(in.walked(), token);
        token = page.token();
        more = token != null;
        String upTo = in.upTo();
        for (S3Object object : page.objects()) {
            if (upTo != null && KeyOrder.KEYS.compare(object.key(), upTo) > 0) {
                more = false;
                return;
            }
            ready.add(object);
        }
    }

    @Override
    public boolean isReady() {
        return !ready.isEmpty() && !closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
