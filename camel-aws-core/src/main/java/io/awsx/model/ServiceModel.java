package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One service's API, read from a Smithy JSON AST. Opening it reads an index; shapes and operations are parsed when they
 * are first used and kept. Thread-safe.
 *
 * @see <a href="https://smithy.io/2.0/spec/json-ast.html">Smithy JSON AST</a>
 */
public final class ServiceModel {

    /** In the order that counts where the model gives none. */
    private final String name;

    private final ModelFile file;
    private final JsonNode definition;
    private final Traits traits;
    private final Map<String, String> operationIds;
    private final Map<String, String> spellings;
    private volatile @Nullable Map<String, WaiterModel> waiters;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    private final boolean fillsDefaults;

    private ServiceModel(String name, ModelFile file, JsonNode definition, boolean fillsDefaults) {
        this.fillsDefaults = fillsDefaults;
        this.name = name;
        this.file = file;
        this.definition = definition;
        this.traits = Traits.of(definition);
        Map<String, String> ids = new TreeMap<>();
        collectOperations(definition, ids);
        this.operationIds = Collections.unmodifiableMap(ids);
        this.spellings = new HashMap<>();
        ids.keySet().forEach(operation -> spellings.put(spelling(operation), operation));
    }

    /**
     * Opens the service of a model file.
     *
     * @param name what the service is called in calls and messages, as boto3 names it
     * @param ast the file's bytes, UTF-8; kept, not copied
     * @param source where they came from, for messages
     * @throws ClientException where the file is not the AST of exactly one service
     */
    public static ServiceModel open(String name, byte[] ast, String source) {
        ModelFile file = ModelFile.index(ast, source);
        return readable(file, () -> new ServiceModel(name, file, file.service(), true));
    }

    /** Opens a service of the catalog, whose members are all optional to clients. */
    static ServiceModel openBuiltIn(String name, byte[] ast) {
        ModelFile file = ModelFile.index(ast, "built-in " + name);
        return readable(file, () -> new ServiceModel(name, file, file.service(), false));
    }

    private void collectOperations(JsonNode owner, Map<String, String> ids) {
        for (String list : List.of("operations", "collectionOperations")) {
            for (JsonNode reference : owner.path(list)) {
                addOperation(reference.path("target").asText(), ids);
            }
        }
        for (String lifecycle : List.of("create", "put", "read", "update", "delete", "list")) {
            if (owner.path(lifecycle).has("target")) {
                addOperation(owner.path(lifecycle).path("target").asText(), ids);
            }
        }
        for (JsonNode resource : owner.path("resources")) {
            collectOperations(file.definition(resource.path("target").asText()), ids);
        }
    }

    private static void addOperation(String id, Map<String, String> ids) {
        ids.put(id.substring(id.indexOf('#') + 1), id);
    }

    private static String spelling(String operation) {
        return operation.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** What the service is called, as boto3 names it, such as {@code s3}. */
    public String name() {
        return name;
    }

    /** The id AWS's SDKs give it, such as {@code S3}. */
    public String sdkId() {
        String id = Traits.textOf(traits.get("aws.api#service").path("sdkId"));
        return id == null ? name : id;
    }

    /** The name in the scope of signatures, such as {@code s3}. */
    public String signingName() {
        String signing = Traits.textOf(traits.get("aws.auth#sigv4").path("name"));
        return signing == null ? name : signing;
    }

    /** The version of the API, such as {@code 2006-03-01}. */
    public String version() {
        return definition.path("version").asText();
    }

    /** What stands before the dot in the target of JSON requests; the service shape's name, mostly. */
    public String targetPrefix() {
        String own = traits.text("io.awsx#targetPrefix");
        return own == null ? shapeName() : own;
    }

    /** The name of the service shape, which protocols put into requests. */
    public String shapeName() {
        String id = file.serviceId();
        return id.substring(id.indexOf('#') + 1);
    }

    /** Whether codes of errors are also told as those of the query protocol that the service spoke before. */
    public boolean queryCompatible() {
        return traits.has("aws.protocols#awsQueryCompatible");
    }

    /** The namespace that request bodies declare, or null. */
    public @Nullable XmlNamespace xmlNamespace() {
        return XmlNamespace.of(traits);
    }

    /** The ids of the protocols it speaks, such as {@code aws.protocols#restXml}, in the order of the file. */
    public List<String> protocols() {
        List<String> protocols = new ArrayList<>();
        for (String trait : traits.names()) {
            if (trait.startsWith("aws.protocols#") || trait.startsWith("smithy.protocols#")) {
                protocols.add(trait);
            }
        }
        return protocols;
    }

    /** The endpoint rule set as JSON, or null where the model has none. */
    public @Nullable JsonNode endpointRuleSet() {
        JsonNode rules = traits.get("smithy.rules#endpointRuleSet");
        return rules.isMissingNode() ? null : rules;
    }

    /** The names of all operations, sorted. */
    public List<String> operations() {
        return List.copyOf(operationIds.keySet());
    }

    /** The names of the operations that have pages, sorted. */
    public List<String> paginators() {
        return operations().stream()
                .filter(operation -> operation(operation).pagination() != null)
                .toList();
    }

    /** The waiters of all operations by name. */
    public Map<String, WaiterModel> waiters() {
        Map<String, WaiterModel> known = waiters;
        if (known == null) {
            Map<String, WaiterModel> read = new TreeMap<>();
            operationIds.forEach((operation, id) ->
                    read.putAll(readable(() -> WaiterModel.of(operation, Traits.of(file.definition(id))))));
            known = Collections.unmodifiableMap(read);
            waiters = known;
        }
        return known;
    }

    /**
     * An operation by its name in any of the three usual spellings: {@code PutObject}, {@code putObject}, {@code
     * put_object}.
     *
     * @throws ClientException where there is none, with the nearest names
     */
    public Operation operation(String spelled) {
        Operation known = operations.get(spelled);
        return known != null ? known : openOperation(spelled);
    }

    private Operation openOperation(String spelled) {
        String operation = operationIds.containsKey(spelled) ? spelled : spellings.get(spelling(spelled));
        if (operation == null) {
            throw new ClientException("Service " + name + " has no operation " + spelled
                    + NearestNames.clause(spelled, operationIds.keySet()));
        }
        Operation known = operations.get(operation);
        if (known != null) {
            return known;
        }
        String id = operationIds.getOrDefault(operation, operation);
        Operation opened = readable(() -> new Operation(this, operation, file.definition(id), traits));
        Operation earlier = operations.putIfAbsent(operation, opened);
        return earlier == null ? opened : earlier;
    }

    /** Whether there is an operation of this name, in any of the usual spellings. */
    public boolean hasOperation(String spelled) {
        return spellings.containsKey(spelling(spelled));
    }

    Shape shapeOrUnit(@Nullable String id) {
        return id == null ? shape("smithy.api#Unit") : shape(id);
    }

    Shape shape(String id) {
        Shape known = shapes.get(id);
        if (known != null) {
            return known;
        }
        Shape read =
                id.startsWith("smithy.api#") ? prelude(id) : readable(() -> Shape.read(id, file.definition(id), this));
        Shape earlier = shapes.putIfAbsent(id, read);
        return earlier == null ? read : earlier;
    }

    private static Shape prelude(String id) {
        String simple = id.substring(id.indexOf('#') + 1);
        return switch (simple) {
            case "Unit" -> Shape.prelude(id, ShapeType.STRUCTURE);
            case "PrimitiveBoolean" -> Shape.prelude(id, ShapeType.BOOLEAN);
            case "PrimitiveByte" -> Shape.prelude(id, ShapeType.BYTE);
            case "PrimitiveShort" -> Shape.prelude(id, ShapeType.SHORT);
            case "PrimitiveInteger" -> Shape.prelude(id, ShapeType.INTEGER);
            case "PrimitiveLong" -> Shape.prelude(id, ShapeType.LONG);
            case "PrimitiveFloat" -> Shape.prelude(id, ShapeType.FLOAT);
            case "PrimitiveDouble" -> Shape.prelude(id, ShapeType.DOUBLE);
            case "BigInteger" -> Shape.prelude(id, ShapeType.BIG_INTEGER);
            case "BigDecimal" -> Shape.prelude(id, ShapeType.BIG_DECIMAL);
            default -> Shape.prelude(id, ShapeType.of(simple.toLowerCase(Locale.ROOT)));
        };
    }

    /** The modelled error of a code, or null. */
    @Nullable Shape error(String code) {
        for (JsonNode reference : definition.path("errors")) {
            String id = reference.path("target").asText();
            if (id.endsWith('#' + code)) {
                return shape(id);
            }
        }
        return null;
    }

    <T> T readable(Supplier<T> read) {
        return readable(file, read);
    }

    private static <T> T readable(ModelFile file, Supplier<T> read) {
        try {
            return read.get();
        } catch (ModelException e) {
            throw new ClientException("Model file " + file.source() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * An input with the defaults that the model gives to members within it; the caller's own where there are none. The
     * catalog leaves all to the service, as its source does.
     */
    public Map<String, Object> fillInput(Operation operation, Map<String, Object> input) {
        return fillsDefaults ? MemberDefaults.input(operation.input(), input) : input;
    }

    /** Fills an output, in place, with what stands for members that are missing. */
    public void fillOutput(Shape shape, Map<String, Object> output) {
        if (fillsDefaults) {
            MemberDefaults.output(shape, output);
        }
    }

    /** A member that must be in an output, but is not, or null; one of them is not asked for. */
    public @Nullable String missingOutput(Shape shape, Map<String, Object> output, Member notAsked) {
        if (fillsDefaults) {
            for (Member member : shape.members()) {
                if (member.required() && !member.equals(notAsked) && !output.containsKey(member.name())) {
                    return member.name();
                }
            }
        }
        return null;
    }

    /** The settings that the rule set asks of clients, by name, such as {@code ForcePathStyle}. */
    public Map<String, String> clientContext() {
        Map<String, String> types = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                traits.get("smithy.rules#clientContextParams").properties()) {
            types.put(entry.getKey(), entry.getValue().path("type").asText());
        }
        return types;
    }

    @Override
    public String toString() {
        return name + ' ' + version() + " from " + file.source();
    }
}
