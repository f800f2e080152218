/**
 * One life of a consumer, for all components. A component adds a {@link io.awsx.camel.consume.Source} (where items come from), a {@link
 * io.awsx.camel.consume.Load} (what is fetched when an item's turn comes), and a {@link io.awsx.camel.consume.Settlement} (what is done
 * to it afterwards), and no loop. An item goes through these states:
 *
 * <pre>
 *                 not wanted, or another one has it
 *               ┌────────────────────────────────────▶ passed over
 *   Source ──▶ listed ──claim──▶ claimed ──load──▶ loaded ──route──▶ consumed ──settle──▶ settled
 *                 ▲ │               │                 │                 │ ▲  alone, or        claim kept as consumed,
 *                 │ │ before it in  │ gone, or        │ failed, or     │ │  in a batch       or given up: another version
 *                 │ │ its group one │ cannot be       │ the consumer   │ └─ again, with      is there, which is consumed
 *                 │ │ failed        │ loaded          │ stops          ▼    growing pauses  in its turn
 *                 └─┴─ given back ◀─┴─────────────────┘             waiting: stays claimed
 * </pre>
 *
 * <p>A round takes up some items and loads each when its turn comes; a stop or suspension between two items leaves the rest unclaimed. An
 * item that cannot be loaded, or whose exchange fails, keeps no other waiting, but for those of its group: they are given back unrouted,
 * so that their order stays. Nothing is settled before the exchange succeeded, and then only the version that was read. What waits to be
 * settled is bounded: when there is too much of it, nothing more is taken up.
 *
 * <p>The thread that polls routes the items itself, or, where {@link io.awsx.camel.consume.Parts#concurrently several} are
 * to be under way at once, hands each to a worker and waits when all are busy. An item counts as under way from the moment it was taken up
 * until it is settled or given back; a {@link io.awsx.camel.consume.Heartbeat} sees all that are. A stop waits for those under way, gives
 * back what was not routed, and settles what waits for a batch to become full.
 *
 * <p>Knows Camel and messages; knows no service.
 */
@NullMarked
package io.awsx.camel.consume;

import org.jspecify.annotations.NullMarked;
