package io.awsx.s3x.event;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events are wanted, as an option says. Immutable. */
final class EventTypes {

    /** The names that S3 has for events. */
    private static final List<String> NAMES = List.of(
            "ObjectCreated:Put",
            "ObjectCreated:Post",
            "ObjectCreated:Copy",
            "ObjectCreated:CompleteMultipartUpload",
            "ObjectRemoved:Delete",
            "ObjectRemoved:DeleteMarkerCreated",
            "ObjectRestore:Post",
            "ObjectRestore:Completed",
            "ObjectRestore:Delete",
            "LifecycleExpiration:Delete",
            "LifecycleExpiration:DeleteMarkerCreated",
            "LifecycleTransition",
            "IntelligentTiering",
            "ObjectTagging:Put",
            "ObjectTagging:Delete",
            "ObjectAcl:Put",
            "Replication:OperationFailedReplication",
            "Replication:OperationMissedThreshold",
            "Replication:OperationReplicatedAfterThreshold",
            "Replication:OperationNotTracked",
            "ReducedRedundancyLostObject");

    private static final Map<String, List<String>> WORDS = Map.of(
            "created", List.of("ObjectCreated:*"),
            "deleted", List.of("ObjectRemoved:*", "LifecycleExpiration:*"),
            "restored", List.of("ObjectRestore:Completed"),
            "all", List.of("*"));

    private final Pattern wanted;

    private EventTypes(Pattern wanted) {
        this.wanted = wanted;
    }

    /**
     * The types that an option names.
     *
     * @param option {@code created}, {@code deleted}, {@code restored}, {@code all}, and names of S3, such as {@code s3:ObjectTagging:*},
     *     separated by comma
     * @throws ClientException where S3 has no such event
     */
    public static EventTypes of(String option) {
        List<String> patterns = new ArrayList<>();
        for (String part : option.split(",", -1)) {
            String name = part.trim();
            name = name.startsWith("s3:") ? name.substring("s3:".length()) : name;
            patterns.addAll(WORDS.getOrDefault(name, List.of(name)));
        }
        for (String pattern : patterns) {
            if (NAMES.stream().noneMatch(name -> name.matches(regex(pattern)))) {
                throw new ClientException(
                        "eventTypes " + NearestNames.shown(pattern) + " is no event of S3; write created, deleted,"
                                + " restored, all, or a name such as ObjectTagging:*"
                                + NearestNames.clause(
                                        pattern,
                                        Stream.concat(WORDS.keySet().stream(), NAMES.stream())
                                                .toList()));
            }
        }
        return new EventTypes(
                Pattern.compile(patterns.stream().map(EventTypes::regex).collect(Collectors.joining("|"))));
    }

    private static String regex(String pattern) {
        return Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** Whether an event is wanted. */
    public boolean wants(S3Event event) {
        return wanted.matcher(event.name()).matches();
    }
}
