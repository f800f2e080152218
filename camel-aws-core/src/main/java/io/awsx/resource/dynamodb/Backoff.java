package io.awsx.resource.dynamodb;

import io.awsx.AwsClient;
import java.time.Duration;

/**
 * The waits before what a batch left is sent again: longer each time in a row that nothing of it was done, and not for ever. Used
 * by one thread.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** About half a minute in all. */
    private static final int MOST = 10;

    private final AwsClient client;
    private int fruitless;

    public Backoff(AwsClient client) {
        this.client = client;
    }

    /**
     * Waits until it is time to send the rest again.
     *
     * @param progress whether anything was done this time
     * @return false, at once, where nothing was done too often
     */
    public boolean again(boolean progress) {
        fruitless = progress ? 0 : fruitless + 1;
        if (fruitless == MOST) {
            return false;
        }
        Duration doubled = FIRST.multipliedBy(1L << fruitless);
        client.backOff(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
        return true;
    }
}
