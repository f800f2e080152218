package io.awsx.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.model.ServiceModel;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint rules of a service, compiled. Immutable but for what it remembers; thread-safe.
 *
 * <p>Follows the specification of {@code smithy.rules#endpointRuleSet}, version 1.1 with the later {@code split}. The endpoints of
 * some 256 sets of parameter values are remembered, and only parameters that a rule reads tell sets apart: S3 declares the
 * object's key and reads it nowhere.
 */
public final class EndpointRuleSet {

    /** What rules call the region of an endpoint that serves all of them. */
    public static final String EVERYWHERE = "aws-global";

    private final List<Parameter> parameters;
    private final Parameter[] read;
    private final int[] readNumbers;
    private final int scopeSize;
    private final Set<String> builtIns = new HashSet<>();
    private final Rule root;
    private final Memo memo = new Memo();

    /**
     * @param parameters all that are declared; their index is their number
     * @param parametersRead the numbers of those that some rule refers to
     * @param scopeSize how many numbers parameters and variables need together
     */
    EndpointRuleSet(List<Parameter> parameters, BitSet parametersRead, int scopeSize, Rule root) {
        this.parameters = List.copyOf(parameters);
        BitSet wanted = (BitSet) parametersRead.clone();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).required()) {
                wanted.set(i); // its absence is an error, read or not
            }
        }
        this.readNumbers = new int[wanted.cardinality()];
        this.read = new Parameter[readNumbers.length];
        for (int i = 0, number = -1; i < read.length; i++) {
            number = wanted.nextSetBit(number + 1);
            readNumbers[i] = number;
            read[i] = parameters.get(number);
        }
        this.scopeSize = scopeSize;
        for (Parameter parameter : parameters) {
            if (parameter.builtIn() != null) {
                builtIns.add(parameter.builtIn());
            }
        }
        this.root = root;
    }

    /**
     * Compiles a rule set.
     *
     * @param ruleSet the value of {@code smithy.rules#endpointRuleSet}; not needed afterwards
     * @param partitions for the function {@code aws.partition}
     * @throws ClientException where the rule set is malformed or calls a function this engine does not know
     */
    public static EndpointRuleSet parse(JsonNode ruleSet, Partitions partitions) {
        return new RuleSetReader(partitions).read(ruleSet);
    }

    /**
     * Compiles the rules of a service.
     *
     * @return null where its model has none
     * @throws ClientException as {@link #parse}
     */
    public static @Nullable EndpointRuleSet of(ServiceModel service, Partitions partitions) {
        JsonNode ruleSet = service.endpointRuleSet();
        return ruleSet == null ? null : parse(ruleSet, partitions);
    }

    /** What the rules want to know, as declared. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether they want to know what only the client knows, such as {@code AWS::Auth::AccountId}. */
    public boolean asks(String builtIn) {
        return builtIns.contains(builtIn);
    }

    /**
     * The endpoint for these values.
     *
     * @param values String, Boolean or List of String by parameter name; absent where not set. Names the rule set does not
     *     declare are ignored. Not kept.
     * @throws ClientException where a required value is missing, one is of the wrong type, or the rules refuse them
     */
    public Endpoint resolve(Map<String, ?> values) {
        return resolve(values::get);
    }

    /** The endpoint for the values of a call, as {@link #resolve(Map)} gives it. */
    public Endpoint resolve(EndpointParameters values) {
        return resolve(values::get);
    }

    private Endpoint resolve(Function<String, @Nullable Object> values) {
        @Nullable Object[] given = given(values);
        Memo.Key key = new Memo.Key(given);
        Endpoint endpoint = memo.get(key);
        if (endpoint == null) {
            endpoint = evaluate(given);
            memo.put(key, endpoint);
        }
        return endpoint;
    }

    /** The endpoint for all regions of the usual partition, or null where the service is called region by region. */
    public @Nullable Endpoint everywhere() {
        try {
            Endpoint endpoint = resolve(Map.of("Region", EVERYWHERE));
            return endpoint.origin().host().contains(EVERYWHERE) ? null : endpoint;
        } catch (ClientException e) {
            return null; // it does not know the name
        }
    }

    private Endpoint evaluate(@Nullable Object[] given) {
        Scope scope = new Scope(parameters, given, scopeSize);
        Endpoint endpoint = root.evaluate(scope);
        if (endpoint == null) {
            throw scope.failure("no rule applies");
        }
        return endpoint;
    }

    private @Nullable Object[] given(Function<String, @Nullable Object> values) {
        @Nullable Object[] given = new @Nullable Object[parameters.size()];
        for (int i = 0; i < read.length; i++) {
            Parameter parameter = read[i];
            Object value = values.apply(parameter.name());
            if (value == null) {
                value = parameter.defaultValue();
                if (value == null && parameter.required()) {
                    throw EndpointFailure.missing(parameter);
                }
            } else if (value.getClass() != parameter.type().plainClass()) {
                value = checkedCopy(parameter, value);
            }
            given[readNumbers[i]] = value;
        }
        return given;
    }

    private static Object checkedCopy(Parameter parameter, Object value) {
        if (!parameter.accepts(value)) {
            throw EndpointFailure.wrongType(parameter, value);
        }
        // The caller may change the list while it is part of a key
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }
}
