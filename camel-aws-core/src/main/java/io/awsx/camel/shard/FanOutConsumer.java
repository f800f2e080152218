package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Kinesis knows a reader of a stream by: found by its name, and registered where there is none. Nodes of one application share it, so it
 * outlives them. Thread-safe.
 */
final class FanOutConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(FanOutConsumer.class);

    private static final int LONGEST_NAME = 128;
    private static final long LOOK_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AwsClient client;
    private final String stream;
    private final String name;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private final Object pauses = new Object();
    private volatile @Nullable String arn;
    private volatile boolean made;
    private boolean closed;

    /**
     * A consumer that was not looked for yet.
     *
     * @param stream the stream by name or ARN
     * @param name the consumer's name, or the ARN of one that is registered
     */
    FanOutConsumer(AwsClient client, String stream, String name, LongSupplier nanoTime) {
        this.client = client;
        this.stream = stream;
        this.name = name;
        this.nanoTime = nanoTime;
        this.arn = name.startsWith("arn:") ? name : null;
    }

    /** The name that an application has by default. */
    static String nameOf(String application) {
        String allowed = application.replaceAll("[^a-zA-Z0-9_.-]", "-");
        return allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
    }

    /**
     * The ARN of the consumer, which may be subscribed with. Where it is not registered, or not ready yet, waits until it is.
     *
     * @throws ClientException where it does not get ready, or {@link #close} was called
     */
    String arn() {
        String known = arn;
        if (known != null) {
            return known;
        }
        looking.lock();
        try {
            if (arn == null) {
                arn = ready(streamArn());
            }
            return arn;
        } finally {
            looking.unlock();
        }
    }

    private String streamArn() {
        if (stream.startsWith("arn:")) {
            return stream;
        }
        Map<String, Object> output = client.call("DescribeStreamSummary", Map.of("StreamName", stream));
        return output.get("StreamDescriptionSummary") instanceof Map<?, ?> summary
                ? Members.text(summary, "StreamARN")
                : stream;
    }

    private String ready(String streamArn) {
        long begun = nanoTime.getAsLong();
        while (true) {
            Map<?, ?> found = find(streamArn);
            if (found == null) {
                found = register(streamArn);
            }
            String status = found == null ? "not registered" : Members.text(found, "ConsumerStatus");
            if (found != null && status.equals("ACTIVE")) {
                return Members.text(found, "ConsumerARN");
            } else if (nanoTime.getAsLong() - begun > PATIENCE.toNanos()) {
                throw new ClientException("Consumer " + name + " of " + stream + " is " + status + " for "
                        + PATIENCE.toMinutes() + " minutes and cannot be subscribed with; look at it, or give another"
                        + " fanOutConsumerName");
            }
            pause();
        }
    }

    private @Nullable Map<?, ?> find(String streamArn) {
        try {
            Map<String, Object> output =
                    client.call("DescribeStreamConsumer", Map.of("StreamARN", streamArn, "ConsumerName", name));
            return output.get("ConsumerDescription") instanceof Map<?, ?> found ? found : null;
        } catch (ServiceException e) {
            if (e.code().equals("ResourceNotFoundException")) {
                return null;
            }
            throw e;
        }
    }

    private @Nullable Map<?, ?> register(String streamArn) {
        try {
            Map<String, Object> output =
                    client.call("RegisterStreamConsumer", Map.of("StreamARN", streamArn, "ConsumerName", name));
            made = true;
            LOG.info("Registered consumer {} of {} for enhanced fan-out", name, stream);
            return output.get("Consumer") instanceof Map<?, ?> registered ? registered : null;
        } catch (ServiceException e) {
            // Another node was faster.
            if (e.code().equals("ResourceInUseException")) {
                return null;
            }
            throw e;
        }
    }

    private void pause() {
        synchronized (pauses) {
            long end = nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            try {
                for (long left = LOOK_MILLIS; left > 0 && !closed; ) {
                    pauses.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(end - nanoTime.getAsLong());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed = true;
            }
            if (closed) {
                throw new ClientException("The wait for consumer " + name + " of " + stream + " was ended");
            }
        }
    }

    /** It is not there any more: the next who asks looks anew, and registers it again. */
    void forget() {
        if (!name.startsWith("arn:")) {
            arn = null;
        }
    }

    /** Deregisters it where it was registered here; that this cannot be done is told. */
    void deregister() {
        String known = arn;
        if (made && known != null) {
            try {
                client.call("DeregisterStreamConsumer", Map.of("ConsumerARN", known));
                made = false;
                LOG.info("Deregistered consumer {} of {}", name, stream);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Consumer {} of {} cannot be deregistered and goes on costing: {}", name, stream, e.toString());
            }
        }
    }

    /** Ends waits. */
    void close() {
        synchronized (pauses) {
            closed = true;
            pauses.notifyAll();
        }
    }
}
