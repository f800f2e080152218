package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an operation goes to an endpoint which the service names when it is asked.
 *
 * @param required whether it goes nowhere else
 * @param operation the operation that asks
 * @param error the error that says an endpoint is none any more, or null where the model has none
 * @param ids the input members that tell endpoints apart; mostly none
 * @see <a href="https://smithy.io/2.0/aws/aws-core.html#client-endpoint-discovery">client endpoint discovery</a>
 */
public record DiscoveryTrait(
        boolean required, String operation, @Nullable String error, List<String> ids) {

    static @Nullable DiscoveryTrait of(Traits operation, Traits service, Shape input) {
        JsonNode discovery = service.get("aws.api#clientEndpointDiscovery");
        String question = question(service);
        if (question == null || !operation.has("aws.api#clientDiscoveredEndpoint")) {
            return null;
        }
        List<String> ids = input.members().stream()
                .filter(Member::endpointDiscoveryId)
                .map(Member::name)
                .toList();
        boolean required = operation
                .get("aws.api#clientDiscoveredEndpoint")
                .path("required")
                .asBoolean();
        return new DiscoveryTrait(required, question, name(discovery.path("error")), ids);
    }

    /** The operation of a service that names endpoints, or null. */
    static @Nullable String question(Traits service) {
        return name(service.get("aws.api#clientEndpointDiscovery").path("operation"));
    }

    private static @Nullable String name(JsonNode id) {
        String text = Traits.textOf(id);
        return text == null ? null : text.substring(text.indexOf('#') + 1);
    }
}
