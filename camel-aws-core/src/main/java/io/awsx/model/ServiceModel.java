package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One service's API, read from a Smithy JSON AST. Opening it reads an index; shapes and operations are parsed when they
 * are first used and kept. Thread-safe.
 *
 * @see <a href="https://smithy.io/2.0/spec/json-ast.html">Smithy JSON AST</a>
 */
public final class ServiceModel {

    private final String name;

    private final ModelFile file;
    private final String id;
    private final ServiceShape shape;
    private final Traits traits;
    private volatile @Nullable Map<String, WaiterModel> waiters;
    private volatile @Nullable Map<String, String> errorsByCode;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    private final boolean fillsDefaults;

    private ServiceModel(String name, ModelFile file, String id, boolean fillsDefaults) {
        this.fillsDefaults = fillsDefaults;
        this.name = name;
        this.file = file;
        this.id = id;
        this.shape = ServiceShape.read(file, id);
        this.traits = shape.traits();
    }

    /**
     * Opens the service of a model file.
     *
     * @param name what the service is called in calls and messages, as boto3 names it
     * @param ast the Smithy JSON AST of one service
     * @param source where it came from, for messages
     * @throws ClientException where it is not the AST of exactly one service
     */
    public static ServiceModel open(String name, byte[] ast, String source) {
        ModelFile file = AstReader.read(ast, source);
        List<String> services = file.services();
        if (services.size() != 1) {
            throw new ClientException("Model file " + source + " cannot be used: it holds "
                    + (services.isEmpty() ? "no service" : "more than one service: " + String.join(", ", services)));
        }
        return open(name, file, services.get(0));
    }

    /**
     * Opens one of the services of a model file.
     *
     * @param id the id of the service shape
     */
    static ServiceModel open(String name, ModelFile file, String id) {
        return open(name, file, id, true);
    }

    /** Opens a service of the catalog, whose members are all optional to clients. */
    static ServiceModel openBuiltIn(String name, ModelFile file) {
        return open(name, file, file.services().get(0), false);
    }

    private static ServiceModel open(String name, ModelFile file, String id, boolean fillsDefaults) {
        try {
            return new ServiceModel(name, file, id, fillsDefaults);
        } catch (ModelException e) {
            throw unreadable(file, e);
        }
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
        return shape.version();
    }

    /** What stands before the dot in the target of JSON requests; the service shape's name, mostly. */
    public String targetPrefix() {
        String own = traits.text("io.awsx#targetPrefix");
        return own == null ? shapeName() : own;
    }

    /** The name of the service shape, which protocols put into requests. */
    public String shapeName() {
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

    /** The endpoint rule set as JSON, or null where the model has none. Parsed now and not kept. */
    public @Nullable JsonNode endpointRuleSet() {
        JsonNode rules = readable(() -> ServiceShape.rules(file, id));
        return rules.isMissingNode() ? null : rules;
    }

    /** The names of all operations, sorted. */
    public List<String> operations() {
        return shape.operations().names();
    }

    /**
     * The names of the operations that have pages, sorted: those that the model says, and those whose members' names tell, see
     * {@link Operation#pagination()}.
     */
    public List<String> paginators() {
        return operations(id -> isPaginator(id) || isDerivedPaginator(id));
    }

    /** Those of {@link #paginators()} of which the model does not say it. */
    public List<String> derivedPaginators() {
        return operations(id -> !isPaginator(id) && isDerivedPaginator(id));
    }

    private List<String> operations(Predicate<String> condition) {
        List<String> names = new ArrayList<>();
        for (String id : shape.operations().all()) {
            if (readable(() -> condition.test(id))) {
                names.add(OperationIds.nameOf(id));
            }
        }
        names.sort(null);
        return names;
    }

    private boolean isPaginator(String operation) {
        return Pagination.of(Traits.of(file.definition(operation)), traits) != null;
    }

    /** Looks without opening the operation, and keeps nothing of it. */
    private boolean isDerivedPaginator(String operation) {
        JsonNode definition = file.definition(operation);
        return DerivedPagination.of(
                        OperationIds.nameOf(operation), passing(definition, "input"), passing(definition, "output"))
                != null;
    }

    private Shape passing(JsonNode operation, String side) {
        String target = Traits.textOf(operation.path(side).path("target"));
        Shape known = target == null ? null : shapes.get(target);
        return known != null || target == null || target.startsWith("smithy.api#")
                ? shapeOrUnit(target)
                : Shape.read(target, file.definition(target), this);
    }

    /** The waiters of all operations by name. */
    public Map<String, WaiterModel> waiters() {
        Map<String, WaiterModel> known = waiters;
        if (known == null) {
            Map<String, WaiterModel> read = new TreeMap<>();
            for (String operation : shape.operations().all()) {
                read.putAll(readable(
                        () -> WaiterModel.of(OperationIds.nameOf(operation), Traits.of(file.definition(operation)))));
            }
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
        String found = shape.operations().find(spelled);
        if (found == null) {
            throw new ClientException("Service " + name + " has no operation " + NearestNames.shown(spelled)
                    + NearestNames.clause(spelled, operations()));
        }
        String operation = OperationIds.nameOf(found);
        Operation known = operations.get(operation);
        if (known != null) {
            return known;
        }
        Operation opened = readable(() -> new Operation(this, operation, file.definition(found), traits));
        Operation earlier = operations.putIfAbsent(operation, opened);
        return earlier == null ? opened : earlier;
    }

    /** Whether there is an operation of this name, in any of the usual spellings. */
    public boolean hasOperation(String spelled) {
        return shape.operations().find(spelled) != null;
    }

    /** The shape of a name in the namespace of the service, or null where there is none. */
    public @Nullable Shape shapeNamed(String name) {
        String sibling = id.substring(0, id.indexOf('#') + 1) + name;
        return file.has(sibling) ? shape(sibling) : null;
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
                readable(() -> id.startsWith("smithy.api#") ? prelude(id) : Shape.read(id, file.definition(id), this));
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
            default -> Shape.prelude(id, ShapeType.of(simple.toLowerCase(Locale.ROOT), id));
        };
    }

    /**
     * The modelled error of a code, or null: one that any operation may answer, else any of the file, as a service answers
     * what its operations do not list. The shape's name is looked for first, then the code it has on the wire.
     */
    @Nullable Shape error(String code) {
        Shape named = errorNamed(shape.errors(), code);
        if (named != null) {
            return named;
        }
        Shape sibling = shapeNamed(code);
        if (sibling != null && sibling.error()) {
            return sibling;
        }
        Map<String, String> byCode = errorsByCode;
        if (byCode == null) {
            byCode = readable(file::errorsByCode);
            errorsByCode = byCode;
        }
        String known = byCode.get(code);
        return known == null ? null : shape(known);
    }

    /** The shape among these ids that has a name, whatever its namespace, or null. */
    @Nullable Shape errorNamed(List<String> ids, String code) {
        for (String error : ids) {
            int start = error.indexOf('#') + 1;
            if (error.length() - start == code.length() && error.endsWith(code)) {
                return shape(error);
            }
        }
        return null;
    }

    <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (ModelException e) {
            throw unreadable(file, e);
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

    private static ClientException unreadable(ModelFile file, ModelException e) {
        return new ClientException("Model file " + file.source() + " cannot be read: " + e.getMessage(), e);
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
