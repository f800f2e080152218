package io.awsx.s3x.event;

import io.awsx.camel.consume.Load;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.consume.S3Load;
import io.awsx.s3x.object.S3Object;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the object that an event tells of when its turn comes, and passes over what was consumed before, or is too late to matter: a
 * later event of the key was consumed, and the version that this one tells of is not kept.
 */
final class EventLoad implements Load<S3Object> {

    private final Load<S3Object> objects;
    private final ConsumedEvents consumed;
    private final Deliveries deliveries;

    EventLoad(Load<S3Object> objects, ConsumedEvents consumed, Deliveries deliveries) {
        this.objects = objects;
        this.consumed = consumed;
        this.deliveries = deliveries;
    }

    @Override
    public @Nullable S3Object load(S3Object object, Exchange exchange) throws Exception {
        Told told = Told.of(object);
        if (told == null) {
            return objects.load(object, exchange);
        }
        boolean late = consumed.isLate(told);
        S3Object read = consumed.isKnown(told) || (late && told.event().versionId() == null)
                ? null
                : read(told, object, exchange);
        if (read == null) {
            deliveries.over(told, Delivery.End.DONE);
        } else if (late) {
            exchange.getMessage().setHeader(S3Constants.EVENT_LATE, true);
        }
        return read;
    }

    private @Nullable S3Object read(Told told, S3Object object, Exchange exchange) throws Exception {
        if (told.event().hasObject()) {
            return objects.load(object, exchange);
        }
        exchange.setProperty(S3Constants.KEY, object.key());
        S3Load.listed(object, exchange.getMessage());
        return object;
    }
}
