package io.awsx.s3x.batch;

import io.awsx.AwsClient;
import io.awsx.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names of one group's objects: its key with something put before its extension, but for the first. Thread-safe. */
final class GroupNames {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingUpload.class);
    private static final int UNKNOWN = -1;

    private final S3BatchConfiguration options;
    private final AwsClient s3;
    private final String name;
    private final String extension;
    private final boolean numbered;
    private final boolean careful;
    private long next = UNKNOWN;
    private long least;
    private long lastTime;
    private boolean blind;
    private @Nullable String last;

    /** @param forgotten whether this group may have had objects which are not remembered */
    GroupNames(S3BatchConfiguration options, AwsClient s3, Group group, boolean forgotten) {
        this.options = options;
        this.s3 = s3;
        String key = group.key();
        int dot = key.lastIndexOf('.');
        boolean extended = dot > key.lastIndexOf('/') + 1;
        Long window = group.window();
        this.name = (extended ? key.substring(0, dot) : key) + (window == null ? "" : label(window));
        this.extension = extended ? key.substring(dot) : "";
        this.numbered = window != null || options.getNamingStrategy().equals("progressive");
        this.careful = window != null
                || forgotten
                || options.isConditionalWritesEnabled()
                || options.getRestartingPolicy().equals("lastPart");
    }

    private String label(long window) {
        long size = options.getTimestampWindowSizeMillis();
        String time = size < Duration.ofMinutes(1).toMillis() ? "HHmmss" : "HHmm";
        DateTimeFormatter clock = DateTimeFormatter.ofPattern(time, Locale.ROOT).withZone(ZoneOffset.UTC);
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("yyyyMMdd_", Locale.ROOT).withZone(ZoneOffset.UTC);
        Instant begin = Instant.ofEpochMilli(window);
        Instant end = Instant.ofEpochMilli(window + size);
        return '_' + day.format(begin) + clock.format(begin) + '_' + clock.format(begin) + '-' + clock.format(end);
    }

    /**
     * The next key.
     *
     * @param uuid what no other name has
     * @param now the time that the name may tell
     */
    synchronized String next(String uuid, long now) {
        if (next == UNKNOWN) {
            next = Math.max(least, first());
        }
        long number = next++;
        String key = number == 0 && !blind ? name + extension : key(number, uuid, now);
        last = key;
        return key;
    }

    private String key(long number, String uuid, long now) {
        if (blind || (!numbered && options.getNamingStrategy().equals("random"))) {
            return name + '-' + UUID.nameUUIDFromBytes(uuid.getBytes(StandardCharsets.UTF_8)) + extension;
        } else if (numbered) {
            return name + '-' + number + extension;
        }
        // Two of a millisecond must not have one name.
        lastTime = Math.max(now, lastTime + 1);
        return name + '-' + lastTime + extension;
    }

    private long first() {
        if (!numbered) {
            return isThere() ? 1 : 0;
        }
        return careful ? behindLast() : 0;
    }

    /** Whether there is an object without a suffix; one that may not be looked for counts as there. */
    private boolean isThere() {
        try {
            s3.call("HeadObject", Map.of("Bucket", options.getBucketNameOrArn(), "Key", name + extension));
            return true;
        } catch (ServiceException e) {
            if (e.statusCode() == 404) {
                return false;
            } else if (e.statusCode() < 500) {
                // Not ours to look at, or not without its key.
                return true;
            }
            throw e;
        }
    }

    private Pattern pattern() {
        return Pattern.compile(Pattern.quote(name) + "(?:-(\\d{1,18}))?" + Pattern.quote(extension));
    }

    private static long behind(Matcher key) {
        return key.group(1) == null ? 1 : Long.parseLong(key.group(1)) + 1;
    }

    /** The number behind the highest of the objects that there are. */
    private long behindLast() {
        Pattern pattern = pattern();
        Map<String, Object> input = Map.of("Bucket", options.getBucketNameOrArn(), "Prefix", name);
        long behind = 0;
        try {
            for (Object key : s3.paginate("ListObjectsV2", input).search("Contents[].Key")) {
                Matcher found = pattern.matcher(String.valueOf(key));
                if (found.matches()) {
                    behind = Math.max(behind, behind(found));
                }
            }
        } catch (ServiceException e) {
            if (e.statusCode() != 403 || options.getRestartingPolicy().equals("lastPart")) {
                throw e;
            }
            LOG.info(
                    "Objects below {} may not be listed: instead of numbers, names have what no other has, so that"
                            + " nothing is overwritten",
                    name);
            blind = true;
        }
        return behind;
    }

    /** Somebody else wrote the object of the last key. */
    synchronized void taken() {
        if (numbered && !blind) {
            next = Math.max(next, behindLast());
        }
    }

    /** The object of a key will never be. */
    synchronized void unused(String key) {
        if (key.equals(last)) {
            next--;
            last = null;
        }
    }

    /** Goes on behind a key that was given before. */
    synchronized void behind(String key) {
        Matcher found = pattern().matcher(key);
        if (found.matches()) {
            least = Math.max(least, behind(found));
        } else if (!numbered) {
            least = Math.max(least, 1);
        }
    }
}
