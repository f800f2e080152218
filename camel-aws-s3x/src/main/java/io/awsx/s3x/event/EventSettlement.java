package io.awsx.s3x.event;

import io.awsx.camel.consume.Settlement;
import io.awsx.s3x.consume.AfterRead;
import io.awsx.s3x.object.S3Object;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Settles an object first, and the message that told of it when all that it told of is settled. */
final class EventSettlement implements Settlement<S3Object> {

    private final AfterRead afterRead;
    private final ConsumedEvents consumed;
    private final Deliveries deliveries;

    EventSettlement(AfterRead afterRead, ConsumedEvents consumed, Deliveries deliveries) {
        this.afterRead = afterRead;
        this.consumed = consumed;
        this.deliveries = deliveries;
    }

    @Override
    public Due due(S3Object object, Exchange exchange) {
        Told told = Told.of(object);
        if (told == null) {
            return afterRead.due(object, exchange);
        }
        consumed.note(told);
        return new EventDue(told, told.event().hasObject() ? afterRead.due(object, exchange) : () -> Outcome.DONE);
    }

    /** The message is given back; where the object is put out of the way, it finds nothing when it comes again, and is done with. */
    @Override
    public @Nullable Due failed(S3Object object, Exchange exchange) {
        Told told = Told.of(object);
        return told == null || told.event().hasObject() ? afterRead.failed(object, exchange) : null;
    }

    @Override
    public String verb() {
        return afterRead.verb();
    }

    /** What is left to do to one object and its message. Used by one thread at a time. */
    private final class EventDue implements Due {

        private final Told told;
        private final Due object;
        private @Nullable Outcome outcome;
        private boolean last;

        EventDue(Told told, Due object) {
            this.told = told;
            this.object = object;
        }

        @Override
        public Outcome settle() {
            Outcome settled = outcome == null ? object.settle() : outcome;
            if (outcome == null) {
                outcome = settled;
                last = deliveries.endsWith(told);
            }
            if (last) {
                deliveries.delete(told.delivery());
            }
            return settled;
        }
    }
}
