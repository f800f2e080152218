package io.awsx.camel.generic;

import io.awsx.AwsClient;
import io.awsx.camel.CheapCall;
import io.awsx.camel.profile.Check;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call that shows whether a service can be reached and used: of what the URI names where there is one, else the first page of a
 * listing that needs no input.
 */
final class CheapCalls {

    private CheapCalls() {}

    /**
     * The call of an endpoint, or null where the service has none that needs no input.
     *
     * @param checks what the profile says
     * @param resource what the URI names behind the service, or null
     * @param params the members that the URI gives, by path
     */
    static @Nullable CheapCall of(
            AwsClient client, List<Check> checks, @Nullable String resource, @Nullable Map<String, ?> params) {
        for (Check check : checks) {
            String member = check.member();
            if (member == null) {
                return new CheapCall(check.operation(), page(client.operation(check.operation())));
            }
            Object given =
                    Objects.requireNonNullElse(params, Map.<String, Object>of()).get(member);
            String name = given instanceof String text && !text.contains("${") ? text : resource;
            if (name != null && name.startsWith(check.begin())) {
                return new CheapCall(check.operation(), Map.of(member, named(member, name)));
            }
        }
        String listing = listing(client);
        return listing == null ? null : new CheapCall(listing, page(client.operation(listing)));
    }

    /** Where an ARN will not do, its last part is the name. */
    private static String named(String member, String name) {
        boolean arn = name.startsWith("arn:") && member.equals("QueueName");
        return arn ? name.substring(name.lastIndexOf(':') + 1) : name;
    }

    /** The listing with the shortest name: those of parts of something are longer. */
    private static @Nullable String listing(AwsClient client) {
        return client.paginators().stream()
                .filter(name -> name.startsWith("List") || name.startsWith("Describe"))
                .filter(name ->
                        client.operation(name).input().members().stream().noneMatch(Member::required))
                .min(Comparator.comparing((String name) -> !name.startsWith("List"))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Few items, where the listing takes a number of them; all services take ten. */
    private static Map<String, Object> page(Operation listing) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (String limit : List.of("Limit", "MaxItems", "MaxResults", "maxResults", "limit")) {
            Member member = listing.input().member(limit);
            if (member != null && input.isEmpty()) {
                input.put(limit, 10);
            }
        }
        return input;
    }
}
