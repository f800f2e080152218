package io.awsx.camel.lease;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node among those that share a register. Each has an entry, which it changes again and again while it lives. One whose entry stood still for the
 * duration of a lease, by the clock of the node that looks, is put to death by a write on condition of what was seen: from then on it cannot change
 * its entry any more, so that it finds out, and goes on as a new one. So whoever finds its own entry has lost nothing, however long it slept.
 * Thread-safe.
 */
final class Member {

    private static final Logger LOG = LoggerFactory.getLogger(Member.class);

    private static final String PREFIX = "node/";
    private static final String DEAD = "dead";
    private static final int TRIES = 3;

    /** One life of this node; it has what it took in it until it ends. */
    static final class Life {

        final String id;
        private Register.Entry entry;
        private long beats;
        private volatile boolean over;

        private Life(String id, Register.Entry entry) {
            this.id = id;
            this.entry = entry;
        }

        /** Whether the others took it for dead, or it left, as far as is known. */
        boolean isOver() {
            return over;
        }
    }

    private final Register register;
    private final Supplier<String> ids;
    private final LongSupplier nanoTime;
    private final Liveness liveness;
    private @Nullable Life life;

    /** @param ids gives names of nodes, each another one than any that was given anywhere */
    Member(Register register, Supplier<String> ids, Duration lease, LongSupplier nanoTime) {
        this.register = register;
        this.ids = ids;
        this.nanoTime = nanoTime;
        this.liveness = new Liveness(lease);
    }

    /** Tells the others that this node lives, and begins to where it does not. */
    synchronized Life beat() {
        Life current = life;
        if (current != null && !changed(current)) {
            end(current);
            current = null;
        }
        if (current == null) {
            String id = ids.get();
            Register.Entry made = register.create(PREFIX + id, "1");
            // Where the answer to a write was lost, it was made by this node.
            made = made == null ? register.get(PREFIX + id) : made;
            if (made == null) {
                throw new IllegalStateException("The entry of node " + id + " is gone as soon as it was made");
            }
            current = new Life(id, made);
            life = current;
        }
        return current;
    }

    /** Changes the entry; false where it is not this node's to change any more. */
    private boolean changed(Life current) {
        current.beats++;
        String text = String.valueOf(current.beats + 1);
        Register.Entry changed = register.replace(current.entry, text);
        // Where the answer to a write was lost, this one or an earlier, the entry is another one than is known here.
        for (int tries = 0; changed == null && tries < TRIES; tries++) {
            Register.Entry found = found(current);
            if (found == null) {
                return false;
            }
            changed = found.text().equals(text) ? found : register.replace(found, text);
        }
        if (changed != null) {
            current.entry = changed;
        }
        return changed != null;
    }

    private Register.@Nullable Entry found(Life current) {
        Register.Entry found = register.get(PREFIX + current.id);
        return found == null || found.text().equals(DEAD) ? null : found;
    }

    private void end(Life ended) {
        ended.over = true;
        life = null;
        LOG.warn(
                "Other nodes took {} for dead, {}: it was silent for too long. What it has may be theirs by now; it goes on as a new one",
                ended.id,
                register.where());
    }

    /** Asks the register whether the others let this node live: only then what it took is its own. */
    synchronized void prove() {
        Life current = life;
        if (current != null && found(current) == null) {
            end(current);
        }
    }

    /**
     * Whether a node is dead for good.
     *
     * @param id one that has something
     */
    synchronized boolean isDead(String id) {
        return !liveness.isAlive(id, nanoTime.getAsLong()) && !lives(id);
    }

    /** Looks at a node anew, and ends it where it stood still for too long. */
    private boolean lives(String id) {
        Register.Entry node = register.get(PREFIX + id);
        String sign = node == null || node.text().equals(DEAD) ? null : node.text();
        // What was asked for may have come late: the time that counts is after it.
        long now = nanoTime.getAsLong();
        liveness.see(id, sign, now);
        if (node == null || liveness.isAlive(id, now)) {
            return node != null;
        }
        Register.Entry dead = sign == null ? node : register.replace(node, DEAD);
        if (dead == null) {
            return true;
        }
        liveness.see(id, null, now);
        LOG.info("Node {} is dead, {}: what it had is taken by others", id, register.where());
        register.remove(dead);
        return false;
    }

    /** Looks at the nodes that had something lately, so that it is known soon when one dies. */
    synchronized void lookAround() {
        liveness.known().forEach(this::lives);
    }

    /** This node takes nothing any more, and what it has is everyone's. */
    synchronized void leave() {
        Life current = life;
        life = null;
        if (current != null) {
            current.over = true;
            Register.Entry found = found(current);
            if (found != null) {
                register.remove(found);
            }
        }
    }

    /** This life; null before the first word and after it left. */
    synchronized @Nullable Life life() {
        return life;
    }
}
