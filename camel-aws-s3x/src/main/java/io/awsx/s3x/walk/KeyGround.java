package io.awsx.s3x.walk;

import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.camel.consume.Watermark.Stretch;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a bucket.
 *
 * @param startAfter the key behind which they begin; null for the first
 * @param sideBySide how many parts are walked at once
 * @param threads who walks them; null where that is one
 */
public record KeyGround(
        KeyPages pages,
        @Nullable String startAfter,
        int sideBySide,
        @Nullable Executor threads) implements Ground {

    @Override
    public String name() {
        return "keys " + pages.prefix();
    }

    @Override
    public Stretch whole() {
        return new Stretch(startAfter, null);
    }

    @Override
    public Walk walk(List<Lane> lanes) {
        return threads == null ? new KeyWalk(pages, lanes) : SideBySide.begin(pages, lanes, sideBySide, threads);
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public boolean hasPositions() {
        return pages.inOrder();
    }
}
