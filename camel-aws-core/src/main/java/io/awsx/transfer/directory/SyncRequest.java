package io.awsx.transfer.directory;

import io.awsx.error.ClientException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is made like what. Immutable.
 *
 * @param direction which side is made like the other
 * @param folder the folder; upwards it must exist
 * @param listing the members of ListObjectsV2: Bucket, perhaps Prefix, which ends in a slash in any case, and such as ExpectedBucketOwner
 * @param object further members of PutObject or GetObject for each object, such as StorageClass
 * @param comparison what is not transferred
 * @param delete whether what is on the other side only is deleted
 * @param followLinks whether symbolic links below the folder are followed, rather than passed over
 * @param wanted which names below folder and prefix count; all others are as if they were on neither side
 */
public record SyncRequest(
        Direction direction,
        Path folder,
        Map<String, Object> listing,
        Map<String, Object> object,
        Comparison comparison,
        boolean delete,
        boolean followLinks,
        Predicate<String> wanted) {

    /** @throws ClientException where no bucket is named */
    public SyncRequest {
        if (!(listing.get("Bucket") instanceof String)) {
            throw new ClientException("The listing names no Bucket");
        }
        Map<String, Object> below = new LinkedHashMap<>(listing);
        if (listing.get("Prefix") instanceof String prefix && !prefix.isEmpty() && !prefix.endsWith("/")) {
            below.put("Prefix", prefix + '/');
        }
        listing = Map.copyOf(below);
        object = Map.copyOf(object);
    }

    String bucket() {
        return String.valueOf(listing.get("Bucket"));
    }

    /** The key of a name. */
    String key(String name) {
        return listing.getOrDefault("Prefix", "") + name;
    }
}
