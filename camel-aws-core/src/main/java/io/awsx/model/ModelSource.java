package io.awsx.model;

import io.awsx.error.ClientException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is: a Smithy JSON AST in a file, or in a resource of the class path. Nothing is read before the model is
 * needed. Immutable.
 */
public final class ModelSource {

    /** The longest file that is read; AWS's longest, with all its documentation, has some 10 MB. */
    private static final int MOST_BYTES = 64 << 20;

    /** Places that are read without a network. */
    private static final Set<String> LOCAL =
            Set.of("file", "jar", "jrt", "resource", "vfs", "bundleresource", "bundle");

    private final URL url;
    private final String name;

    private ModelSource(URL url, String name) {
        this.url = url;
        this.name = name;
    }

    /** A file. */
    public static ModelSource of(Path file) {
        try {
            return new ModelSource(file.toUri().toURL(), file.toString());
        } catch (MalformedURLException e) {
            throw new ClientException("Model file " + file + " is in a file system that URLs do not know", e);
        }
    }

    /**
     * A resource, as class loaders give it.
     *
     * @throws ClientException where reading it would take a network
     */
    public static ModelSource of(URL resource) {
        if (!LOCAL.contains(resource.getProtocol())) {
            throw new ClientException("Model file " + resource + " is not local; download it first");
        }
        return new ModelSource(resource, resource.toString());
    }

    /**
     * A file or resource as text names it: a path, {@code classpath:NAME}, or a URL such as {@code file:/models/weather.json}.
     *
     * @throws ClientException where no resource of that name is on the class path, or the URL is no local one
     */
    public static ModelSource of(String location) {
        try {
            if (location.startsWith("classpath:")) {
                return new ModelSource(resource(location.substring("classpath:".length())), location);
            }
            // One letter is a drive
            return location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") ? of(new URL(location)) : of(Path.of(location));
        } catch (MalformedURLException | InvalidPathException e) {
            throw new ClientException("Model file " + location + " is neither a path nor a URL: " + e.getMessage(), e);
        }
    }

    private static URL resource(String given) {
        String name = given.startsWith("/") ? given.substring(1) : given;
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        URL found = context == null ? null : context.getResource(name);
        if (found == null) {
            found = ModelSource.class.getResource('/' + name);
        }
        if (found == null) {
            throw new ClientException("Model file classpath:" + name + " is not on the class path");
        }
        return found;
    }

    /**
     * The bytes, read now.
     *
     * @throws ClientException where there is no such file, it cannot be read, or it has more than 64 MiB
     */
    byte[] read() {
        try {
            URLConnection connection = url.openConnection();
            // A cached connection would keep a jar open that its class loader has closed
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new ClientException("Model file " + name + " has more than " + (MOST_BYTES >> 20) + " MiB");
                }
                return bytes;
            }
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw new ClientException("Model file " + name + " does not exist or cannot be opened", e);
        } catch (IOException e) {
            throw new ClientException("Model file " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelSource source
                && source.url.toExternalForm().equals(url.toExternalForm());
    }

    @Override
    public int hashCode() {
        return url.toExternalForm().hashCode();
    }

    /** What it is called in messages. */
    @Override
    public String toString() {
        return name;
    }
}
