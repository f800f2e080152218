package io.awsx.camel.generic;

import io.awsx.model.ModelCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Names of several services at once, as {@code shared-names.properties} has them. */
final class SharedNames {

    private static final String FILE = "shared-names.properties";

    private SharedNames() {}

    /** Read when the first name is asked for. */
    private static final class Known {

        private static final Properties NAMES = read();

        private static Properties read() {
            Properties names = new Properties();
            try (InputStream in = Objects.requireNonNull(SharedNames.class.getResourceAsStream(FILE), FILE)) {
                names.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
            return names;
        }
    }

    /**
     * The service that a name means.
     *
     * @param operation the operation of the URI, or null where it names none
     * @return the name itself where it is no shared one
     * @throws IllegalArgumentException where none of those that share it has the operation
     */
    static String service(ModelCatalog models, String name, @Nullable Object operation) {
        String shared = Known.NAMES.getProperty(name.toLowerCase(Locale.ROOT));
        if (shared == null) {
            return name;
        }
        List<String> services = List.of(shared.split(",\\s*", -1));
        return services.stream()
                .filter(one -> operation != null && models.service(one).hasOperation(operation.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is more than one service: write awsx:"
                        + String.join(" or awsx:", services) + ", or set operation to one that they have"));
    }
}
