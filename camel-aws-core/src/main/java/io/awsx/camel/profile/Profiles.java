package io.awsx.camel.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds profiles: those of this library, one file a service beside this class, and over them what {@code
 * META-INF/awsx/profiles/SERVICE.json} says wherever it is on the class path. Read once for a class loader. Thread-safe.
 */
public final class Profiles {

    private static final String OWN = "META-INF/awsx/profiles/";
    private static final Map<ClassLoader, Map<String, ServiceProfile>> READ =
            Collections.synchronizedMap(new WeakHashMap<>());

    private Profiles() {}

    /**
     * The profile of a service.
     *
     * @param service its name as boto3 has it
     * @param loader what finds files of users, or null for the loader of this library
     * @return one that says nothing where there is no file
     * @throws io.awsx.error.ClientException where a file is no profile; it names the file and the key
     */
    public static ServiceProfile of(String service, @Nullable ClassLoader loader) {
        ClassLoader own = Profiles.class.getClassLoader();
        ClassLoader finder = loader == null ? own : loader;
        return READ.computeIfAbsent(finder, unread -> new ConcurrentHashMap<>())
                .computeIfAbsent(service, unread -> read(service, finder));
    }

    private static ServiceProfile read(String service, ClassLoader finder) {
        ServiceProfile profile = ServiceProfile.NONE;
        String name = service + ".json";
        try {
            URL ours = Profiles.class.getResource(name);
            if (ours != null) {
                profile = profile.under(read(ours));
            }
            List<URL> theirs = Collections.list(finder.getResources(OWN + name));
            Collections.reverse(theirs); // What is first on a class path wins.
            for (URL file : theirs) {
                profile = profile.under(read(file));
            }
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException("The profile of " + service + " cannot be read: " + e, e);
        }
    }

    private static ServiceProfile read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return ProfileFile.read(file.toString(), in);
        }
    }
}
