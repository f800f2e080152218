package io.awsx.model;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A service that is not built in, in a file of the user or of the class path. The file is read when the service is first used.
 * Thread-safe.
 */
final class DropIn {

    private final ServiceGlance service;
    private final DropInFile file;
    private final String name;
    private @Nullable ServiceModel model;

    /**
     * @param name what the service is called
     */
    DropIn(ServiceGlance service, DropInFile file, String name) {
        this.service = service;
        this.file = file;
        this.name = name;
    }

    /**
     * The services of files that belong together. A file without services is read with each file that has one: it defines
     * what several of them use.
     *
     * @param broken is told why a file is passed over; it may throw that
     */
    static List<DropIn> of(List<ModelSource> files, Consumer<ClientException> broken) {
        List<DropIn> services = new ArrayList<>();
        List<ModelSource> shared = new ArrayList<>();
        Map<ModelSource, byte[]> unusual = new LinkedHashMap<>();
        for (ModelSource file : files) {
            try {
                byte[] bytes = file.read();
                List<ServiceGlance> found = ServiceGlance.at(bytes);
                if (found == null) {
                    unusual.put(file, bytes);
                } else {
                    add(found, new DropInFile(file, shared), services, shared);
                }
            } catch (ClientException e) {
                broken.accept(e);
            }
        }
        // Those are read whole to see what they hold, which takes the shared ones
        unusual.forEach((file, bytes) -> {
            try {
                DropInFile whole = new DropInFile(file, shared);
                add(ServiceGlance.at(whole.read(bytes)), whole, services, shared);
            } catch (ClientException e) {
                broken.accept(e);
            }
        });
        return services;
    }

    private static void add(
            List<ServiceGlance> found, DropInFile file, List<DropIn> services, List<ModelSource> shared) {
        if (found.isEmpty()) {
            shared.add(file.source());
        }
        for (ServiceGlance service : found) {
            services.add(new DropIn(service, file, service.name()));
        }
    }

    /** The same service under another name. */
    DropIn named(String other) {
        return new DropIn(service, file, other);
    }

    String name() {
        return name;
    }

    /** The SDK id, or null where the service is none of AWS's. */
    @Nullable String sdkId() {
        return service.sdkId();
    }

    ModelSource source() {
        return file.source();
    }

    /**
     * The service.
     *
     * @throws ClientException where the file makes no sense
     */
    synchronized ServiceModel model() {
        ServiceModel known = model;
        if (known == null) {
            known = ServiceModel.open(name, file.read(), service.id());
            model = known;
        }
        return known;
    }
}
