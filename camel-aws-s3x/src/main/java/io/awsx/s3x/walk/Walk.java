package io.awsx.s3x.walk;

import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.s3x.object.S3Object;
import org.jspecify.annotations.Nullable;

/**
 * A walk through what there is, from where its lanes were walked to. So much is in memory as was said when it was made, however much there is. Used by
 * one thread, but for {@link #close}.
 */
public interface Walk extends AutoCloseable {

    /**
     * What was met; it is noted in its lane before more is asked for.
     *
     * @param position where in the lane
     */
    record Met(S3Object object, Lane lane, String position) {}

    /**
     * The next object; may ask the store.
     *
     * @return null at the end, and when it was closed
     * @throws RuntimeException where it cannot be had; a new walk goes on from the lanes
     */
    @Nullable Met next();

    /** Whether the next object is there without asking the store. */
    boolean isReady();

    /** Ends it, from any thread, a wait for objects too. */
    @Override
    void close();
}
