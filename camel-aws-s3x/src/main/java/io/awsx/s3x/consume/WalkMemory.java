package io.awsx.s3x.consume;

import io.awsx.camel.consume.Bookmark;
import io.awsx.camel.consume.Watermark;
import io.awsx.camel.consume.Watermark.Stretch;
import io.awsx.error.ClientException;
import io.awsx.s3x.walk.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a walk is begun, by what is remembered of one before, and what is remembered of it.
 *
 * @param bookmark where; null where nothing is
 */
record WalkMemory(Ground ground, Watermark mark, @Nullable Bookmark bookmark) {

    private static final Logger LOG = LoggerFactory.getLogger(WalkMemory.class);

    /**
     * Begins a walk where the last one was left, or with all of the ground.
     *
     * @return the keys that failed before that place
     * @throws ClientException where what is remembered cannot be read: nothing should be consumed then
     */
    List<String> begin() {
        List<Stretch> stretches = List.of(ground.whole());
        List<String> failed = List.of();
        WalkPosition known = read();
        if (known != null && !known.ground().equals(ground.name())) {
            LOG.info(
                    "What is remembered is of {}, so that {} is walked from its beginning",
                    known.ground(),
                    ground.name());
        } else if (known != null && (!ground.isAlive() || !known.left().isEmpty())) {
            stretches = known.left();
            failed = known.failed();
            LOG.info(
                    "The walk through {} goes on, with {} stretches and {} objects that failed before",
                    ground.name(),
                    stretches.size(),
                    failed.size());
        }
        mark.begin(stretches);
        mark.failedBefore(failed);
        return failed;
    }

    private @Nullable WalkPosition read() {
        if (bookmark == null) {
            return null;
        }
        String text;
        try {
            text = bookmark.read();
        } catch (Exception e) {
            throw new ClientException(
                    "How far the walk got before cannot be read, so that nothing is consumed: " + e.getMessage(), e);
        }
        return text == null ? null : WalkPosition.parse(text);
    }

    /** How far the walk got, as it is remembered. */
    String position() {
        return new WalkPosition(ground.name(), mark.unsettled(), mark.failed()).text();
    }

    /** Remembers that, where it is time to. */
    void note() {
        if (bookmark != null) {
            bookmark.note(this::position);
        }
    }

    /** Remembers it now. */
    void end() {
        if (bookmark != null) {
            bookmark.end(this::position);
        }
    }
}
