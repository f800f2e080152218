package io.awsx.camel.consume;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.lease.Leases;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which items are taken: those in progress, and those that were consumed before. Both are asked before anything is loaded.
 * Thread-safe.
 *
 * <p>The repository of consumed items is told of an item <em>before</em> the work, as Camel's idempotent consumer does it: {@code
 * add} is what decides between nodes that share it. When the exchange succeeded the item is confirmed; when it failed it is
 * removed. With {@code eager} false it is added only then: nodes may consume an item twice, but one whose process died in the
 * middle is consumed again.
 *
 * <p>Where nodes share {@link Leases}, an item is taken in them, too, by its identity: then one that a dead node had in the middle is free again.
 */
public final class Claims<T> {

    private final Function<T, String> name;
    private final Function<T, String> identity;
    private final @Nullable IdempotentRepository inProgress;
    private final @Nullable IdempotentRepository consumed;
    private final boolean eager;
    private final @Nullable Leases leases;

    /**
     * @param name what an item is called while it is in progress
     * @param identity what it is remembered by
     * @param inProgress where those in progress are; null for memory
     * @param consumed where those that were consumed are, or null where they are not remembered
     * @param eager whether an item is added before the work
     */
    public Claims(
            Function<T, String> name,
            Function<T, String> identity,
            @Nullable IdempotentRepository inProgress,
            @Nullable IdempotentRepository consumed,
            boolean eager) {
        this(inProgress == null ? RememberedKeys.all() : inProgress, name, identity, consumed, eager, null);
    }

    /**
     * As the options say.
     *
     * @param inProgress where those in progress are; null for memory
     */
    public static <T> Claims<T> of(
            AwsxCallConfiguration options,
            Function<T, String> name,
            Function<T, String> identity,
            @Nullable IdempotentRepository inProgress) {
        IdempotentRepository consumed = null;
        if (options.remembersConsumed()) {
            consumed = Objects.requireNonNullElseGet(
                    options.getIdempotentRepository(), () -> RememberedKeys.upTo(options.getIdempotentMemory()));
        }
        return new Claims<>(name, identity, inProgress, consumed, options.isIdempotentEager());
    }

    private Claims(
            @Nullable IdempotentRepository inProgress,
            Function<T, String> name,
            Function<T, String> identity,
            @Nullable IdempotentRepository consumed,
            boolean eager,
            @Nullable Leases leases) {
        this.name = name;
        this.identity = identity;
        this.inProgress = inProgress;
        this.consumed = consumed;
        this.eager = eager;
        this.leases = leases;
    }

    /**
     * The same among nodes that share leases, which these claims start and stop. What was consumed is added when it succeeded: that an item is taken
     * decides between nodes.
     */
    public Claims<T> among(Leases nodes) {
        return new Claims<>(inProgress, name, identity, consumed, false, nodes);
    }

    /** Remembers nothing: each round takes all that it is given. */
    public static <T> Claims<T> none() {
        return new Claims<>(null, item -> "", item -> "", null, false, null);
    }

    /** Starts the repositories. */
    void start() {
        ServiceHelper.startService(repositories());
        if (leases != null) {
            leases.start();
        }
    }

    /** Stops the repositories. */
    void stop() {
        if (leases != null) {
            leases.stop();
        }
        ServiceHelper.stopService(repositories());
    }

    private List<IdempotentRepository> repositories() {
        return Stream.of(inProgress, consumed).filter(Objects::nonNull).toList();
    }

    /** What nodes share; null where there is nothing. */
    @Nullable Leases leases() {
        return leases;
    }

    /** Whether what is in progress is known. */
    boolean knowProgress() {
        return inProgress != null;
    }

    /**
     * Whether an item was consumed before, beyond doubt: where items are added before the work, one that is known may still be in
     * progress elsewhere, or have been when a process died.
     */
    public boolean surelyConsumed(T item) {
        return !eager && consumed != null && consumed.contains(identity.apply(item));
    }

    /** Whether an item is free, without taking it. */
    boolean free(T item) {
        return (inProgress == null || !inProgress.contains(name.apply(item)))
                && (leases == null || leases.free(identity.apply(item)))
                && (consumed == null || !consumed.contains(identity.apply(item)));
    }

    /** Takes an item; false where another one has it or had it. */
    boolean claim(T item) {
        if (inProgress != null && !inProgress.add(name.apply(item))) {
            return false;
        }
        boolean taken = false;
        try {
            // What another node consumed it remembered before it let go of it, so this is asked in this order.
            taken = (leases == null || leases.take(identity.apply(item))) && isNew(item);
        } finally {
            if (!taken) {
                release(item);
            }
        }
        return taken;
    }

    private boolean isNew(T item) {
        return consumed == null
                || (eager ? consumed.add(identity.apply(item)) : !consumed.contains(identity.apply(item)));
    }

    /**
     * Asks the nodes that share leases whether what was claimed is this one's still; to be called before anything is done to items.
     *
     * @throws io.awsx.error.AwsException where that cannot be known now
     */
    void prove() {
        if (leases != null) {
            leases.prove();
        }
    }

    /** Whether a claimed item is this node's still, as of the last {@link #prove}. */
    boolean owns(T item) {
        return leases == null || leases.owns(identity.apply(item));
    }

    /**
     * The item was consumed, in the version that was read; it stays in progress until it is released.
     *
     * @param read the same, or a newer version that has an identity of its own
     */
    void consumed(T item, T read) {
        String claimed = identity.apply(item);
        if (leases != null) {
            leases.done(claimed);
        }
        if (consumed == null) {
            return;
        }
        String other = identity.apply(read);
        if (!eager) {
            consumed.add(claimed);
        }
        consumed.confirm(claimed);
        if (!other.equals(claimed)) {
            consumed.add(other);
            consumed.confirm(other);
        }
    }

    /** Nothing goes on with the item any more; whether it was consumed stays remembered. */
    void release(T item) {
        try {
            if (leases != null) {
                leases.release(identity.apply(item));
            }
        } finally {
            if (inProgress != null) {
                inProgress.remove(name.apply(item));
            }
        }
    }

    /** The item was not consumed: it is free again. */
    void giveBack(T item) {
        try {
            if (consumed != null && eager) {
                consumed.remove(identity.apply(item));
            }
        } finally {
            release(item);
        }
    }
}
