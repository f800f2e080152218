package io.awsx.camel.property;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parameter Store of Systems Manager; what is encrypted is decrypted. Thread-safe. */
final class Parameters implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(Parameters.class);

    private static final Set<String> ABSENT = Set.of("ParameterNotFound", "ParameterVersionNotFound");

    /** What GetParameters takes at once. */
    private static final int MOST = 10;

    private final Supplier<AwsClient> client;
    private final Told told = new Told(LOG);

    Parameters(Supplier<AwsClient> client) {
        this.client = client;
    }

    @Override
    public String noun() {
        return "parameter";
    }

    @Override
    public StoredValue fetch(Key key) {
        try {
            Map<String, Object> output =
                    client.get().call("GetParameter", Map.of("Name", selector(key), "WithDecryption", true));
            if (!(output.get("Parameter") instanceof Map<?, ?> parameter)) {
                return StoredValue.ABSENT;
            }
            String version = String.valueOf(parameter.get("Version"));
            LOG.debug("Read parameter {}, version {}", key, version);
            Object value = parameter.get("Value");
            return new StoredValue(value == null ? "" : value.toString(), version);
        } catch (ServiceException e) {
            if (ABSENT.contains(e.code())) {
                return StoredValue.ABSENT;
            }
            throw e.about("Name=" + key);
        }
    }

    /** The name with the version or label, as the API has them. */
    private static String selector(Key key) {
        return key.version().isEmpty() ? key.name() : key.name() + ':' + key.version();
    }

    @Override
    public Map<Key, String> versions(Collection<Key> keys) {
        Map<Key, String> versions = new LinkedHashMap<>();
        List<Key> all = new ArrayList<>(keys);
        for (int begin = 0; begin < all.size(); begin += MOST) {
            List<Key> some = all.subList(begin, Math.min(all.size(), begin + MOST));
            try {
                Map<String, Object> output = client.get()
                        .call(
                                "GetParameters",
                                Map.of(
                                        "Names",
                                        some.stream().map(Parameters::selector).toList()));
                some.forEach(key -> versions.put(key, version(output, key)));
                told.well("parameters");
            } catch (AwsException e) {
                told.failure("parameters", "Whether parameters changed is not known", e);
            }
        }
        return versions;
    }

    private static String version(Map<String, Object> output, Key key) {
        if (output.get("Parameters") instanceof List<?> parameters) {
            for (Object one : parameters) {
                if (one instanceof Map<?, ?> parameter && is(parameter, key)) {
                    return String.valueOf(parameter.get("Version"));
                }
            }
        }
        return "";
    }

    private static boolean is(Map<?, ?> parameter, Key key) {
        boolean named = key.name().equals(parameter.get("Name")) || key.name().equals(parameter.get("ARN"));
        Object selector = parameter.get("Selector");
        return named
                && (key.version().isEmpty()
                        ? selector == null || selector.equals("")
                        : (':' + key.version()).equals(selector));
    }

    @Override
    public @Nullable Placeholder otherSpelling(Placeholder placeholder) {
        return null;
    }
}
