package io.awsx.model;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All services whose models are known: those built in, those that jars on the class path bring along, and those the user
 * gives. The latter win over the former. Models are opened when first asked for and kept. Immutable but for that; thread-safe.
 */
public final class ModelCatalog {

    private static final ModelCatalog BUILT_IN = new ModelCatalog(Map.of());
    private static final Map<ClassLoader, ModelCatalog> SEEN = new WeakHashMap<>();

    private final BuiltInModels builtIn = BuiltInModels.INSTANCE;

    /** By name, in any spelling. */
    private final Map<String, DropIn> dropIns = new TreeMap<>(Spelling.ORDER);

    private ModelCatalog(Map<String, DropIn> dropIns) {
        this.dropIns.putAll(dropIns);
    }

    /** The catalog that comes with this library. */
    public static ModelCatalog builtIn() {
        return BUILT_IN;
    }

    /**
     * The built-in catalog with the models on the class path: of each jar that lists Smithy JSON ASTs in its {@code
     * META-INF/smithy/manifest}, as AWS's {@code software.amazon.api.models} do. Looked for once for a class loader.
     *
     * @param loader the class loader to search beside that of this library, or null
     */
    public static ModelCatalog onClassPath(@Nullable ClassLoader loader) {
        ClassLoader key = loader == null ? ModelCatalog.class.getClassLoader() : loader;
        synchronized (SEEN) {
            ModelCatalog seen = SEEN.get(key);
            if (seen == null) {
                List<DropIn> found = ClassPathModels.seenBy(loader);
                seen = found.isEmpty() ? BUILT_IN : BUILT_IN.with(found, false);
                SEEN.put(key, seen);
            }
            return seen;
        }
    }

    /**
     * This catalog with more models, each of which wins over one that is there for the same service. Services with the trait
     * {@code aws.api#service} are the same where their SDK ids are; they keep the name they have here. All others are known by
     * the name of their service shape. A file without a service is read with each file that has one.
     *
     * @throws ClientException where a file is not there or no model, none of them has a service, or two have the same
     */
    public ModelCatalog with(List<ModelSource> models) {
        if (models.isEmpty()) {
            return this;
        }
        List<DropIn> found = DropIn.of(models, problem -> {
            throw problem;
        });
        if (found.isEmpty()) {
            ModelSource file = models.get(0);
            AstReader.read(file.read(), file.toString()); // may know better why
            throw new ClientException("Model file " + file + " cannot be used: it holds no service");
        }
        return with(found, true);
    }

    /** @param chosen whether the user chose the files, and not who packed the class path */
    private ModelCatalog with(List<DropIn> found, boolean chosen) {
        ModelCatalog catalog = new ModelCatalog(dropIns);
        Map<String, DropIn> added = new TreeMap<>(Spelling.ORDER);
        for (DropIn service : found) {
            String sdkId = service.sdkId();
            String known = find(service.name());
            if (known != null && sdkId == null && !chosen) {
                Log.LOG.warn(
                        "Service {} in {} is not used: AWS has one of that name. Give the file to the session to use it",
                        service.name(),
                        service.source());
                continue;
            }
            DropIn named = service.named(known == null ? service.name() : known);
            DropIn earlier = added.putIfAbsent(named.name(), named);
            if (earlier != null) {
                String problem = "Service " + named.name() + " is in " + earlier.source() + " and in " + named.source();
                if (chosen) {
                    throw new ClientException(problem + "; give one of them");
                }
                Log.LOG.warn("{}; the former is used", problem);
            } else if (known != null) {
                Log.LOG.info("Service {} comes from {} and no longer from {}", known, named.source(), sourceOf(known));
            }
        }
        catalog.dropIns.putAll(added);
        return catalog;
    }

    private String sourceOf(String name) {
        DropIn service = dropIns.get(name);
        return service == null ? "the built-in model" : service.source().toString();
    }

    /** The names of all services, sorted; as boto3 gives them where it has them. */
    public List<String> services() {
        if (dropIns.isEmpty()) {
            return List.copyOf(builtIn.names());
        }
        TreeSet<String> names = new TreeSet<>(builtIn.names());
        dropIns.values().forEach(service -> names.add(service.name()));
        return new ArrayList<>(names);
    }

    /**
     * A service by its name; case, {@code -}, {@code _}, and spaces are ignored, and SDK ids are names too.
     *
     * @throws ClientException where there is none, with the nearest names, or its model makes no sense
     */
    public ServiceModel service(String service) {
        String name = find(service);
        if (name == null) {
            throw new ClientException(
                    "There is no service " + NearestNames.shown(service) + NearestNames.clause(service, services()));
        }
        DropIn dropIn = dropIns.get(name);
        return dropIn == null ? builtIn.open(name) : dropIn.model();
    }

    /**
     * The name of a service as boto3 has it. Opens no model.
     *
     * @return null where there is no such service
     */
    public @Nullable String find(String spelled) {
        DropIn dropIn = dropIns.get(spelled);
        return dropIn == null ? builtIn.find(spelled) : dropIn.name();
    }

    /** Set up only where there is something to say: most processes have nothing but the built-in models. */
    static final class Log {
        static final Logger LOG = LoggerFactory.getLogger(ModelCatalog.class);
    }
}
