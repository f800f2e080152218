package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of botocore's files this importer understands. A word it does not know stops the import, so that a new fact is
 * never dropped in silence. Words listed as left out carry no fact of the wire.
 */
final class Vocabulary {
    private static final Set<String> TOP = words("metadata operations shapes version clientContextParams deprecated"
            // left out
            + " documentation examples deprecatedMessage deprecatedSince");
    private static final Set<String> METADATA =
            words("apiVersion auth awsQueryCompatible endpointPrefix jsonVersion protocol protocolSettings protocols"
                    + " serviceAbbreviation serviceFullName serviceId signatureVersion signingName targetPrefix xmlNamespace"
                    // left out: covered by endpoint rules, or by the algorithm of Glacier and S3 themselves
                    + " globalEndpoint checksumFormat ripServiceName uid");
    private static final Set<String> OPERATION =
            words("name http input output errors auth authtype deprecated endpoint endpointdiscovery endpointoperation"
                    + " httpChecksum httpChecksumRequired operationContextParams requestcompression staticContextParams"
                    + " unsignedPayload idempotent readonly"
                    // left out
                    + " documentation documentationUrl deprecatedMessage deprecatedSince alias");
    private static final Set<String> REF =
            words("shape box contextParam deprecated endpointdiscoveryid enum eventheader"
                    + " eventpayload flattened hostLabel idempotencyToken jsonvalue location locationName queryName sensitive streaming"
                    + " timestampFormat xmlAttribute xmlNamespace"
                    // left out
                    + " documentation deprecatedMessage deprecatedSince");
    private static final Set<String> SHAPE = words(
            "type members member key value required payload enum min max sensitive sparse streaming requiresLength"
                    + " timestampFormat flattened locationName xmlNamespace deprecated document union event eventstream exception"
                    + " error fault retryable box pattern"
                    // left out: form of old generators, order of elements in answers, how the shape came to be
                    + " wrapper xmlOrder synthetic documentation deprecatedMessage deprecatedSince");
    private static final Set<String> PAGINATOR = words("input_token output_token result_key limit_key more_results"
            + " non_aggregate_keys"
            // left out: names of another language
            + " py_input_token");

    private Vocabulary() {}

    /** Stops at a word that is not known. */
    static void check(BotocoreService service) {
        var unknown = new TreeSet<String>();
        collect(unknown, "service", service.model(), TOP);
        collect(unknown, "metadata", service.metadata(), METADATA);
        service.operations().forEach(operation -> collect(unknown, "operation", operation, OPERATION));
        service.paginators().forEach(paginator -> collect(unknown, "paginator", paginator, PAGINATOR));
        for (JsonNode shape : service.shapes()) {
            collect(unknown, "shape", shape, SHAPE);
            shape.path("members").forEach(member -> collect(unknown, "member", member, REF));
            collect(unknown, "list member", shape.path("member"), REF);
            collect(unknown, "map key", shape.path("key"), REF);
            collect(unknown, "map value", shape.path("value"), REF);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(service.name() + " says what this importer does not know: " + unknown);
        }
    }

    private static void collect(Set<String> unknown, String kind, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(word -> {
            if (!known.contains(word)) {
                unknown.add(kind + "." + word);
            }
        });
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
