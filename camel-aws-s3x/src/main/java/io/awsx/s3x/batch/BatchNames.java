package io.awsx.s3x.batch;

import io.awsx.AwsClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * The keys of the objects that {@code streamingUploadMode} writes. It remembers how far the numbers of each group have come, of many groups
 * but not of all that ever were: those of others are looked up in the bucket, so that nothing is overwritten that this one wrote.
 * Thread-safe.
 */
final class BatchNames {

    private static final int MOST = 10_000;

    private final S3BatchConfiguration options;
    private final AwsClient s3;
    private final Map<Group, GroupNames> groups = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Group, GroupNames> eldest) {
            forgotten |= size() > MOST;
            return size() > MOST;
        }
    };
    private boolean forgotten;

    BatchNames(S3BatchConfiguration options, AwsClient s3) {
        this.options = options;
        this.s3 = s3;
    }

    private GroupNames of(Group group) {
        synchronized (groups) {
            return groups.computeIfAbsent(group, added -> new GroupNames(options, s3, added, forgotten));
        }
    }

    /** The key of the next object of a group, whose first message is that of an exchange. */
    String next(Group group, Exchange exchange) {
        return of(group)
                .next(
                        exchange.getContext().getUuidGenerator().generateUuid(),
                        exchange.getClock().getCreated());
    }

    /**
     * The next key in place of one that somebody else took.
     *
     * @param uuid what no other name has
     */
    String instead(Group group, String uuid) {
        GroupNames names = of(group);
        names.taken();
        return names.next(uuid, 0);
    }

    /** The object of a key will never be. */
    void unused(Group group, String key) {
        of(group).unused(key);
    }

    /** Numbers go on behind that of a key which was given before this one began. */
    void behind(Group group, String key) {
        of(group).behind(key);
    }
}
