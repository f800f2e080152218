package io.awsx.call;

import io.awsx.endpoint.Endpoint;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.Origin;
import io.awsx.model.DiscoveryTrait;
import io.awsx.model.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Endpoints that a service names when it is asked (Timestream, and DynamoDB where that is wished): asked when one is first
 * needed, kept for the time the service says, and asked again by one thread while the others wait. Where it does not
 * answer, the last endpoint stays in use; without one, calls that can do without go to the regional endpoint for a minute.
 * Thread-safe.
 *
 * @see <a href="https://smithy.io/2.0/aws/aws-core.html#client-endpoint-discovery">client endpoint discovery</a>
 */
final class EndpointDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointDiscovery.class);
    private static final int MOST = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final long LONGEST_MINUTES = Duration.ofDays(1).toMinutes();
    private static final int MISDIRECTED = 421;

    private final RecentlyUsed<List<Object>, Place> places = new RecentlyUsed<>(MOST);

    /**
     * Where a call goes that would go to a regional endpoint otherwise; may ask the service.
     *
     * @throws ClientException where the operation needs it, but it is switched off
     */
    Endpoint locate(Endpoint regional, Operation operation, Map<String, ?> input, Pipeline pipeline) {
        DiscoveryTrait trait = operation.discovery();
        Boolean wanted = pipeline.config().endpointDiscovery();
        if (trait == null || pipeline.config().endpointUrl() != null) {
            return regional;
        } else if (trait.required() && Boolean.FALSE.equals(wanted)) {
            throw new ClientException(
                    operation + " goes to an endpoint that the service names, but endpoint discovery is"
                            + " switched off; leave endpointDiscovery out, or give an endpointUrl");
        } else if (!trait.required() && !Boolean.TRUE.equals(wanted)) {
            return regional;
        }
        Origin found = places.get(key(operation, trait, input), Place::new).find(operation, trait, input, pipeline);
        return found == null ? regional : regional.at(found);
    }

    /** Whether an error says that the named endpoint of a call is none any more; then the service is asked anew. */
    boolean forget(Operation operation, Map<String, ?> input, ServiceException error) {
        DiscoveryTrait trait = operation.discovery();
        if (trait == null || (error.statusCode() != MISDIRECTED && !error.code().equals(trait.error()))) {
            return false;
        }
        Place place = places.get(key(operation, trait, input));
        return place != null && place.forget();
    }

    private static List<Object> key(Operation operation, DiscoveryTrait trait, Map<String, ?> input) {
        return trait.ids().isEmpty() ? List.of() : List.of(operation.name(), ids(trait, input));
    }

    private static Map<String, String> ids(DiscoveryTrait trait, Map<String, ?> input) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String member : trait.ids()) {
            Object value = input.get(member);
            if (value != null) {
                ids.put(member, value.toString());
            }
        }
        return ids;
    }

    /** @param origin the named place, or null for the regional endpoint */
    private record Named(@Nullable Origin origin, Instant until) {}

    /** What is known for calls of one kind. */
    private static final class Place {

        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Named last;

        @Nullable Origin find(Operation operation, DiscoveryTrait trait, Map<String, ?> input, Pipeline pipeline) {
            Named named = current(pipeline);
            if (named != null) {
                return named.origin;
            }
            lock.lock();
            try {
                named = current(pipeline);
                if (named == null) {
                    named = ask(operation, trait, input, pipeline);
                    last = named;
                }
                return named.origin;
            } finally {
                lock.unlock();
            }
        }

        private @Nullable Named current(Pipeline pipeline) {
            Named named = last;
            return named != null && pipeline.surroundings().clock().instant().isBefore(named.until) ? named : null;
        }

        private Named ask(Operation operation, DiscoveryTrait trait, Map<String, ?> input, Pipeline pipeline) {
            Operation question = pipeline.model().operation(trait.operation());
            Map<String, Object> asked = trait.ids().isEmpty()
                    ? Map.of()
                    : Map.of("Operation", operation.name(), "Identifiers", ids(trait, input));
            Named known = last;
            try {
                return read(question, new Call(pipeline, question, asked).run().output(), pipeline);
            } catch (AwsException e) {
                if (known == null && trait.required()) {
                    throw e;
                }
                LOG.warn(
                        "{} names no endpoint; the last known or the regional one is used: {}",
                        question,
                        e.getMessage());
                return new Named(
                        known == null ? null : known.origin,
                        pipeline.surroundings().clock().instant().plus(PAUSE));
            }
        }

        private static Named read(Operation question, Map<String, Object> answer, Pipeline pipeline) {
            if (answer.get("Endpoints") instanceof List<?> endpoints
                    && !endpoints.isEmpty()
                    && endpoints.get(0) instanceof Map<?, ?> first
                    && first.get("Address") instanceof String address
                    && first.get("CachePeriodInMinutes") instanceof Number minutes) {
                long kept = Math.max(1, Math.min(LONGEST_MINUTES, minutes.longValue()));
                return new Named(
                        Endpoint.of("https://" + address).origin(),
                        pipeline.surroundings().clock().instant().plus(Duration.ofMinutes(kept)));
            }
            throw new ClientException("The answer to " + question + " names no endpoint");
        }

        boolean forget() {
            Named named = last;
            if (named == null || named.origin == null) {
                return false;
            }
            last = null;
            return true;
        }
    }
}
