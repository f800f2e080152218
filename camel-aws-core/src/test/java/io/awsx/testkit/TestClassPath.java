package io.awsx.testkit;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of a test, for processes that it starts. */
public final class TestClassPath {

    private TestClassPath() {}

    /** That of a class, however the tests were started. */
    public static String of(Class<?> test) {
        ClassLoader loader = test.getClassLoader();
        return loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs())
                        .map(URL::toString)
                        .map(url -> Path.of(URI.create(url)).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
