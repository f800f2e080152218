package io.awsx.s3x.batch;

import io.awsx.error.ClientException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.verb.S3Request;
import java.time.Instant;
import java.util.Date;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which group a message belongs to: by its key and, where that is asked, by its time. */
final class Grouping {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);

    private final S3BatchConfiguration options;

    Grouping(S3BatchConfiguration options) {
        this.options = options;
    }

    /**
     * The group of a message.
     *
     * @throws ClientException where neither the URI nor the message names a key
     */
    Group of(S3Request request) {
        String key = request.keyOfUri();
        if (key == null) {
            key = request.header(S3Constants.KEY);
        }
        if (key == null || key.isEmpty()) {
            throw new ClientException(
                    "No object key: set the option keyName, or the header " + S3Constants.KEY + " where there is none");
        }
        return new Group(key, options.isTimestampGroupingEnabled() ? window(request.exchange()) : null);
    }

    private long window(Exchange exchange) {
        Long time = time(exchange.getMessage().getHeader(options.getTimestampHeaderName()));
        long size = options.getTimestampWindowSizeMillis();
        return Math.floorDiv(time == null ? exchange.getClock().getCreated() : time, size) * size;
    }

    private @Nullable Long time(@Nullable Object value) {
        if (value instanceof Number millis) {
            return millis.longValue();
        } else if (value instanceof Date date) {
            return date.toInstant().toEpochMilli();
        } else if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        } else if (value instanceof String text) {
            try {
                return Long.valueOf(text.strip());
            } catch (NumberFormatException e) {
                LOG.debug("The header is no number", e);
            }
        }
        if (value != null) {
            LOG.warn(
                    "The header {} of a message holds no time in milliseconds; the message counts by when it came",
                    options.getTimestampHeaderName());
        }
        return null;
    }
}
