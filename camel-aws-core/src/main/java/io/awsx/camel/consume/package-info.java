/**
 * One life of a consumer, for all components. A component adds a {@link io.awsx.camel.consume.Source} (where items come from), a {@link
 * io.awsx.camel.consume.Load} (what is fetched when an item's turn comes), and a {@link io.awsx.camel.consume.Settlement} (what is done
 * to it afterwards), and no loop. An item goes through these states:
 *
 * <pre>
 *                 not wanted, or another one has it
 *               ┌────────────────────────────────────▶ passed over
 *   Source ──▶ listed ──claim──▶ claimed ──load──▶ loaded ──route──▶ consumed ──settle──▶ settled
 *                 ▲                 │                 │                 │ ▲                  claim kept as consumed,
 *                 │                 │ gone, or        │ failed, or     │ └─ again, with     or given up: another version
 *                 │                 │ cannot be       │ the consumer   │    growing pauses   is there, which is consumed
 *                 │                 │ loaded          │ stops          ▼                     in its turn
 *                 └── given back ◀──┴─────────────────┘             waiting: stays claimed
 * </pre>
 *
 * <p>A round takes up some items and loads each when its turn comes; a stop or suspension between two items leaves the rest unclaimed. An
 * item that cannot be loaded, or whose exchange fails, keeps no other waiting. Nothing is settled before the exchange succeeded, and then
 * only the version that was read. What waits to be settled is bounded: when there is too much of it, nothing more is taken up.
 *
 * <p>Knows Camel and messages; knows no service.
 */
@NullMarked
package io.awsx.camel.consume;

import org.jspecify.annotations.NullMarked;
