package io.awsx.identity;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a source gives and asks it again in time: from 15 minutes before the end by one thread while the others go
 * on, from 10 minutes before by one thread for which all wait. Never asks the source twice at a time. Credentials without
 * an end are kept for good. Thread-safe; virtual threads are not pinned.
 *
 * <p>A source that has none is asked anew each time.
 */
public final class RefreshingCredentials implements CredentialsProvider {

    private final CredentialsProvider source;
    private final Refreshing<Credentials> kept;

    /**
     * @param name what the source is called in messages
     * @param source where credentials come from; need not keep them itself
     * @param clock by which they end
     */
    public RefreshingCredentials(String name, CredentialsProvider source, InstantSource clock) {
        this(name, source, clock, Refreshing.ADVISORY, Refreshing.MANDATORY);
    }

    /**
     * Credentials that are asked for at other times.
     *
     * @param advisory how long before their end one thread asks for others
     * @param mandatory how long before their end all threads wait for others
     */
    public RefreshingCredentials(
            String name, CredentialsProvider source, InstantSource clock, Duration advisory, Duration mandatory) {
        this.source = source;
        this.kept = new Refreshing<>(
                "Credentials of " + name, source::resolve, Credentials::expiration, clock, advisory, mandatory);
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.awsx.error.ClientException where the source fails, or what it gives is expired already; its cause is the
     *     failure of the source
     */
    @Override
    public @Nullable Credentials resolve() {
        return kept.get();
    }

    @Override
    public @Nullable Credentials atHand() {
        return kept.atHand();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean refresh(Credentials rejected) {
        return kept.replace(rejected, Credentials::signsLike);
    }

    @Override
    public String describe() {
        return source.describe();
    }
}
