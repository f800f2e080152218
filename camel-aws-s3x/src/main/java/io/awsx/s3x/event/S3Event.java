package io.awsx.s3x.event;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an object, whichever way it was told.
 *
 * @param name what happened, as notifications of buckets call it, such as {@code ObjectCreated:Put}
 * @param bucket the bucket's name
 * @param key the object's key, as it is
 * @param versionId the version it happened to, or null where the bucket keeps none
 * @param etag the entity tag in quotes, as S3 answers have it; null where it is not told
 * @param size the length in bytes; -1 where it is not told
 * @param sequencer what tells the order of events of one key, or null
 * @param time when it happened, or null
 * @param json what was told of it, by name; may not be changed
 */
public record S3Event(
        String name,
        String bucket,
        String key,
        @Nullable String versionId,
        @Nullable String etag,
        long size,
        @Nullable Sequencer sequencer,
        @Nullable Instant time,
        Map<String, Object> json) {

    /** Behind these there is no object, or none that can be read. */
    private static final Set<String> WITHOUT_OBJECT =
            Set.of("ObjectRemoved", "LifecycleExpiration", "ReducedRedundancyLostObject");

    /** An archived object cannot be read before it is restored, and when its copy is gone. */
    private static final Set<String> ARCHIVED = Set.of("ObjectRestore:Post", "ObjectRestore:Delete");

    /** Whether there should be an object to read. */
    public boolean hasObject() {
        return !WITHOUT_OBJECT.contains(family()) && !ARCHIVED.contains(name);
    }

    /** Whether the object, or one of its versions, was deleted. */
    public boolean isDeletion() {
        return WITHOUT_OBJECT.contains(family());
    }

    private String family() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
