package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The words of botocore's files this importer understands. A word it does not know stops the import, so that a new fact is
 * never dropped in silence. Words listed as left out carry no fact of the wire.
 */
final class Vocabulary {

    /**
     * The words of one kind of place.
     *
     * @param place where they stand
     * @param facts what the catalog says too
     * @param structure what other places hang on
     * @param leftOut what the catalog does not say
     */
    record Words(String place, Set<String> facts, Set<String> structure, Set<String> leftOut) {

        static Words of(String place, String facts, String structure, String leftOut) {
            return new Words(place, words(facts), words(structure), words(leftOut));
        }

        private static Set<String> words(String words) {
            return Arrays.stream(words.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean knows(String word) {
            return facts.contains(word) || structure.contains(word) || leftOut.contains(word);
        }
    }

    private static final String TEXTS = " documentation deprecatedMessage deprecatedSince";

    private static final Words TOP = Words.of(
            "service", "clientContextParams deprecated", "metadata operations shapes", "version examples" + TEXTS);
    /** Left out: names of documents, and what endpoint rules or the algorithms of Glacier and S3 cover. */
    private static final Words METADATA = Words.of(
            "metadata",
            "apiVersion auth awsQueryCompatible endpointPrefix jsonVersion protocol protocolSettings protocols serviceId"
                    + " signatureVersion signingName targetPrefix xmlNamespace",
            "",
            "serviceAbbreviation serviceFullName globalEndpoint checksumFormat ripServiceName uid");
    /** Left out: how to retry, and in {@code authtype} what other words say, too; see {@link #checkImplied}. */
    private static final Words OPERATION = Words.of(
            "operation",
            "auth deprecated endpoint endpointdiscovery endpointoperation errors httpChecksum httpChecksumRequired"
                    + " operationContextParams requestcompression staticContextParams unsignedPayload",
            "http input output",
            "name authtype idempotent readonly documentationUrl alias" + TEXTS);

    private static final Words HTTP = Words.of("http", "method requestUri responseCode", "", "");
    private static final Words INPUT = Words.of("input", "locationName xmlNamespace", "shape", "documentation");
    /** The wrapper is always the operation's name with {@code Result}; see {@link #checkImplied}. */
    private static final Words OUTPUT = Words.of("output", "", "shape", "resultWrapper documentation");
    /** What is said of the error here is said of its shape, too; see {@link #checkImplied}. */
    private static final Words ERRORS = Words.of("errors", "", "shape", "error exception documentation");

    private static final Words REF = Words.of(
            "member",
            "contextParam deprecated endpointdiscoveryid enum eventheader eventpayload flattened hostLabel idempotencyToken"
                    + " jsonvalue location locationName queryName streaming timestampFormat xmlAttribute xmlNamespace",
            "shape",
            "box" + TEXTS);
    /** Left out: form of old generators, order of elements in answers, how the shape came to be. */
    private static final Words SHAPE = Words.of(
            "shape",
            "deprecated document enum error eventstream exception fault flattened locationName max min payload required"
                    + " requiresLength retryable sensitive sparse streaming timestampFormat union xmlNamespace",
            "type members member key value",
            "box event pattern synthetic wrapper xmlOrder" + TEXTS);

    private static final Words ERROR = Words.of("error", "code httpStatusCode senderFault", "", "");
    /** Left out: names of another language. */
    private static final Words PAGINATOR = Words.of(
            "paginator",
            "input_token output_token result_key limit_key more_results non_aggregate_keys",
            "",
            "py_input_token");

    private Vocabulary() {}

    /** Stops at a word that is not known, or at one that does not say what it always said. */
    static void check(BotocoreService service) {
        var problems = new TreeSet<String>();
        visit(
                service.model(),
                service.paginators(),
                (words, place) -> place.fieldNames().forEachRemaining(word -> {
                    if (!words.knows(word)) {
                        problems.add(words.place() + "." + word);
                    }
                }));
        checkImplied(service, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(service.name() + " says what this importer does not know: " + problems);
        }
    }

    /** Shows every place of a service's files with the words it may have. */
    static void visit(JsonNode model, JsonNode paginators, BiConsumer<Words, JsonNode> visitor) {
        visitor.accept(TOP, model);
        visitor.accept(METADATA, model.path("metadata"));
        for (JsonNode operation : model.path("operations")) {
            visitor.accept(OPERATION, operation);
            visitor.accept(HTTP, operation.path("http"));
            visitor.accept(INPUT, operation.path("input"));
            visitor.accept(OUTPUT, operation.path("output"));
            operation.path("errors").forEach(error -> visitor.accept(ERRORS, error));
        }
        for (JsonNode shape : model.path("shapes")) {
            visitor.accept(SHAPE, shape);
            visitor.accept(ERROR, shape.path("error"));
            shape.path("members").forEach(member -> visitor.accept(REF, member));
            for (String part : List.of("member", "key", "value")) {
                visitor.accept(REF, shape.path(part));
            }
        }
        paginators.forEach(paginator -> visitor.accept(PAGINATOR, paginator));
    }

    private static void checkImplied(BotocoreService service, Set<String> problems) {
        for (var entry : service.operations().properties()) {
            String result = entry.getKey() + "Result";
            if (!entry.getValue().at("/output/resultWrapper").asText(result).equals(result)) {
                problems.add("the wrapper of " + entry.getKey());
            }
            String auth = entry.getValue().path("authtype").asText();
            boolean none = entry.getValue().path("auth").toString().equals("[\"smithy.api#noAuth\"]");
            boolean unsigned = entry.getValue().path("unsignedPayload").asBoolean();
            if (!auth.equals(none ? "none" : unsigned ? "v4-unsigned-body" : "")) {
                problems.add("the auth type of " + entry.getKey());
            }
            for (JsonNode error : entry.getValue().path("errors")) {
                String name = error.get("shape").asText();
                if (error.has("error")
                        && !error.get("error").equals(service.shape(name).path("error"))) {
                    problems.add("the error " + name + " of " + entry.getKey());
                }
            }
        }
    }
}
