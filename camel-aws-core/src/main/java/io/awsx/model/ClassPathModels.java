package io.awsx.model;

import io.awsx.error.ClientException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models that jars on the class path bring along: each lists its files in {@code META-INF/smithy/manifest}. Files in
 * Smithy's own language are passed over, and what cannot be read is told in the log and passed over.
 *
 * @see <a href="https://smithy.io/2.0/spec/model.html#model-discovery">Smithy model discovery</a>
 */
final class ClassPathModels {

    private static final String MANIFEST = "META-INF/smithy/manifest";

    private ClassPathModels() {}

    /** The services of all jars that a class loader, or that of this library, sees. */
    static List<DropIn> seenBy(@Nullable ClassLoader loader) {
        // By text: URLs compare by asking the network for addresses of hosts
        Map<String, URL> manifests = new LinkedHashMap<>();
        try {
            for (ClassLoader each : new ClassLoader[] {loader, ClassPathModels.class.getClassLoader()}) {
                Enumeration<URL> found = each == null ? Collections.emptyEnumeration() : each.getResources(MANIFEST);
                while (found.hasMoreElements()) {
                    URL manifest = found.nextElement();
                    manifests.putIfAbsent(manifest.toString(), manifest);
                }
            }
        } catch (IOException e) {
            ModelCatalog.Log.LOG.warn("Models on the class path cannot be found; only built-in ones are there", e);
        }
        List<DropIn> services = new ArrayList<>();
        for (URL manifest : manifests.values()) {
            try {
                services.addAll(DropIn.of(files(manifest), ClassPathModels::warn));
            } catch (ClientException e) {
                warn(e);
            }
        }
        return services;
    }

    private static void warn(ClientException problem) {
        ModelCatalog.Log.LOG.warn("A model on the class path is passed over: {}", problem.getMessage());
    }

    private static List<ModelSource> files(URL manifest) {
        List<ModelSource> files = new ArrayList<>();
        for (String line : lines(manifest)) {
            String path = line.strip();
            if (path.endsWith(".json") && !path.startsWith("#")) {
                try {
                    files.add(ModelSource.of(new URL(manifest, path)));
                } catch (MalformedURLException e) {
                    ModelCatalog.Log.LOG.warn("{} lists {}, which is no path", manifest, path);
                }
            }
        }
        return files;
    }

    private static List<String> lines(URL manifest) {
        return new String(ModelSource.of(manifest).read(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
