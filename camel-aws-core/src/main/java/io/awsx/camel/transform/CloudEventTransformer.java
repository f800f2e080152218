package io.awsx.camel.transform;

import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Adds the attributes of a CloudEvent (version 1.0) as the headers that Camel has for them, from the headers that a consumer set; the
 * body stays. An id and a version that the message has are kept, all else is set anew. Thread-safe.
 */
public abstract class CloudEventTransformer extends Transformer {

    private final String type;
    private final String source;
    private final String sourceHeader;
    private final String subjectHeader;
    private final @Nullable String contentType;

    /**
     * Transforms what one consumer gives.
     *
     * @param type the type of the events
     * @param source what their source begins with
     * @param sourceHeader the header that the source ends with; without one there is no source
     * @param subjectHeader the header that is the subject
     * @param contentType the content type; null where none is set
     */
    protected CloudEventTransformer(
            String type, String source, String sourceHeader, String subjectHeader, @Nullable String contentType) {
        this.type = type;
        this.source = source;
        this.sourceHeader = sourceHeader;
        this.subjectHeader = subjectHeader;
        this.contentType = contentType;
    }

    /** The type of the event that a message is. */
    protected String type(Message message) {
        return type;
    }

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Map<String, Object> headers = message.getHeaders();
        headers.putIfAbsent(
                CloudEvent.CAMEL_CLOUD_EVENT_ID, message.getExchange().getExchangeId());
        headers.putIfAbsent(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, type(message));
        String origin = message.getHeader(sourceHeader, String.class);
        if (origin != null) {
            headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, source + origin);
        }
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, message.getHeader(subjectHeader, String.class));
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_TIME, CloudEvents.v1_0.getEventTime(message.getExchange()));
        if (contentType != null) {
            headers.put(CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE, contentType);
        }
    }
}
