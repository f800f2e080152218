package io.awsx.call;

import io.awsx.http.EventFrame;
import io.awsx.http.FramedBody;
import io.awsx.signing.EventSigner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Events that go out as the payloads of signed frames, with one without payload at their end. Made anew for each attempt,
 * since the signatures follow from that of the request.
 */
final class SignedEvents extends FramedBody {

    private static final byte[] END = {};

    private final FramedBody events;
    private final EventSigner signer;
    private final InstantSource clock;

    SignedEvents(FramedBody events, EventSigner signer, InstantSource clock) {
        super(false);
        this.events = events;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    protected Iterator<EventFrame> start() {
        Iterator<EventFrame> plain = events.frames();
        return new Iterator<>() {
            private boolean ended;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            public EventFrame next() {
                if (ended) {
                    throw new NoSuchElementException("All events were sent");
                }
                ended = !plain.hasNext();
                return signed(ended ? END : plain.next().encode());
            }
        };
    }

    private EventFrame signed(byte[] payload) {
        Instant now = clock.instant();
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(":date", now);
        headers.put(":chunk-signature", signer.sign(now, payload));
        return new EventFrame(headers, payload);
    }
}
