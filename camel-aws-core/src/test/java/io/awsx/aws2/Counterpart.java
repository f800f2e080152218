package io.awsx.aws2;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.awsx.camel.profile.Profiles;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.profile.ServiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What serves the routes of a scheme here.
 *
 * @param component the component
 * @param service the service of the generic component, or null where the component is one of its own
 * @param profile what is known of the service; nothing where the component is one of its own
 */
record Counterpart(CamelScheme component, String service, ServiceProfile profile) {

    private static final Map<String, String> OWN = Map.of(
            "aws2-s3", "../camel-aws-s3x/src/generated/resources/META-INF/io/awsx/s3x/awsx-s3.json",
            "aws2-ec2", "../camel-aws-ec2x/src/generated/resources/META-INF/io/awsx/ec2x/awsx-ec2.json");

    /** All, by the scheme of Camel; several services where Camel has one component for them. */
    static Map<String, List<Counterpart>> all() throws IOException {
        Map<String, List<Counterpart>> found = new TreeMap<>();
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            found.put(own.getKey(), List.of(new Counterpart(read(own.getValue()), null, ServiceProfile.NONE)));
        }
        CamelScheme generic = read("src/generated/resources/META-INF/io/awsx/camel/generic/awsx.json");
        for (String service : services()) {
            ServiceProfile profile = Profiles.of(service, null);
            profile.camel()
                    .forEach(scheme -> found.computeIfAbsent(scheme, none -> new ArrayList<>())
                            .add(new Counterpart(generic, service, profile)));
        }
        return found;
    }

    /** The services that have a profile. */
    static List<String> services() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/awsx/camel/profile"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private static CamelScheme read(String file) throws IOException {
        return CamelScheme.of(new JsonMapper().readTree(Path.of(file).toFile()));
    }

    /** How its URIs are written. */
    String uri() {
        Resource resource = profile.resource();
        if (service == null) {
            return component.syntax();
        } else if (resource == null) {
            return "awsx:" + service;
        }
        return "awsx:" + service + '/' + (resource.members().isEmpty() ? "label" : resource.name());
    }
}
