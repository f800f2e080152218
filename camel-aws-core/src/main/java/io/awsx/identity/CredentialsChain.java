package io.awsx.identity;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one source after the other. The one that answered is asked first from then on, and the others again only if it
 * has nothing any more. A source that fails ends the search: what is configured wrongly is not passed over. Immutable but
 * for the memory of who answered; thread-safe as far as its sources are.
 */
public final class CredentialsChain implements CredentialsProvider {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialsChain.class);

    private final List<Source> sources;
    private final String advice;
    private volatile int lastAnswer = -1;

    /** A source and what it is called. */
    private record Source(String name, CredentialsProvider provider) {}

    private CredentialsChain(List<Source> sources, String advice) {
        this.sources = List.copyOf(sources);
        this.advice = advice;
    }

    /**
     * A chain of sources in the order they are asked.
     *
     * @param sources the sources by the names they have in {@link #names}, iterated in that order
     * @param advice what to do where none has any credentials
     */
    public static CredentialsChain of(Map<String, CredentialsProvider> sources, String advice) {
        List<Source> list = new ArrayList<>();
        sources.forEach((name, provider) -> list.add(new Source(name, provider)));
        return new CredentialsChain(list, advice);
    }

    /**
     * This chain with one more source, asked right before another one.
     *
     * @param existing the name of a source of this chain
     * @param name what the new one is called
     * @throws ClientException where there is no such source, or one of the new name already
     */
    public CredentialsChain before(String existing, String name, CredentialsProvider provider) {
        return with(index(existing), name, provider);
    }

    /** This chain with one more source, asked right after another one; as {@link #before} otherwise. */
    public CredentialsChain after(String existing, String name, CredentialsProvider provider) {
        return with(index(existing) + 1, name, provider);
    }

    /**
     * This chain without a source.
     *
     * @throws ClientException where there is no such source
     */
    public CredentialsChain without(String existing) {
        List<Source> fewer = new ArrayList<>(sources);
        fewer.remove(index(existing));
        return new CredentialsChain(fewer, advice);
    }

    private CredentialsChain with(int index, String name, CredentialsProvider provider) {
        if (names().contains(name)) {
            throw new ClientException(
                    "There is a source of credentials called " + name + " already; give another name");
        }
        List<Source> more = new ArrayList<>(sources);
        more.add(index, new Source(name, provider));
        return new CredentialsChain(more, advice);
    }

    private int index(String name) {
        List<String> names = names();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new ClientException("There is no source of credentials called " + name
                    + NearestNames.clause(name, names) + "; there are " + String.join(", ", names));
        }
        return index;
    }

    /** The names of the sources in the order they are asked. */
    public List<String> names() {
        return sources.stream().map(Source::name).toList();
    }

    /**
     * The credentials of the first source that has any.
     *
     * @return never null
     * @throws ClientException where no source has any, with all that was looked at; or the failure of a source
     */
    @Override
    public Credentials resolve() {
        int last = lastAnswer;
        if (last >= 0) {
            Credentials again = sources.get(last).provider.resolve();
            if (again != null) {
                return again;
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            Credentials found = i == last ? null : sources.get(i).provider.resolve();
            if (found != null) {
                LOG.debug("Credentials {} come from {}", found.accessKeyId(), sources.get(i).name);
                lastAnswer = i;
                return found;
            }
        }
        throw new ClientException("No AWS credentials found. Looked at: " + describe() + ". " + advice);
    }

    @Override
    public @Nullable Credentials atHand() {
        int last = lastAnswer;
        return last < 0 ? null : sources.get(last).provider.atHand();
    }

    @Override
    public boolean isShared() {
        return sources.stream().allMatch(source -> source.provider.isShared());
    }

    /** Tells all sources, because each knows best what it gave. */
    @Override
    public boolean refresh(Credentials rejected) {
        int last = lastAnswer;
        boolean others = false;
        for (int i = 0; i < sources.size(); i++) {
            boolean has = sources.get(i).provider.refresh(rejected);
            // What a source behind the one that answered has, nobody gets
            others |= has && (last < 0 || i <= last);
        }
        return others;
    }

    @Override
    public String describe() {
        List<String> looks = new ArrayList<>(sources.size());
        for (Source source : sources) {
            String look = source.provider.describe();
            if (!look.isEmpty()) {
                looks.add(look);
            }
        }
        return looks.isEmpty() ? "nothing" : String.join("; ", looks);
    }
}
