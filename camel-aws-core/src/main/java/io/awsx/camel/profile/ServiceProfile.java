package io.awsx.camel.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What messages are to a service, as {@code profiles.json} beside this class says.
 *
 * @param payloads by operation, the path of the member that a body of text or bytes is
 */
public record ServiceProfile(Map<String, String> payloads) {

    private static final String RESOURCE = "profiles.json";
    private static final ServiceProfile NONE = new ServiceProfile(Map.of());

    public ServiceProfile {
        payloads = Map.copyOf(payloads);
    }

    /** Read when the first service is asked for. */
    private static final class All {

        private static final Map<String, ServiceProfile> BY_SERVICE = read();

        private static Map<String, ServiceProfile> read() {
            try (InputStream in =
                    Objects.requireNonNull(ServiceProfile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return Map.copyOf(new JsonMapper().readValue(in, new TypeReference<Map<String, ServiceProfile>>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE + " cannot be read", e);
            }
        }
    }

    /** The profile of a service by its name as boto3 has it; an empty one where there is none. */
    public static ServiceProfile of(String service) {
        return All.BY_SERVICE.getOrDefault(service, NONE);
    }

    /** The path of the member that a body of text or bytes is to an operation; null where none is said. */
    public @Nullable String payload(String operation) {
        return payloads.get(operation);
    }
}
