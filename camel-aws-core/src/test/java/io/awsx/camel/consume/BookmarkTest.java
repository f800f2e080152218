package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.testkit.StrategyInMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookmarkTest {

    private final List<String> written = new ArrayList<>();
    private boolean broken;
    private long now;

    private final Bookmark bookmark = new Bookmark(
            new Bookmark.Place() {
                @Override
                public @Nullable String read() {
                    if (broken) {
                        throw new IllegalStateException("not there");
                    }
                    return written.isEmpty() ? null : written.get(written.size() - 1);
                }

                @Override
                public void write(String text) {
                    if (broken) {
                        throw new IllegalStateException("not there");
                    }
                    written.add(text);
                }
            },
            "The consumer",
            Duration.ofSeconds(5),
            () -> now);

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void isWrittenAtTimesWhereSomethingIsNew() throws Exception {
        assertThat(bookmark.read()).isNull();
        bookmark.note(() -> "a");
        assertThat(written).isEmpty();
        pass(5);
        bookmark.note(() -> "b");
        bookmark.note(() -> "c");
        pass(5);
        bookmark.note(() -> "b");
        assertThat(written).containsExactly("b");
        bookmark.end(() -> "d");
        assertThat(written).containsExactly("b", "d");
        assertThat(bookmark.read()).isEqualTo("d");
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() throws Exception {
        bookmark.read();
        broken = true;
        pass(5);
        bookmark.note(() -> "a");
        broken = false;
        bookmark.note(() -> "b");
        pass(5);
        bookmark.note(() -> "c");
        assertThat(written).containsExactly("c");
    }

    @Test
    void nothingIsWrittenBeforeItWasRead() {
        broken = true;
        assertThatThrownBy(bookmark::read).hasMessage("not there");
        broken = false;
        pass(5);
        bookmark.note(() -> "a");
        bookmark.end(() -> "a");
        assertThat(written).isEmpty();
    }

    @Test
    void aResumeStrategyIsAPlace() throws Exception {
        var strategy = new StrategyInMemory();
        var adapter = new ResumedPositions();
        adapter.setCache(strategy.getResumeStrategyConfiguration().getResumeCache());
        strategy.setAdapter(adapter);
        Bookmark.Place place = Bookmark.in(strategy, "bucket");
        assertThat(place.read()).isNull();
        Bookmark.in(strategy, "other").write("z");
        place.write("a");
        place.write("b");
        assertThat(place.read()).isEqualTo("b");
    }

    @Test
    void aStrategyThatStoresBytesFindsThemAgain() throws Exception {
        var strategy = new StrategyInMemory();
        var adapter = new ResumedPositions();
        adapter.setCache(strategy.getResumeStrategyConfiguration().getResumeCache());
        adapter.deserialize(
                OffsetKeys.of("bucket").serialize(), Offsets.of("k/\u00fc").serialize());
        assertThat(Bookmark.in(strategy, "bucket").read()).isEqualTo("k/\u00fc");
    }
}
