package io.awsx.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The services that come with this library, opened when first asked for and kept. Thread-safe; there is one.
 *
 * <p>The list of services is the resource {@code io/awsx/model/catalog/services.txt}: a line each with the service's name as
 * boto3 gives it and its SDK id, separated by a tab; the model is the resource NAME.json beside it.
 */
final class BuiltInModels {

    static final BuiltInModels INSTANCE = new BuiltInModels();

    private static final String FOLDER = "/io/awsx/model/catalog/";

    private final List<String> names = new ArrayList<>();
    private final List<String> sdkIds = new ArrayList<>();
    private final Map<String, ServiceModel> opened = new ConcurrentHashMap<>();

    private BuiltInModels() {
        String list = new String(resource("services.txt"), StandardCharsets.ISO_8859_1);
        for (int line = 0; line < list.length(); ) {
            int tab = list.indexOf('\t', line);
            int end = list.indexOf('\n', tab);
            names.add(list.substring(line, tab));
            sdkIds.add(list.substring(tab + 1, end));
            line = end + 1;
        }
    }

    /** The names of all services as boto3 gives them, sorted. */
    List<String> names() {
        return names;
    }

    /** The service of a name or SDK id in any spelling, as boto3 names it, or null where there is none. */
    @Nullable String find(String spelled) {
        String name = find(spelled, names);
        return name == null ? find(spelled, sdkIds) : name;
    }

    private @Nullable String find(String spelled, List<String> in) {
        for (int i = 0; i < in.size(); i++) {
            if (Spelling.same(spelled, in.get(i))) {
                return names.get(i);
            }
        }
        return null;
    }

    /** A service by its exact name. */
    ServiceModel open(String name) {
        ServiceModel known = opened.get(name);
        if (known != null) {
            return known;
        }
        ServiceModel model = read(name);
        ServiceModel earlier = opened.putIfAbsent(name, model);
        return earlier == null ? model : earlier;
    }

    /** A service by its exact name, which nobody else sees. */
    ServiceModel read(String name) {
        ModelFile file = new ModelFile(resource(name + ".json"), "built-in " + name);
        return ServiceModel.openBuiltIn(name, file);
    }

    private static byte[] resource(String file) {
        try (InputStream in = BuiltInModels.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + FOLDER + file + "; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
