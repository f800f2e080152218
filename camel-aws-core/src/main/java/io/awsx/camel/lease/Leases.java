package io.awsx.camel.lease;

import io.awsx.error.AwsException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of which one node has each at a time. What a node took is its own until it lets go of it, or dies; then others take it. A name that is done
 * is remembered, or free again. Thread-safe, but that one thread at a time deals with one name.
 *
 * <pre>
 *             take                              release
 *   (none) ─────────▶ claimed by this node ────────────────────▶ (none)
 *                        │  ▲                 done, and it is
 *       silent for the   │  │ take            remembered
 *       duration of a    ▼  │               ────────────────────▶ done
 *       lease         claimed by a dead one
 * </pre>
 */
public final class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private static final String CLAIM = "claim/";
    private static final String CLAIMED = "claimed ";
    private static final String DONE = "done ";

    /** What is known of what others have; what is forgotten is asked for again. */
    private static final int MOST_OF_OTHERS = 10_000;

    /** A name that this node has. */
    private static final class Held {

        final Member.Life life;
        final Register.Entry entry;
        boolean done;
        boolean over;
        boolean ended;

        Held(Member.Life life, Register.Entry entry) {
            this.life = life;
            this.entry = entry;
        }
    }

    private final Register register;
    private final Member member;
    private final Duration lease;
    private final boolean remembers;
    private final LongSupplier nanoTime;
    private final AtomicLong words = new AtomicLong();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Long> others = upTo(MOST_OF_OTHERS);
    private final Map<String, Boolean> done;
    private int failures;

    /**
     * Leases; nothing is sent.
     *
     * @param ids gives names of nodes, each another one than any that was given anywhere
     * @param lease how long a node may be silent, and the pauses of a machine or network may last
     * @param remembers how many names that are done are known without asking for them; 0 where what is done is free again
     * @param nanoTime the node's own clock
     */
    public Leases(Register register, Supplier<String> ids, Duration lease, int remembers, LongSupplier nanoTime) {
        this.register = register;
        this.member = new Member(register, ids, lease, nanoTime);
        this.lease = lease;
        this.remembers = remembers > 0;
        this.nanoTime = nanoTime;
        this.done = upTo(remembers);
    }

    /**
     * The leases of a node of this machine; nothing is sent.
     *
     * @param node what the node is called in messages; the names of its lives begin with it
     */
    public static Leases of(Register register, String node, Duration lease, int remembers) {
        return new Leases(register, () -> node + '@' + UUID.randomUUID(), lease, remembers, System::nanoTime);
    }

    private static <V> Map<String, V> upTo(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * Begins.
     *
     * @throws AwsException where the register cannot be reached, or cannot be used
     */
    public void start() {
        register.open();
        member.beat();
    }

    /** How long it is from one {@link #beat} to the next. */
    public Duration pause() {
        return lease.dividedBy(3);
    }

    /** Tells others that this node lives, looks at them, and lets go of what could not be let go of before. Throws nothing. */
    public void beat() {
        try {
            member.beat();
            held.forEach((name, one) -> {
                if (one.over) {
                    end(name, one);
                }
            });
            member.lookAround();
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            if (Integer.bitCount(failures) == 1) {
                LOG.warn(
                        "Other nodes cannot be told that this one lives, {}, {} times in a row: {}",
                        register.where(),
                        failures,
                        e.toString());
            }
        }
    }

    /** Whether a name may be free, as far as is known without asking. */
    public boolean free(String name) {
        Long until = others.get(name);
        return !done.containsKey(name)
                && !held.containsKey(name)
                && (until == null || until - nanoTime.getAsLong() < 0);
    }

    /**
     * Takes a name.
     *
     * @return false where another one has it, or it is done
     */
    public boolean take(String name) {
        Held before = held.get(name);
        if (before != null) {
            return takeAgain(before);
        }
        Member.Life life = Objects.requireNonNullElseGet(member.life(), member::beat);
        String text = CLAIMED + life.id + ' ' + words.incrementAndGet();
        Register.Entry claim = claim(CLAIM + name, text, life);
        if (claim == null) {
            return false;
        }
        held.put(name, new Held(life, claim));
        return true;
    }

    /** It was let go of, but that could not be written yet. */
    private boolean takeAgain(Held before) {
        synchronized (before) {
            boolean again = before.over && !before.ended && !before.done && !before.life.isOver();
            before.over = before.over && !again;
            return again;
        }
    }

    private Register.@Nullable Entry claim(String name, String text, Member.Life life) {
        // What is remembered is mostly done, and what is not mostly free.
        Register.Entry known = remembers ? register.get(name) : null;
        if (known == null) {
            Register.Entry made = register.create(name, text);
            known = made == null ? register.get(name) : made;
        }
        if (known == null || known.text().equals(text)) {
            return known;
        }
        String own = name.substring(CLAIM.length());
        if (known.text().startsWith(DONE)) {
            done.put(own, true);
            return null;
        }
        String owner = known.text().split(" ", -1)[1];
        if (!owner.equals(life.id) && !member.isDead(owner)) {
            others.put(own, nanoTime.getAsLong() + pause().toNanos());
            return null;
        }
        Register.Entry taken = replaced(known, text);
        if (taken != null) {
            LOG.info("Took {} of {}, which is dead", own, owner);
        }
        return taken;
    }

    private Register.@Nullable Entry replaced(Register.Entry known, String text) {
        Register.Entry written = register.replace(known, text);
        if (written == null) {
            // The answer to it may have been lost, and it was sent again.
            Register.Entry found = register.get(known.name());
            written = found != null && found.text().equals(text) ? found : null;
        }
        return written;
    }

    /**
     * Asks the register whether what this node took is its own still; to be called before anything is done that only the owner may do.
     *
     * @throws AwsException where that cannot be known now
     */
    public void prove() {
        member.prove();
    }

    /** Whether a name is this node's own, as of the last {@link #prove}. */
    public boolean owns(String name) {
        Held one = held.get(name);
        return one != null && !one.life.isOver();
    }

    /** What was to be done with a name is done; it stays this node's until it is released. */
    public void done(String name) {
        Held one = held.get(name);
        if (one != null) {
            one.done = true;
        }
    }

    /** Lets go of a name. Throws nothing: where it cannot be written, that is tried again. */
    public void release(String name) {
        Held one = held.get(name);
        if (one != null) {
            end(name, one);
        }
    }

    private void end(String name, Held one) {
        synchronized (one) {
            one.over = true;
            try {
                boolean ours = (one.done && remembers) ? written(name, one) : register.remove(one.entry);
                if (!ours) {
                    LOG.debug("{} is another node's by now", name);
                }
                one.ended = true;
                held.remove(name, one);
            } catch (RuntimeException e) {
                LOG.debug("{} cannot be let go of; that is tried again", name, e);
            }
        }
    }

    /** Writes that a name is done; false where another node has it by now. */
    private boolean written(String name, Held one) {
        boolean own = replaced(one.entry, DONE + one.life.id + ' ' + words.incrementAndGet()) != null;
        if (own) {
            done.put(name, true);
        }
        return own;
    }

    /** Ends: what this node has still is everyone's. Throws nothing. */
    public void stop() {
        held.forEach((name, one) -> {
            if (one.over) {
                end(name, one);
            }
        });
        try {
            member.leave();
        } catch (RuntimeException e) {
            LOG.debug("Other nodes cannot be told that this one left; they find out", e);
        }
        held.clear();
        others.clear();
    }
}
