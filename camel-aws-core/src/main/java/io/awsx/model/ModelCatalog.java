package io.awsx.model;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All services whose models are on the class path, opened when first asked for and kept. Thread-safe; one is enough for
 * a whole process.
 *
 * <p>The list of services is the resource {@code io/awsx/model/catalog/services.txt}: a line each with the service's name
 * as boto3 gives it and its SDK id, separated by a tab; the model is the resource NAME.json beside it.
 */
public final class ModelCatalog {

    private static final String FOLDER = "/io/awsx/model/catalog/";

    private static final class BuiltIn {
        static final ModelCatalog INSTANCE = new ModelCatalog();
    }

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> spellings = new TreeMap<>();
    private final Map<String, ServiceModel> opened = new ConcurrentHashMap<>();

    private ModelCatalog() {
        String list = new String(resource("services.txt"), StandardCharsets.UTF_8);
        list.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] columns = line.split("\t", -1);
            names.put(columns[0], columns[1]);
            spellings.put(spelling(columns[1]), columns[0]);
        });
        names.keySet().forEach(name -> spellings.put(spelling(name), name));
    }

    /** The catalog that comes with this library. */
    public static ModelCatalog builtIn() {
        return BuiltIn.INSTANCE;
    }

    private static String spelling(String service) {
        return service.replace("-", "").replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The names of all services as boto3 gives them, sorted. */
    public List<String> services() {
        return new ArrayList<>(names.keySet());
    }

    /**
     * A service by its name; case, {@code -}, {@code _}, and spaces are ignored, and SDK ids are names too.
     *
     * @throws ClientException where there is none, with the nearest names
     */
    public ServiceModel service(String service) {
        String name = spellings.get(spelling(service));
        if (name == null) {
            throw new ClientException("There is no service " + service + NearestNames.clause(service, names.keySet()));
        }
        return opened.computeIfAbsent(name, key -> ServiceModel.openBuiltIn(key, resource(key + ".json")));
    }

    private static byte[] resource(String file) {
        try (InputStream in = ModelCatalog.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + FOLDER + file + "; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
