package io.awsx.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the jar of a module tells {@code native-image} in {@code META-INF/native-image}, compared with what the module has: so no compiler of native images is
 * needed to see what is missing.
 */
public final class NativeHints {

    private static final List<Path> RESOURCES =
            List.of(Path.of("src/main/resources"), Path.of("src/generated/resources"));

    private static final String CAMEL = "META-INF/services/org/apache/camel/";

    /** What is read where an image or an application is built. */
    private static final Pattern FOR_OTHERS = Pattern.compile("META-INF/(native-image/.*|beans\\.xml)");

    private final Path folder;

    /**
     * Those of the module in the working directory.
     *
     * @param artifact its name
     */
    public NativeHints(String artifact) {
        this.folder = RESOURCES.get(0).resolve("META-INF/native-image/io.awsx/" + artifact);
    }

    /** The resources of the module that no pattern includes. */
    public Set<String> resourcesLeftOut() {
        List<Pattern> patterns = patterns();
        return resources(
                name -> patterns.stream().noneMatch(each -> each.matcher(name).matches()));
    }

    /** The patterns that include no resource of the module: those for files that users bring. */
    public Set<String> patternsOfOthers() {
        Set<String> names = resources(name -> true);
        Set<String> found = new TreeSet<>();
        patterns().stream()
                .filter(pattern -> names.stream().noneMatch(pattern.asMatchPredicate()))
                .forEach(pattern -> found.add(pattern.pattern()));
        return found;
    }

    /** The classes that Camel makes by names in files of the module. */
    public Set<String> namedClasses() {
        Set<String> found = new TreeSet<>();
        for (String name : resources(name -> name.startsWith(CAMEL))) {
            Properties said = properties(name);
            if (name.equals(CAMEL + "TypeConverterLoader")) {
                found.addAll(said.stringPropertyNames());
            } else if (said.getProperty("class") != null) {
                found.add(said.getProperty("class"));
            }
        }
        return found;
    }

    /** The classes whose constructor without parameters may be called by reflection. */
    public Set<String> reflected() {
        Set<String> found = new TreeSet<>();
        for (JsonNode each : json("reflect-config.json")) {
            assertThat(each.path("methods").toString())
                    .as(each.path("name").asText())
                    .isEqualTo("[{\"name\":\"<init>\",\"parameterTypes\":[]}]");
            found.add(each.path("name").asText());
        }
        return found;
    }

    /** The classes that are initialized where the image runs. */
    public Set<String> initializedAtRunTime() {
        Set<String> found = new TreeSet<>();
        Path file = folder.resolve("native-image.properties");
        if (Files.exists(file)) {
            String args = load(file).getProperty("Args");
            for (String arg : args.split(" ", -1)) {
                assertThat(arg).startsWith("--initialize-at-run-time=");
                found.addAll(List.of(arg.substring(arg.indexOf('=') + 1).split(",", -1)));
            }
        }
        return found;
    }

    private List<Pattern> patterns() {
        return StreamSupport.stream(
                        json("resource-config.json").at("/resources/includes").spliterator(), false)
                .map(each -> Pattern.compile(each.path("pattern").asText()))
                .toList();
    }

    private JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String resource) {
        return load(RESOURCES.stream()
                .map(root -> root.resolve(resource))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow());
    }

    private static Properties load(Path file) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static Set<String> resources(Predicate<String> wanted) {
        Set<String> found = new TreeSet<>();
        for (Path root : RESOURCES) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !FOR_OTHERS.matcher(name).matches())
                            .filter(wanted)
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }
}
