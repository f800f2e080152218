package io.awsx.camel.message;

import io.awsx.camel.OptionExpression;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Target;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** The options of a URI that a profile knows as members of inputs: they count where messages say nothing. Immutable. */
final class ProfileOptions {

    private final FittingPlaces<Source> defaults = new FittingPlaces<>();
    private final boolean readsBody;
    private final boolean constant;

    /** Where a value comes from. */
    private interface Source {

        /** The value for an exchange, or null for none. */
        @Nullable Object of(Exchange exchange);

        /** Whether it may look at the body. */
        default boolean readsBody() {
            return false;
        }

        /** Whether it is the same however often it is asked for an exchange. */
        default boolean constant() {
            return true;
        }
    }

    /**
     * Compiles them.
     *
     * @param resource what follows the service in the URI, or null
     * @param given the options of the URI that the profile knows
     * @throws ClientException where a value cannot be
     */
    ProfileOptions(CamelContext context, ServiceProfile profile, @Nullable String resource, Map<String, Object> given) {
        Resource known = profile.resource();
        Resource.Fifo fifo = known == null ? null : known.fifo();
        boolean ordered = known != null && known.isOrdered(resource);
        profile.options().forEach((option, targets) -> {
            if (ordered || fifo == null || !fifo.options().contains(option)) {
                targets.forEach(target -> add(context, option, target, given.get(option)));
            }
        });
        readsBody = defaults.all().stream().anyMatch(one -> one.what().readsBody());
        constant = defaults.all().stream().allMatch(one -> one.what().constant());
    }

    private void add(CamelContext context, String option, Target target, @Nullable Object given) {
        Object value = given == null ? target.otherwise() : given;
        if (value == null) {
            return;
        } else if (!target.values().isEmpty()) {
            String meaning = target.values().get(value.toString());
            if (meaning == null) {
                throw new ClientException(option + " is " + value + ", but must be one of "
                        + String.join(", ", new TreeSet<>(target.values().keySet())));
            }
            value = meaning;
        }
        if (!value.toString().isEmpty()) {
            Source source = source(context, option, target.as(), value);
            target.places().forEach(place -> defaults.add(place, source));
        }
    }

    private static Source source(CamelContext context, String option, @Nullable String as, Object value) {
        if (SpecialValues.HEADERS.equals(as)) {
            HeaderAttributes headers = new HeaderAttributes(option, value.toString());
            return headers::of;
        }
        Object text = SpecialValues.CONTENT.equals(as) ? content(context, option, value.toString()) : value;
        OptionExpression compiled = OptionExpression.compile(context, text);
        return new Source() {
            @Override
            public @Nullable Object of(Exchange exchange) {
                return compiled.value(exchange);
            }

            @Override
            public boolean readsBody() {
                return compiled.readsBody();
            }

            @Override
            public boolean constant() {
                return compiled.constant();
            }
        };
    }

    /** A document that is the option itself, or a file or something on the class path that it names. */
    private static String content(CamelContext context, String option, String text) {
        if (Json.looksLikeObject(text) || text.contains("${")) {
            return text;
        }
        try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(context, text)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ClientException(
                    option + " cannot be read: " + Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
        }
    }

    /** Whether any of them looks at the body. */
    boolean readsBody() {
        return readsBody;
    }

    /** Whether they are the same however often they are asked for an exchange. */
    boolean constant() {
        return constant;
    }

    /**
     * What they give an operation.
     *
     * @throws ClientException where a value is not of its type
     */
    Map<String, Object> of(Exchange exchange, Operation operation, ModelTyping typing) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (FittingPlaces.Found<Source> one : defaults.of(operation)) {
            Object value = one.what().of(exchange);
            if (value != null && one.path().find(input) == null) {
                typing.put(input, operation.input(), one.place().path(), value);
            }
        }
        return input;
    }

    /** Adds what is missing to members by name, at any depth; lists grow no longer, but their elements are filled, too. */
    static void fill(Map<String, Object> input, Map<String, Object> defaults) {
        for (Map.Entry<String, Object> more : defaults.entrySet()) {
            Object there = input.get(more.getKey());
            input.put(more.getKey(), there == null ? more.getValue() : filled(there, more.getValue()));
        }
    }

    private static Object filled(Object there, Object more) {
        if (there instanceof Map<?, ?> members && more instanceof Map<?, ?> defaults) {
            Map<String, Object> both = named(members);
            fill(both, named(defaults));
            return both;
        } else if (there instanceof List<?> elements && more instanceof List<?> defaults) {
            List<@Nullable Object> both = new ArrayList<>(elements);
            for (int i = 0; i < Math.min(both.size(), defaults.size()); i++) {
                Object own = both.get(i);
                Object other = defaults.get(i);
                both.set(i, own == null || other == null ? own : filled(own, other));
            }
            return both;
        }
        return there;
    }

    private static Map<String, Object> named(Map<?, ?> members) {
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
